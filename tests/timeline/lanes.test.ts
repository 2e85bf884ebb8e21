import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS, TOPICS } from '../../src/record/vocabulary'
import {
  allKeys,
  FLOOR_PX,
  floorOf,
  GROUPINGS,
  LABEL_ROW_PX,
  type LaneKey,
  laneKeys,
  layOutLanes,
  membershipOf,
  rowTopOf,
} from '../../src/timeline/lanes'
import { columnsOf, someIndex } from './build'

/** `laid({ politics: 9, water: 2 })` */
function laid(counts: Partial<Record<LaneKey, number>>, nameHeightPx = 0) {
  const lanes = Object.entries(counts).map(([key, count]) => ({ key: key as LaneKey, count }))
  return layOutLanes({ lanes, nameHeightPx })
}

describe('the keys of the lanes', () => {
  it('are all topics where none is chosen', () => {
    expect(laneKeys('topic', [])).toEqual(TOPICS)
  })

  it('are the topics chosen, in the order of the topics and not of the choice', () => {
    expect(laneKeys('topic', ['water', 'energy'])).toEqual(['energy', 'water'])
  })

  it('are all kinds, or one for all, whatever topics are chosen', () => {
    expect(laneKeys('kind', ['water'])).toEqual(KINDS)
    expect(laneKeys('one', ['water'])).toEqual(['all'])
  })
})

describe('an event belongs', () => {
  const index = columnsOf({ date: '2020', topics: ['water', 'energy'], kind: 'launch' })
  const lanesOf = (grouping: (typeof GROUPINGS)[number]) => {
    const { masks, own } = membershipOf(index, grouping)
    const keys = allKeys(grouping)
    return { belongs: keys.filter((_, bit) => (masks[0] ?? 0) & (1 << bit)), own: keys[own[0] ?? -1] }
  }

  it('to the lanes of all its topics, and is at home in that of the first', () => {
    expect(lanesOf('topic')).toEqual({ belongs: ['energy', 'water'], own: 'water' })
  })

  it('to the lane of its kind', () => {
    expect(lanesOf('kind')).toEqual({ belongs: ['launch'], own: 'launch' })
  })

  it('to the one lane there is', () => {
    expect(lanesOf('one')).toEqual({ belongs: ['all'], own: 'all' })
  })

  it('to the lane where it is at home, for any record and grouping', () => {
    fc.assert(
      fc.property(someIndex(), fc.constantFrom(...GROUPINGS), (any, grouping) => {
        const { masks, own } = membershipOf(any, grouping)
        expect([masks.length, own.length]).toEqual([any.length, any.length])
        expect(masks.every((mask, at) => mask & (1 << (own[at] as number)))).toBe(true)
      }),
    )
  })
})

describe('the lanes', () => {
  it('fold where they have no events', () => {
    expect(laid({ politics: 9, trade: 0, energy: 2, health: 0 }).map(({ key }) => key)).toEqual(['politics', 'energy'])
  })

  it('stay where a filter leaves nothing in any of them', () => {
    const lanes = laid({ politics: 0, trade: 0 })
    expect(lanes.map(({ key, count }) => [key, count])).toEqual([
      ['politics', 0],
      ['trade', 0],
    ])
    expect(lanes.every(({ labelRows }) => labelRows === 1)).toBe(true)
  })

  it('have more label lines the fewer they are', () => {
    const rowsOf = (many: number) => laid(Object.fromEntries(TOPICS.slice(0, many).map((topic) => [topic, 99])))[0]
    const rows = TOPICS.map((_, at) => rowsOf(at + 1)?.labelRows ?? 0)
    expect(rows).toEqual([...rows].sort((a, b) => b - a))
    expect([rows[0], rows.at(-1)]).toEqual([6, 1])
  })

  it('of a selected topic grow: it alone has as many label lines as there are for one', () => {
    expect(laid({ water: 60 })[0]?.heightPx).toBeGreaterThan(laid({ water: 60, trade: 60 })[0]?.heightPx ?? 0)
  })

  it('have no lines for labels that are not there', () => {
    expect([1, 7, 8, 16, 1_000].map((count) => laid({ water: count })[0]?.labelRows)).toEqual([1, 1, 2, 3, 6])
  })

  it('are all as high as one another, however many events each has', () => {
    expect(new Set(laid({ politics: 900, water: 1 }).map(({ heightPx }) => heightPx)).size).toBe(1)
  })

  it.each([0, 20])('stand one under another without a gap, with %i px for their names', (nameHeightPx) => {
    let bottom = 0
    for (const { topPx, heightPx } of laid({ politics: 30, energy: 20, water: 10 }, nameHeightPx)) {
      expect(topPx).toBe(bottom)
      bottom = topPx + heightPx
    }
  })

  it('have their label lines one over another between name and floor, and room for the marks on it', () => {
    for (const lane of laid({ politics: 30, energy: 20 }, 20)) {
      const tops = Array.from({ length: lane.labelRows }, (_, row) => rowTopOf(lane, row))
      expect(tops.at(-1)).toBe(lane.topPx + 20)
      expect(tops.every((top, row) => row === 0 || (tops[row - 1] ?? 0) - top === LABEL_ROW_PX)).toBe(true)
      expect((tops[0] ?? 0) + LABEL_ROW_PX).toBe(floorOf(lane) - FLOOR_PX / 2)
      expect(floorOf(lane) + FLOOR_PX / 2).toBe(lane.topPx + lane.heightPx)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { TOPICS, type Topic } from '../../src/record/vocabulary'
import { floorOf, LABEL_ROW_PX, layOutLanes, rowTopOf } from '../../src/timeline/lanes'
import { allOf, columnsOf } from './build'

const RECORD = columnsOf(
  { date: '1998-10-31', topics: ['politics'] },
  { date: '2020-09-25', topics: ['energy', 'politics'] },
  { date: '2024', topics: ['water', 'energy'] },
)

function lanesOf(topics: readonly Topic[], { shown = allOf(RECORD), nameHeightPx = 0 } = {}) {
  return layOutLanes({ index: RECORD, shown, topics, nameHeightPx })
}

describe('the lanes', () => {
  it('are those of all topics where none is chosen', () => {
    expect(lanesOf([]).map(({ topic }) => topic)).toEqual(TOPICS)
  })

  it('are those of the topics chosen, in the order of the topics and not of the choice', () => {
    expect(lanesOf(['water', 'energy']).map(({ topic }) => topic)).toEqual(['energy', 'water'])
  })

  it('count every event in each lane that it belongs to', () => {
    const counts = Object.fromEntries(lanesOf([]).map(({ topic, count }) => [topic, count]))
    expect(counts).toMatchObject({ politics: 2, energy: 2, water: 1, health: 0 })
  })

  it('do not count what the filters leave out', () => {
    expect(lanesOf(['energy'], { shown: Uint8Array.of(1, 0, 1) })[0]?.count).toBe(1)
  })

  it('grow where few are chosen', () => {
    const rows = [1, 2, 3, 13].map((many) => lanesOf(TOPICS.slice(0, many))[0]?.labelRows ?? 0)
    expect(rows).toEqual([...rows].sort((a, b) => b - a))
    expect(rows[0]).toBeGreaterThan(rows[3] ?? 0)
    expect(rows[3]).toBe(1)
  })

  it.each([0, 20])('stand one under another without a gap, with %i px for their names', (nameHeightPx) => {
    const lanes = lanesOf(['politics', 'energy', 'water'], { nameHeightPx })
    let bottom = 0
    for (const { topPx, heightPx } of lanes) {
      expect(topPx).toBe(bottom)
      bottom = topPx + heightPx
    }
  })

  it('have their label lines one over another between name and floor', () => {
    for (const lane of lanesOf(['politics', 'energy'], { nameHeightPx: 20 })) {
      const tops = Array.from({ length: lane.labelRows }, (_, row) => rowTopOf(lane, row))
      expect(tops.at(-1)).toBe(lane.topPx + 20)
      expect(tops.every((top, row) => row === 0 || (tops[row - 1] ?? 0) - top === LABEL_ROW_PX)).toBe(true)
      expect((tops[0] ?? 0) + LABEL_ROW_PX).toBeLessThan(floorOf(lane))
      expect(floorOf(lane)).toBeLessThan(lane.topPx + lane.heightPx)
    }
  })

  it('of an empty record are there all the same', () => {
    const lanes = layOutLanes({ index: columnsOf(), shown: new Uint8Array(), topics: [], nameHeightPx: 0 })
    expect(lanes).toHaveLength(TOPICS.length)
    expect(lanes.every(({ count }) => count === 0)).toBe(true)
  })
})

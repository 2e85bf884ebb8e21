import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Topic } from '../../src/record/vocabulary'
import { allKeys, type Grouping, laneKeys, membershipOf } from '../../src/timeline/lanes'
import { countBetween, type LanePostings, listPostings, lowerBound } from '../../src/timeline/postings'
import { SPANS, type TimelineIndex } from '../../src/timeline/timelineIndex'
import { day } from '../build'
import { columnsOf, idsOf, someFilter, someIndex, someLanes, someView } from './build'

interface Lanes {
  readonly grouping?: Grouping
  readonly topics?: readonly Topic[]
}

function listed(
  index: TimelineIndex,
  { grouping = 'topic', topics = [] }: Lanes = {},
  shown?: Uint8Array,
): readonly LanePostings[] {
  const keys = laneKeys(grouping, topics)
  return listPostings({ index, membership: membershipOf(index, grouping), grouping, keys, shown })
}

function laneOf(key: LanePostings['key'], lists: readonly LanePostings[]): LanePostings {
  const found = lists.find((lane) => lane.key === key)
  if (!found) throw new Error(`no lane ${key}`)
  return found
}

const idsIn = (index: TimelineIndex, { positions }: { readonly positions: Uint32Array }) =>
  idsOf(
    index,
    Array.from(positions, (at) => ({ at })),
  )

describe('the lists of a lane', () => {
  const index = columnsOf(
    { date: '2020-09-25', topics: ['energy', 'water'], significance: 2 },
    { date: '1998-10-31', topics: ['energy'], significance: 3 },
    { date: '2010-06', topics: ['water'], significance: 2 },
    { date: '2001/2005', topics: ['energy'], significance: 2 },
  )

  it('have its own events by significance in order of time, and those at home in another lane apart', () => {
    const { byWeight } = laneOf('energy', listed(index))
    expect(byWeight.map((list) => idsIn(index, list))).toEqual([[], [], ['4', '1'], ['2']])
    expect(laneOf('water', listed(index)).byWeight.map((list) => idsIn(index, list))).toEqual([['1'], [], ['3'], []])
  })

  it('count every event of the lane once', () => {
    expect(listed(index).map(({ key, count }) => `${key} ${count}`)).toContain('energy 3')
    expect(laneOf('water', listed(index)).count).toBe(2)
    expect(laneOf('health', listed(index)).count).toBe(0)
  })

  it('have its own spans and what is known to the month or year, each once more', () => {
    expect(idsIn(index, laneOf('energy', listed(index)).intervals)).toEqual(['4'])
    expect(idsIn(index, laneOf('water', listed(index)).vague)).toEqual(['3'])
    expect(laneOf('energy', listed(index)).intervals).toMatchObject({
      firstDays: Int32Array.of(day('2001-01-01')),
      endDays: Int32Array.of(day('2006-01-01')),
    })
  })

  it('leave out what the filters leave out', () => {
    const shown = Uint8Array.from(index.events, ({ id }) => (id === '1' ? 1 : 0))
    const lists = listed(index, {}, shown)
    expect(lists.filter(({ count }) => count > 0).map(({ key, count }) => [key, count])).toEqual([
      ['energy', 1],
      ['water', 1],
    ])
    expect(laneOf('energy', lists).intervals.positions).toHaveLength(0)
  })

  it('have an event whose first topic has no lane at home in the first lane that it belongs to', () => {
    const [water] = listed(index, { topics: ['water'] })
    expect(water?.byWeight.map((list) => idsIn(index, list))).toEqual([[], [], ['3', '1'], []])
  })
})

/** The lists as one would make them without a thought of speed. */
function plainLists(index: TimelineIndex, { grouping, topics }: Required<Lanes>, shown: Uint8Array | undefined) {
  const keys = laneKeys(grouping, topics)
  const { masks, own } = membershipOf(index, grouping)
  const wantedOf = (at: number) => keys.filter((key) => ((masks[at] as number) >> allKeys(grouping).indexOf(key)) & 1)
  const homeOf = (at: number) =>
    wantedOf(at).find((key) => key === allKeys(grouping)[own[at] as number]) ?? wantedOf(at)[0]
  const left = Array.from({ length: index.length }, (_, at) => at).filter(
    (at) => shown === undefined || shown[at] === 1,
  )
  const byAnchor = left.toSorted((a, b) => (index.anchors[a] as number) - (index.anchors[b] as number) || a - b)
  return keys.map((key) => {
    const members = byAnchor.filter((at) => wantedOf(at).includes(key))
    const own = left.filter((at) => homeOf(at) === key)
    return {
      key,
      count: members.length,
      byWeight: [0, 1, 2, 3].map((weight) =>
        members.filter((at) => (homeOf(at) === key ? index.significances[at] : 0) === weight),
      ),
      intervals: own.filter((at) => index.spans[at] === SPANS.interval),
      vague: own.filter((at) => (index.spans[at] as number) >= SPANS.month),
    }
  })
}

describe('the lists of any record, grouping and filter', () => {
  it('are those of plain filters', () => {
    fc.assert(
      fc.property(someIndex({ maxLength: 80 }), someLanes, someFilter, (index, lanes, filter) => {
        const shown = filter(index)
        const lists = listed(index, lanes, shown).map((lane) => ({
          key: lane.key,
          count: lane.count,
          byWeight: lane.byWeight.map(({ positions }) => [...positions]),
          intervals: [...lane.intervals.positions],
          vague: [...lane.vague.positions],
        }))
        expect(lists).toEqual(plainLists(index, lanes, shown))
      }),
    )
  })

  it('have with every position its anchor, and the days of the spans sorted', () => {
    fc.assert(
      fc.property(someIndex({ maxLength: 80 }), someLanes, (index, lanes) => {
        for (const { byWeight, intervals, vague } of listed(index, lanes)) {
          for (const { anchors, positions } of byWeight) {
            expect([...anchors]).toEqual(Array.from(positions, (at) => index.anchors[at]))
          }
          for (const { positions, firstDays, endDays } of [intervals, vague]) {
            expect([...firstDays]).toEqual(Array.from(positions, (at) => index.firstDays[at]))
            const ends = Array.from(positions, (at) => (index.lastDays[at] as number) + 1)
            expect([...endDays]).toEqual(ends.sort((a, b) => a - b))
          }
        }
      }),
    )
  })

  it('count between two days what a plain filter counts', () => {
    fc.assert(
      fc.property(someIndex({ maxLength: 80 }), someView, (index, { windowIn }) => {
        const { from, to } = windowIn(index)
        for (const lane of listed(index)) {
          const anchors = lane.byWeight.flatMap((list) => [...list.anchors])
          expect(countBetween(lane, from, to)).toBe(anchors.filter((anchor) => anchor >= from && anchor < to).length)
        }
      }),
    )
  })
})

describe('the place of a value among ascending ones', () => {
  it.each([
    [[10, 20, 30], 5, 0],
    [[10, 20, 30], 20, 1],
    [[10, 20, 20, 30], 20, 1],
    [[10, 20, 30], 21, 2],
    [[10, 20, 30], 99, 3],
    [[], 1, 0],
  ])('in %j is, for %i, after %i of them', (values, value, place) => {
    expect(lowerBound(values, value)).toBe(place)
  })

  it('is that of the first which is not below it, from wherever below it one looks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 80 }),
        fc.integer({ min: -1, max: 61 }),
        fc.nat(),
        (given, value, start) => {
          const values = given.sort((a, b) => a - b)
          const first = values.findIndex((one) => one >= value)
          const place = first < 0 ? values.length : first
          expect(lowerBound(values, value)).toBe(place)
          expect(lowerBound(values, value, start % (place + 1))).toBe(place)
        },
      ),
    )
  })
})

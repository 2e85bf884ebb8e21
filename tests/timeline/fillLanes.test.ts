import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TOPICS } from '../../src/record/vocabulary'
import { columnsOf, lanesOf, positionOf, someFilter, someIndex, someLanes } from './build'

const RECORD = columnsOf(
  { date: '1998-10-31', topics: ['politics'], kind: 'document' },
  { date: '2010-06', topics: ['energy', 'trade'], kind: 'launch' },
  { date: '2020-09-25', topics: ['water', 'politics'], kind: 'summit' },
)

const keysOf = ({ lanes }: ReturnType<typeof lanesOf>) => lanes.map(({ lane }) => lane.key)

describe('the lanes of a record', () => {
  it('are those of the topics that it has events of, and it is known how many are folded away', () => {
    const filled = lanesOf(RECORD)
    expect(keysOf(filled)).toEqual(['politics', 'trade', 'energy', 'water'])
    expect(filled.folded).toBe(TOPICS.length - 4)
  })

  it('are of the chosen topics only', () => {
    const filled = lanesOf(RECORD, { topics: ['water', 'politics', 'health'] })
    expect(keysOf(filled)).toEqual(['politics', 'water'])
    expect(filled.folded).toBe(1)
  })

  it('may be those of the kinds, or one', () => {
    expect(keysOf(lanesOf(RECORD, { grouping: 'kind' }))).toEqual(['summit', 'document', 'launch'])
    expect(keysOf(lanesOf(RECORD, { grouping: 'one' }))).toEqual(['all'])
  })

  it('fold with the filter', () => {
    expect(keysOf(lanesOf(RECORD, { shown: Uint8Array.of(1, 0, 0) }))).toEqual(['politics'])
  })

  it('all stay where the filter leaves nothing', () => {
    const filled = lanesOf(RECORD, { shown: Uint8Array.of(0, 0, 0) })
    expect([keysOf(filled).length, filled.folded]).toEqual([TOPICS.length, 0])
  })

  it('make up the height of the picture, names included', () => {
    expect(lanesOf(RECORD, { nameHeightPx: 20 }).heightPx).toBe(lanesOf(RECORD).heightPx + 4 * 20)
  })

  it('have with each the list of its events', () => {
    fc.assert(
      fc.property(someIndex(), someLanes, someFilter, (index, lanes, filter) => {
        for (const { lane, postings } of lanesOf(index, { ...lanes, shown: filter(index) }).lanes) {
          expect([postings.key, postings.count]).toEqual([lane.key, lane.count])
        }
      }),
    )
  })
})

describe('an event', () => {
  const [treaty, gas, meeting] = ['1', '2', '3'].map((id) => positionOf(RECORD, id)) as [number, number, number]

  /** `['water', ['politics', 'water']]`: the lane where it is at home, and all that it is in. */
  function homeIn(filled: ReturnType<typeof lanesOf>, at: number) {
    const home = filled.homeOf(at)
    return home && [keysOf(filled)[home.own], home.lanes.map((place) => keysOf(filled)[place])]
  }

  it('is at home in the lane of its first topic, and stands in those of the others too', () => {
    expect(homeIn(lanesOf(RECORD), meeting)).toEqual(['water', ['politics', 'water']])
    expect(homeIn(lanesOf(RECORD), gas)).toEqual(['energy', ['trade', 'energy']])
  })

  it('whose first topic has no lane is at home in the first that it stands in', () => {
    expect(homeIn(lanesOf(RECORD, { topics: ['politics', 'trade'] }), meeting)).toEqual(['politics', ['politics']])
  })

  it('is at home in the lane of its kind, or in the one there is', () => {
    expect(homeIn(lanesOf(RECORD, { grouping: 'kind' }), gas)).toEqual(['launch', ['launch']])
    expect(homeIn(lanesOf(RECORD, { grouping: 'one' }), gas)).toEqual(['all', ['all']])
  })

  it('that the filters leave out has its home in a lane that is there for others', () => {
    const shown = Uint8Array.from(RECORD.events, ({ id }) => (id === '1' ? 1 : 0))
    expect(homeIn(lanesOf(RECORD, { shown }), meeting)).toEqual(['politics', ['politics']])
  })

  it('all of whose lanes are folded away or not chosen is nowhere', () => {
    const shown = Uint8Array.from(RECORD.events, ({ id }) => (id === '1' ? 1 : 0))
    expect(homeIn(lanesOf(RECORD, { shown }), gas)).toBeUndefined()
    expect(homeIn(lanesOf(RECORD, { topics: ['water'] }), treaty)).toBeUndefined()
  })

  it('is at home where the lists have it large, for any record, grouping and filter', () => {
    fc.assert(
      fc.property(someIndex(), someLanes, someFilter, (index, lanes, filter) => {
        const filled = lanesOf(index, { ...lanes, shown: filter(index) })
        for (const [place, { postings }] of filled.lanes.entries()) {
          const [guests, ...own] = postings.byWeight
          for (const { positions } of own) for (const at of positions) expect(filled.homeOf(at)?.own).toBe(place)
          for (const at of guests.positions) {
            expect(filled.homeOf(at)?.own).not.toBe(place)
            expect(filled.homeOf(at)?.lanes).toContain(place)
          }
        }
      }),
    )
  })
})

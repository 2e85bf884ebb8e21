import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay } from '../../src/record/day'
import type { Topic } from '../../src/record/vocabulary'
import type { Layout } from '../../src/timeline/layout'
import { indexEvents, type TimelineIndex } from '../../src/timeline/timelineIndex'
import { wholeWindow } from '../../src/timeline/viewport'
import { day, event } from '../build'
import {
  columnsOf,
  daysBetween,
  fraction,
  idsOf,
  lanesOf,
  type PictureParts,
  pictureOf,
  positionOf,
  someFilter,
  someIndex,
  someLanes,
  someView,
  someWidths,
  times,
  windowOf,
  written,
} from './build'

/** Every number in a layout, and of its lanes, whatever part it is of. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}

const isSound = (layout: Layout) => numbersIn(layout).every(Number.isFinite)

describe('a layout', () => {
  const index = columnsOf(
    { date: '1998-10-31', significance: 3, kind: 'document' },
    { date: '2013-06', topics: ['energy', 'water'] },
    { date: '2016/2019', topics: ['energy'] },
    { date: '2020-09-25' },
  )

  it('has every part of the picture, lane after lane', () => {
    const { ticks, densities, bars, marks, clusters, labels } = pictureOf(index)
    expect(ticks.length).toBeGreaterThan(10)
    expect(densities.map(({ lane }) => lane.key)).toEqual(['politics', 'energy', 'water'])
    expect(bars.map(({ lane }) => lane.key)).toEqual(['energy'])
    expect(idsOf(index, marks)).toEqual(['1', '4', '2', '3', '2'])
    expect(clusters).toEqual([])
    expect(idsOf(index, labels)).toEqual(['1', '2', '3', '4'])
  })

  it('has the labels of all lanes in order of time', () => {
    fc.assert(
      fc.property(someIndex({ maxLength: 100 }), someLanes, someView, (any, lanes, { windowIn, widthPx }) => {
        const stems = pictureOf(any, { ...lanes, window: windowIn(any), widthPx }).labels.map(({ stemX }) => stemX)
        expect(stems).toEqual(stems.toSorted((a, b) => a - b))
      }),
    )
  })

  it('has exactly what the filter leaves, as marks and in clusters, where the window is the whole record', () => {
    fc.assert(
      fc.property(
        someIndex({ maxLength: 200 }),
        someLanes,
        someFilter,
        fraction(0.001, 2.5),
        (any, lanes, filter, kilopixels) => {
          const shown = filter(any)
          const { marks, clusters } = pictureOf(any, { ...lanes, shown, widthPx: kilopixels * 1_000 })
          const stoodFor = clusters.reduce((sum, { count }) => sum + count, marks.length)
          // By hand: each event of the filter once a lane.
          const left = any.events.filter((_, at) => shown === undefined || shown[at] === 1)
          const lanesEach = left.map(({ topics }) => {
            if (lanes.grouping !== 'topic') return 1
            return topics.filter((topic) => lanes.topics.length === 0 || lanes.topics.includes(topic)).length
          })
          expect(stoodFor).toBe(lanesEach.reduce((sum, many) => sum + many, 0))
        },
      ),
    )
  })

  it('is the same whether its labels are planned at once or with a little done each time', () => {
    fc.assert(
      fc.property(
        someIndex({ maxLength: 200 }),
        someLanes,
        someView,
        someWidths,
        fc.integer({ min: 1, max: 500 }),
        (any, lanes, { windowIn, widthPx }, widthOf, pairs) => {
          const parts = { ...lanes, widthOf, window: windowIn(any), widthPx }
          const filled = lanesOf(any, parts)
          let layout = pictureOf(any, { ...parts, filled, budget: { pairs } })
          for (let rounds = 0; !layout.isComplete && rounds < 500; rounds++) {
            layout = pictureOf(any, { ...parts, filled, budget: { pairs } })
          }
          expect(layout.isComplete).toBe(true)
          expect(layout.labels).toEqual(pictureOf(any, parts).labels)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is not complete where a lane is not, though those below it are', () => {
    const crowded = columnsOf(...manyDays(3_000).map((date) => ({ date })), { date: '2013-06-01', topics: ['water'] })
    const filled = lanesOf(crowded)
    expect(pictureOf(crowded, { filled }).isComplete).toBe(true)
    const closer = { filled, window: windowOf('2013-06') }
    expect(pictureOf(crowded, { ...closer, budget: { pairs: 1 } }).isComplete).toBe(false)
    expect(pictureOf(crowded, closer).isComplete).toBe(true)
  })

  it('whose labels are not all planned yet has all the rest, and the label of the selected event', () => {
    const little = pictureOf(index, { budget: { pairs: 0 }, selected: positionOf(index, '4') })
    expect(little.isComplete).toBe(false)
    expect(little.marks).toHaveLength(5)
    expect(idsOf(index, little.labels)).toEqual(['4'])
  })
})

describe('the selected event', () => {
  const index = columnsOf(
    { date: '2013-06-01', topics: ['energy', 'water'], significance: 2 },
    { date: '2020-09-25', topics: ['energy'] },
    ...times(30, { date: '2004-01-06', topics: ['energy'] as const }),
  )

  it('has the mark that it has anyhow, in each of its lanes', () => {
    const { marks, selected } = pictureOf(index, { selected: positionOf(index, '1') })
    expect(selected).toEqual(marks.filter(({ at }) => at === positionOf(index, '1')))
    expect(selected.map(({ lane }) => lane.key)).toEqual(['energy', 'water'])
  })

  it('has the cluster that it is in', () => {
    const { clusters, selected } = pictureOf(index, { selected: positionOf(index, '3') })
    expect(selected).toEqual(clusters)
  })

  it('has a mark of its own where the filters leave it out, at its place', () => {
    const shown = Uint8Array.from(index.events, ({ id }) => (id === '1' ? 0 : 1))
    const at = positionOf(index, '1')
    const { marks, selected, scale } = pictureOf(index, { shown, selected: at })
    expect(marks.some((mark) => mark.at === at)).toBe(false)
    expect(selected).toMatchObject([{ at, lane: { key: 'energy' }, x: scale.toPx(index.anchors[at] ?? 0) }])
  })

  it('is nowhere where there is none, or where its lanes are folded away', () => {
    expect(pictureOf(index).selected).toEqual([])
    const shown = Uint8Array.from(index.events, ({ id }) => (id === '2' ? 1 : 0))
    const onlyWater = columnsOf({ date: '2000', topics: ['water'] }, { date: '2001', topics: ['energy'] })
    expect(pictureOf(onlyWater, { shown: Uint8Array.of(0, 1), selected: 0 }).selected).toEqual([])
    expect(pictureOf(index, { shown, selected: positionOf(index, '1') }).selected).toHaveLength(1)
  })

  it('has something at its place in every lane that it belongs to, for any record, filter and window', () => {
    fc.assert(
      fc.property(
        someIndex({ maxLength: 100 }),
        someLanes,
        someFilter,
        someView,
        fc.nat(),
        (any, lanes, filter, { windowIn, widthPx }, chosen) => {
          const parts = { ...lanes, shown: filter(any), window: windowIn(any), widthPx }
          const at = any.length === 0 ? undefined : chosen % any.length
          const filled = lanesOf(any, parts)
          const home = at === undefined ? undefined : filled.homeOf(at)
          const { selected } = pictureOf(any, { ...parts, filled, selected: at })
          expect(selected.map(({ lane }) => lane)).toEqual(home?.lanes.map((place) => filled.lanes[place]?.lane) ?? [])
          for (const thing of selected) {
            const anchor = any.anchors[at ?? -1] as number
            if ('count' in thing) expect(anchor >= thing.from && anchor <= thing.to).toBe(true)
            else expect(thing.at).toBe(at)
          }
        },
      ),
    )
  })
})

describe('bad input leaves a picture without a number that is none', () => {
  const energy: readonly Topic[] = ['energy']
  const RECORDS: readonly (readonly [string, TimelineIndex])[] = [
    ['no events', columnsOf()],
    ['one event', columnsOf({ date: '2020-09-25' })],
    ['one event known to the year', columnsOf({ date: '2020~' })],
    ['all events on one day', columnsOf(...times(200, { date: '2020-09-25' }))],
    ['events out of order', columnsOf({ date: '2020' }, { date: '1991-12-20' }, { date: '2005-03' })],
    ['the years 1 and 9999', columnsOf({ date: '0001-01-01' }, { date: '9999-12-31' }, { date: '0001/9999' })],
    [
      'spans open at either end',
      columnsOf({ date: '../2020' }, { date: '2020/..' }, { date: '/2020' }, { date: '2020/' }),
    ],
    ['100,000 events in one lane', columnsOf(...manyDays(100_000).map((date) => ({ date, topics: energy })))],
  ]
  const WINDOWS = {
    'the whole record': undefined,
    'one day': windowOf('2020-09-25'),
    'five hundred years': windowOf('1701', '2200'),
    'a time before the record': windowOf('0005'),
    'a part of a day': { from: day('2020-09-25') + 0.2, to: day('2020-09-25') + 1.2 },
  }

  it.each(RECORDS)('%s', (_, index) => {
    for (const window of Object.values(WINDOWS)) {
      for (const widthPx of [0, 1, 320, 2_500]) {
        for (const chosen of [undefined, 0]) {
          const at = index.length === 0 ? undefined : chosen
          const parts = { window: window ?? wholeWindow(index.domain), widthPx, selected: at, focused: at }
          expect(isSound(pictureOf(index, parts))).toBe(true)
        }
      }
    }
  })

  it('titles of 10,000 characters', () => {
    const index = columnsOf({ date: '2020-09-25', significance: 3 }, { date: '2020-10-01' })
    for (const window of Object.values(WINDOWS)) {
      const parts: PictureParts = { widthOf: () => 70_000, selected: 0, focused: 1 }
      expect(isSound(pictureOf(index, { ...parts, window: window ?? wholeWindow(index.domain) }))).toBe(true)
    }
  })

  it('whatever the record, grouping, filter, window, width, selection and words', () => {
    fc.assert(
      fc.property(
        someIndex(),
        someLanes,
        someFilter,
        someView,
        fc.oneof(
          someWidths,
          fc.constant(() => 70_000),
        ),
        fc.nat(),
        (index, lanes, filter, { windowIn, widthPx }, widthOf, chosen) => {
          const at = index.length === 0 ? undefined : chosen % index.length
          const parts = { ...lanes, shown: filter(index), window: windowIn(index), widthPx, widthOf }
          expect(isSound(pictureOf(index, { ...parts, selected: at, focused: at }))).toBe(true)
        },
      ),
    )
  })

  it('a plot without width has lanes, and nothing in them', () => {
    const { ticks, densities, bars, marks, clusters, labels, isComplete } = pictureOf(columnsOf({ date: '2020' }), {
      widthPx: 0,
    })
    expect({ ticks, densities, bars, marks, clusters, labels }).toEqual({
      ticks: [],
      densities: [],
      bars: [],
      marks: [],
      clusters: [],
      labels: [],
    })
    expect(isComplete).toBe(true)
  })
})

it('the order in which a record is given does not matter where no two events share a day', () => {
  const days = fc.uniqueArray(daysBetween('1991', '2026'), { maxLength: 60, size: 'max' })
  const orders = days.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  )
  fc.assert(
    fc.property(orders, someView, (bothOrders, { windowIn, widthPx }) => {
      const [one, other] = bothOrders.map((order) => {
        const dates = order.map((number) => written(calendarDay(number)))
        const index = indexEvents(dates.map((date) => event({ date, id: date })))
        return idsOf(index, pictureOf(index, { window: windowIn(index), widthPx }).labels)
      })
      expect(other).toEqual(one)
    }),
  )
})

/** So many days, over and over the years 1991 to 2026. */
function manyDays(many: number): readonly string[] {
  const pad = (number: number) => String(number).padStart(2, '0')
  return Array.from({ length: many }, (_, at) => `${1991 + (at % 36)}-${pad(1 + (at % 12))}-${pad(1 + (at % 28))}`)
}

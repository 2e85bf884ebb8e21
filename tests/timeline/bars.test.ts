import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bar, COVERAGES } from '../../src/timeline/bars'
import { floorOf } from '../../src/timeline/lanes'
import { SPANS, type TimelineIndex } from '../../src/timeline/timelineIndex'
import { scaleOf } from '../../src/timeline/viewport'
import {
  columnsOf,
  datesBetween,
  type PictureParts,
  pictureOf,
  someIndex,
  someLanes,
  someView,
  times,
  windowOf,
} from './build'

/** Ten days of 100 px, so that a place can be read as a day. */
const TEN_DAYS = windowOf('2020-09-01', '2020-09-10')
/** How finely spans are counted where they are not drawn singly. */
const GRAIN_PX = 4
/** How far beyond the plot a bar may go on. */
const BEYOND_PX = 80

function barsOf(index: TimelineIndex, parts: PictureParts = {}): readonly Bar[] {
  return pictureOf(index, { window: TEN_DAYS, widthPx: 1_000, ...parts }).bars
}

/** `200–500` */
function placesOf(bars: readonly Bar[]): readonly string[] {
  return bars.map(({ x, endX }) => `${Math.round(x)}–${Math.round(endX)}`)
}

describe('a bar', () => {
  it('covers the days that an interval lasted, the last one included', () => {
    const index = columnsOf({ date: '2020-09-03/2020-09-05' })
    const [bar] = barsOf(index)
    expect(placesOf(barsOf(index))).toEqual(['200–500'])
    expect(bar).toMatchObject({ isVague: false, start: 'sharp', end: 'sharp', count: 1 })
    expect(bar?.y).toBe(bar && floorOf(bar.lane))
  })

  it('covers the month or year within which a day is not known, softer', () => {
    const september = windowOf('2020-08-22', '2020-10-10')
    const bars = barsOf(columnsOf({ date: '2020-09' }, { date: '2020-09-25' }), { window: september, widthPx: 500 })
    expect(placesOf(bars)).toEqual(['100–400'])
    expect(bars).toMatchObject([{ isVague: true }])
    const [year] = barsOf(columnsOf({ date: '2020' }), { window: windowOf('2019', '2021') })
    expect(year).toMatchObject({ isVague: true, start: 'sharp', end: 'sharp' })
  })

  it('is none for a day', () => {
    expect(barsOf(columnsOf({ date: '2020-09-03' }, { date: '2020-09-04~' }))).toEqual([])
  })

  it('is none where it would not be longer than the mark at its start', () => {
    expect(barsOf(columnsOf({ date: '2020-09-03/2020-09-05' }), { window: windowOf('2019', '2021') })).toEqual([])
  })

  it('is none where the span lies outside the window', () => {
    expect(barsOf(columnsOf({ date: '2020-08' }, { date: '2020-09-11/2020-09-20' }))).toEqual([])
  })

  it.each([
    ['2020-09-03/2020-09-05', 'sharp', 'sharp'],
    ['2020-09-03~/2020-09-05', 'about', 'sharp'],
    ['2020-09-03/2020-09-05?', 'sharp', 'about'],
    ['2020-09~', 'about', 'about'],
    ['2020-09-03/..', 'sharp', 'open'],
    ['2020-09-03/', 'sharp', 'open'],
    ['../2020-09-05', 'open', 'sharp'],
    ['/2020-09-05%', 'open', 'about'],
  ])('of %s starts %s and ends %s', (date, start, end) => {
    expect(barsOf(columnsOf({ date }))).toMatchObject([{ start, end }])
  })

  it('of a span that goes on goes beyond the plot', () => {
    const [bar] = barsOf(columnsOf({ date: '2020-09-03/..' }))
    expect(bar?.x).toBeCloseTo(200)
    expect(bar?.endX).toBeGreaterThan(1_000)
  })

  it('goes so far beyond the plot that the fading of its end is not seen in it before the end is there', () => {
    const [bar] = barsOf(columnsOf({ date: '../2024' }, { date: '2021/..' }), { window: windowOf('2022', '2023') })
    expect([bar?.x, bar?.endX]).toEqual([-BEYOND_PX, 1_000 + BEYOND_PX])
  })

  it('is in the lane where its event is at home, and in no other', () => {
    const bars = barsOf(columnsOf({ date: '2020-09-03/2020-09-05', topics: ['water', 'politics'] }))
    expect(bars.map(({ lane }) => lane.key)).toEqual(['water'])
  })

  it('of what lasted comes after those of what is not known, so that it is painted over them', () => {
    const bars = barsOf(columnsOf({ date: '2020-09-03/2020-09-05' }, { date: '2020-09' }))
    expect(bars.map(({ isVague }) => isVague)).toEqual([true, false])
  })

  it('has an end to the right of its start, near the plot, for any record, window and width', () => {
    fc.assert(
      fc.property(someIndex(), someLanes, someView, (index, lanes, { windowIn, widthPx }) => {
        for (const { x, endX } of barsOf(index, { ...lanes, window: windowIn(index), widthPx })) {
          expect(endX).toBeGreaterThan(x)
          expect(x).toBeGreaterThanOrEqual(-BEYOND_PX)
          expect(endX).toBeLessThanOrEqual(widthPx + BEYOND_PX)
        }
      }),
    )
  })
})

describe('where a lane has more spans than can be told apart, its bars', () => {
  const DECADE = windowOf('2010', '2019')

  it('say how many spans cover a place, in steps', () => {
    const index = columnsOf(
      ...times(401, { date: '2001/2002' }),
      ...times(2, { date: '2011/2016' }),
      { date: '2013/2014' },
      ...times(20, { date: '2018/2018' }),
    )
    const bars = barsOf(index, { window: DECADE })
    expect(bars.map(({ count }) => count)).toEqual([1, 3, 1, 9])
    expect(placesOf(bars)).toEqual(['100–300', '300–500', '500–700', '800–900'])
  })

  it('say what counting every span says', () => {
    const manySpans = fc.array(datesBetween('1998', '2005'), { minLength: 900, maxLength: 1_000, size: 'max' })
    fc.assert(
      fc.property(manySpans, someView, (dates, { windowIn }) => {
        const index = columnsOf(...dates.map((date) => ({ date })))
        const window = windowIn(index)
        const widthPx = 200
        const bars = barsOf(index, { window, widthPx })
        const { toDay } = scaleOf({ window, widthPx })
        for (const isVague of [true, false]) {
          const spans = spansOf(index, isVague)
          if (spans.length <= 400) continue
          for (let x = 0; x < widthPx; x += GRAIN_PX) {
            const day = toDay(x + GRAIN_PX / 2)
            const covering = spans.filter(({ from, to }) => from < day && day < to).length
            const drawn = bars.filter((bar) => bar.isVague === isVague && bar.x <= x && x < bar.endX)
            expect(drawn.map(({ count }) => count)).toEqual(stepBelow(covering))
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  const spansOf = (index: TimelineIndex, isVague: boolean) =>
    Array.from(index.spans, (span, at) => ({
      span,
      from: index.firstDays[at] ?? 0,
      to: (index.lastDays[at] ?? 0) + 1,
    })).filter(({ span }) => (isVague ? span >= SPANS.month : span === SPANS.interval))

  /** The step that a number is told in; none for none. */
  const stepBelow = (many: number) => COVERAGES.filter((step) => step > 0 && step <= many).slice(-1)
})

it('there are no bars in a plot without width', () => {
  expect(barsOf(columnsOf({ date: '2020-09' }), { widthPx: 0 })).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay } from '../../src/record/day'
import { placeTicks } from '../../src/timeline/ticks'
import { scaleOf, type Window, wholeWindow } from '../../src/timeline/viewport'
import { someIndex, someView, someWindow, windowOf, written } from './build'

/** The room that a name is given at least: months are chosen by thirty days, and February is shorter. */
const LEAST_NAME_PX = { decade: 48, year: 48, month: (64 * 28) / 30, day: 72 }
const LEAST_LINE_PX = (9 * 28) / 30

/** For what fractions of pixels add up to. */
const ABOUT = 1e-6

function ticksOf(window: Window, widthPx: number) {
  return placeTicks({ window, scale: scaleOf({ window, widthPx }) })
}

/** The named days, as short as their level has it; a full name with an asterisk. */
function namesOf(window: Window, widthPx: number): string[] {
  return ticksOf(window, widthPx)
    .filter(({ isNamed }) => isNamed)
    .map(({ day, level, isFull }) => {
      const length = { decade: 4, year: 4, month: 7, day: 10 }[level]
      return written(calendarDay(day)).slice(0, length) + (isFull ? '*' : '')
    })
}

describe('the axis', () => {
  it.each([
    [
      'thirty-five years in 800 px are named every five years',
      '1991',
      '2025',
      800,
      '1995 2000 2005 2010 2015 2020 2025',
    ],
    ['the same in 300 px every ten', '1991', '2025', 300, '2000 2010 2020'],
    ['eight years in 800 px every year', '1998', '2005', 800, '1998 1999 2000 2001 2002 2003 2004 2005'],
    [
      'two years in 800 px every quarter',
      '2019-02',
      '2021-01',
      800,
      '2019-04* 2019-07 2019-10 2020-01* 2020-04 2020-07 2020-10 2021-01*',
    ],
    [
      'half a year in 800 px every month',
      '2019-10',
      '2020-03',
      800,
      '2019-10* 2019-11 2019-12 2020-01* 2020-02 2020-03',
    ],
    [
      'six weeks in 800 px every week of a month',
      '2020-02-10',
      '2020-03-22',
      800,
      '2020-02-15* 2020-02-22 2020-03-01* 2020-03-08 2020-03-15 2020-03-22',
    ],
    [
      'five days in 800 px every day',
      '2020-02-27',
      '2020-03-02',
      800,
      '2020-02-27* 2020-02-28 2020-02-29 2020-03-01* 2020-03-02',
    ],
    [
      'five hundred years in 800 px every fifty',
      '1601',
      '2100',
      800,
      '1650 1700 1750 1800 1850 1900 1950 2000 2050 2100',
    ],
    [
      'all years there are in 800 px every thousand',
      '0001',
      '9999',
      800,
      '1000 2000 3000 4000 5000 6000 7000 8000 9000',
    ],
  ])('%s', (_, from, to, widthPx, names) => {
    expect(namesOf(windowOf(from, to), widthPx)).toEqual(names.split(' '))
  })

  it('has lines between the names, where they keep apart', () => {
    const ticks = ticksOf(windowOf('1991', '2025'), 800)
    expect(ticks.map(({ day }) => calendarDay(day).year)).toEqual(Array.from({ length: 35 }, (_, at) => 1991 + at))
    expect(ticks.filter(({ isNamed }) => isNamed)).toHaveLength(7)
  })

  it('has none in a plot without width', () => {
    expect(ticksOf(windowOf('1991', '2025'), 0)).toEqual([])
  })

  it('names years without calling any of them the full name', () => {
    expect(ticksOf(windowOf('1991', '2025'), 800).some(({ isFull }) => isFull)).toBe(false)
  })

  it('names decades as such where years would stand too close', () => {
    const named = ticksOf(windowOf('1951', '2030'), 720).filter(({ isNamed }) => isNamed)
    expect(named.map(({ level, day }) => `${level} ${calendarDay(day).year}`)).toEqual(
      [1960, 1970, 1980, 1990, 2000, 2010, 2020, 2030].map((year) => `decade ${year}`),
    )
  })

  it('keeps lines and names in order, apart and within the window, at every zoom', () => {
    fc.assert(
      fc.property(someWindow, fc.integer({ min: 1, max: 3_000 }), (window, widthPx) => {
        const ticks = ticksOf(window, widthPx)
        for (const { day, x } of ticks) {
          expect(day).toBeGreaterThanOrEqual(window.from)
          expect(day).toBeLessThan(window.to)
          expect(x).toBeCloseTo(scaleOf({ window, widthPx }).toPx(day))
        }
        expect(leastGap(ticks.map(({ x }) => x))).toBeGreaterThanOrEqual(LEAST_LINE_PX - ABOUT)
        const names = ticks.filter(({ isNamed }) => isNamed)
        const leastPx = LEAST_NAME_PX[names[0]?.level ?? 'year']
        expect(leastGap(names.map(({ x }) => x))).toBeGreaterThanOrEqual(leastPx - ABOUT)
      }),
    )
  })

  it('gives the first of the names of months or days its full form', () => {
    fc.assert(
      fc.property(someWindow, fc.integer({ min: 1, max: 3_000 }), (window, widthPx) => {
        const first = ticksOf(window, widthPx).find(({ isNamed }) => isNamed)
        const isLong = first?.level === 'year' || first?.level === 'decade'
        expect(first === undefined || isLong || first.isFull).toBe(true)
      }),
    )
  })

  it('has a day for each tick in a window of one day, and of five hundred years', () => {
    expect(namesOf(windowOf('2020-09-25'), 900)).toEqual(['2020-09-25*'])
    expect(namesOf(windowOf('1501', '2000'), 300)).toEqual(['1600', '1700', '1800', '1900', '2000'])
  })

  it('is in whole days and finite places, for any record, window and width', () => {
    fc.assert(
      fc.property(someIndex(), someView, (index, { windowIn, widthPx }) => {
        for (const { day, x } of ticksOf(windowIn(index), widthPx)) {
          expect(Number.isInteger(day)).toBe(true)
          expect(x >= -ABOUT && x <= widthPx + ABOUT).toBe(true)
        }
      }),
    )
  })

  it('counts months before year 1, where the margin of a record lies, as after it', () => {
    const { from } = wholeWindow(windowOf('0001', '9999'))
    const months = ticksOf({ from, to: from + 366 }, 900).filter(({ isNamed }) => isNamed)
    expect(months.length).toBeGreaterThanOrEqual(12)
    expect(months.every(({ day }) => calendarDay(day).day === 1)).toBe(true)
  })
})

/** Infinity where there are fewer than two. */
function leastGap(places: readonly number[]): number {
  return Math.min(...places.slice(1).map((x, at) => x - (places[at] ?? 0)))
}

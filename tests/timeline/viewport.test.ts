import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay, daysInMonth } from '../../src/record/day'
import {
  addressOfWindow,
  isSameWindow,
  limitWindow,
  NARROWEST_DAYS,
  panWindow,
  scaleOf,
  type Window,
  wholeWindow,
  windowAround,
  windowFromAddress,
  windowWith,
  zoomWindow,
} from '../../src/timeline/viewport'
import { day } from '../build'
import { daysBetween, fraction, someWindow, windowOf, written } from './build'

const RECORD = windowOf('1991', '2025')
const ALL_TIME = windowOf('0001', '9999')

const spanOf = ({ from, to }: Window) => to - from
const middleOf = ({ from, to }: Window) => (from + to) / 2

/** Numbers that no gesture should make, and that none may break on. */
const anyNumber = fc.oneof(fc.double(), fc.double({ min: -1e7, max: 1e7, noNaN: true }))

describe('a window is limited', () => {
  it('not at all where it lies within the record', () => {
    const window = windowOf('1998', '2005')
    expect(limitWindow(window, RECORD)).toEqual(window)
  })

  it('to the whole record with a margin where it is wider', () => {
    expect(limitWindow(windowOf('1600', '2099'), RECORD)).toEqual(wholeWindow(RECORD))
    expect(wholeWindow(RECORD).from).toBeLessThan(RECORD.from)
    expect(wholeWindow(RECORD).to).toBeGreaterThan(RECORD.to)
  })

  it('to one day around its middle where it is narrower', () => {
    const morning = { from: day('2020-09-25') + 0.25, to: day('2020-09-25') + 0.5 }
    const limited = limitWindow(morning, RECORD)
    expect(spanOf(limited)).toBe(NARROWEST_DAYS)
    expect(middleOf(limited)).toBe(middleOf(morning))
  })

  it('not at all where it is one day', () => {
    expect(limitWindow(windowOf('2020-09-25'), RECORD)).toEqual(windowOf('2020-09-25'))
  })

  it('to one day where its ends are swapped', () => {
    expect(spanOf(limitWindow({ from: day('2020'), to: day('2019') }, RECORD))).toBe(NARROWEST_DAYS)
  })

  it('by moving it back where it lies beside the record, with its span kept', () => {
    const later = limitWindow(windowOf('2100', '2104'), RECORD)
    expect(later.to).toBeCloseTo(wholeWindow(RECORD).to)
    expect(spanOf(later)).toBeCloseTo(spanOf(windowOf('2100', '2104')))
    expect(limitWindow(windowOf('1900', '1903'), RECORD).from).toBe(wholeWindow(RECORD).from)
  })

  it('to one that is within the record and no narrower than a day, whatever numbers come', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (from, to) => {
        const limited = limitWindow({ from, to }, RECORD)
        const whole = wholeWindow(RECORD)
        expect(limited.from).toBeGreaterThanOrEqual(whole.from)
        expect(limited.to).toBeLessThanOrEqual(whole.to + 1e-6)
        expect(spanOf(limited)).toBeGreaterThanOrEqual(NARROWEST_DAYS - 1e-6)
      }),
    )
  })

  it('once: limiting it again changes nothing', () => {
    fc.assert(
      fc.property(someWindow, (window) => {
        const once = limitWindow(window, RECORD)
        const twice = limitWindow(once, RECORD)
        expect(twice.from).toBeCloseTo(once.from, 6)
        expect(twice.to).toBeCloseTo(once.to, 6)
      }),
    )
  })
})

describe('a window is moved', () => {
  it('by a zoom that keeps the day under the pointer where it is', () => {
    fc.assert(
      fc.property(someWindow, fraction(0, 900), fraction(0.1, 10), (window, x, factor) => {
        const atDay = scaleOf({ window, widthPx: 900 }).toDay(x)
        const zoomed = zoomWindow({ window, atDay, factor })
        expect(scaleOf({ window: zoomed, widthPx: 900 }).toPx(atDay)).toBeCloseTo(x, 4)
        expect(spanOf(zoomed)).toBeCloseTo(spanOf(window) * factor, 4)
      }),
    )
  })

  it('by a pan, later for positive days', () => {
    expect(panWindow({ from: 100, to: 200 }, 25)).toEqual({ from: 125, to: 225 })
    expect(panWindow({ from: 100, to: 200 }, -25)).toEqual({ from: 75, to: 175 })
  })

  it('to a day that is outside it or at its very edge, and not for one that is well inside', () => {
    const window = { from: 100, to: 200 }
    expect(windowWith(window, 150)).toBe(window)
    expect(windowWith(window, 300)).toEqual({ from: 250, to: 350 })
    expect(windowWith(window, 101)).toEqual({ from: 51, to: 151 })
  })
})

describe('the window around some days', () => {
  it('has a sixth of them as room at either side, or so many days where that is more', () => {
    expect(windowAround({ from: 600, to: 1_200 }, 7)).toEqual({ from: 500, to: 1_300 })
    expect(windowAround({ from: 100, to: 106 }, 7)).toEqual({ from: 93, to: 113 })
    expect(windowAround({ from: 100, to: 100 }, 7)).toEqual({ from: 93, to: 107 })
  })
})

describe('two windows are the same', () => {
  const window = { from: 1_000, to: 2_000 }

  it.each([
    ['themselves', window, true],
    ['moved by a thousandth of their breadth', { from: 1_001, to: 2_001 }, true],
    ['moved by more', { from: 1_002, to: 2_002 }, false],
    ['wider by more at one end', { from: 1_000, to: 2_002 }, false],
    ['much narrower', { from: 1_499, to: 1_501 }, false],
  ])('where they are %s: %s %s', (_, other, expected) => {
    expect(isSameWindow(window, other)).toBe(expected)
    expect(isSameWindow(other, window)).toBe(expected)
  })
})

describe('the scale', () => {
  it('puts the ends of the window at the edges of the plot', () => {
    const window = windowOf('1991', '2025')
    const { toPx } = scaleOf({ window, widthPx: 800 })
    expect([toPx(window.from), toPx(window.to)]).toEqual([0, 800])
  })

  it('leads from a day to pixels and back', () => {
    fc.assert(
      fc.property(
        someWindow,
        daysBetween('1991', '2026'),
        fc.integer({ min: 1, max: 4_000 }),
        (window, at, widthPx) => {
          const { toPx, toDay } = scaleOf({ window, widthPx })
          expect(toDay(toPx(at))).toBeCloseTo(at, 4)
        },
      ),
    )
  })

  it.each([0, -1])('of a plot %i px wide has every day at its left edge', (widthPx) => {
    const window = windowOf('1991', '2025')
    const { toPx, toDay, pxPerDay } = scaleOf({ window, widthPx })
    expect([Math.abs(toPx(day('1980'))), toPx(day('2020')), pxPerDay]).toEqual([0, 0, 0])
    expect(toDay(0)).toBe(window.from)
    expect(toDay(300)).toBe(window.from)
  })
})

describe('the address of a window', () => {
  it.each([
    ['2020', '2020'],
    ['1998', '2005'],
    ['1998-03', '2005-06'],
    ['2020-02', '2020-02'],
    ['2020-09-25', '2020-10-24'],
    ['2020-02-01', '2020-02-28'],
    ['2019-02-02', '2019-02-28'],
  ])('%s to %s is written as precisely as it must be', (from, to) => {
    expect(addressOfWindow(windowOf(from, to), RECORD)).toEqual({ from, to })
  })

  it.each([
    ['2020-01-01', '2020-12-31', '2020', '2020'],
    ['2019-02-01', '2019-02-28', '2019-02', '2019-02'],
    ['2019-01', '2020-12', '2019', '2020'],
  ])('%s to %s is the shorter %s to %s', (from, to, shortFrom, shortTo) => {
    expect(addressOfWindow(windowOf(from, to), RECORD)).toEqual({ from: shortFrom, to: shortTo })
  })

  it('is nothing for the whole record', () => {
    expect(addressOfWindow(wholeWindow(RECORD), RECORD)).toEqual({ from: undefined, to: undefined })
    expect(windowFromAddress({}, RECORD)).toEqual(wholeWindow(RECORD))
  })

  it('leads back to a window of whole days', () => {
    const whole = wholeWindow(RECORD)
    fc.assert(
      fc.property(
        fc.integer({ min: Math.ceil(whole.from), max: Math.floor(whole.to) - 1 }),
        fc.integer({ min: 1, max: Math.floor(spanOf(whole)) }),
        (from, span) => {
          const window = { from, to: Math.min(from + span, Math.floor(whole.to)) }
          expect(windowFromAddress(addressOfWindow(window, RECORD), RECORD)).toEqual(window)
        },
      ),
    )
  })

  it('leads back to any other window but for the fractions of days', () => {
    fc.assert(
      fc.property(someWindow, (any) => {
        const window = limitWindow(any, RECORD)
        const again = windowFromAddress(addressOfWindow(window, RECORD), RECORD)
        expect(Math.abs(again.from - window.from)).toBeLessThanOrEqual(1)
        expect(Math.abs(again.to - window.to)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is the address that the window was read from: years, months or days, of the years 1 to 9999', () => {
    fc.assert(
      fc.property(someAddress, (address) => {
        expect(addressOfWindow(windowFromAddress(address, ALL_TIME), ALL_TIME)).toEqual(address)
      }),
    )
  })

  it.each([
    ['0001', '0001'],
    ['9999', '9999'],
    ['0001', '9999'],
    ['0001-01-01', '0001-01-20'],
    ['9999-12-10', '9999-12-31'],
  ])('%s to %s, at the edge of the calendar, is read and written', (from, to) => {
    const window = windowFromAddress({ from, to }, ALL_TIME)
    expect(window).toEqual(windowOf(from, to))
    expect(addressOfWindow(window, ALL_TIME)).toEqual({ from, to })
  })

  it('never names a year that a date cannot have, though the margin lies before year 1 and after 9999', () => {
    const whole = wholeWindow(ALL_TIME)
    expect(addressOfWindow({ from: whole.from, to: day('0002') }, ALL_TIME)).toEqual({ from: '0001', to: '0001' })
    expect(addressOfWindow({ from: day('9999'), to: whole.to }, ALL_TIME)).toEqual({ from: '9999', to: '9999' })
    expect(addressOfWindow({ from: whole.from, to: whole.from + 14 }, ALL_TIME)).toEqual({
      from: '0001-01-01',
      to: '0001-01-01',
    })
    expect(addressOfWindow({ from: whole.to - 14, to: whole.to }, ALL_TIME)).toEqual({
      from: '9999-12-31',
      to: '9999-12-31',
    })
  })
})

describe('an address is read', () => {
  it('with the record’s own end where one is absent', () => {
    expect(windowFromAddress({ from: '1998' }, RECORD)).toEqual(windowOf('1998', '2025'))
    expect(windowFromAddress({ to: '2005-06' }, RECORD)).toEqual(windowOf('1991', '2005-06'))
  })

  it('as a window of one day where it names one day', () => {
    expect(windowFromAddress({ from: '2020-09-25', to: '2020-09-25' }, RECORD)).toEqual(windowOf('2020-09-25'))
  })

  it.each([
    [{ from: '2005', to: '1998' }],
    [{ from: '2050' }],
    [{ to: '1900' }],
    [{ from: '0001', to: '9999' }],
    [{ from: '9999', to: '0001' }],
  ])('%o as a window of the record', (address) => {
    const window = windowFromAddress(address, RECORD)
    expect(limitWindow(window, RECORD)).toEqual(window)
  })
})

/** Addresses as a window is written: both ends years, months or days, and no longer than they must be. */
const someAddress = fc
  .tuple(daysBetween('0001', '9999'), daysBetween('0001', '9999'), fc.constantFrom('year', 'month', 'day'))
  .map(([one, other, level]) => {
    const [first, last] = one < other ? [calendarDay(one), calendarDay(other)] : [calendarDay(other), calendarDay(one)]
    const length = { year: 4, month: 7, day: 10 }[level]
    return { first, last, level, from: written(first).slice(0, length), to: written(last).slice(0, length) }
  })
  .filter(({ first, last, level }) => {
    if (level === 'year') return true
    if (level === 'month') return first.month !== 1 || last.month !== 12
    const areWholeMonths = first.day === 1 && last.day === daysInMonth(last.year, last.month)
    return !areWholeMonths
  })
  .map(({ from, to }) => ({ from, to }))

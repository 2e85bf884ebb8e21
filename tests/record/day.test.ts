import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CalendarDay,
  calendarDay,
  type DayNumber,
  dayNumber,
  daysInMonth,
  firstDayOfYear,
  isLeapYear,
  weekdayOf,
} from '../../src/record/day'

const MS_PER_DAY = 86_400_000

/** Days of the years 1–9999, made without the code under test. */
const calendarDays: fc.Arbitrary<CalendarDay> = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }))

/** The slow, obvious twin. `Date.UTC` would read the years 0–99 as 1900–1999. */
function byDate({ year, month, day }: CalendarDay): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY
}

describe('the number of a day', () => {
  it.each([
    [{ year: 1970, month: 1, day: 1 }, 0],
    [{ year: 1969, month: 12, day: 31 }, -1],
    [{ year: 1970, month: 3, day: 1 }, 59],
    [{ year: 2000, month: 2, day: 29 }, 11_016],
    [{ year: 2000, month: 3, day: 1 }, 11_017],
    [{ year: 2020, month: 9, day: 25 }, 18_530],
    [{ year: 1, month: 1, day: 1 }, -719_162],
    [{ year: 9999, month: 12, day: 31 }, 2_932_896],
  ])('of %o is %i', (calendar, number) => {
    expect(dayNumber(calendar)).toBe(number)
    expect(calendarDay(number as DayNumber)).toEqual(calendar)
  })

  it('leads back to the day, for every day of the years 1 to 9999', () => {
    fc.assert(
      fc.property(calendarDays, (day) => {
        expect(calendarDay(dayNumber(day))).toEqual(day)
      }),
    )
  })

  it('leads back to the number, in whichever direction one starts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        expect(dayNumber(calendarDay(number as DayNumber))).toBe(number)
      }),
    )
  })

  it('agrees with counting milliseconds in UTC', () => {
    fc.assert(
      fc.property(calendarDays, (day) => {
        expect(dayNumber(day)).toBe(byDate(day))
      }),
    )
  })

  it('goes up by one from each day to the next, over a whole cycle of leap years', () => {
    let number = firstDayOfYear(1900)
    for (let year = 1900; year < 2300; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= daysInMonth(year, month); day++) {
          if (dayNumber({ year, month, day }) !== number) expect.fail(`${year}-${month}-${day} is not day ${number}`)
          number++
        }
      }
    }
    expect(number).toBe(firstDayOfYear(1900) + 146_097)
  })
})

it.each([
  [1900, false],
  [1996, true],
  [2000, true],
  [2023, false],
  [2024, true],
  [2100, false],
])('%i is a leap year: %s', (year, isLeap) => {
  expect(isLeapYear(year)).toBe(isLeap)
  expect(daysInMonth(year, 2)).toBe(isLeap ? 29 : 28)
})

it('months have the lengths that everybody knows', () => {
  const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2023, index + 1))
  expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
})

describe('the weekday', () => {
  it.each([
    ['Friday', { year: 2020, month: 9, day: 25 }, 4],
    ['Thursday', { year: 1970, month: 1, day: 1 }, 3],
    ['Wednesday', { year: 1969, month: 12, day: 31 }, 2],
    ['Monday', { year: 1991, month: 12, day: 16 }, 0],
    ['Sunday', { year: 2000, month: 12, day: 31 }, 6],
  ])('is a %s on %o', (_, day, weekday) => {
    expect(weekdayOf(dayNumber(day))).toBe(weekday)
  })

  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(calendarDays, (day) => {
        const sundayFirst = new Date(byDate(day) * MS_PER_DAY).getUTCDay()
        expect(weekdayOf(dayNumber(day))).toBe((sundayFirst + 6) % 7)
      }),
    )
  })
})

it('the first day of a year is its first of January', () => {
  expect(calendarDay(firstDayOfYear(1994))).toEqual({ year: 1994, month: 1, day: 1 })
})

/**
 * Whole calendar days as numbers. A day never passes through a `Date`, so no time zone can move it.
 */

/** Days since 1970-01-01 in the proleptic Gregorian calendar; negative before. A whole number, no zone, no hour. */
export type DayNumber = number & { readonly __brand: 'DayNumber' }

/** A calendar day in parts; `month` 1–12, `day` 1–31. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Length in days of a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] as number)
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/**
 * The number of a calendar day: `dayNumber({ year: 1970, month: 1, day: 1 })` is 0.
 * Algorithm: `days_from_civil`, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): the year is taken
 * to begin in March, so that the leap day comes last, and is counted within eras of 400 years (146,097 days).
 */
export function dayNumber({ year, month, day }: CalendarDay): DayNumber {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as DayNumber
}

/** The calendar day of a number; the inverse of {@link dayNumber} (`civil_from_days` of the same source). */
export function calendarDay(day: DayNumber): CalendarDay {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** 0 for Monday … 6 for Sunday (1970-01-01 was a Thursday). */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7
}

/** First day of a year. */
export function firstDayOfYear(year: number): DayNumber {
  return dayNumber({ year, month: 1, day: 1 })
}

/**
 * Dates as the record writes them: the part of EDTF (ISO 8601-2:2019, Annex A; loc.gov/standards/datetime) that events need.
 * A day, month or year (`2020-09-25`, `2013-06`, `1994`), each perhaps approximate `~`, uncertain `?` or both `%`;
 * an interval of two such (`2017-03-22/2017-03-23`), one of whose ends may be open (`..`) or unknown (empty).
 */
import { type CalendarDay, type DayNumber, dayNumber, daysInMonth } from './day'

export type Precision = 'day' | 'month' | 'year'

/** One date of an EDTF expression, as precise as it was written. */
export interface EdtfDate {
  readonly year: number
  /** 1–12; absent where only the year is known. */
  readonly month?: number
  /** 1–31; absent where only the month is known. */
  readonly day?: number
  readonly precision: Precision
  readonly approximate: boolean
  readonly uncertain: boolean
}

/** An end of an interval that is not a date: `..` goes on, an empty one is not known. */
export type OpenEnd = 'open' | 'unknown'

export interface Edtf {
  /** As written in the record. */
  readonly text: string
  readonly start: EdtfDate | OpenEnd
  /** Absent for a single date. */
  readonly end?: EdtfDate | OpenEnd
  /** First day that the date can mean; of an interval without a start, the first day of its end. Included. */
  readonly firstDay: DayNumber
  /** Last day that the date can mean; of an interval without an end, the last day of its start. Included. */
  readonly lastDay: DayNumber
}

export type EdtfResult = { readonly ok: true; readonly edtf: Edtf } | { readonly ok: false; readonly expected: string }

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/
const SHAPES = 'a date such as 2020-09-25, 2013-06, 1994, 2013~ or 2017-03-22/2017-03-23'

/**
 * Reads an EDTF expression.
 *
 * @returns the parts, and the first and last day (both included), or what was expected instead, as an editor would say it.
 * @example readEdtf('2013-06') // firstDay 1 June 2013, lastDay 30 June 2013
 */
export function readEdtf(text: string): EdtfResult {
  const ends = text.split('/')
  if (ends.length > 2) return { ok: false, expected: SHAPES }
  const start = readEnd(ends[0] as string, ends.length === 2)
  if (typeof start === 'object' && 'expected' in start) return { ok: false, expected: start.expected }
  if (ends.length === 1) {
    if (typeof start === 'string') return { ok: false, expected: SHAPES }
    return { ok: true, edtf: { text, start, firstDay: firstDayOf(start), lastDay: lastDayOf(start) } }
  }
  const end = readEnd(ends[1] as string, true)
  if (typeof end === 'object' && 'expected' in end) return { ok: false, expected: end.expected }
  if (typeof start === 'string' && typeof end === 'string') {
    return { ok: false, expected: 'an interval with at least one date' }
  }
  const firstDay = firstDayOf(typeof start === 'string' ? (end as EdtfDate) : start)
  const lastDay = lastDayOf(typeof end === 'string' ? (start as EdtfDate) : end)
  if (typeof start !== 'string' && typeof end !== 'string' && firstDayOf(end) < firstDay) {
    return { ok: false, expected: 'an interval that ends on or after the day it starts' }
  }
  return { ok: true, edtf: { text, start, end, firstDay, lastDay } }
}

/** As {@link readEdtf}, for a text that has been checked. Throws on any other. */
export function parseEdtf(text: string): Edtf {
  const result = readEdtf(text)
  if (!result.ok) throw new Error(`"${text}" is not ${result.expected}`)
  return result.edtf
}

/**
 * The day of a date written as one plain day, such as `2020-09-25`, or undefined for any other text: then {@link parseEdtf}
 * says more. The short way for records of many thousand events, most of which have such a date.
 *
 * @param from where in the text the day begins, for the ends of an interval; it goes on for ten characters
 */
export function readPlainDay(text: string, from = 0, length = text.length): DayNumber | undefined {
  if (length !== 10 || text.charCodeAt(from + 4) !== HYPHEN || text.charCodeAt(from + 7) !== HYPHEN) return undefined
  const year = readDigits(text, from, from + 4)
  const month = readDigits(text, from + 5, from + 7)
  const day = readDigits(text, from + 8, from + 10)
  // Comparisons with NaN, which a letter leaves, are false.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return undefined
  return dayNumber({ year, month, day })
}

/** As {@link readPlainDay}, for an interval between two plain days in the right order, such as `2017-03-22/2017-03-23`. */
export function readPlainInterval(text: string): readonly [from: DayNumber, to: DayNumber] | undefined {
  if (text.length !== 21 || text.charCodeAt(10) !== SLASH) return undefined
  const from = readPlainDay(text, 0, 10)
  const to = readPlainDay(text, 11, 10)
  return from === undefined || to === undefined || to < from ? undefined : [from, to]
}

const SLASH = 47
const HYPHEN = 45
const ZERO = 48

function readDigits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Writes the expression again; `formatEdtf(parseEdtf(t))` is `t`. */
export function formatEdtf({ start, end }: Pick<Edtf, 'start' | 'end'>): string {
  return end === undefined ? writeEnd(start) : `${writeEnd(start)}/${writeEnd(end)}`
}

/** The day of a date that is known to the day and stands alone; otherwise undefined. */
export function singleDay({ start, end }: Edtf): CalendarDay | undefined {
  if (end !== undefined || typeof start === 'string' || start.precision !== 'day') return undefined
  return { year: start.year, month: start.month as number, day: start.day as number }
}

/** True where a date, or an end of it, is marked approximate or uncertain. */
export function isInexact({ start, end }: Edtf): boolean {
  return [start, end].some((part) => typeof part === 'object' && (part.approximate || part.uncertain))
}

function readEnd(text: string, inInterval: boolean): EdtfDate | OpenEnd | { expected: string } {
  if (inInterval && text === '..') return 'open'
  if (inInterval && text === '') return 'unknown'
  const match = DATE.exec(text)
  if (!match) return { expected: SHAPES }
  const year = Number(match[1])
  const month = match[2] === undefined ? undefined : Number(match[2])
  const day = match[3] === undefined ? undefined : Number(match[3])
  if (year === 0) return { expected: 'a year from 0001 to 9999' }
  if (month !== undefined && (month < 1 || month > 12)) return { expected: 'a month from 01 to 12' }
  if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month))) {
    return { expected: `a day from 01 to ${daysInMonth(year, month)} in ${match[1]}-${match[2]}` }
  }
  const mark = match[4]
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  }
}

function firstDayOf({ year, month = 1, day = 1 }: EdtfDate): DayNumber {
  return dayNumber({ year, month, day })
}

function lastDayOf({ year, month = 12, day = daysInMonth(year, month) }: EdtfDate): DayNumber {
  return dayNumber({ year, month, day })
}

function writeEnd(end: EdtfDate | OpenEnd): string {
  if (end === 'open') return '..'
  if (end === 'unknown') return ''
  const { year, month, day, approximate, uncertain } = end
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(String(month).padStart(2, '0'))
  if (day !== undefined) parts.push(String(day).padStart(2, '0'))
  return parts.join('-') + (approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '')
}

import { calendarDay, type DayNumber, weekdayOf } from '../record/day'
import type { Edtf, EdtfDate } from '../record/edtf'
import type { DateForm, DateGrammar } from './dateGrammar'

/**
 * `long`: "25 September 2020". `longWithWeekday`: "Friday, 25 September 2020", where one day is known for sure.
 * `short`: "25 September", for a place that already says the year; what has no month or spans years keeps its years.
 */
export type DateStyle = 'long' | 'longWithWeekday' | 'short'

export interface Tick {
  readonly level: 'decade' | 'year' | 'month' | 'day'
  /** Any day of the decade, year or month meant. */
  readonly day: DayNumber
  /** With its month and year, as the first of a run: "Sep 2020". */
  readonly full?: boolean
}

/**
 * Says a date of the record, as precise as it is known and no more.
 *
 * @example writeDate(parseEdtf('2017-03-22/2017-03-23'), 'long', english) // "22–23 March 2017"
 */
export function writeDate(edtf: Edtf, style: DateStyle, grammar: DateGrammar): string {
  const { start, end } = edtf
  const withYear = style !== 'short'
  if (typeof start === 'string') {
    // readEdtf gives an interval without a start a date at its end.
    const last = end as EdtfDate
    const until = grammar.until(writePoint(last, withYear, 'until', grammar), last.approximate)
    return markUncertain(start === 'unknown' ? grammar.startUnknown(until) : until, last, grammar)
  }
  if (typeof end === 'string') {
    const since = grammar.since(writePoint(start, withYear, 'since', grammar), start.approximate)
    return markUncertain(end === 'unknown' ? grammar.endUnknown(since) : since, start, grammar)
  }
  if (end !== undefined && !isSamePoint(start, end)) return writeSpan({ first: start, last: end, withYear }, grammar)
  const written = writeMarked(start, withYear, grammar)
  const knowsWeekday = start.precision === 'day' && !start.approximate && !start.uncertain
  if (style !== 'longWithWeekday' || !knowsWeekday) return written
  return grammar.withWeekday(written, grammar.weekday(weekdayOf(edtf.firstDay)))
}

/** The name of a tick of the axis: "1990s", "1997", "Sep" or "25"; in full "Sep 2020" or "25 Sep 2020". */
export function nameTick({ level, day, full = false }: Tick, grammar: DateGrammar): string {
  const parts = calendarDay(day)
  const year = String(parts.year)
  switch (level) {
    case 'decade':
      return grammar.decade(String(Math.floor(parts.year / 10) * 10))
    case 'year':
      return year
    case 'month':
      return full ? grammar.shortMonthOfYear(parts.month, year) : grammar.shortMonth(parts.month)
    case 'day':
      return full ? grammar.shortDayOfYear(String(parts.day), parts.month, year) : String(parts.day)
    default:
      return level satisfies never
  }
}

interface Span {
  readonly first: EdtfDate
  readonly last: EdtfDate
  readonly withYear: boolean
}

function writeSpan({ first, last, withYear }: Span, grammar: DateGrammar): string {
  const alikeMarked = first.approximate === last.approximate && first.uncertain === last.uncertain
  // A mark that holds for one end only must stay with that end.
  if (!alikeMarked) return grammar.between(writeMarked(first, true, grammar), writeMarked(last, true, grammar))
  const span = writeExactSpan({ first, last, withYear }, first.approximate ? 'about' : 'plain', grammar)
  return markUncertain(first.approximate ? grammar.about(span) : span, first, grammar)
}

function writeExactSpan({ first, last, withYear }: Span, form: DateForm, grammar: DateGrammar): string {
  if (first.month === undefined && last.month === undefined) return grammar.years(`${first.year}–${last.year}`, form)
  if (first.year !== last.year || first.month === undefined || last.month === undefined) {
    return grammar.between(writePoint(first, true, form, grammar), writePoint(last, true, form, grammar))
  }
  const inOneMonth = first.month === last.month && first.day !== undefined && last.day !== undefined
  const inWholeMonths = first.day === undefined && last.day === undefined
  const join = inWholeMonths ? grammar.betweenMonths : grammar.between
  const phrase = inOneMonth
    ? grammar.day(`${first.day}–${last.day}`, first.month, form)
    : join(writePoint(first, false, form, grammar), writePoint(last, false, form, grammar))
  return withYear ? grammar.ofYear(phrase, String(first.year)) : phrase
}

function writeMarked(date: EdtfDate, withYear: boolean, grammar: DateGrammar): string {
  const written = date.approximate
    ? grammar.about(writePoint(date, withYear, 'about', grammar))
    : writePoint(date, withYear, 'plain', grammar)
  return markUncertain(written, date, grammar)
}

function writePoint({ year, month, day }: EdtfDate, withYear: boolean, form: DateForm, grammar: DateGrammar): string {
  if (month === undefined) return grammar.year(String(year), form)
  const phrase = day === undefined ? grammar.month(month, form) : grammar.day(String(day), month, form)
  return withYear ? grammar.ofYear(phrase, String(year)) : phrase
}

function markUncertain(written: string, { uncertain }: EdtfDate, grammar: DateGrammar): string {
  return uncertain ? grammar.uncertain(written) : written
}

function isSamePoint(one: EdtfDate, other: EdtfDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day
}

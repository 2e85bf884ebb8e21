/** What the tests of the picture share: windows and columns from dates that one can read, and events made at random. */
import fc from 'fast-check'
import type { IndexEvent } from '../../src/record/compiled'
import { type CalendarDay, calendarDay, type DayNumber } from '../../src/record/day'
import { parseEdtf } from '../../src/record/edtf'
import { KINDS, SIGNIFICANCES, TOPICS } from '../../src/record/vocabulary'
import { indexEvents, type TimelineIndex } from '../../src/timeline/timelineIndex'
import type { Window } from '../../src/timeline/viewport'
import { day, event } from '../build'

/** `windowOf('1998', '2005-06')`: both included. */
export function windowOf(from: string, to: string): Window {
  return { from: day(from), to: parseEdtf(to).lastDay + 1 }
}

/** Columns of events that differ in what matters to the test; ids are `1`, `2` … in the order given. */
export function columnsOf(...parts: readonly Parameters<typeof event>[0][]): TimelineIndex {
  return indexEvents(parts.map((part, at) => event({ id: String(at + 1), ...part })))
}

/** No filter: every event is shown. */
export function allOf(index: TimelineIndex): Uint8Array {
  return new Uint8Array(index.length).fill(1)
}

/** `2020-09-25` */
export function written({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Days from the first of `from` to the last of `to`. */
export function daysBetween(from: string, to: string): fc.Arbitrary<DayNumber> {
  return fc.integer({ min: day(from), max: parseEdtf(to).lastDay }).map((number) => number as DayNumber)
}

/** Dates of every precision, and spans of up to four years. */
export function datesBetween(from: string, to: string): fc.Arbitrary<string> {
  const one = daysBetween(from, to).map((number) => written(calendarDay(number)))
  return fc.oneof(
    { arbitrary: one, weight: 6 },
    { arbitrary: one.map((date) => date.slice(0, 7)), weight: 2 },
    { arbitrary: one.map((date) => date.slice(0, 4)), weight: 1 },
    {
      arbitrary: fc
        .tuple(daysBetween(from, to), fc.integer({ min: 0, max: 1_461 }))
        .map(([first, more]) => [first, Math.min(first + more, parseEdtf(to).lastDay)] as const)
        .map((ends) => ends.map((number) => written(calendarDay(number as DayNumber))).join('/')),
      weight: 2,
    },
  )
}

/** Events of the years 1991 to 2026, in any order, with ids of their own. */
export function someEvents({ maxLength = 40 } = {}): fc.Arbitrary<readonly IndexEvent[]> {
  return fc
    .array(
      fc.record({
        date: datesBetween('1991', '2026'),
        topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 4 }),
        kind: fc.constantFrom(...KINDS),
        significance: fc.constantFrom(...SIGNIFICANCES),
      }),
      { maxLength },
    )
    .map((parts) => parts.map((part, at) => event({ id: String(at + 1), ...part })))
}

/** Windows that begin within those dates, from a fortnight to all of them long, with fractions of days. */
export function windowsBetween(from: string, to: string): fc.Arbitrary<Window> {
  const whole = windowOf(from, to)
  return fc
    .tuple(
      fc.double({ min: whole.from, max: whole.to - 14, noNaN: true }),
      fc.double({ min: 14, max: whole.to - whole.from, noNaN: true }),
    )
    .map(([start, span]) => ({ from: start, to: start + span }))
}

export const someWindow = windowsBetween('1991', '2026')

/** What the tests of the picture share: windows and columns from dates that one can read, and records made at random. */
import fc from 'fast-check'
import type { IndexEvent } from '../../src/record/compiled'
import { type CalendarDay, calendarDay, type DayNumber } from '../../src/record/day'
import { parseEdtf } from '../../src/record/edtf'
import { KINDS, SIGNIFICANCES, TOPICS, type Topic } from '../../src/record/vocabulary'
import { type FilledLanes, listLanes, planLanes } from '../../src/timeline/fillLanes'
import type { Budget } from '../../src/timeline/labelPlan'
import type { Grouping } from '../../src/timeline/lanes'
import { type Layout, layOut } from '../../src/timeline/layout'
import { indexEvents, type TimelineIndex } from '../../src/timeline/timelineIndex'
import { type Window, wholeWindow } from '../../src/timeline/viewport'
import { day, event } from '../build'

// What fails with a record of hundreds of events is made smaller and smaller: not for minutes.
fc.configureGlobal({ interruptAfterTimeLimit: 20_000 })

export type EventParts = NonNullable<Parameters<typeof event>[0]>

/** `windowOf('1998', '2005-06')`: both included. */
export function windowOf(from: string, to: string = from): Window {
  return { from: day(from), to: parseEdtf(to).lastDay + 1 }
}

/** Columns of events that differ in what matters to the test; ids are `1`, `2` … in the order given. */
export function columnsOf(...parts: readonly EventParts[]): TimelineIndex {
  return indexEvents(parts.map((part, at) => event({ id: String(at + 1), ...part })))
}

/** `times(3, { date: '2020' })` is three such events. */
export function times<Part extends EventParts>(many: number, part: Part): readonly Part[] {
  return Array.from({ length: many }, () => part)
}

/** `2020-09-25` */
export function written({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** As much work as it takes. */
export function noLimit(): Budget {
  return { pairs: Number.MAX_VALUE }
}

/** Ids of the events at these positions: `1`, `2` … as {@link columnsOf} gives them. */
export function idsOf(index: TimelineIndex, things: readonly { readonly at: number }[]): readonly string[] {
  return things.map(({ at }) => String(index.events[at]?.id))
}

/** The position of an event by its id. */
export function positionOf(index: TimelineIndex, id: string): number {
  return index.events.findIndex((given) => given.id === id)
}

export interface LaneParts {
  readonly grouping?: Grouping
  readonly topics?: readonly Topic[]
  readonly shown?: Uint8Array | undefined
  readonly nameHeightPx?: number
  readonly widthOf?: (at: number) => number
}

/** The lanes of all events, by topic, every label 100 px wide: but for what the test says. */
export function lanesOf(
  index: TimelineIndex,
  { grouping = 'topic', topics = [], shown, nameHeightPx = 0, widthOf = () => 100 }: LaneParts = {},
): FilledLanes {
  return planLanes(listLanes({ index, grouping, topics, shown, nameHeightPx }), index, widthOf)
}

export interface PictureParts extends LaneParts {
  readonly filled?: FilledLanes
  readonly window?: Window
  readonly widthPx?: number
  readonly selected?: number | undefined
  readonly focused?: number | undefined
  readonly clusterPx?: (count: number) => number
  readonly budget?: Budget
}

/** A count of so many digits, with room at its sides. */
export function clusterPxOf(count: number): number {
  return 10 + 7 * String(count).length
}

/** The whole record on a plot of 900 px: but for what the test says. */
export function pictureOf(index: TimelineIndex, parts: PictureParts = {}): Layout {
  const filled = parts.filled ?? lanesOf(index, parts)
  return layOut({
    index,
    lanes: filled.lanes,
    window: parts.window ?? wholeWindow(index.domain),
    widthPx: parts.widthPx ?? 900,
    selected: parts.selected,
    focused: parts.focused,
    homeOf: filled.homeOf,
    widthOf: parts.widthOf ?? (() => 100),
    clusterPx: parts.clusterPx ?? clusterPxOf,
    budget: parts.budget ?? noLimit(),
  })
}

/** Days from the first of `from` to the last of `to`. */
export function daysBetween(from: string, to: string): fc.Arbitrary<DayNumber> {
  return fc.integer({ min: day(from), max: parseEdtf(to).lastDay }).map((number) => number as DayNumber)
}

const MARKS = ['', '', '', '~', '?', '%'] as const
const PRECISIONS = { day: 10, month: 7, year: 4 } as const
const FOUR_YEARS = 1_461

/** Every kind of date that the record can have: days, months and years, about and uncertain ones, spans of up to four
 * years, and spans whose start or end is open or not known. */
export function datesBetween(from: string, to: string): fc.Arbitrary<string> {
  const last = parseEdtf(to).lastDay
  const days = daysBetween(from, to)
  const plain = days.map((number) => written(calendarDay(number)))
  const marks = fc.constantFrom(...MARKS)
  const vague = fc
    .tuple(plain, fc.constantFrom('day', 'month', 'month', 'year'), marks)
    .map(([date, precision, mark]) => date.slice(0, PRECISIONS[precision]) + mark)
  const closed = fc.tuple(days, fc.integer({ min: 0, max: FOUR_YEARS }), marks, marks).map(([first, more, ...ends]) => {
    const [start, end] = [first, Math.min(first + more, last)].map((at) => written(calendarDay(at as DayNumber)))
    return `${start}${ends[0]}/${end}${ends[1]}`
  })
  const open = fc
    .tuple(plain, fc.constantFrom('..', ''), fc.boolean())
    .map(([date, end, isStart]) => (isStart ? `${end}/${date}` : `${date}/${end}`))
  return fc.oneof(
    { arbitrary: plain, weight: 6 },
    { arbitrary: vague, weight: 3 },
    { arbitrary: closed, weight: 2 },
    { arbitrary: open, weight: 1 },
  )
}

/** Events of those years, in any order, with ids of their own. */
export function eventsBetween(
  from: string,
  to: string,
  { maxLength = 40, topics = TOPICS }: { readonly maxLength?: number; readonly topics?: readonly Topic[] } = {},
): fc.Arbitrary<readonly IndexEvent[]> {
  return fc
    .array(
      fc.record({
        date: datesBetween(from, to),
        topics: fc.uniqueArray(fc.constantFrom(...topics), { minLength: 1, maxLength: 4 }),
        kind: fc.constantFrom(...KINDS),
        significance: fc.constantFrom(...SIGNIFICANCES),
      }),
      // As many as that are as likely as few; else there would be ten at most.
      { maxLength, size: 'max' },
    )
    .map((parts) => parts.map((part, at) => event({ id: String(at + 1), ...part })))
}

/** Records of all sorts: scattered over 35 years, crowded into a few lanes, a month or a day, or over all years there are. */
export function someEvents({ maxLength = 40 } = {}): fc.Arbitrary<readonly IndexEvent[]> {
  return fc.oneof(
    eventsBetween('1991', '2026', { maxLength }),
    eventsBetween('1998', '2005', { maxLength, topics: ['politics', 'energy'] }),
    eventsBetween('2020-09', '2020-10', { maxLength, topics: ['politics'] }),
    eventsBetween('2020-09-25', '2020-09-25', { maxLength, topics: ['politics', 'water'] }),
    eventsBetween('0001', '9999', { maxLength }),
  )
}

export function someIndex(parts: { readonly maxLength?: number } = {}): fc.Arbitrary<TimelineIndex> {
  return someEvents(parts).map((events) => indexEvents(events))
}

/** Windows that begin within those dates, from a day to all of them long, with fractions of days. */
export function windowsBetween(from: string, to: string): fc.Arbitrary<Window> {
  const whole = windowOf(from, to)
  return fc
    .tuple(
      fc.double({ min: whole.from, max: whole.to - 1, noNaN: true }),
      fc.double({ min: 1, max: whole.to - whole.from, noNaN: true }),
    )
    .map(([start, span]) => ({ from: start, to: start + span }))
}

export const someWindow = windowsBetween('1991', '2026')

/** Thousandths from `min` to `max`, all as likely: `fc.double` has most of its numbers next to 0. */
export function fraction(min: number, max: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({ min: min * 1_000, max: max * 1_000 })).map((thousandths) => thousandths / 1_000)
}

const FIVE_HUNDRED_YEARS = 182_621

/**
 * Where a reader may look, as a function of the record's days: a window of a day to five hundred years, or of a part of the
 * record, whose middle lies in the record or somewhat beside it; and the width of the plot.
 */
export const someView: fc.Arbitrary<{
  readonly windowIn: (index: Pick<TimelineIndex, 'domain'>) => Window
  readonly widthPx: number
}> = fc
  .record({
    middle: fraction(-0.2, 1.2),
    breadth: fraction(0, 1),
    isOfRecord: fc.boolean(),
    widthPx: fc.oneof({ arbitrary: fraction(0.001, 2.5).map((part) => part * 1_000), weight: 19 }, fc.constant(0)),
  })
  .map(({ middle, breadth, isOfRecord, widthPx }) => ({
    windowIn: ({ domain }) => {
      const spanDays = isOfRecord
        ? Math.max((domain.to - domain.from) * 2 ** (1 - 6 * breadth), 1)
        : FIVE_HUNDRED_YEARS ** breadth
      const at = domain.from + (domain.to - domain.from) * middle
      return { from: at - spanDays / 2, to: at + spanDays / 2 }
    },
    widthPx,
  }))

/** Filters: absent, or one that leaves events by a pattern, as a function of the record. */
export const someFilter: fc.Arbitrary<(index: TimelineIndex) => Uint8Array | undefined> = fc
  .option(fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), { nil: undefined })
  .map((pattern) => (index) => {
    return pattern && Uint8Array.from(index.events, (_, at) => (pattern[at % pattern.length] ? 1 : 0))
  })

/** What the lanes stand for, and which topics are chosen. */
export const someLanes: fc.Arbitrary<{ readonly grouping: Grouping; readonly topics: readonly Topic[] }> = fc.oneof(
  fc.record({
    grouping: fc.constant('topic' as const),
    topics: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, fc.subarray([...TOPICS], { maxLength: 3 })),
  }),
  fc.record({ grouping: fc.constantFrom('kind' as const, 'one' as const), topics: fc.constant([]) }),
)

/** Widths of words, from a short one to a long line. */
export const someWidths: fc.Arbitrary<(at: number) => number> = fc
  .array(fc.integer({ min: 8, max: 240 }), { minLength: 1, maxLength: 7 })
  .map((widths) => (at) => widths[at % widths.length] as number)

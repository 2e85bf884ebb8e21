/** The events in columns, sorted by start: what the layout walks over without touching an object. */
import type { EventId, IndexEvent } from '../record/compiled'
import { calendarDay, type DayNumber, dayNumber } from '../record/day'
import { type Precision, parseEdtf } from '../record/edtf'
import { KINDS, type Kind, TOPICS, type Topic } from '../record/vocabulary'
import type { Window } from './viewport'

export interface TimelineIndex {
  readonly length: number
  readonly ids: readonly EventId[]
  /** Position of an id in the columns. */
  readonly positions: ReadonlyMap<EventId, number>
  /** First day that an event can mean, included. Sorted. */
  readonly firstDays: Int32Array
  /** Last day that an event can mean, included. */
  readonly lastDays: Int32Array
  /** 1 where the event is one known day, 0 where it is a span or known to the month or year only. */
  readonly isDay: Uint8Array
  /** 1 where the two days are ends of an interval that was written, 0 where they are the limits of an unknown day. */
  readonly isInterval: Uint8Array
  readonly significances: Uint8Array
  /** Bit `n` is set for the topic `TOPICS[n]`. */
  readonly topicMasks: Uint16Array
  /** Position in TOPICS of the first topic. */
  readonly primaryTopics: Uint8Array
  /** Position in KINDS. */
  readonly kinds: Uint8Array
  /** From the first day of the first event's year to the end of the last event's year; one year where there is none. */
  readonly domain: Window
}

/** Makes the columns. The order of events of one day is that in which they are given. */
export function indexEvents(events: readonly IndexEvent[]): TimelineIndex {
  const read = events
    .map((event) => ({ event, date: parseEdtf(event.date) }))
    .toSorted((a, b) => a.date.firstDay - b.date.firstDay || a.date.lastDay - b.date.lastDay)
  const { length } = read
  const index = {
    length,
    ids: read.map(({ event }) => event.id),
    positions: new Map(read.map(({ event }, at) => [event.id, at])),
    firstDays: new Int32Array(length),
    lastDays: new Int32Array(length),
    isDay: new Uint8Array(length),
    isInterval: new Uint8Array(length),
    significances: new Uint8Array(length),
    topicMasks: new Uint16Array(length),
    primaryTopics: new Uint8Array(length),
    kinds: new Uint8Array(length),
    domain: domainOf(read.map(({ date }) => date)),
  }
  for (const [at, { event, date }] of read.entries()) {
    index.firstDays[at] = date.firstDay
    index.lastDays[at] = date.lastDay
    index.isDay[at] = date.firstDay === date.lastDay ? 1 : 0
    index.isInterval[at] = date.end === undefined ? 0 : 1
    index.significances[at] = event.significance
    index.topicMasks[at] = maskOf(event.topics)
    index.primaryTopics[at] = TOPICS.indexOf(event.topics[0] as Topic)
    index.kinds[at] = KINDS.indexOf(event.kind)
  }
  return index
}

export function kindAt(index: TimelineIndex, at: number): Kind {
  return KINDS[index.kinds[at] as number] as Kind
}

/** The bit of a topic in a mask. */
export function topicBit(topic: Topic): number {
  return 1 << TOPICS.indexOf(topic)
}

export function maskOf(topics: readonly Topic[]): number {
  return topics.reduce((mask, topic) => mask | topicBit(topic), 0)
}

/** An event whose date is known less exactly than to the day; `day` for intervals between known days too. */
export function precisionAt(index: TimelineIndex, at: number): Precision {
  if (index.isDay[at] === 1 || index.isInterval[at] === 1) return 'day'
  return (index.lastDays[at] as number) - (index.firstDays[at] as number) > 31 ? 'year' : 'month'
}

function domainOf(dates: readonly { readonly firstDay: DayNumber; readonly lastDay: DayNumber }[]): Window {
  const first = dates[0]?.firstDay ?? dayNumber({ year: 2000, month: 1, day: 1 })
  const last = dates.reduce((latest, { lastDay }) => Math.max(latest, lastDay), first as number) as DayNumber
  return {
    from: dayNumber({ year: calendarDay(first).year, month: 1, day: 1 }),
    to: dayNumber({ year: calendarDay(last).year + 1, month: 1, day: 1 }),
  }
}

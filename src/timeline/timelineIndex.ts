/** The events in columns, sorted by start: what the engine walks over without touching an object. */
import type { EventId, IndexEvent } from '../record/compiled'
import { calendarDay, type DayNumber, dayNumber, firstDayOfYear } from '../record/day'
import { type Edtf, type EdtfDate, parseEdtf, readPlainDay, readPlainInterval } from '../record/edtf'
import { KINDS, type Kind, TOPICS, type Topic } from '../record/vocabulary'
import type { Window } from './viewport'

/** What the engine needs to know of an event; it never looks at its words. */
export type TimelineEvent = Pick<IndexEvent, 'id' | 'date' | 'kind' | 'topics' | 'significance'>

export interface TimelineIndex<Event extends TimelineEvent = IndexEvent> {
  readonly length: number
  /** The event at each position: in order of the first day; of one first day, days before months before years. */
  readonly events: readonly Event[]
  /** First day that an event can mean, included. Sorted. */
  readonly firstDays: Int32Array
  /** Last day that an event can mean, included; of a span that goes on, the last day of the domain. */
  readonly lastDays: Int32Array
  /** What the two days are the limits of: {@link SPANS}. */
  readonly spans: Uint8Array
  /** How the ends of a span are known: bits of {@link ENDS}. */
  readonly ends: Uint8Array
  /**
   * The place on the axis where an event's mark stands, in days. Events of one day stand side by side within that day, an
   * interval on the day it starts; one known to the month or year stands in the middle of it, several beside one another.
   */
  readonly anchors: Float64Array
  /** Positions in order of their anchors. */
  readonly byAnchor: Uint32Array
  readonly significances: Uint8Array
  /** Bit `n` is set for the topic `TOPICS[n]`. */
  readonly topicMasks: Uint16Array
  /** Place in TOPICS of the first topic. */
  readonly primaryTopics: Uint8Array
  /** Place in KINDS. */
  readonly kinds: Uint8Array
  /** From the first day of the first event's year to the end of the last event's year; one year where there is none. */
  readonly domain: Window
}

/** One day; the days that an interval lasts; the month or year within which lies a day that is not known. */
export const SPANS = { day: 0, interval: 1, month: 2, year: 3 } as const

/** An end that is about then, one that has not come, and one that no source tells. */
export const ENDS = { aboutFrom: 1, aboutTo: 2, openFrom: 4, openTo: 8, unknownFrom: 16, unknownTo: 32 } as const

/** Makes the columns in O(n log n). Events of one date keep the order in which they are given. */
export function indexEvents<Event extends TimelineEvent>(events: readonly Event[]): TimelineIndex<Event> {
  const { length } = events
  const dates = readDates(events)
  const rank = rankByStart(dates)
  const { domain } = dates
  const index = {
    length,
    events: new Array<Event>(length),
    firstDays: new Int32Array(length),
    lastDays: new Int32Array(length),
    spans: new Uint8Array(length),
    ends: new Uint8Array(length),
    anchors: new Float64Array(length),
    byAnchor: new Uint32Array(length),
    significances: new Uint8Array(length),
    topicMasks: new Uint16Array(length),
    primaryTopics: new Uint8Array(length),
    kinds: new Uint8Array(length),
    domain,
  }
  // In the order given, in which the events lie in memory, and not in that of the columns.
  for (let given = 0; given < length; given++) {
    const event = events[given] as Event
    const at = rank[given] as number
    const ends = dates.ends[given] as number
    index.events[at] = event
    index.firstDays[at] = dates.firstDays[given] as number
    index.lastDays[at] = ends & ENDS.openTo ? domain.to - 1 : (dates.lastDays[given] as number)
    index.spans[at] = dates.spans[given] as number
    index.ends[at] = ends
    index.significances[at] = event.significance
    index.topicMasks[at] = maskOf(event.topics)
    index.primaryTopics[at] = TOPIC_PLACES[event.topics[0] as Topic]
    index.kinds[at] = KIND_PLACES[event.kind]
  }
  placeAnchors(index)
  sortByAnchor(index)
  return index
}

/** Positions of ids, found in one walk; ask once for all that are wanted, not in a loop. */
export function positionsOf(
  { events }: Pick<TimelineIndex<TimelineEvent>, 'events'>,
  ids: ReadonlySet<EventId>,
): ReadonlyMap<EventId, number> {
  const positions = new Map<EventId, number>()
  if (ids.size === 0) return positions
  for (let at = 0; at < events.length && positions.size < ids.size; at++) {
    const { id } = events[at] as TimelineEvent
    if (ids.has(id)) positions.set(id, at)
  }
  return positions
}

export function kindAt(index: Pick<TimelineIndex, 'kinds'>, at: number): Kind {
  return KINDS[index.kinds[at] as number] as Kind
}

/** True where the days of an event are the limits of what is not known, and not what it lasted. */
export function isVagueAt(index: Pick<TimelineIndex, 'spans'>, at: number): boolean {
  return (index.spans[at] as number) >= SPANS.month
}

/** The bit of a topic in a mask. */
export function topicBit(topic: Topic): number {
  return 1 << TOPIC_PLACES[topic]
}

export function maskOf(topics: readonly Topic[]): number {
  let mask = 0
  for (const topic of topics) mask |= topicBit(topic)
  return mask
}

/** A filter as a mask, 1 for each event that it leaves: here, those of any of the topics; of no topics, all. */
export function maskOfTopics(
  index: Pick<TimelineIndex, 'topicMasks' | 'length'>,
  topics: readonly Topic[],
): Uint8Array {
  const shown = new Uint8Array(index.length)
  const wanted = topics.length === 0 ? -1 : maskOf(topics)
  for (let at = 0; at < shown.length; at++) shown[at] = ((index.topicMasks[at] as number) & wanted) === 0 ? 0 : 1
  return shown
}

/** A filter as a mask: the events that a list of them leaves. */
export function maskOfEvents<Event extends TimelineEvent>(
  index: TimelineIndex<Event>,
  events: readonly Event[],
): Uint8Array {
  const left = new Set(events)
  return Uint8Array.from(index.events, (event) => (left.has(event) ? 1 : 0))
}

const TOPIC_PLACES = placesIn(TOPICS)
const KIND_PLACES = placesIn(KINDS)

function placesIn<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>
}

interface Dates {
  readonly firstDays: Int32Array
  readonly lastDays: Int32Array
  readonly spans: Uint8Array
  readonly ends: Uint8Array
  readonly domain: Window
}

/**
 * The dates in columns, in the order given. Most are a plain day or an interval of such; each other text is read once,
 * however often it comes.
 */
function readDates(events: readonly TimelineEvent[]): Dates {
  const { length } = events
  const firstDays = new Int32Array(length)
  const lastDays = new Int32Array(length)
  const spans = new Uint8Array(length)
  const ends = new Uint8Array(length)
  const read = new Map<string, Edtf>()
  let earliest = Number.POSITIVE_INFINITY
  let latest = Number.NEGATIVE_INFINITY
  for (let given = 0; given < length; given++) {
    const { date } = events[given] as TimelineEvent
    const day = readPlainDay(date)
    const interval = day === undefined ? readPlainInterval(date) : undefined
    if (day !== undefined) {
      firstDays[given] = day
      lastDays[given] = day
    } else if (interval !== undefined) {
      firstDays[given] = interval[0]
      lastDays[given] = interval[1]
      spans[given] = SPANS.interval
    } else {
      const edtf = read.get(date) ?? parseEdtf(date)
      read.set(date, edtf)
      firstDays[given] = edtf.firstDay
      lastDays[given] = edtf.lastDay
      spans[given] = spanOf(edtf)
      ends[given] = endsOf(edtf)
    }
    earliest = Math.min(earliest, firstDays[given] as number)
    latest = Math.max(latest, lastDays[given] as number)
  }
  const [from, to] = length === 0 ? [NO_EVENTS, NO_EVENTS] : [earliest as DayNumber, latest as DayNumber]
  const domain = { from: firstDayOfYear(calendarDay(from).year), to: firstDayOfYear(calendarDay(to).year + 1) }
  return { firstDays, lastDays, spans, ends, domain }
}

/** Where the calendar stands while there is no event: any year would do. */
const NO_EVENTS = dayNumber({ year: 2000, month: 1, day: 1 })

function spanOf({ start, end }: Edtf): number {
  if (end !== undefined) return SPANS.interval
  return SPANS[(start as EdtfDate).precision]
}

function endsOf({ start, end = start }: Edtf): number {
  const from = start === 'open' ? ENDS.openFrom : start === 'unknown' ? ENDS.unknownFrom : about(start, ENDS.aboutFrom)
  const to = end === 'open' ? ENDS.openTo : end === 'unknown' ? ENDS.unknownTo : about(end, ENDS.aboutTo)
  return from | to
}

function about(date: EdtfDate, bit: number): number {
  return date.approximate || date.uncertain ? bit : 0
}

/**
 * The position of each event given: by first day, then kind of span (an interval with the days), then as given. Sorted by
 * counting where many events lie in few days, and else by comparing.
 */
function rankByStart({ firstDays, spans, domain }: Dates): Uint32Array {
  const { length } = firstDays
  const keys = new Uint32Array(length)
  for (let given = 0; given < length; given++) {
    const slot = spans[given] === SPANS.interval ? SPANS.day : (spans[given] as number)
    keys[given] = ((firstDays[given] as number) - domain.from) * 4 + slot
  }
  const buckets = (domain.to - domain.from) * 4
  return buckets <= length * 4 ? rankByCounting(keys, buckets) : rankByComparing(keys)
}

function rankByCounting(keys: Uint32Array, buckets: number): Uint32Array {
  const next = new Uint32Array(buckets + 1)
  for (const key of keys) next[key + 1] = (next[key + 1] as number) + 1
  for (let key = 0; key < buckets; key++) next[key + 1] = (next[key + 1] as number) + (next[key] as number)
  const rank = new Uint32Array(keys.length)
  for (let given = 0; given < keys.length; given++) {
    const key = keys[given] as number
    rank[given] = next[key] as number
    next[key] = (next[key] as number) + 1
  }
  return rank
}

function rankByComparing(keys: Uint32Array): Uint32Array {
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b)
  const rank = new Uint32Array(keys.length)
  for (let at = 0; at < order.length; at++) rank[order[at] as number] = at
  return rank
}

interface Placing {
  readonly length: number
  readonly firstDays: Int32Array
  readonly lastDays: Int32Array
  readonly spans: Uint8Array
  readonly anchors: Float64Array
  readonly byAnchor: Uint32Array
}

/**
 * Where an event stands in its share of a breadth, by the kind of span. Not quite in the middle of a month or year, which
 * may be the middle of a day: two events on one point would be parted by no zoom.
 */
const PLACES_IN_SHARE = { [SPANS.day]: 0.5, [SPANS.month]: 0.5051, [SPANS.year]: 0.50051 }

/** Events that share a day, or are known to the same month or year, share its breadth evenly. */
function placeAnchors({ length, firstDays, lastDays, spans, anchors }: Placing): void {
  const slotOf = (at: number) => ((spans[at] as number) < SPANS.month ? SPANS.day : (spans[at] as number))
  for (let from = 0, to = 0; from < length; from = to) {
    const first = firstDays[from] as number
    const slot = slotOf(from)
    while (to < length && firstDays[to] === first && slotOf(to) === slot) to++
    const days = slot === SPANS.day ? 1 : (lastDays[from] as number) + 1 - first
    const place = PLACES_IN_SHARE[slot as 0]
    for (let at = from; at < to; at++) anchors[at] = first + (days * (at - from + place)) / (to - from)
  }
}

/** Days, months and years are each in order of their anchors already: three runs are merged, in O(n). */
function sortByAnchor({ length, spans, anchors, byAnchor }: Placing): void {
  const heads = [0, 0, 0]
  /** The next position, from `at` on, of one run. */
  const headFrom = (run: number, at: number) => {
    let head = at
    while (head < length && Math.max((spans[head] as number) - 1, 0) !== run) head++
    return head
  }
  for (let run = 0; run < 3; run++) heads[run] = headFrom(run, 0)
  for (let place = 0; place < length; place++) {
    let least = 0
    let leastAnchor = Number.POSITIVE_INFINITY
    for (let run = 0; run < 3; run++) {
      const anchor = anchors[heads[run] as number] ?? Number.POSITIVE_INFINITY
      if (anchor >= leastAnchor) continue
      least = run
      leastAnchor = anchor
    }
    byAnchor[place] = heads[least] as number
    heads[least] = headFrom(least, (heads[least] as number) + 1)
  }
}

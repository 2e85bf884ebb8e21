/**
 * What a filter leaves, lane by lane: for each lane the anchors of its events in order, with their positions. An event's
 * place in such a list is the number of events before it, so how many lie between two days is the difference of two binary
 * searches, whatever their number. (Search engines call these postings lists: Manning, Raghavan & Schütze, "Introduction to
 * Information Retrieval", 2008, chapter 1.)
 */
import { allKeys, type Grouping, type LaneKey, type Membership } from './lanes'
import { SPANS, type TimelineEvent, type TimelineIndex } from './timelineIndex'

export interface Postings {
  /** In ascending order, in days. */
  readonly anchors: Float64Array
  /** Position in the index of the event of each anchor. */
  readonly positions: Uint32Array
}

/** Spans of a lane, once by where they begin and once by where they end. */
export interface SpanPostings {
  /** Positions in order of the first day. */
  readonly positions: Uint32Array
  readonly firstDays: Int32Array
  /** Days after the last, sorted for themselves. */
  readonly endDays: Int32Array
}

export interface LanePostings {
  readonly key: LaneKey
  readonly count: number
  /**
   * By weight: at 0 the events whose own lane is another one, at 1, 2 and 3 those of that significance which are at home here.
   */
  readonly byWeight: readonly [Postings, Postings, Postings, Postings]
  /** Intervals that are at home here. */
  readonly intervals: SpanPostings
  /** Events at home here that are known to the month or year. */
  readonly vague: SpanPostings
}

/**
 * The lists of each lane under a filter, in O(events · their lanes). The two walks over all events are the whole cost of a
 * filter, so they count and fill flat arrays, of which the lists are parts.
 *
 * @param shown 1 for each event that the filters leave; absent where they leave all
 * @param keys lanes wanted; an event whose own lane is not among them is at home in the first that it belongs to
 */
export function listPostings({
  index,
  membership: { masks, own },
  grouping,
  keys,
  shown,
}: {
  readonly index: TimelineIndex<TimelineEvent>
  readonly membership: Membership
  readonly grouping: Grouping
  readonly keys: readonly LaneKey[]
  readonly shown: Uint8Array | undefined
}): readonly LanePostings[] {
  const laneOfBit = Int8Array.from(allKeys(grouping), (key) => keys.indexOf(key))
  const wanted = laneOfBit.reduce((mask, lane, bit) => (lane < 0 ? mask : mask | (1 << bit)), 0)
  const { length, byAnchor, anchors, significances, spans } = index

  /** The bit of the lane where an event is at home, given those of its lanes that are wanted. */
  const homeOf = (at: number, mask: number) => {
    const ownBit = own[at] as number
    return (mask & (1 << ownBit)) === 0 ? lowestBit(mask) : ownBit
  }

  const sizes = new Uint32Array(keys.length * WEIGHTS)
  for (let at = 0; at < length; at++) {
    if (shown !== undefined && shown[at] !== 1) continue
    const mask = (masks[at] as number) & wanted
    if (mask === 0) continue
    const home = homeOf(at, mask)
    bump(sizes, (laneOfBit[home] as number) * WEIGHTS + (significances[at] as number))
    for (let rest = mask & ~(1 << home); rest !== 0; rest &= rest - 1) {
      bump(sizes, (laneOfBit[lowestBit(rest)] as number) * WEIGHTS)
    }
  }
  const starts = startsOf(sizes)
  const next = starts.slice()
  const listed = new Uint32Array(starts.at(-1) as number)
  const listedAnchors = new Float64Array(listed.length)
  for (let place = 0; place < length; place++) {
    const at = byAnchor[place] as number
    if (shown !== undefined && shown[at] !== 1) continue
    const mask = (masks[at] as number) & wanted
    if (mask === 0) continue
    const home = homeOf(at, mask)
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const bit = lowestBit(rest)
      const list = (laneOfBit[bit] as number) * WEIGHTS + (bit === home ? (significances[at] as number) : 0)
      const free = bump(next, list)
      listed[free] = at
      listedAnchors[free] = anchors[at] as number
    }
  }

  const intervals: number[][] = keys.map(() => [])
  const vague: number[][] = keys.map(() => [])
  for (let at = 0; at < length; at++) {
    const span = spans[at] as number
    if (span === SPANS.day || (shown !== undefined && shown[at] !== 1)) continue
    const mask = (masks[at] as number) & wanted
    if (mask !== 0) (span === SPANS.interval ? intervals : vague)[laneOfBit[homeOf(at, mask)] as number]?.push(at)
  }

  return keys.map((key, lane) => {
    const listOf = (weight: number): Postings => {
      const list = lane * WEIGHTS + weight
      const ends = [starts[list] as number, starts[list + 1] as number] as const
      return { anchors: listedAnchors.subarray(...ends), positions: listed.subarray(...ends) }
    }
    return {
      key,
      count: (starts[(lane + 1) * WEIGHTS] as number) - (starts[lane * WEIGHTS] as number),
      byWeight: [listOf(0), listOf(1), listOf(2), listOf(3)],
      intervals: spanPostings(index, intervals[lane] as number[]),
      vague: spanPostings(index, vague[lane] as number[]),
    }
  })
}

const WEIGHTS = 4

/** Adds one to a value, and gives what it was. */
function bump(values: Uint32Array, place: number): number {
  const before = values[place] as number
  values[place] = before + 1
  return before
}

/** Where each list begins in the flat arrays, and after them the length of those. */
function startsOf(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  for (let list = 0; list < sizes.length; list++) starts[list + 1] = (starts[list] as number) + (sizes[list] as number)
  return starts
}

function spanPostings(
  { firstDays, lastDays }: TimelineIndex<TimelineEvent>,
  positions: readonly number[],
): SpanPostings {
  const begins = new Int32Array(positions.length)
  const ends = new Int32Array(positions.length)
  for (const [place, at] of positions.entries()) {
    begins[place] = firstDays[at] as number
    ends[place] = (lastDays[at] as number) + 1
  }
  return { positions: Uint32Array.from(positions), firstDays: begins, endDays: ends.sort() }
}

/**
 * The place of the first of ascending `values` that is not below `value`: how many are below it. Gallops from `from` on, so
 * that a walk over neighbouring values costs little more than their distance (Bentley & Yao, "An almost optimal algorithm
 * for unbounded searching", 1976).
 */
export function lowerBound(values: ArrayLike<number>, value: number, from = 0): number {
  let low = from
  for (let step = 1; low + step <= values.length && (values[low + step - 1] as number) < value; step *= 2) low += step
  let high = Math.min(values.length, 2 * low - from + 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many events of a lane are anchored from `from` (included) to `to` (not included), in days. */
export function countBetween({ byWeight }: Pick<LanePostings, 'byWeight'>, from: number, to: number): number {
  let count = 0
  for (const { anchors } of byWeight) count += lowerBound(anchors, to) - lowerBound(anchors, from)
  return count
}

function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask)
}

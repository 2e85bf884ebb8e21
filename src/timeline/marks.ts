/** What stands for the events on the floor of a lane: a mark for one, a cluster with its count for those too near to part. */
import type { Kind } from '../record/vocabulary'
import { floorOf, type Lane } from './lanes'
import { type LanePostings, lowerBound } from './postings'
import { ENDS, isVagueAt, kindAt, type TimelineEvent, type TimelineIndex } from './timelineIndex'
import type { Scale, Window } from './viewport'

export interface Mark {
  /** Position in the index. */
  readonly at: number
  readonly lane: Lane
  readonly kind: Kind
  readonly x: number
  readonly y: number
  readonly radiusPx: number
  /** At home in this lane; in its other lanes an event is small. */
  readonly isOwn: boolean
  /** Its day is not known, or only about: drawn hollow. */
  readonly isVague: boolean
}

export interface Cluster {
  readonly lane: Lane
  readonly count: number
  readonly x: number
  readonly y: number
  readonly widthPx: number
  /** Anchors of its first and last event, in days. */
  readonly from: number
  readonly to: number
  /** Position of its first event. */
  readonly first: number
}

export interface LaneMarks {
  readonly marks: readonly Mark[]
  readonly clusters: readonly Cluster[]
  /** The days whose events are counted: the window, widened to whole bins. `to` is not included. */
  readonly span: Window
}

/** Radius by weight: 0 for an event at home in another lane, then by significance. */
const RADII_PX = [1.75, 2.75, 3.5, 4.75] as const
/** Least distance of a mark from the next, rim to rim. */
const MARK_GAP_PX = 1
/** No more marks than these can stand apart in the widest bin. */
const MOST_MARKS_IN_BIN = 12

/**
 * The marks and clusters of one lane, in O(bins · log events). The axis is cut into bins of a whole power of two of days,
 * so that they stay where they are when one pans, and are halved when one has zoomed in twofold. The events of a bin are
 * marks where each has room for itself, and one cluster otherwise: none is drawn over another, and none is left out.
 *
 * @param whole the widest window: its ends are ends of bins too, so that no cluster is cut off there
 * @param leastBinPx the narrowest bin: as wide as the widest cluster of the picture
 * @param clusterPx width of a cluster of so many events
 */
export function placeMarks({
  index,
  postings,
  lane,
  scale,
  window,
  whole,
  leastBinPx,
  clusterPx,
}: {
  readonly index: TimelineIndex<TimelineEvent>
  readonly postings: LanePostings
  readonly lane: Lane
  readonly scale: Scale
  readonly window: Window
  readonly whole: Window
  readonly leastBinPx: number
  readonly clusterPx: (count: number) => number
}): LaneMarks {
  if (scale.pxPerDay <= 0) return { marks: [], clusters: [], span: window }
  const edges = binEdges({ window, whole, leastDays: leastBinPx / scale.pxPerDay })
  const marks: Mark[] = []
  const clusters: Cluster[] = []
  const y = floorOf(lane)
  const from = postings.byWeight.map(({ anchors }) => lowerBound(anchors, edges[0] as number))
  const to = [0, 0, 0, 0]
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const end = edges[bin + 1] as number
    let count = 0
    for (let weight = 0; weight < 4; weight++) {
      const { anchors } = postings.byWeight[weight as 0]
      to[weight] = lowerBound(anchors, end, from[weight])
      count += (to[weight] as number) - (from[weight] as number)
    }
    if (count > 0) {
      const leftPx = scale.toPx(edges[bin] as number)
      const rightPx = scale.toPx(end)
      const apart = count <= MOST_MARKS_IN_BIN ? marksApart(eventsOf(from, to), leftPx, rightPx) : undefined
      if (apart) marks.push(...apart)
      else clusters.push(clusterOf(count, (leftPx + rightPx) / 2))
    }
    for (let weight = 0; weight < 4; weight++) from[weight] = to[weight] as number
  }
  return { marks, clusters, span: { from: edges[0] as number, to: edges.at(-1) as number } }

  /** The events of a bin, by anchor. */
  function eventsOf(begins: readonly number[], ends: readonly number[]): { at: number; weight: number }[] {
    return postings.byWeight
      .flatMap(({ positions }, weight) =>
        Array.from(positions.subarray(begins[weight], ends[weight]), (at) => ({ at, weight })),
      )
      .sort((a, b) => (index.anchors[a.at] as number) - (index.anchors[b.at] as number))
  }

  /** A mark for each event, within the bin and clear of one another; undefined where there is no room. */
  function marksApart(
    events: readonly { readonly at: number; readonly weight: number }[],
    leftPx: number,
    rightPx: number,
  ): readonly Mark[] | undefined {
    const placed: Mark[] = []
    let taken = leftPx
    for (const { at, weight } of events) {
      const radiusPx = RADII_PX[weight as 0]
      const reach = radiusPx + MARK_GAP_PX / 2
      // One that stands on the edge of its bin is moved by its radius at most, so that it cannot meet one in the next.
      const x = Math.min(Math.max(scale.toPx(index.anchors[at] as number), leftPx + reach), rightPx - reach)
      if (x - reach < taken - 1e-6) return undefined
      taken = x + reach
      placed.push({
        at,
        lane,
        kind: kindAt(index, at),
        x,
        y,
        radiusPx,
        isOwn: weight > 0,
        isVague: hasVagueStart(index, at),
      })
    }
    return placed
  }

  function clusterOf(count: number, x: number): Cluster {
    let first = -1
    let earliest = Number.POSITIVE_INFINITY
    let latest = Number.NEGATIVE_INFINITY
    for (const [weight, { anchors, positions }] of postings.byWeight.entries()) {
      const begin = from[weight] as number
      const end = to[weight] as number
      if (begin === end) continue
      if ((anchors[begin] as number) < earliest) {
        earliest = anchors[begin] as number
        first = positions[begin] as number
      }
      latest = Math.max(latest, anchors[end - 1] as number)
    }
    return { lane, count, x, y, widthPx: clusterPx(count), from: earliest, to: latest, first }
  }
}

/**
 * The days between which the bins of a window lie, in order: whole steps, and the ends of all that there is. A step too
 * near to such an end for a bin between them is left out.
 */
function binEdges({
  window,
  whole,
  leastDays,
}: {
  readonly window: Window
  readonly whole: Window
  readonly leastDays: number
}): readonly number[] {
  // Less a hair, for the last digits of a window differ while one pans, and with them a breadth that is such a power.
  const stepDays = 2 ** Math.ceil(Math.log2(leastDays) - 1e-6)
  const lowest = Math.ceil((whole.from + leastDays) / stepDays)
  const highest = Math.floor((whole.to - leastDays) / stepDays)
  if (lowest > highest) return [whole.from, whole.to]
  const within = (step: number) => Math.min(Math.max(step, lowest), highest)
  const first = within(Math.floor(window.from / stepDays))
  const last = within(Math.ceil(window.to / stepDays))
  const edges = first * stepDays > window.from ? [whole.from] : []
  for (let step = first; step <= last; step++) edges.push(step * stepDays)
  if (last * stepDays < window.to) edges.push(whole.to)
  return edges
}

/** The mark of an event in a lane, wherever it stands there: for the selected one, which is drawn even within a cluster. */
export function markOf({
  index,
  at,
  lane,
  scale,
  isOwn,
}: {
  readonly index: TimelineIndex<TimelineEvent>
  readonly at: number
  readonly lane: Lane
  readonly scale: Scale
  readonly isOwn: boolean
}): Mark {
  return {
    at,
    lane,
    kind: kindAt(index, at),
    x: scale.toPx(index.anchors[at] as number),
    y: floorOf(lane),
    radiusPx: RADII_PX[isOwn ? (index.significances[at] as 1) : 0],
    isOwn,
    isVague: hasVagueStart(index, at),
  }
}

/** True where the day on which a mark stands is not known, or only about. */
function hasVagueStart(index: TimelineIndex<TimelineEvent>, at: number): boolean {
  const { aboutFrom, openFrom, unknownFrom } = ENDS
  return isVagueAt(index, at) || ((index.ends[at] as number) & (aboutFrom | openFrom | unknownFrom)) !== 0
}

/** What is nearest to a point, within `reachPx`, in the lane of the point; of two equally near, the later painted. */
export function nearestTo<Thing extends Mark | Cluster>(
  things: readonly Thing[],
  { x, y, reachPx }: { readonly x: number; readonly y: number; readonly reachPx: number },
): Thing | undefined {
  let nearest: Thing | undefined
  let nearestPx = reachPx
  for (const thing of things) {
    if (y < thing.lane.topPx || y >= thing.lane.topPx + thing.lane.heightPx) continue
    const halfPx = 'widthPx' in thing ? thing.widthPx / 2 : 0
    const distance = Math.hypot(Math.max(Math.abs(thing.x - x) - halfPx, 0), thing.y - y)
    if (distance <= nearestPx) {
      nearest = thing
      nearestPx = distance
    }
  }
  return nearest
}

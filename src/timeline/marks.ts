/** Where each event of the window stands: one mark in every lane that it belongs to. */
import type { Kind } from '../record/vocabulary'
import { floorOf, type Lane } from './lanes'
import { kindAt, type TimelineIndex, topicBit } from './timelineIndex'
import type { Scale, Window } from './viewport'

export interface Mark {
  /** Position in the index. */
  readonly at: number
  readonly lane: Lane
  readonly kind: Kind
  /** Middle of a day; of a span, its beginning and end. */
  readonly x: number
  readonly endX: number
  readonly y: number
  readonly radiusPx: number
  /** In the lane of its first topic; in its other lanes an event is small. */
  readonly isPrimary: boolean
  /** The span covers what is not known, not what lasted: drawn softer. */
  readonly isVague: boolean
}

/** Radius by significance, in the event's own lane. */
const RADII_PX = [0, 2.75, 3.5, 4.75] as const
const SECONDARY_RADIUS_PX = 1.75
/** How far a mark reaches beyond its days at most. */
const REACH_PX = 6

/** The marks of the window, lane by lane, the most significant last, so that they are painted on top. */
export function placeMarks({
  index,
  shown,
  lanes,
  scale,
  window,
}: {
  readonly index: TimelineIndex
  readonly shown: Uint8Array
  readonly lanes: readonly Lane[]
  readonly scale: Scale
  readonly window: Window
}): readonly Mark[] {
  if (scale.pxPerDay <= 0) return []
  const reachDays = REACH_PX / scale.pxPerDay
  const marks: Mark[] = []
  for (let at = 0; at < index.length; at++) {
    if (shown[at] !== 1) continue
    const first = index.firstDays[at] as number
    const last = index.lastDays[at] as number
    if (first > window.to + reachDays) break
    if (last + 1 < window.from - reachDays) continue
    const isDay = index.isDay[at] === 1
    for (const lane of lanes) {
      if (((index.topicMasks[at] as number) & topicBit(lane.topic)) === 0) continue
      const isPrimary = topicBit(lane.topic) === 1 << (index.primaryTopics[at] as number)
      marks.push({
        at,
        lane,
        kind: kindAt(index, at),
        x: scale.toPx(isDay ? first + 0.5 : first),
        endX: scale.toPx(isDay ? first + 0.5 : last + 1),
        y: floorOf(lane),
        radiusPx: isPrimary ? (RADII_PX[index.significances[at] as 1 | 2 | 3] ?? RADII_PX[1]) : SECONDARY_RADIUS_PX,
        isPrimary,
        isVague: !isDay && index.isInterval[at] === 0,
      })
    }
  }
  return marks.toSorted((a, b) => a.radiusPx - b.radiusPx)
}

/** The mark nearest to a point, within `reachPx`; of two equally near ones, the more significant. */
export function markAt(
  marks: readonly Mark[],
  { x, y, reachPx }: { readonly x: number; readonly y: number; readonly reachPx: number },
): Mark | undefined {
  let nearest: Mark | undefined
  let nearestPx = reachPx
  for (const mark of marks) {
    if (y < mark.lane.topPx || y >= mark.lane.topPx + mark.lane.heightPx) continue
    const beside = Math.max(mark.x - x, x - mark.endX, 0)
    const distance = Math.hypot(beside, y - mark.y)
    if (distance <= nearestPx) {
      nearest = mark
      nearestPx = distance
    }
  }
  return nearest
}

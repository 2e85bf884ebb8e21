/** Where segments and their words stand in a plot. Pure: no React, no DOM. */
import type { Scale } from '../timeline/viewport'
import type { Segment } from './segments'

/** The part of a segment that is in sight. */
export interface Placed<S extends Segment> {
  readonly segment: S
  readonly leftPx: number
  readonly widthPx: number
  /** False where the segment goes on beyond the edge of the plot. */
  readonly startsHere: boolean
  readonly endsHere: boolean
}

/** Narrowest part that is drawn: what a day is at the width of decades must still be seen. */
const LEAST_PX = 2

/**
 * The segments in sight, each cut at the edges of the plot, in their order. Cut there, its words, which stand at its left
 * edge, stay in sight for as long as it does.
 */
export function placeSegments<S extends Segment>({
  segments,
  scale,
  widthPx,
}: {
  readonly segments: readonly S[]
  readonly scale: Scale
  readonly widthPx: number
}): Placed<S>[] {
  return segments.flatMap((segment) => {
    const left = segment.fromDay === Number.NEGATIVE_INFINITY ? -1 : scale.toPx(segment.fromDay)
    const right = segment.toDay === Number.POSITIVE_INFINITY ? widthPx + 1 : scale.toPx(segment.toDay)
    if (right <= 0 || left >= widthPx) return []
    const leftPx = Math.max(left, 0)
    return {
      segment,
      leftPx,
      widthPx: Math.max(Math.min(right, widthPx) - leftPx, LEAST_PX),
      startsHere: left >= 0,
      endsHere: right <= widthPx,
    }
  })
}

/** The first of several forms of words, longest first, that is not wider than there is room for; undefined for none. */
export function fittingWords<Form>(
  forms: readonly Form[],
  roomPx: number,
  widthOf: (form: Form) => number,
): Form | undefined {
  return forms.find((form) => widthOf(form) <= roomPx)
}

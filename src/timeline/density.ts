/** How many events there are around each place of a lane: the soft hill behind the marks. */
import { FLOOR_PX, LABEL_ROW_PX, type Lane } from './lanes'
import { type LanePostings, lowerBound } from './postings'
import type { Scale, Window } from './viewport'

export interface Density {
  readonly lane: Lane
  /** Heights in pixels above the floor, at `firstX`, `firstX + binPx`, … */
  readonly heights: Float32Array
  readonly firstX: number
  readonly binPx: number
}

const BIN_PX = 5
/** Bins over which a count is spread to either side; weights fall off evenly (a triangle). */
const SPREAD_BINS = 4
const TALLEST_PX = 72
/** The tallest hill stands for at least so many events: close in, one event alone is no mountain. */
const LEAST_TALLEST = 12

/**
 * The hills of the lanes, in O(pixels · log events). One scale for all, so that lanes can be compared, and by the square
 * root, so that a busy year does not flatten the others. The bins lie on a grid of days and not of the window: a hill
 * keeps its outline while one pans.
 */
export function measureDensity({
  lanes,
  postings,
  scale,
  window,
}: {
  readonly lanes: readonly Lane[]
  /** Of each lane, in the same order. */
  readonly postings: readonly LanePostings[]
  readonly scale: Scale
  readonly window: Window
}): readonly Density[] {
  if (scale.pxPerDay <= 0) return []
  const binDays = BIN_PX / scale.pxPerDay
  const firstBin = Math.floor(window.from / binDays) - 1
  const bins = Math.ceil((window.to - window.from) / binDays) + 3
  let tallest = LEAST_TALLEST
  const counted = lanes.map((lane, place) => {
    const counts = new Float32Array(bins)
    const { byWeight } = postings[place] as LanePostings
    for (const { anchors } of byWeight) {
      if (anchors.length === 0) continue
      let before = lowerBound(anchors, (firstBin - SPREAD_BINS) * binDays)
      for (let bin = -SPREAD_BINS; bin < bins + SPREAD_BINS && before < anchors.length; bin++) {
        const after = lowerBound(anchors, (firstBin + bin + 1) * binDays, before)
        if (after > before) spread(counts, bin, after - before)
        before = after
      }
    }
    for (const count of counts) tallest = Math.max(tallest, count)
    return { lane, counts }
  })
  const firstX = scale.toPx((firstBin + 0.5) * binDays)
  return counted.map(({ lane, counts }) => {
    const roomPx = Math.min(lane.labelRows * LABEL_ROW_PX + FLOOR_PX / 4, TALLEST_PX)
    for (let bin = 0; bin < bins; bin++) counts[bin] = Math.sqrt((counts[bin] as number) / tallest) * roomPx
    return { lane, heights: counts, firstX, binPx: BIN_PX }
  })
}

function spread(counts: Float32Array, middle: number, count: number): void {
  const last = Math.min(middle + SPREAD_BINS, counts.length - 1)
  for (let bin = Math.max(middle - SPREAD_BINS, 0); bin <= last; bin++) {
    counts[bin] = (counts[bin] as number) + count * (1 - Math.abs(bin - middle) / (SPREAD_BINS + 1))
  }
}

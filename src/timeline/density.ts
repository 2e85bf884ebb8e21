/** How many events there are around each place of a lane: the soft hill behind the marks. */
import { LABEL_ROW_PX, type Lane } from './lanes'
import { type TimelineIndex, topicBit } from './timelineIndex'
import type { Scale } from './viewport'

export interface Density {
  readonly lane: Lane
  /** Heights in pixels at x = 0, binPx, 2 · binPx …, all of them at most a label line. */
  readonly heights: Float32Array
  readonly binPx: number
}

const BIN_PX = 6
/** Bins over which a count is spread to either side; weights fall off evenly (a triangle). */
const SPREAD_BINS = 3
const TALLEST_PX = LABEL_ROW_PX
/** The tallest hill stands for at least so many events: close in, one event alone is no mountain. */
const LEAST_TALLEST = 4

/**
 * The hills of the lanes. One scale for all, so that lanes can be compared, and by the square root, so that a busy year
 * does not flatten the others.
 */
export function measureDensity({
  index,
  shown,
  lanes,
  scale,
  widthPx,
}: {
  readonly index: TimelineIndex
  readonly shown: Uint8Array
  readonly lanes: readonly Lane[]
  readonly scale: Scale
  readonly widthPx: number
}): readonly Density[] {
  const bins = Math.max(Math.ceil(widthPx / BIN_PX) + 1, 0)
  if (bins === 0 || scale.pxPerDay <= 0) return []
  let tallest = LEAST_TALLEST
  const counted = lanes.map((lane) => {
    const counts = new Float32Array(bins)
    const bit = topicBit(lane.topic)
    for (let at = 0; at < index.length; at++) {
      if (shown[at] !== 1 || ((index.topicMasks[at] as number) & bit) === 0) continue
      const middle = ((index.firstDays[at] as number) + (index.lastDays[at] as number) + 1) / 2
      spread(counts, scale.toPx(middle) / BIN_PX)
    }
    for (const count of counts) tallest = Math.max(tallest, count)
    return { lane, counts }
  })
  return counted.map(({ lane, counts }) => ({
    lane,
    binPx: BIN_PX,
    heights: counts.map((count) => Math.sqrt(count / tallest) * TALLEST_PX),
  }))
}

function spread(counts: Float32Array, place: number): void {
  const middle = Math.round(place)
  for (let bin = middle - SPREAD_BINS; bin <= middle + SPREAD_BINS; bin++) {
    if (bin < 0 || bin >= counts.length) continue
    counts[bin] = (counts[bin] as number) + 1 - Math.abs(bin - middle) / (SPREAD_BINS + 1)
  }
}

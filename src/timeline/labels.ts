/** Which events bear their words in a window, and where: never one over another. */
import { type Budget, type LabelPlan, NEIGHBOUR_GAP_PX, type PlannedLabel, STEM_GAP_PX } from './labelPlan'
import { type Lane, rowTopOf } from './lanes'
import type { TimelineEvent, TimelineIndex } from './timelineIndex'
import type { Scale, Window } from './viewport'

export interface Label {
  /** Position in the index. */
  readonly at: number
  readonly lane: Lane
  /** Label line, counted from the floor. */
  readonly row: number
  /** Where the stem stands: the event's mark. */
  readonly stemX: number
  /** Left edge of the words. */
  readonly x: number
  readonly y: number
  readonly widthPx: number
}

/**
 * The labels of one lane: those that its plan has for this zoom and that are whole within the plot. An event that must be
 * labelled (selected, or under focus) and is not takes the place where it displaces the least.
 *
 * @param required positions of events at home in this lane that bear their words wherever their stems are in the window
 */
export function placeLabels({
  index,
  plan,
  lane,
  scale,
  window,
  widthPx,
  required,
  widthOf,
  budget,
}: {
  readonly index: TimelineIndex<TimelineEvent>
  readonly plan: LabelPlan
  readonly lane: Lane
  readonly scale: Scale
  readonly window: Window
  readonly widthPx: number
  readonly required: readonly number[]
  readonly widthOf: (at: number) => number
  readonly budget: Budget
}): { readonly labels: readonly Label[]; readonly isComplete: boolean } {
  if (scale.pxPerDay <= 0) return { labels: [], isComplete: true }
  const { labels: planned, isComplete } = plan.labelsIn(window, scale.pxPerDay, budget)
  let labels = planned.map((label) => placed(label)).filter((label) => isWhole(label, widthPx))
  for (const at of required) {
    if (labels.some((label) => label.at === at)) continue
    const forced = leastHarmful(at)
    if (forced) labels = [...labels.filter((label) => required.includes(label.at) || !meet(label, forced)), forced]
  }
  return { labels, isComplete }

  function placed({ at, row, stemDay, fromStemPx, widthPx: wordsPx }: PlannedLabel): Label {
    const stemX = scale.toPx(stemDay)
    return { at, lane, row, stemX, x: stemX + fromStemPx, y: rowTopOf(lane, row), widthPx: wordsPx }
  }

  /** Of all lines and sides within the plot, the one in the way of the fewest and least significant others. */
  function leastHarmful(at: number): Label | undefined {
    const stemX = scale.toPx(index.anchors[at] as number)
    if (stemX < 0 || stemX >= widthPx) return undefined
    const wordsPx = widthOf(at)
    let best: Label | undefined
    let leastHarm = Number.POSITIVE_INFINITY
    for (let row = 0; row < lane.labelRows; row++) {
      const sides = [stemX + STEM_GAP_PX, stemX - STEM_GAP_PX - wordsPx].filter((x) => x >= 0 && x + wordsPx <= widthPx)
      // Where neither side has room the words stand over the stem, as near to the middle of it as the plot allows.
      const over = Math.max(Math.min(stemX - wordsPx / 2, widthPx - wordsPx), 0)
      for (const x of sides.length === 0 ? [over] : sides) {
        const option = { at, lane, row, stemX, x, y: rowTopOf(lane, row), widthPx: wordsPx }
        const harmed = labels.filter((label) => meet(label, option))
        const harm = harmed.reduce((sum, label) => sum + harmOf(label, option), 0)
        if (harm >= leastHarm) continue
        best = option
        leastHarm = harm
      }
    }
    return best
  }

  /** Another that is required stays: then the least of its words are to be covered. */
  function harmOf(label: Label, option: Label): number {
    if (!required.includes(label.at)) return index.significances[label.at] as number
    const sharedPx = Math.min(label.x + label.widthPx, option.x + option.widthPx) - Math.max(label.x, option.x)
    return 1_000 + (label.row === option.row ? Math.max(sharedPx, 0) : 0)
  }
}

/** True where two labels of a lane are in each other's way, stems included. */
export function meet(a: Label, b: Label): boolean {
  const [low, high] = a.row <= b.row ? [a, b] : [b, a]
  const words = spanOf(low)
  const other = low.row === high.row ? spanOf(high) : { from: high.stemX, to: high.stemX }
  return words.from - NEIGHBOUR_GAP_PX < other.to - SLACK_PX && other.from < words.to + NEIGHBOUR_GAP_PX - SLACK_PX
}

/** A plan is made in days and looked at in pixels: what is lost on the way is less than this. */
const SLACK_PX = 0.01

function spanOf({ x, stemX, widthPx }: Label): { readonly from: number; readonly to: number } {
  return { from: Math.min(x, stemX), to: Math.max(x + widthPx, stemX) }
}

function isWhole({ x, widthPx: wordsPx }: Label, widthPx: number): boolean {
  return x >= 0 && x + wordsPx <= widthPx
}

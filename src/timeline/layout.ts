/** The whole picture for a window: every part of it, ready to be painted, in O(pixels · log events). */
import { type Bar, placeBars } from './bars'
import { type Density, measureDensity } from './density'
import type { Budget, LabelPlan } from './labelPlan'
import { type Label, placeLabels } from './labels'
import type { Lane } from './lanes'
import { type Cluster, type Mark, markOf, placeMarks } from './marks'
import type { LanePostings } from './postings'
import { type AxisTick, placeTicks } from './ticks'
import type { TimelineEvent, TimelineIndex } from './timelineIndex'
import { type Scale, scaleOf, type Window, wholeWindow } from './viewport'

/** A lane with what is in it: made once for a filter, whatever the window. */
export interface FilledLane {
  readonly lane: Lane
  readonly postings: LanePostings
  readonly plan: LabelPlan
}

/** The lanes of an event, by their places from the top, and the one in which it is at home. */
export interface Home {
  readonly own: number
  readonly lanes: readonly number[]
  /** False for an event that the filters leave out. */
  readonly isShown: boolean
}

export interface Layout {
  readonly scale: Scale
  readonly ticks: readonly AxisTick[]
  readonly densities: readonly Density[]
  readonly bars: readonly Bar[]
  readonly marks: readonly Mark[]
  readonly clusters: readonly Cluster[]
  /** In order of time. */
  readonly labels: readonly Label[]
  /** What stands for the selected event, in each of its lanes: its mark or the cluster that it is in. */
  readonly selected: readonly (Mark | Cluster)[]
  /** False while the budget did not suffice for all labels: the next layout has more of them. */
  readonly isComplete: boolean
}

/** A narrowest bin holds a target that a finger can meet (WCAG 2.5.8). */
const LEAST_BIN_PX = 24

/**
 * A plot without width has lanes and no marks.
 *
 * @param selected position of the selected event
 * @param focused position of the one under the keyboard's focus; both are labelled wherever they are in the window
 * @param widthOf width of an event's words in pixels
 * @param clusterPx width of a cluster of so many events in pixels
 */
export function layOut({
  index,
  lanes,
  window,
  widthPx,
  selected,
  focused,
  homeOf,
  widthOf,
  clusterPx,
  budget,
}: {
  readonly index: TimelineIndex<TimelineEvent>
  readonly lanes: readonly FilledLane[]
  readonly window: Window
  readonly widthPx: number
  readonly selected: number | undefined
  readonly focused: number | undefined
  readonly homeOf: (at: number) => Home | undefined
  readonly widthOf: (at: number) => number
  readonly clusterPx: (count: number) => number
  readonly budget: Budget
}): Layout {
  const scale = scaleOf({ window, widthPx })
  const whole = wholeWindow(index.domain)
  const mostEvents = Math.max(...lanes.map(({ lane }) => lane.count), 1)
  const leastBinPx = widthPx <= 0 ? LEAST_BIN_PX : Math.max(LEAST_BIN_PX, widestClusterPx(mostEvents, clusterPx) + 2)
  const marks: Mark[] = []
  const clusters: Cluster[] = []
  const bars: Bar[] = []
  const labels: Label[] = []
  let isComplete = true
  const required = [selected, focused].filter((at) => at !== undefined)
  const homes = new Map(required.map((at) => [at, homeOf(at)]))
  for (const [place, { lane, postings, plan }] of lanes.entries()) {
    const placed = placeMarks({ index, postings, lane, scale, window, whole, leastBinPx, clusterPx })
    marks.push(...placed.marks)
    clusters.push(...placed.clusters)
    bars.push(...placeBars({ index, postings, lane, scale, window, widthPx }))
    const worded = placeLabels({
      index,
      plan,
      lane,
      scale,
      window,
      widthPx,
      required: required.filter((at) => homes.get(at)?.own === place),
      widthOf,
      budget,
    })
    labels.push(...worded.labels)
    isComplete &&= worded.isComplete
  }
  const home = selected === undefined ? undefined : homes.get(selected)
  return {
    scale,
    ticks: placeTicks({ window, scale }),
    densities: measureDensity({
      lanes: lanes.map(({ lane }) => lane),
      postings: lanes.map(({ postings }) => postings),
      scale,
      window,
    }),
    bars,
    marks,
    clusters,
    labels: labels.sort((a, b) => a.stemX - b.stemX || a.at - b.at),
    selected: (home?.lanes ?? []).map((place) => {
      const at = selected as number
      const { lane } = lanes[place] as FilledLane
      const anchor = index.anchors[at] as number
      const isWithin = (cluster: Cluster) => cluster.lane === lane && cluster.from <= anchor && anchor <= cluster.to
      const standing = home?.isShown
        ? (marks.find((mark) => mark.at === at && mark.lane === lane) ?? clusters.find(isWithin))
        : undefined
      return standing ?? markOf({ index, at, lane, scale, isOwn: place === home?.own })
    }),
    isComplete,
  }
}

/**
 * The width of the widest of all clusters of no more events. A larger count may be the shorter one to write (`9999`, `10k`),
 * so each number of digits is asked for, all of them eights, the widest digit of most faces.
 */
function widestClusterPx(mostEvents: number, clusterPx: (count: number) => number): number {
  let widestPx = 0
  for (let count = 8; String(count).length <= String(mostEvents).length; count = count * 10 + 8) {
    widestPx = Math.max(widestPx, clusterPx(count))
  }
  return widestPx
}

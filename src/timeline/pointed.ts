/** What the pointer or the focus is on: a mark, a label, or a cluster. */
import type { Label } from './labels'
import { floorOf } from './lanes'
import type { Layout } from './layout'
import { type Cluster, type Mark, nearestTo } from './marks'

export type Pointed = { readonly mark: Mark } | { readonly label: Label } | { readonly cluster: Cluster }

/** How near a pointer must be to a mark, and to a cluster, which is large. */
const MARK_REACH_PX = 10
const CLUSTER_REACH_PX = 4

/** What is painted at a point of the plot. Labels are links, and tell of themselves. */
export function pointedAt(
  { clusters, marks }: Layout,
  point: { readonly x: number; readonly y: number },
): Pointed | undefined {
  const cluster = nearestTo(clusters, { ...point, reachPx: CLUSTER_REACH_PX })
  if (cluster) return { cluster }
  const mark = nearestTo(marks, { ...point, reachPx: MARK_REACH_PX })
  return mark && { mark }
}

/** The same mark or cluster as the layout has it now: the window may have moved since; undefined where it is gone. */
export function markOfPointed({ clusters, marks }: Layout, pointed: Pointed): Mark | Cluster | undefined {
  if ('cluster' in pointed) {
    const { lane, from } = pointed.cluster
    return clusters.find((cluster) => cluster.lane.key === lane.key && cluster.from === from)
  }
  const { at, lane } = 'mark' in pointed ? pointed.mark : pointed.label
  return marks.find((mark) => mark.at === at && mark.lane.key === lane.key)
}

/** Where the words for it belong: over a label, a mark or a cluster. */
export function placeOfPointed(layout: Layout, pointed: Pointed): { readonly x: number; readonly y: number } {
  if ('label' in pointed) {
    const label = layout.labels.find(({ at }) => at === pointed.label.at) ?? pointed.label
    return { x: label.stemX, y: label.y }
  }
  const { x, lane } = markOfPointed(layout, pointed) ?? ('mark' in pointed ? pointed.mark : pointed.cluster)
  return { x, y: floorOf(lane) }
}

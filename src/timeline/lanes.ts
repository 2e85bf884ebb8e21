/** The horizontal rows of the picture: one a topic, one a kind, or one for all. */
import { KINDS, type Kind, TOPICS, type Topic } from '../record/vocabulary'
import type { TimelineEvent, TimelineIndex } from './timelineIndex'

/** What the lanes stand for. */
export const GROUPINGS = ['topic', 'kind', 'one'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What one lane stands for. */
export type LaneKey = Topic | Kind | 'all'

export interface Lane {
  readonly key: LaneKey
  /** Events in it that the filters leave, in the whole record. */
  readonly count: number
  readonly topPx: number
  readonly heightPx: number
  /** Lines for labels, above the floor on which the marks stand. */
  readonly labelRows: number
}

/** Which of the keys are to have lanes, before any is laid out. */
export interface Lanes {
  readonly grouping: Grouping
  /** From the top. */
  readonly keys: readonly LaneKey[]
}

/** One line of labels: the least height of a target that a finger can meet (WCAG 2.5.8). */
export const LABEL_ROW_PX = 24
/** From the last label line to the lane's end: the marks and clusters, which are targets too. The floor is in its middle. */
export const FLOOR_PX = 24

/** Label lines by the number of lanes: few lanes grow, many stay within a screen. */
const ROWS_BY_LANES = [0, 6, 4, 3, 3, 2, 2, 2] as const
/** A further line for each so many events: with fewer, labels would hang above emptiness. */
const EVENTS_A_ROW = 8

/** The keys of the lanes, in the order of the record's lists; of topics, those chosen or, where none is, all. */
export function laneKeys(grouping: Grouping, topics: readonly Topic[]): readonly LaneKey[] {
  switch (grouping) {
    case 'topic':
      return topics.length === 0 ? TOPICS : TOPICS.filter((topic) => topics.includes(topic))
    case 'kind':
      return KINDS
    case 'one':
      return ['all']
    default:
      return grouping satisfies never
  }
}

/** To which lanes each event belongs, and which one is its own, as numbers of keys in their list. */
export interface Membership {
  /** Bit `n` of an event is set where it belongs to lane `n` of the list. */
  readonly masks: Uint16Array
  /** The one lane of an event in which it stands large and bears its label. */
  readonly own: Uint8Array
}

export function membershipOf(index: TimelineIndex<TimelineEvent>, grouping: Grouping): Membership {
  switch (grouping) {
    case 'topic':
      return { masks: index.topicMasks, own: index.primaryTopics }
    case 'kind':
      return { masks: Uint16Array.from(index.kinds, (kind) => 1 << kind), own: index.kinds }
    case 'one':
      return { masks: new Uint16Array(index.length).fill(1), own: new Uint8Array(index.length) }
    default:
      return grouping satisfies never
  }
}

/** All keys of a grouping: bit `n` of a {@link Membership} speaks of the key at `n`. */
export function allKeys(grouping: Grouping): readonly LaneKey[] {
  return laneKeys(grouping, [])
}

/**
 * Gives each lane its place, from the top. Lanes without events fold away, for a reader loses nothing with them; where all
 * are empty they stay, so that a filter that leaves nothing leaves the calendar in its place.
 *
 * @param nameHeightPx height to leave above each lane for its name; 0 where names stand in a column beside
 */
export function layOutLanes({
  lanes,
  nameHeightPx,
}: {
  readonly lanes: readonly { readonly key: LaneKey; readonly count: number }[]
  readonly nameHeightPx: number
}): readonly Lane[] {
  const filled = lanes.filter(({ count }) => count > 0)
  const open = filled.length === 0 ? lanes : filled
  const mostEvents = Math.max(...open.map(({ count }) => count))
  const labelRows = Math.min(ROWS_BY_LANES[open.length] ?? 1, 1 + Math.floor(mostEvents / EVENTS_A_ROW))
  const heightPx = nameHeightPx + labelRows * LABEL_ROW_PX + FLOOR_PX
  return open.map(({ key, count }, at) => ({ key, count, topPx: at * heightPx, heightPx, labelRows }))
}

/** Where the marks of a lane stand, from the top of the picture. */
export function floorOf({ topPx, heightPx }: Lane): number {
  return topPx + heightPx - FLOOR_PX / 2
}

/** Top of a label line, counted from the floor: row 0 is the nearest to it. */
export function rowTopOf({ topPx, heightPx }: Lane, row: number): number {
  return topPx + heightPx - FLOOR_PX - (row + 1) * LABEL_ROW_PX
}

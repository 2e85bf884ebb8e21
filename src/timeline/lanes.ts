/** The horizontal rows of the picture: one a topic. */
import { TOPICS, type Topic } from '../record/vocabulary'
import { type TimelineIndex, topicBit } from './timelineIndex'

export interface Lane {
  readonly topic: Topic
  /** Events of the topic that the filters leave, in the whole record. */
  readonly count: number
  readonly topPx: number
  readonly heightPx: number
  /** Lines for labels, above the floor on which the marks stand. */
  readonly labelRows: number
}

/** One line of labels: the least height of a target that a finger can meet (WCAG 2.5.8). */
export const LABEL_ROW_PX = 24
/** From the last label line to the lane's end; the floor is in its middle. */
const FLOOR_PX = 16

/** Label lines by the number of lanes: few lanes grow, many stay within a screen. */
const ROWS_BY_LANES = [0, 8, 5, 4, 3, 2, 2, 2] as const

/**
 * The lanes, from the top: those of the topics chosen, or of all topics where none is.
 *
 * @param nameHeightPx height to leave above each lane for its name; 0 where names stand in a column beside
 */
export function layOutLanes({
  index,
  shown,
  topics,
  nameHeightPx,
}: {
  readonly index: TimelineIndex
  /** 1 for each event that the filters leave. */
  readonly shown: Uint8Array
  readonly topics: readonly Topic[]
  readonly nameHeightPx: number
}): readonly Lane[] {
  const inOrder = topics.length === 0 ? TOPICS : TOPICS.filter((topic) => topics.includes(topic))
  const labelRows = ROWS_BY_LANES[inOrder.length] ?? 1
  const heightPx = nameHeightPx + labelRows * LABEL_ROW_PX + FLOOR_PX
  return inOrder.map((topic, at) => ({
    topic,
    count: countOf(index, shown, topicBit(topic)),
    topPx: at * heightPx,
    heightPx,
    labelRows,
  }))
}

/** Where the marks of a lane stand, from the top of the picture. */
export function floorOf({ topPx, heightPx }: Lane): number {
  return topPx + heightPx - FLOOR_PX / 2
}

/** Top of a label line, counted from the floor: row 0 is the nearest to it. */
export function rowTopOf({ topPx, heightPx }: Lane, row: number): number {
  return topPx + heightPx - FLOOR_PX - (row + 1) * LABEL_ROW_PX
}

function countOf(index: TimelineIndex, shown: Uint8Array, bit: number): number {
  let count = 0
  for (let at = 0; at < index.length; at++) {
    if (shown[at] === 1 && ((index.topicMasks[at] as number) & bit) !== 0) count++
  }
  return count
}

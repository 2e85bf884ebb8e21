/** The lanes of a grouping with what a filter leaves in each: what every window of it is then laid out from. */
import type { Topic } from '../record/vocabulary'
import { LabelPlan } from './labelPlan'
import { allKeys, type Grouping, laneKeys, layOutLanes, membershipOf } from './lanes'
import type { FilledLane, Home } from './layout'
import { type LanePostings, listPostings } from './postings'
import type { TimelineEvent, TimelineIndex } from './timelineIndex'
import { wholeWindow } from './viewport'

/** The lanes, each with the list of its events. */
export interface ListedLanes {
  readonly lanes: readonly Omit<FilledLane, 'plan'>[]
  readonly heightPx: number
  /** Lanes that are folded away, for want of events. */
  readonly folded: number
  /** The lanes in which an event stands, as places in `lanes`, and the one where it is at home; undefined if in none. */
  readonly homeOf: (at: number) => Home | undefined
}

/** The lanes with a plan of their labels too. */
export interface FilledLanes extends ListedLanes {
  readonly lanes: readonly FilledLane[]
}

/**
 * Lists the events of each lane.
 *
 * @param shown 1 for each event that the filters leave; absent where they leave all
 * @param topics chosen topics, which are then the only lanes of the grouping by topic
 * @param nameHeightPx height to leave above each lane for its name
 */
export function listLanes({
  index,
  grouping,
  topics,
  shown,
  nameHeightPx,
}: {
  readonly index: TimelineIndex<TimelineEvent>
  readonly grouping: Grouping
  readonly topics: readonly Topic[]
  readonly shown: Uint8Array | undefined
  readonly nameHeightPx: number
}): ListedLanes {
  const membership = membershipOf(index, grouping)
  const keys = laneKeys(grouping, topics)
  const listed = listPostings({ index, membership, grouping, keys, shown })
  const laid = layOutLanes({ lanes: listed, nameHeightPx })
  const bits = laid.map(({ key }) => allKeys(grouping).indexOf(key))
  return {
    lanes: laid.map((lane) => ({ lane, postings: listed[keys.indexOf(lane.key)] as LanePostings })),
    heightPx: laid.reduce((height, lane) => height + lane.heightPx, 0),
    folded: keys.length - laid.length,
    homeOf: (at) => {
      const places = [...bits.keys()].filter(
        (place) => (membership.masks[at] as number) & (1 << (bits[place] as number)),
      )
      const [first] = places
      if (first === undefined) return undefined
      const own = places.find((place) => bits[place] === membership.own[at]) ?? first
      return { own, lanes: places, isShown: shown === undefined || shown[at] === 1 }
    },
  }
}

/**
 * Gives the lanes a plan of their labels, with nothing in it yet.
 *
 * @param widthOf width of an event's words in pixels
 */
export function planLanes(
  listed: ListedLanes,
  index: TimelineIndex<TimelineEvent>,
  widthOf: (at: number) => number,
): FilledLanes {
  const whole = wholeWindow(index.domain)
  return {
    ...listed,
    lanes: listed.lanes.map(({ lane, postings }) => ({
      lane,
      postings,
      plan: new LabelPlan({ index, postings, labelRows: lane.labelRows, whole, widthOf }),
    })),
  }
}

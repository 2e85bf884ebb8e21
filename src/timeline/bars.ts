/** The spans of a lane on its floor: what lasted, and the months and years within which a day is not known. */
import { floorOf, type Lane } from './lanes'
import { type LanePostings, lowerBound, type SpanPostings } from './postings'
import { ENDS, type TimelineEvent, type TimelineIndex } from './timelineIndex'
import type { Scale, Window } from './viewport'

/** How a bar stops at an end: where it does, about there, or nowhere that is known. */
export type BarEnd = 'sharp' | 'about' | 'open'

export interface Bar {
  readonly lane: Lane
  readonly x: number
  readonly endX: number
  readonly y: number
  /** Covers what is not known, and not what lasted: drawn softer. */
  readonly isVague: boolean
  readonly start: BarEnd
  readonly end: BarEnd
  /** How many spans it stands for; more than one only where a lane has too many to draw each: see {@link COVERAGES}. */
  readonly count: number
}

/** Where a lane's spans are not drawn singly, what covers a place is told in these steps: each stands for itself and more. */
export const COVERAGES = [0, 1, 3, 9] as const

/** A lane with no more spans than these shows each; with more, what they cover together. */
const MOST_DRAWN_SINGLY = 400
/** A bar that is not longer than the mark at its start says nothing. */
const LEAST_PX = 10
/** How finely is looked where spans are counted and not drawn singly. */
const COVERAGE_PX = 4
/** Beyond the plot a bar need not go on: twice the longest fade of an end (paint.ts), so that none is seen too early. */
const MARGIN_PX = 80

/** The bars of one lane's own events, in O(pixels · log events). */
export function placeBars({
  index,
  postings,
  lane,
  scale,
  window,
  widthPx,
}: {
  readonly index: TimelineIndex<TimelineEvent>
  readonly postings: LanePostings
  readonly lane: Lane
  readonly scale: Scale
  readonly window: Window
  readonly widthPx: number
}): readonly Bar[] {
  if (scale.pxPerDay <= 0) return []
  const y = floorOf(lane)
  return [...barsOf(postings.vague, true), ...barsOf(postings.intervals, false)]

  function barsOf(spans: SpanPostings, isVague: boolean): readonly Bar[] {
    return spans.positions.length > MOST_DRAWN_SINGLY ? coverage(spans, isVague) : singly(spans, isVague)
  }

  function singly({ positions }: SpanPostings, isVague: boolean): readonly Bar[] {
    const bars: Bar[] = []
    for (const at of positions) {
      const first = index.firstDays[at] as number
      const end = (index.lastDays[at] as number) + 1
      if (first >= window.to) break
      if (end <= window.from || (end - first) * scale.pxPerDay < LEAST_PX) continue
      const ends = index.ends[at] as number
      bars.push({
        lane,
        x: Math.max(scale.toPx(first), -MARGIN_PX),
        endX: Math.min(scale.toPx(end), widthPx + MARGIN_PX),
        y,
        isVague,
        start: endOf(ends, ENDS.aboutFrom, ENDS.openFrom | ENDS.unknownFrom),
        end: endOf(ends, ENDS.aboutTo, ENDS.openTo | ENDS.unknownTo),
        count: 1,
      })
    }
    return bars
  }

  /**
   * How many spans cover each place: those begun before it less those ended before it, both of which are a binary search.
   * Neighbours of the same step make one bar.
   */
  function coverage({ firstDays, endDays }: SpanPostings, isVague: boolean): readonly Bar[] {
    const bars: Bar[] = []
    let begun = 0
    let ended = 0
    let count = 0
    let sinceX = 0
    const close = (x: number) => {
      if (count === 0) return
      bars.push({ lane, x: sinceX, endX: x, y, isVague, start: 'sharp', end: 'sharp', count })
    }
    const daysPerPx = 1 / scale.pxPerDay
    for (let x = 0; x < widthPx; x += COVERAGE_PX) {
      const day = window.from + (x + COVERAGE_PX / 2) * daysPerPx
      begun = lowerBound(firstDays, day, begun)
      ended = lowerBound(endDays, day, ended)
      const step = COVERAGES.findLast((least) => least <= begun - ended) ?? 0
      if (step === count) continue
      close(x)
      count = step
      sinceX = x
    }
    close(widthPx)
    return bars
  }
}

function endOf(ends: number, about: number, open: number): BarEnd {
  return ends & open ? 'open' : ends & about ? 'about' : 'sharp'
}

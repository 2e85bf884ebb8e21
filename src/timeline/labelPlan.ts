/**
 * From which zoom on each event of a lane bears its words, and on which line: planned in days and not for a window. So
 * zooming in takes no label away that still fits, and panning makes none jump.
 */
import { countBetween, type LanePostings, lowerBound } from './postings'
import type { TimelineEvent, TimelineIndex } from './timelineIndex'
import type { Window } from './viewport'

export interface PlannedLabel {
  /** Position in the index. */
  readonly at: number
  /** Label line, counted from the floor; the same at every zoom. */
  readonly row: number
  /** The day of the stem. */
  readonly stemDay: number
  /** Left edge of the words, in pixels from the stem: to its right or, below 0, to its left. */
  readonly fromStemPx: number
  readonly widthPx: number
  /** Shown where a day is at least this wide. */
  readonly leastPxPerDay: number
}

/** From the stem to the words, and from words to whatever stands next to them. */
export const STEM_GAP_PX = 5
export const NEIGHBOUR_GAP_PX = 10

/** How wide a tile is at the zoom for which it is planned: one is enough for a whole record on most screens. */
const TILE_PX = 2048
/** In a tile with more events than it plans at once, the best of each so many pixels are tried. */
const CANDIDATE_PX = 24
/** A tile with no more events is planned for all zooms at once, and all its words are measured; time goes by the square. */
const MOST_PLANNED_AT_ONCE = 160

/** To measure the words of one event takes as long as comparing so many pairs. */
const MEASURING_PAIRS = 30

/** No words are narrower than this. */
const NARROWEST_PX = 24

/** Work that may be done at once, in pairs of labels compared; what is left is done at the next call. */
export interface Budget {
  pairs: number
}

interface Tile {
  readonly from: number
  readonly to: number
  /** The widest pixels a day for which this tile's labels were chosen. */
  readonly pxPerDay: number
  readonly labels: readonly PlannedLabel[]
  /** Labels of the tiles around this one that reach into it. */
  readonly near: readonly PlannedLabel[]
  /** All its events are planned; no halves are needed. */
  readonly isLeaf: boolean
  halves?: readonly [Tile | undefined, Tile | undefined]
}

/**
 * The plan of one lane. The domain is a tile; a tile whose events are too many to plan at once has labels for the best of
 * them, and leaves the others to its halves, at twice the zoom. Labels keep within their tile, so that a tile depends on
 * those around it and on no neighbour: the plan is the same whatever way a reader came. Tiles are planned when first seen.
 *
 * By rank (significance, then the earlier one) each event takes the line and the side on which it can be shown from the
 * farthest out, given those before it. Two labels that are apart at one zoom are apart at every closer one, for the days
 * between their stems only grow in pixels while the words stay as wide: so one number an event says it all.
 */
export class LabelPlan {
  readonly #index: TimelineIndex<TimelineEvent>
  readonly #postings: LanePostings
  readonly #labelRows: number
  readonly #whole: Window
  readonly #widthOf: (at: number) => number
  #root: Tile | undefined

  /**
   * @param whole the widest window: words never reach out of it
   * @param widthOf width of an event's words in pixels
   */
  constructor({
    index,
    postings,
    labelRows,
    whole,
    widthOf,
  }: {
    readonly index: TimelineIndex<TimelineEvent>
    readonly postings: LanePostings
    readonly labelRows: number
    readonly whole: Window
    readonly widthOf: (at: number) => number
  }) {
    this.#index = index
    this.#postings = postings
    this.#labelRows = labelRows
    this.#whole = whole
    this.#widthOf = widthOf
  }

  /**
   * The labels whose stems are in the window and that are shown where a day is so many pixels wide, in no order. Where the
   * budget ends before the tiles in sight are planned, those of farther out stand for them and `isComplete` is false.
   */
  labelsIn(
    window: Window,
    pxPerDay: number,
    budget: Budget,
  ): { readonly labels: readonly PlannedLabel[]; readonly isComplete: boolean } {
    const labels: PlannedLabel[] = []
    let isComplete = true
    const visit = (tile: Tile | undefined): void => {
      if (tile === undefined) {
        isComplete = false
        return
      }
      if (tile.to <= window.from || tile.from >= window.to) return
      for (const label of tile.labels) {
        const isInWindow = label.stemDay >= window.from && label.stemDay < window.to
        if (isInWindow && label.leastPxPerDay <= pxPerDay) labels.push(label)
      }
      if (tile.isLeaf || pxPerDay <= tile.pxPerDay) return
      const middle = (tile.from + tile.to) / 2
      const [before, after] = tile.halves ?? []
      tile.halves = [
        before ?? (middle > window.from ? this.#plan(tile.from, middle, tile, budget) : undefined),
        after ?? (middle < window.to ? this.#plan(middle, tile.to, tile, budget) : undefined),
      ]
      if (middle > window.from) visit(tile.halves[0])
      if (middle < window.to) visit(tile.halves[1])
    }
    this.#root ??= this.#plan(this.#whole.from, this.#whole.to, undefined, budget)
    visit(this.#root)
    return { labels, isComplete }
  }

  #plan(from: number, to: number, around: Tile | undefined, budget: Budget): Tile | undefined {
    if (budget.pairs <= 0) return undefined
    const span = { from, to }
    const pxPerDay = TILE_PX / (to - from)
    const near = (around === undefined ? [] : [...around.near, ...around.labels]).filter((label) =>
      reachesInto(label, span, around?.pxPerDay ?? pxPerDay),
    )
    const isLeaf = countBetween({ byWeight: ownLists(this.#postings) }, from, to) <= MOST_PLANNED_AT_ONCE
    const candidates = this.#candidates(span, isLeaf ? to - from : CANDIDATE_PX / pxPerDay, isLeaf)
    const planned = new Set(near.map(({ at }) => at))
    const before = [...near]
    const labels: PlannedLabel[] = []
    for (const at of candidates) {
      // Words wider than a tile fit whole into hardly any plot: planned, they would only bar the way for others.
      if (planned.has(at) || this.#widthOf(at) > TILE_PX) continue
      budget.pairs -= before.length
      // Most events of a crowd find no place however short their words: those need not be measured.
      if (!isLeaf && this.#bestPlace(at, NARROWEST_PX, before, span).leastPxPerDay > pxPerDay) continue
      budget.pairs -= before.length + MEASURING_PAIRS
      const label = this.#bestPlace(at, this.#widthOf(at), before, span)
      if (label.leastPxPerDay > (isLeaf ? Number.MAX_VALUE : pxPerDay)) continue
      // Seen only where the tile itself is looked at, that is closer than the tile around it.
      const least = Math.max(label.leastPxPerDay, around?.pxPerDay ?? 0)
      const kept = least === label.leastPxPerDay ? label : { ...label, leastPxPerDay: least }
      before.push(kept)
      labels.push(kept)
    }
    return { from, to, pxPerDay, labels, near, isLeaf }
  }

  /** Positions by rank: of each bin the first of the most significant or, of a leaf, all. */
  #candidates({ from, to }: Window, binDays: number, isLeaf: boolean): readonly number[] {
    const [, ...own] = this.#postings.byWeight
    const bySignificance: number[][] = own.map(() => [])
    const heads = own.map(({ anchors }) => lowerBound(anchors, from))
    for (let bin = 0; from + bin * binDays < to - 1e-9; bin++) {
      const end = Math.min(from + (bin + 1) * binDays, to)
      let isTaken = false
      for (let list = own.length - 1; list >= 0; list--) {
        const { anchors, positions } = own[list as 0]
        const head = heads[list] as number
        const next = lowerBound(anchors, end, head)
        if (isLeaf) bySignificance[list]?.push(...positions.subarray(head, next))
        else if (next > head && !isTaken) bySignificance[list]?.push(positions[head] as number)
        isTaken ||= next > head
        heads[list] = next
      }
    }
    return bySignificance.reverse().flat()
  }

  /** The line and side on which an event is seen from the farthest out, given the labels before it. */
  #bestPlace(at: number, widthPx: number, before: readonly PlannedLabel[], tile: Window): PlannedLabel {
    const stemDay = this.#index.anchors[at] as number
    let best: PlannedLabel | undefined
    // From the top, where a label bars only its stem's breadth to those that come after: landmarks stand highest.
    for (let row = this.#labelRows - 1; row >= 0; row--) {
      for (const fromStemPx of [STEM_GAP_PX, -STEM_GAP_PX - widthPx]) {
        const place = { at, row, stemDay, fromStemPx, widthPx, leastPxPerDay: 0 }
        let least = leastWithin(place, tile)
        for (const other of before) {
          if (best !== undefined && least >= best.leastPxPerDay) break
          const apart = apartFrom(place, other)
          if (other.leastPxPerDay < apart) least = Math.max(least, apart)
        }
        if (best === undefined || least < best.leastPxPerDay) best = { ...place, leastPxPerDay: least }
      }
    }
    return best as PlannedLabel
  }
}

function ownLists({ byWeight }: LanePostings): LanePostings['byWeight'] {
  return [NO_EVENTS, byWeight[1], byWeight[2], byWeight[3]]
}

const NO_EVENTS = { anchors: new Float64Array(), positions: new Uint32Array() }

/** The pixels a day from which on two labels of a lane are not in each other's way; infinite where their stems are one. */
function apartFrom(a: PlannedLabel, b: PlannedLabel): number {
  const [left, right] = a.stemDay <= b.stemDay ? [a, b] : [b, a]
  const days = right.stemDay - left.stemDay
  const leftReach = Math.max(left.fromStemPx + left.widthPx, 0)
  const rightReach = Math.max(-right.fromStemPx, 0)
  // On one line words must clear words; else the lower one's words must clear the stem of the higher one.
  const needed = left.row === right.row ? leftReach + rightReach : left.row < right.row ? leftReach : rightReach
  return days === 0 ? Number.POSITIVE_INFINITY : (needed + NEIGHBOUR_GAP_PX) / days
}

/** The pixels a day from which on stem and words are within the tile's days. */
function leastWithin({ stemDay, fromStemPx, widthPx }: PlannedLabel, tile: Window): number {
  const leftPx = Math.max(-fromStemPx, 0)
  const rightPx = Math.max(fromStemPx + widthPx, 0)
  const half = NEIGHBOUR_GAP_PX / 2
  return Math.max((leftPx + half) / (stemDay - tile.from), (rightPx + half) / (tile.to - stemDay))
}

function reachesInto({ stemDay, fromStemPx, widthPx }: PlannedLabel, tile: Window, pxPerDay: number): boolean {
  const from = stemDay + (Math.min(fromStemPx, 0) - NEIGHBOUR_GAP_PX) / pxPerDay
  const to = stemDay + (Math.max(fromStemPx + widthPx, 0) + NEIGHBOUR_GAP_PX) / pxPerDay
  return to > tile.from && from < tile.to
}

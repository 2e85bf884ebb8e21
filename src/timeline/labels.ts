/** Which events bear their words on the picture, and where: the most significant first, never one over another. */
import { type Lane, rowTopOf } from './lanes'
import { type TimelineIndex, topicBit } from './timelineIndex'
import type { Scale, Window } from './viewport'

export interface Label {
  /** Position in the index. */
  readonly at: number
  readonly lane: Lane
  /** Label line, counted from the floor. */
  readonly row: number
  /** Where the stem stands: the event's day. */
  readonly stemX: number
  /** Left edge of the words. */
  readonly x: number
  readonly y: number
  readonly widthPx: number
}

/** From the stem to the words, and from words to whatever stands next to them. */
const STEM_GAP_PX = 5
const NEIGHBOUR_GAP_PX = 10
/** Once the first labels are brought down there is room above them; after the third round hardly any is left. */
const ROUNDS = 3

/**
 * Places labels greedily by rank: the selected event, then by significance, then the earlier one. The rank does not depend
 * on the window. A label takes a line on which neither words nor a stem are in its way; its own stem then bars the lines
 * beneath it. Words stand to the right of their stem, or to its left where there is no room.
 *
 * @param widthOf width of an event's words in pixels
 * @returns the labels in order of time
 */
export function placeLabels({
  index,
  shown,
  lanes,
  scale,
  window,
  widthPx,
  selected,
  widthOf,
}: {
  readonly index: TimelineIndex
  readonly shown: Uint8Array
  readonly lanes: readonly Lane[]
  readonly scale: Scale
  readonly window: Window
  readonly widthPx: number
  /** Position in the index. */
  readonly selected?: number | undefined
  readonly widthOf: (at: number) => number
}): readonly Label[] {
  if (scale.pxPerDay <= 0) return []
  let waiting = rankedEvents(index, shown, selected)
  let labels: readonly Label[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const placed = placeRound(waiting, labels)
    if (placed.length === 0) break
    labels = lower([...labels, ...placed], lanes)
    const bearing = new Set(labels.map(({ at }) => at))
    waiting = waiting.filter((at) => !bearing.has(at))
  }
  return labels.map((label) => ({ ...label, y: rowTopOf(label.lane, label.row) })).toSorted((a, b) => a.at - b.at)

  /** Those of `ranked` that find a place beside the labels that stand. */
  function placeRound(ranked: readonly number[], standing: readonly Label[]): readonly Label[] {
    const taken = new Map<Lane, readonly Occupied[]>(lanes.map((lane) => [lane, emptyRows(lane)]))
    for (const label of standing) take(taken.get(label.lane) ?? [], { ...spanOf(label), row: label.row })
    const placed: Label[] = []
    for (const at of ranked) {
      const day = anchorDay(index, at, window)
      const lane = laneOf(index, at, lanes)
      const rows = lane && taken.get(lane)
      if (day === undefined || !rows) continue
      const stemX = scale.toPx(day)
      const width = widthOf(at)
      const beside = [stemX + STEM_GAP_PX, stemX - STEM_GAP_PX - width]
      // The selected event bears its words even where neither side has room: they then stand over its stem.
      if (at === selected) beside.push(Math.min(Math.max(stemX - width / 2, 0), widthPx - width))
      const place = beside
        .filter((x) => x >= 0 && x + width <= widthPx)
        .map((x) => ({ x, ...spanOf({ x, stemX, widthPx: width }) }))
        .map((span) => ({ ...span, row: highestFreeRow(rows, span) }))
        .find(({ row }) => row >= 0)
      if (!place) continue
      take(rows, place)
      placed.push({ at, lane, row: place.row, stemX, x: place.x, y: 0, widthPx: width })
    }
    return placed
  }
}

interface Span {
  readonly from: number
  readonly to: number
  readonly stemX: number
}

function spanOf({ x, stemX, widthPx }: Pick<Label, 'x' | 'stemX' | 'widthPx'>): Span {
  return { from: Math.min(x, stemX), to: Math.max(x + widthPx, stemX), stemX }
}

/** The highest line on which a label is in nobody's way, stem included; -1 where there is none. */
function highestFreeRow(rows: readonly Occupied[], span: Span): number {
  return rows.findLastIndex((_, row) => isFree(rows, row, span))
}

function isFree(rows: readonly Occupied[], row: number, { from, to, stemX }: Span): boolean {
  return rows[row]?.isFree(from, to) === true && rows.slice(0, row).every((beneath) => beneath.isFree(stemX, stemX))
}

function take(rows: readonly Occupied[], { from, to, stemX, row }: Span & { readonly row: number }): void {
  rows[row]?.take(from, to)
  for (const beneath of rows.slice(0, row)) beneath.take(stemX, stemX)
}

/**
 * Brings each label as far down as it goes: they were placed from the top, since a label high up bars only its stem's
 * breadth to those that come after, and a stem should not be longer than it must.
 */
function lower(labels: readonly Label[], lanes: readonly Lane[]): readonly Label[] {
  const lowered: Label[] = []
  for (const lane of lanes) {
    const rows = emptyRows(lane)
    const ofLane = labels.filter((label) => label.lane === lane).toSorted((a, b) => a.row - b.row || a.at - b.at)
    for (const label of ofLane) {
      const span = spanOf(label)
      // Those above still need the way that their stems had, so only lines that were free to this one all along count.
      const waiting = ofLane.filter((other) => other.row > label.row && !lowered.includes(other))
      const bars = waiting.some(
        (other) => span.from - NEIGHBOUR_GAP_PX < other.stemX && other.stemX < span.to + NEIGHBOUR_GAP_PX,
      )
      const row = bars ? label.row : rows.findIndex((_, line) => line <= label.row && isFree(rows, line, span))
      take(rows, { ...span, row: row < 0 ? label.row : row })
      lowered.push({ ...label, row: row < 0 ? label.row : row })
    }
  }
  return lowered
}

function emptyRows(lane: Lane): readonly Occupied[] {
  return Array.from({ length: lane.labelRows }, () => new Occupied())
}

/** The lane that an event's label stands in: that of its first topic, or the first lane shown that it belongs to. */
export function laneOf(index: TimelineIndex, at: number, lanes: readonly Lane[]): Lane | undefined {
  const primary = 1 << (index.primaryTopics[at] as number)
  return (
    lanes.find(({ topic }) => topicBit(topic) === primary) ??
    lanes.find(({ topic }) => ((index.topicMasks[at] as number) & topicBit(topic)) !== 0)
  )
}

/** The day a label is tied to: the event's first day or, of a span that reaches into the window, its first day there. */
function anchorDay(index: TimelineIndex, at: number, window: Window): number | undefined {
  const first = index.firstDays[at] as number
  const last = index.lastDays[at] as number
  if (first + 0.5 >= window.to || last + 1 <= window.from) return undefined
  if (index.isDay[at] === 1) return first + 0.5 < window.from ? undefined : first + 0.5
  return Math.max(first, window.from)
}

function rankedEvents(index: TimelineIndex, shown: Uint8Array, selected: number | undefined): readonly number[] {
  const ranked: number[] = []
  for (let at = 0; at < index.length; at++) if (shown[at] === 1 || at === selected) ranked.push(at)
  const weight = (at: number) => (at === selected ? 9 : (index.significances[at] as number))
  return ranked.toSorted((a, b) => weight(b) - weight(a) || a - b)
}

/** What is taken of a line, as spans of pixels. */
class Occupied {
  readonly #spans: { readonly from: number; readonly to: number }[] = []

  isFree(from: number, to: number): boolean {
    return this.#spans.every((span) => to + NEIGHBOUR_GAP_PX <= span.from || span.to + NEIGHBOUR_GAP_PX <= from)
  }

  take(from: number, to: number): void {
    this.#spans.push({ from, to })
  }
}

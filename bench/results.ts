/** The shape of `results.json`, and how the repeats of a measurement become one. */
import type { Painted } from './pages/page'
import type { Page } from './plan'

/** When a picture was painted, and when nothing in it changed any more; `over` where the limit came first. */
export type Timing = Painted | 'over'

/** Intervals between frames in milliseconds. */
export interface Frames {
  readonly p50: number
  readonly p95: number
  readonly max: number
  readonly count: number
}

export const GESTURES = ['pan', 'panZoomedIn', 'zoom', 'all'] as const
export type Gesture = (typeof GESTURES)[number]

/** What one loading of a page gave; what could not be measured any more is absent. */
export interface Measurement {
  readonly painted: Timing
  readonly heapMb?: number
  readonly domNodes?: number
  readonly frames?: Readonly<Record<Gesture, Frames>>
  readonly filter?: Timing
  readonly reset?: Timing
}

export interface Result extends Measurement {
  readonly page: Page
  readonly events: number
  readonly repeats: number
}

/** A page that threw, crashed or did not load, in words. */
export interface Failure {
  readonly page: Page
  readonly events: number
  readonly failure: string
}

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGb: number
  readonly system: string
}

export interface BenchResults {
  readonly date: string
  readonly commit: string
  readonly chromium: string
  readonly machine: Machine
  /** JS and CSS of the page's build. */
  readonly gzipKb: Readonly<Partial<Record<Page, number>>>
  readonly results: readonly Result[]
  readonly failures: readonly Failure[]
}

/** The median of each measure, of one repeat or more; of an even number of values the upper one. */
export function combine(repeats: readonly Measurement[]): Measurement {
  const heapMb = median(repeats.map((repeat) => repeat.heapMb))
  const domNodes = median(repeats.map((repeat) => repeat.domNodes))
  const frames = repeats.map((repeat) => repeat.frames).filter((one) => one !== undefined)
  const filters = repeats.map(({ filter }) => filter).filter((one) => one !== undefined)
  const resets = repeats.map(({ reset }) => reset).filter((one) => one !== undefined)
  return {
    painted: medianTiming(repeats.map(({ painted }) => painted)),
    ...(heapMb !== undefined && { heapMb }),
    ...(domNodes !== undefined && { domNodes }),
    ...(frames.length > 0 && { frames: combineFrames(frames) }),
    ...(filters.length > 0 && { filter: medianTiming(filters) }),
    ...(resets.length > 0 && { reset: medianTiming(resets) }),
  }
}

/** Of intervals in any order; all 0 where there are none. */
export function framesOf(intervals: readonly number[]): Frames {
  const sorted = intervals.toSorted((a, b) => a - b)
  return {
    p50: round(quantile(sorted, 0.5)),
    p95: round(quantile(sorted, 0.95)),
    max: round(sorted.at(-1) ?? 0),
    count: sorted.length,
  }
}

/** Of one timing or more; `over` counts as longer than any number. */
export function medianTiming(timings: readonly Timing[]): Timing {
  const middle = (part: keyof Painted) =>
    median(timings.map((timing) => (timing === 'over' ? Number.POSITIVE_INFINITY : timing[part])))
  const paintedMs = middle('paintedMs') ?? Number.POSITIVE_INFINITY
  const restedMs = middle('restedMs') ?? Number.POSITIVE_INFINITY
  return Number.isFinite(restedMs) ? { paintedMs, restedMs } : 'over'
}

function combineFrames(repeats: readonly Readonly<Record<Gesture, Frames>>[]): Record<Gesture, Frames> {
  const middle = (gesture: Gesture, part: keyof Frames) => median(repeats.map((frames) => frames[gesture][part])) ?? 0
  const of = (gesture: Gesture): Frames => ({
    p50: middle(gesture, 'p50'),
    p95: middle(gesture, 'p95'),
    max: middle(gesture, 'max'),
    count: middle(gesture, 'count'),
  })
  return { pan: of('pan'), panZoomedIn: of('panZoomedIn'), zoom: of('zoom'), all: of('all') }
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.filter((value) => value !== undefined).toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  return middle === undefined ? undefined : round(middle)
}

/** The smallest of the sorted values that `part` of them do not exceed (nearest rank). */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(Math.ceil(sorted.length * part) - 1, 0)] ?? 0
}

/** Tenths: what the clock of a page can tell, and no noise in the diff of the file. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}

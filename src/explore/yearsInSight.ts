import { headingId } from './EventList'
import type { YearSpan } from './railLayout'

/** Where the list stands on the screen. */
export interface Sight extends YearSpan {
  /** Where a year comes to stand that one goes to: the top of the screen, or below what sticks there. */
  readonly edgePx: number
  /** From the list's top, or that edge, to the bottom of the screen. */
  readonly heightPx: number
}

/** A year of which less shows cannot be read. */
const LEAST_PX = 24
/** As much of the rail as there is at least, also where only the beginning of the list is on the screen yet. */
const LEAST_HEIGHT_PX = 256
/** Years that were never on the screen have a height that is a guess, and go on moving until they are laid out. */
const MOST_FRAMES = 4

/**
 * What of the list is on the screen now, or nothing where the page has no list of these years (the newest first).
 * It looks at as many years as there are digits in the binary number of years, not at each.
 */
export function lookAtList(years: readonly number[]): Sight | undefined {
  const list = boxOfList(years)
  if (list === undefined) return undefined
  const { edgePx } = list
  const boxAt = (at: number) => sectionOf(years[at])?.getBoundingClientRect()
  // An end of the list that is only just on the screen is still the year that one looks at.
  const first = Math.min(
    firstThat(years.length, (at) => (boxAt(at)?.bottom ?? 0) >= edgePx + LEAST_PX),
    years.length - 1,
  )
  const afterLast = firstThat(years.length, (at) => (boxAt(at)?.top ?? 0) > innerHeight - LEAST_PX)
  const last = Math.max(afterLast - 1, first)
  return {
    newest: years[first] as number,
    oldest: years[last] as number,
    edgePx,
    heightPx: Math.max(innerHeight - Math.max(list.top, edgePx), Math.min(LEAST_HEIGHT_PX, innerHeight - edgePx)),
  }
}

/**
 * Brings a year of the list to the top of the screen, at once: a flight over a hundred screens would show nothing. The
 * end of the list goes no higher than the bottom of the screen, as in a box that scrolls by itself. Gives a function that calls off
 * what is still to do.
 */
export function goToYear(year: number, years: readonly number[]): () => void {
  let framesLeft = MOST_FRAMES
  let frame = 0
  function move(): void {
    const list = boxOfList(years)
    const box = sectionOf(year)?.getBoundingClientRect()
    if (list === undefined || box === undefined) return
    const top = Math.min(box.top - list.edgePx, Math.max(list.bottom - innerHeight, list.top - list.edgePx))
    if (Math.abs(top) >= 1) scrollBy({ top, behavior: 'instant' })
    framesLeft -= 1
    if (framesLeft > 0) frame = requestAnimationFrame(move)
  }
  move()
  return () => cancelAnimationFrame(frame)
}

function boxOfList(
  years: readonly number[],
): { readonly top: number; readonly bottom: number; readonly edgePx: number } | undefined {
  const newest = sectionOf(years[0])
  const oldest = sectionOf(years.at(-1))
  if (!newest || !oldest) return undefined
  return {
    top: newest.getBoundingClientRect().top,
    bottom: oldest.getBoundingClientRect().bottom,
    edgePx: Number.parseFloat(getComputedStyle(newest).scrollMarginBlockStart) || 0,
  }
}

/** The heading sticks to the screen; the section tells where the year is. */
function sectionOf(year: number | undefined): Element | null {
  return (year === undefined ? null : document.getElementById(headingId(year)))?.closest('section') ?? null
}

/** The first of `count` positions that passes a test which all after it pass too; `count` where none does. */
function firstThat(count: number, test: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}

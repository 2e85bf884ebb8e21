/** Ways from one window to another, as functions of time: the same on every screen, and with no clock of their own. */
import type { Window } from './viewport'

export interface Motion {
  readonly durationMs: number
  /** The window after so many milliseconds, up to the end. */
  readonly at: (elapsedMs: number) => Window
}

/** How much a far flight rises to see both ends: the value that people found best in the study below. */
const RHO = Math.SQRT2
/** Milliseconds of a flight over a path of length 1, and the limits of what feels neither abrupt nor slow. */
const MS_PER_LENGTH = 320
const SHORTEST_MS = 160
const LONGEST_MS = 900

/**
 * The flight between two windows that looks even: it rises where the way is far and comes down at the end. After
 * J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003, equations 9 to 13, in
 * one dimension. Windows of equal middles, or nearly so, only grow or shrink, about the day that stays in its place.
 */
export function flight(from: Window, to: Window): Motion {
  const widthFrom = from.to - from.from
  const widthTo = to.to - to.from
  const middleFrom = (from.from + from.to) / 2
  const distance = (to.from + to.to) / 2 - middleFrom
  const path =
    Math.abs(distance) < widthFrom * 1e-6
      ? zoomOnly(widthFrom, widthTo, distance)
      : overTheHill(widthFrom, widthTo, distance)
  const durationMs = Math.min(Math.max(path.length * MS_PER_LENGTH, SHORTEST_MS), LONGEST_MS)
  return {
    durationMs,
    at: (elapsedMs) => {
      if (elapsedMs >= durationMs) return to
      const { width, moved } = path.at(path.length * easeOut(Math.max(elapsedMs, 0) / durationMs))
      const middle = middleFrom + moved
      return { from: middle - width / 2, to: middle + width / 2 }
    },
  }
}

/** Time after which a thrown window has all but one part in e of its way behind it. */
const GLIDE_MS = 325
/** Slower than this nothing was thrown; in pixels a millisecond. */
const LEAST_SPEED = 0.05

/**
 * The way of a window that is let go with a speed: it slows down evenly in proportion to its speed, as on a table.
 *
 * @param daysPerMs speed; positive towards later days
 * @param pxPerDay for what counts as standing still
 */
export function glide(from: Window, daysPerMs: number, pxPerDay: number): Motion | undefined {
  if (Math.abs(daysPerMs) * pxPerDay < LEAST_SPEED) return undefined
  // After five times the time constant less than a hundredth of the way is left.
  const durationMs = GLIDE_MS * 5
  return {
    durationMs,
    at: (elapsedMs) => {
      const days = daysPerMs * GLIDE_MS * (1 - Math.exp(-Math.min(elapsedMs, durationMs) / GLIDE_MS))
      return { from: from.from + days, to: from.to + days }
    },
  }
}

interface Path {
  readonly length: number
  readonly at: (length: number) => { readonly width: number; readonly moved: number }
}

function zoomOnly(widthFrom: number, widthTo: number, distance: number): Path {
  const growth = Math.log(widthTo / widthFrom)
  return {
    length: Math.abs(growth) / RHO,
    at: (length) => {
      const width = widthFrom * Math.exp(Math.sign(growth) * RHO * length)
      // What is nothing beside a wide window may be much beside a narrow one, to which it would have to jump at the end.
      return { width, moved: growth === 0 ? 0 : (distance * (width - widthFrom)) / (widthTo - widthFrom) }
    },
  }
}

function overTheHill(widthFrom: number, widthTo: number, distance: number): Path {
  const way = Math.abs(distance)
  const rho2 = RHO * RHO
  const bend = (width: number, sign: 1 | -1) =>
    (widthTo ** 2 - widthFrom ** 2 + sign * rho2 ** 2 * way ** 2) / (2 * width * rho2 * way)
  const riseFrom = -Math.asinh(bend(widthFrom, 1))
  const riseTo = -Math.asinh(bend(widthTo, -1))
  return {
    length: (riseTo - riseFrom) / RHO,
    at: (length) => {
      const rise = RHO * length + riseFrom
      const moved = (widthFrom / rho2) * (Math.cosh(riseFrom) * Math.tanh(rise) - Math.sinh(riseFrom))
      return { width: (widthFrom * Math.cosh(riseFrom)) / Math.cosh(rise), moved: Math.sign(distance) * moved }
    },
  }
}

function easeOut(part: number): number {
  return 1 - (1 - part) ** 3
}

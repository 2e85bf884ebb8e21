/** The calendar along the axis: which days get a line, and which a name. */
import { calendarDay, type DayNumber, dayNumber } from '../record/day'
import type { Scale, Window } from './viewport'

export interface AxisTick {
  readonly day: DayNumber
  readonly x: number
  readonly level: 'decade' | 'year' | 'month' | 'day'
  /** Bears a name; the others are lines only. */
  readonly isNamed: boolean
  /** To be named with its month and year: the first named one, and those that begin a year or month. */
  readonly isFull: boolean
}

type Unit = AxisTick['level']

/** Steps from the finest to the coarsest; `days` is a step's length, roughly, for choosing only. */
const STEPS: readonly { readonly unit: Unit; readonly every: number; readonly days: number }[] = [
  { unit: 'day', every: 1, days: 1 },
  { unit: 'day', every: 7, days: 7 },
  { unit: 'month', every: 1, days: 30 },
  { unit: 'month', every: 3, days: 91 },
  { unit: 'year', every: 1, days: 365 },
  { unit: 'year', every: 5, days: 1_826 },
  { unit: 'decade', every: 10, days: 3_652 },
  { unit: 'year', every: 50, days: 18_262 },
  { unit: 'year', every: 100, days: 36_524 },
  { unit: 'year', every: 500, days: 182_621 },
  { unit: 'year', every: 1_000, days: 365_243 },
]

/** Room for a name in any of the languages, the gap to the next included: "1990-жылдар", "2020 ж. қыр.". */
const NAME_WIDTHS_PX = { decade: 84, year: 48, month: 64, day: 72 } as const satisfies Record<Unit, number>
/** Lines nearer than this to one another are noise. */
const LINE_GAP_PX = 9

/**
 * The ticks of a window, in order: of the finest step whose lines keep apart, with names on the finest whose names do.
 * None for a plot without width.
 */
export function placeTicks({ window, scale }: { readonly window: Window; readonly scale: Scale }): readonly AxisTick[] {
  if (scale.pxPerDay <= 0) return []
  const lines = STEPS.find(({ days }) => days * scale.pxPerDay >= LINE_GAP_PX) ?? STEPS.at(-1)
  const names = STEPS.find(({ unit, days }) => days * scale.pxPerDay >= NAME_WIDTHS_PX[unit]) ?? STEPS.at(-1)
  if (!lines || !names) return []
  const named = new Set(daysOf(names, window))
  const ticks: AxisTick[] = []
  let isFirst = true
  for (const day of new Set([...daysOf(lines, window), ...named].toSorted((a, b) => a - b))) {
    const isNamed = named.has(day)
    const { month, day: dayOfMonth } = calendarDay(day)
    const beginsMore = names.unit === 'month' ? month === 1 : names.unit === 'day' && dayOfMonth <= names.every
    ticks.push({
      day,
      x: scale.toPx(day),
      level: names.unit,
      isNamed,
      isFull: isNamed && (names.unit === 'month' || names.unit === 'day') && (isFirst || beginsMore),
    })
    if (isNamed) isFirst = false
  }
  return ticks
}

/** The days of a step within a window. Weeks are counted within their month, so that a month's name has its place. */
function daysOf({ unit, every }: { readonly unit: Unit; readonly every: number }, window: Window): DayNumber[] {
  const first = calendarDay(Math.floor(window.from) as DayNumber)
  const days: DayNumber[] = []
  if (unit === 'year' || unit === 'decade') {
    for (let year = Math.ceil(first.year / every) * every; ; year += every) {
      const day = dayNumber({ year, month: 1, day: 1 })
      if (day >= window.to) return days
      if (day >= window.from) days.push(day)
    }
  }
  // Months counted from the year 0 make one number of year and month.
  for (let months = first.year * 12 + first.month - 1; ; months++) {
    // Not by `%`, which is negative before the year 0, where the margin of a very old record lies.
    const year = Math.floor(months / 12)
    const month = months - year * 12 + 1
    const start = dayNumber({ year, month, day: 1 })
    if (start >= window.to) return days
    if (unit === 'month') {
      if (start >= window.from && (month - 1) % every === 0) days.push(start)
      continue
    }
    for (let day = 1; day <= (every === 1 ? 31 : 22); day += every) {
      const at = dayNumber({ year, month, day })
      if (at >= window.from && at < window.to && calendarDay(at).month === month) days.push(at)
    }
  }
}

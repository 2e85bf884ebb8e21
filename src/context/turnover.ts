/** Yearly figures and their targets as the picture draws them, from a compiled series. Pure: no React, no DOM. */
import type { Series, SeriesPoint, SeriesTarget } from '../record/compiledContext'
import { firstDayOfYear } from '../record/day'
import { parseEdtf } from '../record/edtf'
import { SIDES, type Side } from '../record/vocabulary'

/** The figure of one side for one year that is drawn. */
export interface YearFigure {
  readonly side: Side
  readonly year: number
  readonly value: number
  /** Days that it is for, `toDay` not included. */
  readonly fromDay: number
  readonly toDay: number
  /** False where the side has none for the whole year: then it is for the longest part of the year that there is. */
  readonly isWhole: boolean
  /** True where it was given before the period was over or counted. */
  readonly isEstimate: boolean
  /** The least and the greatest that the side has given for the same year; both `value` where it gave one only. */
  readonly low: number
  readonly high: number
}

/** Targets of one value for one year: set once, perhaps repeated. */
export interface TargetLine {
  readonly value: number
  /** Absent where no year was named. */
  readonly year?: number
  /** First days of the announcements, in their order; never empty. */
  readonly announcedDays: readonly number[]
}

export interface Turnover {
  /** In the order of the years; of one year at most one a side. */
  readonly figures: readonly YearFigure[]
  readonly targets: readonly TargetLine[]
  /** Values of the axis from 0 to its top, as in 0, 5, 10. */
  readonly axis: readonly number[]
}

/**
 * What is drawn of a series. Where a side gives several figures for a whole year, the first of the record is drawn and the
 * others are its range; figures for parts of a year are drawn only where there is none for the whole.
 */
export function turnoverOf({ points, targets }: Pick<Series, 'points' | 'targets'>): Turnover {
  const figures = [...groupBy(points, ({ side, period }) => `${yearOf(period)} ${side}`).values()].map(figureOf)
  const lines = [...groupBy(targets, ({ value, year }) => `${value} ${year}`).values()].map(targetLineOf)
  const top = Math.max(0, ...figures.map(({ high }) => high), ...lines.map(({ value }) => value))
  return { figures, targets: lines, axis: axisTo(top) }
}

/** A run of years that are pressed together, as far out a single year is too narrow. */
export interface YearGroup {
  readonly first: number
  readonly last: number
}

/**
 * The groups of years in which a series says something, `size` years each. They begin at multiples of it, so that panning
 * regroups nothing. A target belongs to its year and to the years in which it was set.
 */
export function yearGroups({ points, targets }: Pick<Series, 'points' | 'targets'>, size: number): YearGroup[] {
  const years = [...points.map(({ period }) => yearOf(period)), ...targets.flatMap(yearsOfTarget)]
  const firsts = new Set(years.map((year) => Math.floor(year / size) * size))
  return [...firsts].sort((one, other) => one - other).map((first) => ({ first, last: first + size - 1 }))
}

/** EDTF of the years of a group: "2019", "2016/2017". */
export function yearsText({ first, last }: YearGroup): string {
  const [from, to] = [first, last].map((year) => String(year).padStart(4, '0'))
  return from === to ? `${from}` : `${from}/${to}`
}

/**
 * What a series says of a run of years. Its figures by side; of one side year by year, first those for the whole year, then
 * those for parts of it, the longest first.
 */
export function within({ points, targets }: Pick<Series, 'points' | 'targets'>, { first, last }: YearGroup) {
  const isIn = (year: number) => first <= year && year <= last
  return {
    points: points
      .filter(({ period }) => isIn(yearOf(period)))
      .sort(
        (one, other) =>
          SIDES.indexOf(one.side) - SIDES.indexOf(other.side) ||
          yearOf(one.period) - yearOf(other.period) ||
          Number(isWholeYear(other.period)) - Number(isWholeYear(one.period)) ||
          lastDay(other.period) - lastDay(one.period),
      ),
    targets: targets.filter((target) => yearsOfTarget(target).some(isIn)),
  }
}

/** How many years go into a group for it to be at least `leastPx` wide: 1, 2, 5, 10 and so on. */
export function groupSize(yearPx: number, leastPx: number): number {
  for (let power = 1; power <= 1000; power *= 10) {
    for (const step of [1, 2, 5]) if (step * power * yearPx >= leastPx) return step * power
  }
  return 10_000
}

export function yearOf(period: string): number {
  const { start } = parseEdtf(period)
  // The check lets no period without a beginning through.
  return typeof start === 'string' ? 0 : start.year
}

function figureOf(points: readonly SeriesPoint[]): YearFigure {
  const first = points[0] as SeriesPoint
  const year = yearOf(first.period)
  const whole = points.filter(({ period }) => isWholeYear(period))
  const isWhole = whole.length > 0
  // Of two parts of one length the first of the record.
  const drawn =
    whole[0] ?? points.reduce((longest, point) => (lastDay(point.period) > lastDay(longest.period) ? point : longest))
  const values = isWhole ? whole.map(({ value }) => value) : [drawn.value]
  const { firstDay } = parseEdtf(drawn.period)
  return {
    side: drawn.side,
    year,
    value: drawn.value,
    fromDay: firstDay,
    toDay: lastDay(drawn.period) + 1,
    isWhole,
    isEstimate: drawn.estimate === true,
    low: Math.min(...values),
    high: Math.max(...values),
  }
}

function targetLineOf(targets: readonly SeriesTarget[]): TargetLine {
  const { value, year } = targets[0] as SeriesTarget
  const days = targets.map(({ announced }) => parseEdtf(announced).firstDay as number)
  return {
    value,
    ...(year !== undefined && { year }),
    announcedDays: days.sort((one, other) => one - other),
  }
}

function yearsOfTarget({ year, announced }: SeriesTarget): number[] {
  return year === undefined ? [yearOf(announced)] : [year, yearOf(announced)]
}

/** True for "2019", and for "2019~". */
function isWholeYear(period: string): boolean {
  const { start, end } = parseEdtf(period)
  return end === undefined && typeof start === 'object' && start.precision === 'year'
}

/** Last day of a period; of one whose end is not known, that of the year: nobody can say how far it goes. */
function lastDay(period: string): number {
  const { start, end, lastDay: last } = parseEdtf(period)
  return typeof end === 'string' && typeof start !== 'string' ? firstDayOfYear(start.year + 1) - 1 : last
}

const STEPS = [1, 2, 5]

/** At most two steps up to the first round number that is not below `top`. */
function axisTo(top: number): number[] {
  if (!(top > 0)) return [0]
  const power = 10 ** Math.floor(Math.log10(top / 2))
  const step = [...STEPS, 10].map((one) => one * power).find((one) => one * 2 >= top) as number
  return step >= top ? [0, step] : [0, step, step * 2]
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

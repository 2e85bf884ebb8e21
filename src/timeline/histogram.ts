/** The overview's columns: how many events each year, or each run of years, has. */
import { calendarDay, type DayNumber, firstDayOfYear } from '../record/day'
import { lowerBound } from './postings'
import type { TimelineEvent, TimelineIndex } from './timelineIndex'

export interface Column {
  readonly from: number
  /** Not included. */
  readonly to: number
  /** Events that begin in it. */
  readonly count: number
}

/** A column is a round number of years. */
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] as const

/**
 * The columns over the domain of a record: of one year each or, where there are more than `most` years, of the next round
 * number of them.
 *
 * @param shown 1 for each event that the filters leave; absent where they leave all
 */
export function countColumns(
  { firstDays, domain }: TimelineIndex<TimelineEvent>,
  shown: Uint8Array | undefined,
  most: number,
): readonly Column[] {
  const first = calendarDay(domain.from as DayNumber).year
  const end = calendarDay(domain.to as DayNumber).year
  const every = YEARS.find((years) => (end - first) / years <= Math.max(most, 1)) ?? YEARS[YEARS.length - 1] ?? 1
  const columns: Column[] = []
  let at = 0
  for (let year = Math.floor(first / every) * every; year < end; year += every) {
    const from = firstDayOfYear(Math.max(year, first))
    const to = firstDayOfYear(Math.min(year + every, end))
    const next = lowerBound(firstDays, to, at)
    let count = next - at
    if (shown !== undefined) {
      count = 0
      for (; at < next; at++) count += shown[at] as number
    }
    at = next
    columns.push({ from, to, count })
  }
  return columns
}

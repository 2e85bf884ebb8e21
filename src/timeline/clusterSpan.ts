/** The days that a cluster covers, as EDTF: no more exact than a reader can take in at its size. */
import { calendarDay, type DayNumber } from '../record/day'
import type { Cluster } from './marks'

/** Longer than so many days, years will do; longer than a month or so, months. */
const YEARS_DAYS = 1_100
const MONTHS_DAYS = 45

/** @example spanOfCluster({ from: day('2018-03-02'), to: day('2019-06-20') }) // "2018-03/2019-06" */
export function spanOfCluster({ from, to }: Pick<Cluster, 'from' | 'to'>): string {
  const parts = to - from > YEARS_DAYS ? 1 : to - from > MONTHS_DAYS ? 2 : 3
  const [first, last] = [from, to].map((day) => written(Math.floor(day) as DayNumber, parts))
  return first === last ? String(first) : `${first}/${last}`
}

function written(day: DayNumber, parts: number): string {
  const { year, month, day: dayOfMonth } = calendarDay(day)
  return [year, month, dayOfMonth]
    .slice(0, parts)
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-')
}

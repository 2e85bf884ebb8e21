import type { IndexEvent } from '../../src/record/compiled'
import { parseEdtf } from '../../src/record/edtf'

const MS_PER_DAY = 86_400_000

export interface Times {
  /** The beginning of the first day that the date can mean, in milliseconds since 1970. */
  readonly startMs: number
  /** The end of the last one. */
  readonly endMs: number
  readonly isInterval: boolean
}

/** An event's date in the numbers that other libraries count in. */
export function timesOf({ date }: IndexEvent): Times {
  const { firstDay, lastDay, end } = parseEdtf(date)
  return { startMs: firstDay * MS_PER_DAY, endMs: (lastDay + 1) * MS_PER_DAY, isInterval: end !== undefined }
}

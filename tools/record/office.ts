import type { DayNumber } from '../../src/record/day'
import { parseEdtf } from '../../src/record/edtf'
import type { OfficeRecord } from '../../src/record/schema'

/**
 * The office that a person held on a day: of those whose term covers it (both ends included) the one taken up last; where
 * none does, of those seen in use around the day the one seen over the shortest span; else undefined.
 */
export function officeOn(offices: readonly OfficeRecord[], day: DayNumber): OfficeRecord | undefined {
  const held = offices
    .filter(({ from, to }) => from !== undefined || to !== undefined)
    .filter(({ from, to }) => firstDay(from) <= day && day <= lastDay(to))
    .sort((one, other) => compareDays(firstDay(other.from), firstDay(one.from)))
  const seen = offices
    .flatMap((office) => (office.attested ? [{ office, ...attestedDays(office.attested) }] : []))
    .filter(({ first, last }) => first <= day && day <= last)
    .sort((one, other) => one.last - one.first - (other.last - other.first))
  return held[0] ?? seen[0]?.office
}

/** A term without a beginning began before everything. */
function firstDay(from: string | undefined): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : parseEdtf(from).firstDay
}

function lastDay(to: string | undefined): number {
  return to === undefined ? Number.POSITIVE_INFINITY : parseEdtf(to).lastDay
}

function attestedDays({ first, last }: { readonly first: string; readonly last: string }) {
  return { first: parseEdtf(first).firstDay, last: parseEdtf(last).lastDay }
}

/** Orders days, of which one or both may be infinite: subtraction would then give NaN. */
export function compareDays(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1
}

import type { Localize } from 'date-fns'

/**
 * The form that a date takes in a phrase: standing alone, after "since", before "until", after "about".
 * English and Uzbek words do not change with it, Russian and Kazakh ones do.
 */
export type DateForm = 'plain' | 'since' | 'until' | 'about'

/**
 * How one language says dates; dates.ts decides what is said. Months are 1–12, years and days come as text,
 * because a span such as `22–23` takes the place of a number. Pure, no `Date`, no `Intl`.
 */
export interface DateGrammar {
  /** "25 September"; `days` may be "22–23". */
  day(days: string, month: number, form: DateForm): string
  /** "September", as it stands without a day. */
  month(month: number, form: DateForm): string
  /** "2020", where no month is known. */
  year(year: string, form: DateForm): string
  /** "1994–1996"; `years` comes with its dash. */
  years(years: string, form: DateForm): string
  /** Adds the year to a phrase that {@link day} or {@link month} gave. */
  ofYear(phrase: string, year: string): string
  /** A span of two phrases that may have spaces in them. */
  between(first: string, last: string): string
  /** A span of two months of one year, before the year is added. */
  betweenMonths(first: string, last: string): string
  withWeekday(phrase: string, weekday: string): string
  since(phrase: string, approximate: boolean): string
  until(phrase: string, approximate: boolean): string
  about(phrase: string): string
  uncertain(phrase: string): string
  endUnknown(phrase: string): string
  startUnknown(phrase: string): string
  /** "1990s" for 1990. */
  decade(firstYear: string): string
  /** Short names for the axis, 1–12. */
  shortMonth(month: number): string
  /** "Sep 2020" for the axis. */
  shortMonthOfYear(month: number, year: string): string
  /** "25 Sep 2020" for the axis. */
  shortDayOfYear(day: string, month: number, year: string): string
  /** 0 for Monday … 6 for Sunday, as in record/day.ts. */
  weekday(weekday: number): string
}

type MonthIndex = Parameters<Localize['month']>[0]
type MonthOptions = Parameters<Localize['month']>[1]
type DayIndex = Parameters<Localize['day']>[0]

/** The names of the twelve months from a date-fns locale, January first. */
export function monthNames(localize: Localize, options?: MonthOptions): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => localize.month(index as MonthIndex, options))
}

/** The names of the seven days from a date-fns locale, Monday first. */
export function weekdayNames(localize: Localize): readonly string[] {
  return Array.from({ length: 7 }, (_, index) => localize.day(((index + 1) % 7) as DayIndex))
}

/** The name of a month 1–12 in a list that begins with January. */
export function monthOf(names: readonly string[], month: number): string {
  return names[month - 1] as string
}

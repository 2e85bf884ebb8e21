import { enGB } from 'date-fns/locale/en-GB'
import { type DateGrammar, monthNames, monthOf, weekdayNames } from '../dateGrammar'
import type { Catalogue } from '../messages'
import english from '../messages/en.json'

export const messages: Catalogue = english

const months = monthNames(enGB.localize)
const shortMonths = monthNames(enGB.localize, { width: 'abbreviated' })
const weekdays = weekdayNames(enGB.localize)

export const dateGrammar: DateGrammar = {
  day: (days, month) => `${days} ${monthOf(months, month)}`,
  month: (month) => monthOf(months, month),
  year: (year) => year,
  years: (years) => years,
  ofYear: (phrase, year) => `${phrase} ${year}`,
  between: (first, last) => `${first} – ${last}`,
  betweenMonths: (first, last) => `${first}–${last}`,
  withWeekday: (phrase, weekday) => `${weekday}, ${phrase}`,
  since: (phrase, approximate) => (approximate ? `since about ${phrase}` : `since ${phrase}`),
  until: (phrase, approximate) => (approximate ? `until about ${phrase}` : `until ${phrase}`),
  about: (phrase) => `about ${phrase}`,
  uncertain: (phrase) => `${phrase} (uncertain)`,
  endUnknown: (phrase) => `${phrase} (end unknown)`,
  startUnknown: (phrase) => `${phrase} (start unknown)`,
  decade: (firstYear) => `${firstYear}s`,
  shortMonth: (month) => monthOf(shortMonths, month),
  shortMonthOfYear: (month, year) => `${monthOf(shortMonths, month)} ${year}`,
  shortDayOfYear: (day, month, year) => `${day} ${monthOf(shortMonths, month)} ${year}`,
  weekday: (weekday) => weekdays[weekday] as string,
}

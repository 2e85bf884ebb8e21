import { uz } from 'date-fns/locale/uz'
import { type DateGrammar, monthNames, monthOf, weekdayNames } from '../dateGrammar'
import type { Catalogue } from '../messages'
import uzbek from '../messages/uz.json'

export const messages: Catalogue = uzbek

// date-fns 4.4 writes these names with a capital. Uzbek writes the names of months and days small (2020-yil 25-sentabr,
// juma); none of them has a letter that changes otherwise.
const months = monthNames(uz.localize).map((name) => name.toLowerCase())
const shortMonths = monthNames(uz.localize, { width: 'abbreviated' }).map((name) => name.toLowerCase())
const weekdays = weekdayNames(uz.localize).map((name) => name.toLowerCase())

/**
 * The hyphen after a numeral stands for its ordinal ending: 2020-yil, 25-sentabr (spelling rules of 24 August 1995).
 * No name of a month ends in k, q, g or gʻ, so "dan" and "gacha" join all of them, and "yil", unchanged.
 */
export const dateGrammar: DateGrammar = {
  day: (days, month) => `${days}-${monthOf(months, month)}`,
  month: (month) => monthOf(months, month),
  year: (year) => `${year}-yil`,
  years: (years) => `${years}-yillar`,
  ofYear: (phrase, year) => `${year}-yil ${phrase}`,
  between: (first, last) => `${first} – ${last}`,
  betweenMonths: (first, last) => `${first}–${last}`,
  withWeekday: (phrase, weekday) => `${phrase}, ${weekday}`,
  since: (phrase, approximate) => `${approximate ? 'taxminan ' : ''}${phrase}dan boshlab`,
  until: (phrase, approximate) => `${approximate ? 'taxminan ' : ''}${phrase}gacha`,
  about: (phrase) => `taxminan ${phrase}`,
  uncertain: (phrase) => `${phrase} (aniq emas)`,
  endUnknown: (phrase) => `${phrase} (tugashi nomaʼlum)`,
  startUnknown: (phrase) => `${phrase} (boshlanishi nomaʼlum)`,
  decade: (firstYear) => `${firstYear}-yillar`,
  shortMonth: (month) => monthOf(shortMonths, month),
  shortMonthOfYear: (month, year) => `${year}-yil ${monthOf(shortMonths, month)}`,
  shortDayOfYear: (day, month, year) => `${year}-yil ${day}-${monthOf(shortMonths, month)}`,
  weekday: (weekday) => weekdays[weekday] as string,
}

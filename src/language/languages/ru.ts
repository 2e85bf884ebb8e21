import { ru } from 'date-fns/locale/ru'
import { type DateGrammar, monthNames, monthOf, weekdayNames } from '../dateGrammar'
import type { Catalogue } from '../messages'
import russian from '../messages/ru.json'

export const messages: Catalogue = russian

const months = monthNames(ru.localize, { context: 'standalone' })
const monthsGenitive = monthNames(ru.localize, { context: 'formatting' })
// date-fns 4.4 shortens февраль to "фев."; GOST R 7.0.12-2011 and CLDR to "февр.". Beside a day, short names (май, март,
// июнь, июль) that need no shortening are written out.
const shortMonths = monthNames(ru.localize, { context: 'standalone', width: 'abbreviated' }).map((name) =>
  name === 'фев.' ? 'февр.' : name,
)
const shortMonthsGenitive = shortMonths.map((name, index) =>
  name.endsWith('.') ? name : (monthsGenitive[index] as string),
)
const weekdays = weekdayNames(ru.localize)

/** All forms but the plain one are the genitive: "с сентября", "до сентября", "около сентября 2020 года". */
export const dateGrammar: DateGrammar = {
  day: (days, month) => `${days} ${monthOf(monthsGenitive, month)}`,
  month: (month, form) => monthOf(form === 'plain' ? months : monthsGenitive, month),
  year: (year, form) => `${year} ${form === 'plain' ? 'год' : 'года'}`,
  years: (years, form) => `${years} ${form === 'plain' ? 'годы' : 'годов'}`,
  ofYear: (phrase, year) => `${phrase} ${year} года`,
  between: (first, last) => `${first} — ${last}`,
  betweenMonths: (first, last) => `${first} — ${last}`,
  withWeekday: (phrase, weekday) => `${phrase}, ${weekday}`,
  since: (phrase, approximate) => `${approximate ? 'примерно ' : ''}с ${phrase}`,
  until: (phrase, approximate) => `${approximate ? 'примерно ' : ''}до ${phrase}`,
  about: (phrase) => `около ${phrase}`,
  uncertain: (phrase) => `${phrase} (предположительно)`,
  endUnknown: (phrase) => `${phrase} (окончание неизвестно)`,
  startUnknown: (phrase) => `${phrase} (начало неизвестно)`,
  decade: (firstYear) => `${firstYear}-е`,
  shortMonth: (month) => monthOf(shortMonths, month),
  shortMonthOfYear: (month, year) => `${monthOf(shortMonths, month)} ${year}`,
  shortDayOfYear: (day, month, year) => `${day} ${monthOf(shortMonthsGenitive, month)} ${year}`,
  weekday: (weekday) => weekdays[weekday] as string,
}

import { kk } from 'date-fns/locale/kk'
import { type DateForm, type DateGrammar, monthNames, monthOf, weekdayNames } from '../dateGrammar'
import type { Catalogue } from '../messages'
import kazakh from '../messages/kk.json'

export const messages: Catalogue = kazakh

const months = monthNames(kk.localize)
const shortMonths = monthNames(kk.localize, { width: 'abbreviated' })
const weekdays = weekdayNames(kk.localize)

/** Endings of the months for "since" (шығыс септік) and "until" (барыс септік): they follow each name's last sounds. */
const SINCE_ENDINGS = 'дан нан дан ден дан нан ден дан тен нан дан нан'.split(' ')
const UNTIL_ENDINGS = 'ға ға ға ге ға ға ге ға ке ға ға ға'.split(' ')

/** A date after a year takes "жылғы" (2020 жылғы 25 қыркүйек); a year by itself is "2020 жыл". */
export const dateGrammar: DateGrammar = {
  day: (days, month, form) => `${days} ${monthIn(month, form)}`,
  month: monthIn,
  year: (year, form) => `${year} ${form === 'since' ? 'жылдан' : form === 'until' ? 'жылға' : 'жыл'}`,
  years: (years) => `${years} жылдар`,
  ofYear: (phrase, year) => `${year} жылғы ${phrase}`,
  between: (first, last) => `${first} – ${last}`,
  betweenMonths: (first, last) => `${first}–${last}`,
  withWeekday: (phrase, weekday) => `${phrase}, ${weekday}`,
  since: (phrase, approximate) => `${approximate ? 'шамамен ' : ''}${phrase} бастап`,
  until: (phrase, approximate) => `${approximate ? 'шамамен ' : ''}${phrase} дейін`,
  about: (phrase) => `шамамен ${phrase}`,
  uncertain: (phrase) => `${phrase} (анық емес)`,
  endUnknown: (phrase) => `${phrase} (аяқталуы белгісіз)`,
  startUnknown: (phrase) => `${phrase} (басталуы белгісіз)`,
  decade: (firstYear) => `${firstYear}-жылдар`,
  shortMonth: (month) => monthOf(shortMonths, month),
  shortMonthOfYear: (month, year) => `${year} ж. ${monthOf(shortMonths, month)}`,
  shortDayOfYear: (day, month, year) => `${year} ж. ${day} ${monthOf(shortMonths, month)}`,
  weekday: (weekday) => weekdays[weekday] as string,
}

function monthIn(month: number, form: DateForm): string {
  const name = monthOf(months, month)
  if (form === 'since') return name + monthOf(SINCE_ENDINGS, month)
  if (form === 'until') return name + monthOf(UNTIL_ENDINGS, month)
  return name
}

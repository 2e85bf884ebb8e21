import { describe, expect, it } from 'vitest'
import type { DateStyle, Tick } from '../../src/language/dates'
import { dayNumber } from '../../src/record/day'
import { parseEdtf } from '../../src/record/edtf'
import { LANGUAGES, type Language } from '../../src/record/vocabulary'
import { words } from './speech'

type Said = readonly [edtf: string, style: DateStyle, said: string]

const SAID: Record<Language, readonly Said[]> = {
  en: [
    ['2020-09-25', 'long', '25 September 2020'],
    ['2020-09-25', 'short', '25 September'],
    ['2020-09-25', 'longWithWeekday', 'Friday, 25 September 2020'],
    ['2020-09', 'long', 'September 2020'],
    ['2020-09', 'short', 'September'],
    ['2020-09', 'longWithWeekday', 'September 2020'],
    ['2020', 'long', '2020'],
    ['2020', 'short', '2020'],
    ['2017-03-22/2017-03-23', 'long', '22–23 March 2017'],
    ['2017-03-22/2017-03-23', 'short', '22–23 March'],
    ['2017-03-22/2017-03-23', 'longWithWeekday', '22–23 March 2017'],
    ['2018-06-30/2018-07-02', 'long', '30 June – 2 July 2018'],
    ['2018-06-30/2018-07-02', 'short', '30 June – 2 July'],
    ['2019-12-30/2020-01-02', 'long', '30 December 2019 – 2 January 2020'],
    ['2019-12-30/2020-01-02', 'short', '30 December 2019 – 2 January 2020'],
    ['2017-03/2017-05', 'long', 'March–May 2017'],
    ['2017-03/2017-05', 'short', 'March–May'],
    ['2019-12/2020-01', 'long', 'December 2019 – January 2020'],
    ['1994/1996', 'long', '1994–1996'],
    ['1994/1996', 'short', '1994–1996'],
    ['2020-03/2020-05-04', 'long', 'March – 4 May 2020'],
    ['2019/2020-03', 'long', '2019 – March 2020'],
    ['2020-09-25/2020-09-25', 'longWithWeekday', 'Friday, 25 September 2020'],
    ['2013/..', 'long', 'since 2013'],
    ['2013-06/..', 'long', 'since June 2013'],
    ['2013-06-11/..', 'short', 'since 11 June'],
    ['2013/', 'long', 'since 2013 (end unknown)'],
    ['2013~/..', 'long', 'since about 2013'],
    ['../2013', 'long', 'until 2013'],
    ['../2013-06', 'long', 'until June 2013'],
    ['/2013', 'long', 'until 2013 (start unknown)'],
    ['../2013~', 'long', 'until about 2013'],
    ['2013~', 'long', 'about 2013'],
    ['2013-06~', 'long', 'about June 2013'],
    ['2013-06-11~', 'longWithWeekday', 'about 11 June 2013'],
    ['2013?', 'long', '2013 (uncertain)'],
    ['2013%', 'long', 'about 2013 (uncertain)'],
    ['1994~/1996~', 'long', 'about 1994–1996'],
    ['1994~/1996', 'long', 'about 1994 – 1996'],
    ['1994/1996?', 'long', '1994 – 1996 (uncertain)'],
    ['2013?/..', 'long', 'since 2013 (uncertain)'],
  ],
  uz: [
    ['2020-09-25', 'long', '2020-yil 25-sentabr'],
    ['2020-09-25', 'short', '25-sentabr'],
    ['2020-09-25', 'longWithWeekday', '2020-yil 25-sentabr, juma'],
    ['2020-09', 'long', '2020-yil sentabr'],
    ['2020-09', 'short', 'sentabr'],
    ['2020', 'long', '2020-yil'],
    ['2020', 'short', '2020-yil'],
    ['2017-03-22/2017-03-23', 'long', '2017-yil 22–23-mart'],
    ['2017-03-22/2017-03-23', 'short', '22–23-mart'],
    ['2018-06-30/2018-07-02', 'long', '2018-yil 30-iyun – 2-iyul'],
    ['2018-06-30/2018-07-02', 'short', '30-iyun – 2-iyul'],
    ['2019-12-30/2020-01-02', 'long', '2019-yil 30-dekabr – 2020-yil 2-yanvar'],
    ['2017-03/2017-05', 'long', '2017-yil mart–may'],
    ['2017-03/2017-05', 'short', 'mart–may'],
    ['2019-12/2020-01', 'long', '2019-yil dekabr – 2020-yil yanvar'],
    ['1994/1996', 'long', '1994–1996-yillar'],
    ['2020-03/2020-05-04', 'long', '2020-yil mart – 4-may'],
    ['2013/..', 'long', '2013-yildan boshlab'],
    ['2013-06/..', 'long', '2013-yil iyundan boshlab'],
    ['2013-06-11/..', 'long', '2013-yil 11-iyundan boshlab'],
    ['2013/', 'long', '2013-yildan boshlab (tugashi nomaʼlum)'],
    ['2013~/..', 'long', 'taxminan 2013-yildan boshlab'],
    ['../2013', 'long', '2013-yilgacha'],
    ['../2013-06', 'long', '2013-yil iyungacha'],
    ['/2013', 'long', '2013-yilgacha (boshlanishi nomaʼlum)'],
    ['2013~', 'long', 'taxminan 2013-yil'],
    ['2013-06~', 'long', 'taxminan 2013-yil iyun'],
    ['2013?', 'long', '2013-yil (aniq emas)'],
    ['1994~/1996~', 'long', 'taxminan 1994–1996-yillar'],
    ['1994~/1996', 'long', 'taxminan 1994-yil – 1996-yil'],
  ],
  kk: [
    ['2020-09-25', 'long', '2020 жылғы 25 қыркүйек'],
    ['2020-09-25', 'short', '25 қыркүйек'],
    ['2020-09-25', 'longWithWeekday', '2020 жылғы 25 қыркүйек, жұма'],
    ['2020-09', 'long', '2020 жылғы қыркүйек'],
    ['2020-09', 'short', 'қыркүйек'],
    ['2020', 'long', '2020 жыл'],
    ['2020', 'short', '2020 жыл'],
    ['2017-03-22/2017-03-23', 'long', '2017 жылғы 22–23 наурыз'],
    ['2017-03-22/2017-03-23', 'short', '22–23 наурыз'],
    ['2018-06-30/2018-07-02', 'long', '2018 жылғы 30 маусым – 2 шілде'],
    ['2018-06-30/2018-07-02', 'short', '30 маусым – 2 шілде'],
    ['2019-12-30/2020-01-02', 'long', '2019 жылғы 30 желтоқсан – 2020 жылғы 2 қаңтар'],
    ['2017-03/2017-05', 'long', '2017 жылғы наурыз–мамыр'],
    ['2019-12/2020-01', 'long', '2019 жылғы желтоқсан – 2020 жылғы қаңтар'],
    ['1994/1996', 'long', '1994–1996 жылдар'],
    ['2013/..', 'long', '2013 жылдан бастап'],
    ['2013-06/..', 'long', '2013 жылғы маусымнан бастап'],
    ['2020-09-25/..', 'long', '2020 жылғы 25 қыркүйектен бастап'],
    ['2018-07-02/..', 'short', '2 шілдеден бастап'],
    ['2013/', 'long', '2013 жылдан бастап (аяқталуы белгісіз)'],
    ['2013~/..', 'long', 'шамамен 2013 жылдан бастап'],
    ['../2013', 'long', '2013 жылға дейін'],
    ['../2020-09-25', 'long', '2020 жылғы 25 қыркүйекке дейін'],
    ['../2018-04', 'long', '2018 жылғы сәуірге дейін'],
    ['/2013', 'long', '2013 жылға дейін (басталуы белгісіз)'],
    ['2013~', 'long', 'шамамен 2013 жыл'],
    ['2013-06~', 'long', 'шамамен 2013 жылғы маусым'],
    ['2013?', 'long', '2013 жыл (анық емес)'],
    ['1994~/1996~', 'long', 'шамамен 1994–1996 жылдар'],
  ],
  ru: [
    ['2020-09-25', 'long', '25 сентября 2020 года'],
    ['2020-09-25', 'short', '25 сентября'],
    ['2020-09-25', 'longWithWeekday', '25 сентября 2020 года, пятница'],
    ['2020-09', 'long', 'сентябрь 2020 года'],
    ['2020-09', 'short', 'сентябрь'],
    ['2020', 'long', '2020 год'],
    ['2020', 'short', '2020 год'],
    ['2017-03-22/2017-03-23', 'long', '22–23 марта 2017 года'],
    ['2017-03-22/2017-03-23', 'short', '22–23 марта'],
    ['2018-06-30/2018-07-02', 'long', '30 июня — 2 июля 2018 года'],
    ['2018-06-30/2018-07-02', 'short', '30 июня — 2 июля'],
    ['2019-12-30/2020-01-02', 'long', '30 декабря 2019 года — 2 января 2020 года'],
    ['2017-03/2017-05', 'long', 'март — май 2017 года'],
    ['2019-12/2020-01', 'long', 'декабрь 2019 года — январь 2020 года'],
    ['1994/1996', 'long', '1994–1996 годы'],
    ['2013/..', 'long', 'с 2013 года'],
    ['2013-06/..', 'long', 'с июня 2013 года'],
    ['2013-06-11/..', 'long', 'с 11 июня 2013 года'],
    ['2013/', 'long', 'с 2013 года (окончание неизвестно)'],
    ['2013~/..', 'long', 'примерно с 2013 года'],
    ['../2013', 'long', 'до 2013 года'],
    ['../2013-06', 'long', 'до июня 2013 года'],
    ['/2013', 'long', 'до 2013 года (начало неизвестно)'],
    ['2013~', 'long', 'около 2013 года'],
    ['2013-06~', 'long', 'около июня 2013 года'],
    ['2013-06-11~', 'long', 'около 11 июня 2013 года'],
    ['2013?', 'long', '2013 год (предположительно)'],
    ['1994~/1996~', 'long', 'около 1994–1996 годов'],
    ['1994~/1996', 'long', 'около 1994 года — 1996 год'],
  ],
}

describe.each(LANGUAGES)('a date in %s', (language) => {
  it.each(SAID[language])('%s, %s, is "%s"', (edtf, style, said) => {
    expect(words[language].date(parseEdtf(edtf), style)).toBe(said)
  })
})

const MONTHS: Record<Language, string> = {
  uz: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr',
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  en: 'January February March April May June July August September October November December',
}

it.each(LANGUAGES)('the months in %s have their own names and case', (language) => {
  const names = Array.from({ length: 12 }, (_, index) => words[language].monthName(index + 1))
  expect(names.join(' ')).toBe(MONTHS[language])
})

const WEEK: Record<Language, string> = {
  uz: 'dushanba seshanba chorshanba payshanba juma shanba yakshanba',
  kk: 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі',
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье',
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
}

it.each(LANGUAGES)('the week of 21 September 2020 in %s runs from Monday to Sunday', (language) => {
  const days = ['21', '22', '23', '24', '25', '26', '27'].map((day) => {
    const long = words[language].date(parseEdtf(`2020-09-${day}`), 'long')
    const withWeekday = words[language].date(parseEdtf(`2020-09-${day}`), 'longWithWeekday')
    return withWeekday.replace(long, '').replace(/^, |, $/, '')
  })
  expect(days.join(' ')).toBe(WEEK[language])
})

it('every Kazakh month takes the endings of its own last sounds', () => {
  const said = (edtf: (month: string) => string) =>
    Array.from({ length: 12 }, (_, index) =>
      words.kk.date(parseEdtf(edtf(`2013-${String(index + 1).padStart(2, '0')}`)), 'short'),
    ).map((phrase) => phrase.split(' ')[0])
  expect(said((month) => `${month}/..`).join(' ')).toBe(
    'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан',
  )
  expect(said((month) => `../${month}`).join(' ')).toBe(
    'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға',
  )
})

type TickNames = readonly [level: Tick['level'], full: boolean, name: string]

const TICKS: Record<Language, readonly TickNames[]> = {
  en: [
    ['decade', false, '2020s'],
    ['year', false, '2020'],
    ['month', false, 'Sep'],
    ['month', true, 'Sep 2020'],
    ['day', false, '25'],
    ['day', true, '25 Sep 2020'],
  ],
  uz: [
    ['decade', false, '2020-yillar'],
    ['year', false, '2020'],
    ['month', false, 'sen'],
    ['month', true, '2020-yil sen'],
    ['day', false, '25'],
    ['day', true, '2020-yil 25-sen'],
  ],
  kk: [
    ['decade', false, '2020-жылдар'],
    ['year', false, '2020'],
    ['month', false, 'қыр'],
    ['month', true, '2020 ж. қыр'],
    ['day', false, '25'],
    ['day', true, '2020 ж. 25 қыр'],
  ],
  ru: [
    ['decade', false, '2020-е'],
    ['year', false, '2020'],
    ['month', false, 'сент.'],
    ['month', true, 'сент. 2020'],
    ['day', false, '25'],
    ['day', true, '25 сент. 2020'],
  ],
}

describe.each(LANGUAGES)('a tick of the axis in %s', (language) => {
  const day = dayNumber({ year: 2020, month: 9, day: 25 })
  it.each(TICKS[language])('of a %s, in full %s, is "%s"', (level, full, name) => {
    expect(words[language].tickName({ level, day, full })).toBe(name)
  })
})

it('a decade begins with its year that ends in 0', () => {
  const decadeOf = (year: number) =>
    words.en.tickName({ level: 'decade', day: dayNumber({ year, month: 12, day: 31 }) })
  expect([1990, 1999, 2000].map(decadeOf)).toEqual(['1990s', '1990s', '2000s'])
})

it('short Russian months are written out beside a day where they need no full stop', () => {
  const day = dayNumber({ year: 2021, month: 5, day: 9 })
  expect(words.ru.tickName({ level: 'month', day })).toBe('май')
  expect(words.ru.tickName({ level: 'day', day, full: true })).toBe('9 мая 2021')
  expect(words.ru.tickName({ level: 'month', day: dayNumber({ year: 2021, month: 2, day: 1 }) })).toBe('февр.')
})

import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay, type DayNumber, daysInMonth } from '../../src/record/day'
import {
  formatEdtf,
  isInexact,
  parseEdtf,
  readEdtf,
  readPlainDay,
  readPlainInterval,
  singleDay,
} from '../../src/record/edtf'

const SHAPES = 'a date such as 2020-09-25, 2013-06, 1994, 2013~ or 2017-03-22/2017-03-23'
const MS_PER_DAY = 86_400_000

/** 25 September 2020 as `2020-09-25`. */
function written(day: DayNumber): string {
  const { year, month, day: ofMonth } = calendarDay(day)
  return [String(year).padStart(4, '0'), pad(month), pad(ofMonth)].join('-')
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

function daysOf(text: string): [first: string, last: string] {
  const { firstDay, lastDay } = parseEdtf(text)
  return [written(firstDay), written(lastDay)]
}

const years = fc.integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, '0'))
const months = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${pad(month)}`)
const days = months.chain((month) =>
  fc
    .integer({ min: 1, max: daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))) })
    .map((day) => `${month}-${pad(day)}`),
)
const dates = fc
  .tuple(fc.oneof(days, months, years), fc.constantFrom('', '~', '?', '%'))
  .map(([date, mark]) => date + mark)
const closedIntervals = fc
  .tuple(dates, dates)
  .filter(([start, end]) => parseEdtf(start).firstDay <= parseEdtf(end).firstDay)
  .map((ends) => ends.join('/'))
const openIntervals = fc
  .tuple(dates, fc.constantFrom('..', ''), fc.boolean())
  .map(([date, end, isStart]) => (isStart ? `${date}/${end}` : `${end}/${date}`))
const expressions = fc.oneof(dates, closedIntervals, openIntervals)

describe('a date', () => {
  it.each([
    ['2020-09-25', '2020-09-25', '2020-09-25'],
    ['2013-06', '2013-06-01', '2013-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1994', '1994-01-01', '1994-12-31'],
    ['2013~', '2013-01-01', '2013-12-31'],
    ['2013-06?', '2013-06-01', '2013-06-30'],
    ['2017-03-22%', '2017-03-22', '2017-03-22'],
    ['2017-03-22/2017-03-23', '2017-03-22', '2017-03-23'],
    ['2017-03/2018', '2017-03-01', '2018-12-31'],
    ['2018/2018-03', '2018-01-01', '2018-03-31'],
    ['2017-03/..', '2017-03-01', '2017-03-31'],
    ['../2017-03', '2017-03-01', '2017-03-31'],
    ['2017-03-22/', '2017-03-22', '2017-03-22'],
    ['/2017', '2017-01-01', '2017-12-31'],
    ['0001-01-01', '0001-01-01', '0001-01-01'],
    ['9999-12-31', '9999-12-31', '9999-12-31'],
  ])('%s may mean any day from %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual([first, last])
  })

  it('is read into parts as precise as it was written', () => {
    expect(parseEdtf('2017-03-22/2018~')).toMatchObject({
      text: '2017-03-22/2018~',
      start: { year: 2017, month: 3, day: 22, precision: 'day', approximate: false, uncertain: false },
      end: { year: 2018, precision: 'year', approximate: true, uncertain: false },
    })
    expect(parseEdtf('2013-06%').start).toEqual({
      year: 2013,
      month: 6,
      precision: 'month',
      approximate: true,
      uncertain: true,
    })
  })

  it('tells an end that goes on from one that is not known', () => {
    expect(parseEdtf('2017/..')).toMatchObject({ end: 'open' })
    expect(parseEdtf('2017/')).toMatchObject({ end: 'unknown' })
    expect(parseEdtf('../2017')).toMatchObject({ start: 'open' })
    expect(parseEdtf('/2017')).toMatchObject({ start: 'unknown' })
  })

  it('has the same first and last day as the edtf library gives it', () => {
    // The library refuses an interval both of whose ends begin on one day, such as 2017-01/2017-01-01.
    const intervals = closedIntervals.filter((text) => {
      const [start = '', end = ''] = text.split('/')
      return parseEdtf(start).firstDay < parseEdtf(end).firstDay
    })
    fc.assert(
      fc.property(fc.oneof(dates, intervals), (text) => {
        const { min, max } = edtf(text)
        const { firstDay, lastDay } = parseEdtf(text)
        expect([firstDay, lastDay]).toEqual([min / MS_PER_DAY, Math.floor(max / MS_PER_DAY)])
      }),
    )
  })

  it('may begin and end on one day', () => {
    expect(daysOf('2020-09-25/2020-09-25')).toEqual(['2020-09-25', '2020-09-25'])
    expect(daysOf('2017/2017-01-01')).toEqual(['2017-01-01', '2017-01-01'])
  })

  it('is written again as it was read', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        expect(formatEdtf(parseEdtf(text))).toBe(text)
      }),
    )
  })

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        const { firstDay, lastDay } = parseEdtf(text)
        expect(lastDay).toBeGreaterThanOrEqual(firstDay)
      }),
    )
  })
})

describe('a wrong date is answered with what was expected', () => {
  it.each([
    ['', SHAPES],
    ['25.09.2020', SHAPES],
    ['2020-9-25', SHAPES],
    ['20-09-25', SHAPES],
    ['12020-09-25', SHAPES],
    ['-2020', SHAPES],
    [' 2020-09-25', SHAPES],
    ['2020-09-25\n', SHAPES],
    ['2020-09-25T10:00', SHAPES],
    ['2020-09-25Z', SHAPES],
    ['2020-09-25~?', SHAPES],
    ['~2020', SHAPES],
    ['201X', SHAPES],
    ['٢٠٢٠', SHAPES],
    ['..', SHAPES],
    ['2017/2018/2019', SHAPES],
    ['2017/today', SHAPES],
    ['spring/2017', SHAPES],
    ['/', 'an interval with at least one date'],
    ['../..', 'an interval with at least one date'],
    ['../', 'an interval with at least one date'],
    ['0000', 'a year from 0001 to 9999'],
    ['0000-01-01', 'a year from 0001 to 9999'],
    ['2020-00', 'a month from 01 to 12'],
    ['2020-13', 'a month from 01 to 12'],
    ['2020-21', 'a month from 01 to 12'],
    ['2017/2017-13-01', 'a month from 01 to 12'],
    ['2020-09-00', 'a day from 01 to 30 in 2020-09'],
    ['2020-09-31', 'a day from 01 to 30 in 2020-09'],
    ['2023-02-29', 'a day from 01 to 28 in 2023-02'],
    ['2024-02-30', 'a day from 01 to 29 in 2024-02'],
    ['1900-02-29', 'a day from 01 to 28 in 1900-02'],
    ['2017-03-23/2017-03-22', 'an interval that ends on or after the day it starts'],
    ['2017-03/2017', 'an interval that ends on or after the day it starts'],
  ])('%j', (text, expected) => {
    expect(readEdtf(text)).toEqual({ ok: false, expected })
  })

  it('and thrown where a checked date was promised', () => {
    expect(() => parseEdtf('2023-02-29')).toThrow('"2023-02-29" is not a day from 01 to 28 in 2023-02')
  })

  it('whatever is written: nothing throws, and what is read is written again', () => {
    const scribbles = fc.string({ unit: fc.constantFrom(...'0129-/.~?%') })
    fc.assert(
      fc.property(scribbles, (text) => {
        const result = readEdtf(text)
        if (result.ok) expect(formatEdtf(result.edtf)).toBe(text)
        else expect(result.expected).not.toBe('')
      }),
    )
  })
})

describe('a plain day', () => {
  it('is read the short way as it is the long way', () => {
    fc.assert(
      fc.property(days, (text) => {
        expect(readPlainDay(text)).toBe(parseEdtf(text).firstDay)
      }),
    )
  })

  it.each(['0001-01-01', '9999-12-31', '2024-02-29', '2000-02-29', '1970-01-01', '1969-12-31'])('may be %s', (text) => {
    expect(readPlainDay(text)).toBe(parseEdtf(text).firstDay)
  })

  it.each(['2020-09', '2020', '2020-09-25~', '2020-09-25/..', '2017-03-22/2017-03-23', '2013~'])(
    'is not %s, which has to be read the long way',
    (text) => {
      expect(readPlainDay(text)).toBeUndefined()
      expect(readEdtf(text).ok).toBe(true)
    },
  )

  it.each([
    ...['2023-02-29', '1900-02-29', '2020-13-01', '2020-00-10', '2020-09-00', '2020-09-31', '0000-01-01'],
    ...[
      '2020/09/25',
      '2020-09/25',
      '25-09-2020',
      '2020-9-25x',
      '20x0-09-25',
      '٢٠٢٠-٠٩-٢٥',
      '2020-09-2 ',
      '+020-09-25',
      '',
    ],
  ])('is not %j, and no date at all', (text) => {
    expect(readPlainDay(text)).toBeUndefined()
    expect(readEdtf(text).ok).toBe(false)
  })

  it('is whatever of ten letters the long way reads as a day, and nothing else', () => {
    const scribbles = fc.string({ unit: fc.constantFrom(...'0012-/.~'), minLength: 10, maxLength: 10 })
    const nearly = fc.tuple(days, fc.nat(9), fc.constantFrom(...'0239-/~ x')).map(([text, at, other]) => {
      return text.slice(0, at) + other + text.slice(at + 1)
    })
    fc.assert(
      fc.property(fc.oneof(scribbles, nearly), (text) => {
        const result = readEdtf(text)
        const isDay = result.ok && singleDay(result.edtf) !== undefined && !isInexact(result.edtf)
        expect(readPlainDay(text)).toBe(isDay ? result.edtf.firstDay : undefined)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('an interval between two plain days', () => {
  it('is read the short way as it is the long way', () => {
    fc.assert(
      fc.property(fc.tuple(days, days), (ends) => {
        const text = ends.toSorted().join('/')
        const { firstDay, lastDay } = parseEdtf(text)
        expect(readPlainInterval(text)).toEqual([firstDay, lastDay])
      }),
    )
  })

  it.each(['2017-03-22', '2017-03/2017-04', '2017-03-22/..', '2017-03-22~/2017-03-23', '2017-03-22/2017-03-23~'])(
    'is not %s, which has to be read the long way',
    (text) => {
      expect(readPlainInterval(text)).toBeUndefined()
      expect(readEdtf(text).ok).toBe(true)
    },
  )

  it.each(['2017-03-23/2017-03-22', '2017-02-29/2017-03-01', '2017-03-01-2017-03-02'])(
    'is not %s, and no date at all',
    (text) => {
      expect(readPlainInterval(text)).toBeUndefined()
      expect(readEdtf(text).ok).toBe(false)
    },
  )
})

it.each([
  ['2020-09-25', { year: 2020, month: 9, day: 25 }],
  ['2020-09-25~', { year: 2020, month: 9, day: 25 }],
  ['2020-09', undefined],
  ['2020', undefined],
  ['2020-09-25/2020-09-26', undefined],
  ['2020-09-25/..', undefined],
])('the single day of %s is %o', (text, expected) => {
  expect(singleDay(parseEdtf(text))).toEqual(expected)
})

it.each([
  ['2020-09-25', false],
  ['2013-06', false],
  ['2013~', true],
  ['2013?', true],
  ['2013%', true],
  ['2013/2014~', true],
  ['2013/2014', false],
  ['2013/..', false],
])('%s is inexact: %s', (text, expected) => {
  expect(isInexact(parseEdtf(text))).toBe(expected)
})

it('a date is the same everywhere on Earth', () => {
  expect(parseEdtf('2020-09-25')).toMatchObject({ firstDay: 18_530, lastDay: 18_530 })
  expect(parseEdtf('2020-01-01').firstDay).toBe(18_262)
})

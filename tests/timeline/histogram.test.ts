import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay, type DayNumber } from '../../src/record/day'
import { countColumns } from '../../src/timeline/histogram'
import type { TimelineIndex } from '../../src/timeline/timelineIndex'
import { columnsOf, someFilter, someIndex, times } from './build'

/** `1998: 2`, `2000–2004: 7` */
function columnsIn(index: TimelineIndex, { most = 100, shown }: { most?: number; shown?: Uint8Array } = {}) {
  return countColumns(index, shown, most).map(({ from, to, count }) => {
    const [first, last] = [yearOf(from), yearOf(to) - 1]
    return `${first === last ? first : `${first}–${last}`}: ${count}`
  })
}

function yearOf(firstDay: number): number {
  const { year, month, day } = calendarDay(firstDay as DayNumber)
  expect([month, day]).toEqual([1, 1])
  return year
}

describe('the columns of the overview', () => {
  it('are the years of the record, each with the events that begin in it', () => {
    const index = columnsOf({ date: '2020-09-25' }, { date: '2020' }, { date: '2017-12-31/2019' }, { date: '2018-01' })
    expect(columnsIn(index)).toEqual(['2017: 1', '2018: 1', '2019: 0', '2020: 2'])
  })

  it('are a round number of years each where the years are more than there is room for', () => {
    const index = columnsOf({ date: '1991' }, { date: '2000' }, { date: '2004' }, { date: '2009' })
    expect(columnsIn(index, { most: 10 })).toEqual([
      '1991: 1',
      ...['1992–1993: 0', '1994–1995: 0', '1996–1997: 0', '1998–1999: 0', '2000–2001: 1'],
      ...['2002–2003: 0', '2004–2005: 1', '2006–2007: 0', '2008–2009: 1'],
    ])
    expect(columnsIn(index, { most: 4 })).toEqual(['1991–1994: 1', '1995–1999: 0', '2000–2004: 2', '2005–2009: 1'])
  })

  it('do not count what the filters leave out', () => {
    const index = columnsOf({ date: '1998' }, { date: '1999' }, { date: '1999' })
    expect(columnsIn(index, { shown: Uint8Array.of(1, 0, 1) })).toEqual(['1998: 1', '1999: 1'])
  })

  it('of no events are one empty year', () => {
    expect(columnsIn(columnsOf())).toEqual(['2000: 0'])
  })

  it('of all years there are, are centuries or more', () => {
    const index = columnsOf({ date: '0001' }, { date: '9999' })
    expect(columnsIn(index, { most: 100 })).toHaveLength(100)
    expect(columnsIn(index, { most: 1 })).toHaveLength(10)
    expect(columnsIn(index, { most: 0 })).toHaveLength(10)
  })

  it('of 100,000 events of one day hold them all', () => {
    expect(columnsIn(columnsOf(...times(100_000, { date: '2020-09-25' })))).toEqual(['2020: 100000'])
  })

  it('follow one another from end to end of the record, and have what a plain filter leaves', () => {
    fc.assert(
      fc.property(
        someIndex({ maxLength: 100 }),
        someFilter,
        fc.integer({ min: 1, max: 200 }),
        (index, filter, most) => {
          const shown = filter(index)
          const columns = countColumns(index, shown, most)
          expect([columns[0]?.from, columns.at(-1)?.to]).toEqual([index.domain.from, index.domain.to])
          for (const [place, { from, to, count }] of columns.entries()) {
            if (place > 0) expect(columns[place - 1]?.to).toBe(from)
            const began = [...index.firstDays].filter(
              (first, at) => first >= from && first < to && (shown === undefined || shown[at] === 1),
            )
            expect(count).toBe(began.length)
          }
        },
      ),
    )
  })
})

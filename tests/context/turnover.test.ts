import { describe, expect, it } from 'vitest'
import { groupSize, turnoverOf, within, yearGroups, yearsText } from '../../src/context/turnover'
import { day } from '../build'
import { point, series, target } from './build'

const figuresOf = (...points: Parameters<typeof series>[0]) => turnoverOf(series(points)).figures

describe('the figure of a year', () => {
  it('is the first that a side gave for the whole year; the others are its range', () => {
    const [figure] = figuresOf(point({ value: 4.1 }), point({ value: 4.5 }), point({ value: 3.9, estimate: true }))
    expect(figure).toMatchObject({ value: 4.1, low: 3.9, high: 4.5, isWhole: true, isEstimate: false })
    expect(figure).toMatchObject({ fromDay: day('2019-01-01'), toDay: day('2020-01-01') })
  })

  it('is not mixed with those of the other side', () => {
    const figures = figuresOf(point({ value: 4.1 }), point({ side: 'UZ', value: 3.32 }))
    expect(figures.map(({ side, value, low, high }) => [side, value, low, high])).toEqual([
      ['KZ', 4.1, 4.1, 4.1],
      ['UZ', 3.32, 3.32, 3.32],
    ])
  })

  it('is for the longest part of a year that has none for the whole', () => {
    const [figure] = figuresOf(
      point({ period: '2024-01/2024-04', value: 1.2 }),
      point({ period: '2024-01/2024-08', value: 2.5 }),
      point({ period: '2024-01/2024-08', value: 2.6 }),
    )
    expect(figure).toMatchObject({ value: 2.5, isWhole: false, low: 2.5, high: 2.5, toDay: day('2024-09-01') })
  })

  it('of a part whose end nobody says may be for all of the year', () => {
    const [figure] = figuresOf(point({ period: '2025-01/', value: 3.4, estimate: true }))
    expect(figure).toMatchObject({ isWhole: false, isEstimate: true, toDay: day('2026-01-01') })
  })
})

describe('targets', () => {
  it('of one value and year are one, with every day on which it was set', () => {
    const { targets } = turnoverOf(
      series(
        [],
        [
          target({ value: 5, year: 2020, announced: '2018-03-14' }),
          target({ value: 5, year: 2020, announced: '2017-09-16/2017-09-17' }),
          target({ value: 5, announced: '2016-09-22' }),
          target({ value: 10, year: 2030, announced: '2025-03-15' }),
        ],
      ),
    )
    expect(targets).toEqual([
      { value: 5, year: 2020, announcedDays: [day('2017-09-16'), day('2018-03-14')] },
      { value: 5, announcedDays: [day('2016-09-22')] },
      { value: 10, year: 2030, announcedDays: [day('2025-03-15')] },
    ])
  })
})

describe('the axis', () => {
  it.each([
    [10, [0, 5, 10]],
    [4.97, [0, 5]],
    [5.1, [0, 5, 10]],
    [0.7, [0, 0.5, 1]],
    [27, [0, 20, 40]],
    [130, [0, 100, 200]],
  ])('of values up to %d is round', (value, axis) => {
    expect(turnoverOf(series([point({ value })])).axis).toEqual(axis)
  })

  it('goes up to the highest target', () => {
    expect(turnoverOf(series([point()], [target({ value: 10 })])).axis).toEqual([0, 5, 10])
  })

  it('of nothing is zero', () => {
    expect(turnoverOf(series([]))).toEqual({ figures: [], targets: [], axis: [0] })
  })
})

describe('years are pressed', () => {
  const trade = series(
    [point({ period: '2006' }), point({ period: '2011' }), point({ period: '2019' })],
    [target({ year: 2030, announced: '2025-03-15' })],
  )

  it.each([
    [31, 1],
    [24, 1],
    [12, 2],
    [10, 5],
    [2, 20],
    [0.001, 10_000],
  ])('a year of %d px in groups of %d', (yearPx, size) => {
    expect(groupSize(yearPx, 24)).toBe(size)
  })

  it('in groups that begin at round years, and only where there is something to say', () => {
    expect(yearGroups(trade, 1).map(yearsText)).toEqual(['2006', '2011', '2019', '2025', '2030'])
    expect(yearGroups(trade, 5).map(yearsText)).toEqual([
      '2005/2009',
      '2010/2014',
      '2015/2019',
      '2025/2029',
      '2030/2034',
    ])
  })

  it('and have what is for them, and the targets set in them', () => {
    expect(within(trade, { first: 2025, last: 2025 })).toEqual({ points: [], targets: trade.targets })
    expect(within(trade, { first: 2030, last: 2030 }).targets).toEqual(trade.targets)
    expect(within(trade, { first: 2010, last: 2014 }).points.map(({ period }) => period)).toEqual(['2011'])
  })

  it('with the whole year before its parts, the longest part first, side by side', () => {
    const year = series([
      point({ side: 'KZ', period: '2023-01/2023-11' }),
      point({ side: 'UZ', period: '2023-01/2023-04' }),
      point({ side: 'UZ', period: '2023-01/2023-10' }),
      point({ side: 'UZ', period: '2023' }),
    ])
    const { points } = within(year, { first: 2023, last: 2023 })
    expect(points.map(({ side, period }) => `${side} ${period}`)).toEqual([
      'UZ 2023',
      'UZ 2023-01/2023-10',
      'UZ 2023-01/2023-04',
      'KZ 2023-01/2023-11',
    ])
  })
})

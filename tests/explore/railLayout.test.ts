import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutBars, NAME_PX, nameYears, railScale, type YearCount, yearAtPx } from '../../src/explore/railLayout'

/** Ten pixels a year, from 2026 down to 1991. */
const SCALE = railScale({ firstYear: 1991, lastYear: 2026, heightPx: 360 })
const ALL_TIME = railScale({ firstYear: 1, lastYear: 9999, heightPx: 600 })

/** `counts({ 2020: 3 })`, the newest first. */
function counts(byYear: Readonly<Record<number, number>>): readonly YearCount[] {
  return Object.entries(byYear)
    .map(([year, count]) => ({ year: Number(year), count }))
    .reverse()
}

describe('a height of the rail', () => {
  it.each([
    { yPx: 0, year: 2026 },
    { yPx: 9.9, year: 2026 },
    { yPx: 10, year: 2025 },
    { yPx: 359, year: 1991 },
  ])('of $yPx px is in $year', ({ yPx, year }) => {
    expect(yearAtPx(SCALE, yPx)).toBe(year)
  })

  it('beyond an end is that end', () => {
    expect(yearAtPx(SCALE, -50)).toBe(2026)
    expect(yearAtPx(SCALE, 5000)).toBe(1991)
  })

  it('that is not laid out yet is the newest year', () => {
    expect(yearAtPx(railScale({ firstYear: 1991, lastYear: 2026, heightPx: 0 }), 0)).toBe(2026)
  })
})

describe('the bars', () => {
  it('stand at their years from the newest down, as long as the busiest allows', () => {
    expect(layOutBars(SCALE, counts({ 1991: 2, 2024: 5, 2025: 10 }))).toEqual([
      { newest: 2025, oldest: 2025, count: 10, topPx: 10, heightPx: 10, part: 1 },
      { newest: 2024, oldest: 2024, count: 5, topPx: 20, heightPx: 10, part: 0.5 },
      { newest: 1991, oldest: 1991, count: 2, topPx: 350, heightPx: 10, part: 0.2 },
    ])
  })

  it('are none where there are no events, or no height', () => {
    expect(layOutBars(SCALE, [])).toEqual([])
    expect(layOutBars(railScale({ firstYear: 1991, lastYear: 2026, heightPx: 0 }), counts({ 2020: 1 }))).toEqual([])
  })

  it('of a record of one year fill the rail', () => {
    const oneYear = railScale({ firstYear: 2020, lastYear: 2020, heightPx: 360 })
    expect(layOutBars(oneYear, counts({ 2020: 1 }))).toEqual([
      { newest: 2020, oldest: 2020, count: 1, topPx: 0, heightPx: 360, part: 1 },
    ])
  })

  it('of 9,999 years run together into no more than there is room for, and lose no event', () => {
    const years = Array.from({ length: 9999 }, (_, at) => ({ year: 9999 - at, count: 2 }))
    const bars = layOutBars(ALL_TIME, years)
    expect(bars.length).toBeLessThanOrEqual(200)
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(2 * 9999)
    expect(bars.at(-1)?.oldest).toBe(1)
  })

  it('add up to all events, one below the other and within the rail, whatever the record', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 1200 }),
        (chosen, heightPx) => {
          const years = chosen.sort((one, other) => other - one).map((year) => ({ year, count: (year % 7) + 1 }))
          const lastYear = chosen[0] as number
          const firstYear = chosen.at(-1) as number
          const bars = layOutBars(railScale({ firstYear, lastYear, heightPx }), years)
          expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(years.reduce((sum, { count }) => sum + count, 0))
          for (const [at, bar] of bars.entries()) {
            expect(bar.topPx).toBeGreaterThanOrEqual(0)
            expect(bar.topPx + bar.heightPx).toBeLessThanOrEqual((bars[at + 1]?.topPx ?? heightPx) + 1e-6)
            expect(bar.part).toBeGreaterThan(0)
            expect(bar.part).toBeLessThanOrEqual(1)
          }
        },
      ),
    )
  })
})

describe('the names', () => {
  const textsOf = (...given: Parameters<typeof nameYears>) => nameYears(...given).map(({ year }) => year)

  it('are the decades and the ends of the record', () => {
    expect(textsOf(SCALE, { years: [], inSight: undefined })).toEqual([2026, 2020, 2010, 2000, 1991])
  })

  it('are the years in sight before others that they leave no room for', () => {
    const years = counts({ 2019: 1, 2021: 4 })
    const names = nameYears(SCALE, { years, inSight: { newest: 2021, oldest: 2019 } })
    expect(names).toEqual([
      { year: 2026, yPx: NAME_PX / 2, isInSight: false },
      { year: 2021, yPx: 55, isInSight: true },
      { year: 2019, yPx: 75, isInSight: true },
      { year: 2010, yPx: 165, isInSight: false },
      { year: 2000, yPx: 265, isInSight: false },
      { year: 1991, yPx: 360 - NAME_PX / 2, isInSight: false },
    ])
  })

  it('are of every year where there are few, and of thousands where there are thousands', () => {
    const few = railScale({ firstYear: 2021, lastYear: 2024, heightPx: 360 })
    expect(textsOf(few, { years: [], inSight: undefined })).toEqual([2024, 2023, 2022, 2021])
    expect(textsOf(ALL_TIME, { years: [], inSight: undefined })).toEqual([
      9999, 9000, 8000, 7000, 6000, 5000, 4000, 3000, 2000, 1000, 1,
    ])
  })

  it('are none where there is no height for one', () => {
    const low = railScale({ firstYear: 1991, lastYear: 2026, heightPx: NAME_PX - 1 })
    expect(nameYears(low, { years: [], inSight: { newest: 2020, oldest: 2020 } })).toEqual([])
  })

  it('never stand over one another or beyond the rail, whatever is in sight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 9998 }),
        fc.integer({ min: NAME_PX, max: 1200 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (lastYear, span, heightPx, parts) => {
          const firstYear = Math.max(lastYear - span, 1)
          const inList = parts
            .map((part) => Math.round(firstYear + part * (lastYear - firstYear)))
            .sort((one, other) => other - one)
          const inSight = { newest: inList[0] as number, oldest: inList.at(-1) as number }
          const names = nameYears(railScale({ firstYear, lastYear, heightPx }), {
            years: inList.map((year) => ({ year, count: 1 })),
            inSight,
          })
          expect(names.some(({ year }) => year === inSight.newest)).toBe(true)
          for (const [at, { yPx }] of names.entries()) {
            expect(yPx).toBeGreaterThanOrEqual(NAME_PX / 2)
            expect(yPx).toBeLessThanOrEqual(heightPx - NAME_PX / 2)
            const next = names[at + 1]
            if (next) expect(next.yPx - yPx).toBeGreaterThanOrEqual(NAME_PX - 1e-9)
          }
        },
      ),
    )
  })
})

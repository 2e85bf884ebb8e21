import { describe, expect, it } from 'vitest'
import { nearestYear, yearForKey } from '../../src/explore/yearSteps'

const YEARS = [2024, 2023, 2020, 2017, 2010, 1998]

describe('the nearest year with events', () => {
  it.each([
    { year: 2020, nearest: 2020, why: 'has events itself' },
    { year: 2018, nearest: 2017, why: 'is a year away' },
    { year: 2000, nearest: 1998, why: 'is older' },
    { year: 2014, nearest: 2017, why: 'is a year nearer than the older one' },
    { year: 2004, nearest: 2010, why: 'is as near as the older one' },
    { year: 2030, nearest: 2024, why: 'is the newest there is' },
    { year: 1991, nearest: 1998, why: 'is the oldest there is' },
  ])('of $year is $nearest, which $why', ({ year, nearest }) => {
    expect(nearestYear(YEARS, year)).toBe(nearest)
  })
})

describe('a key', () => {
  it.each([
    { key: 'ArrowDown', from: 2020, to: 2017 },
    { key: 'ArrowLeft', from: 2020, to: 2017 },
    { key: 'ArrowUp', from: 2020, to: 2023 },
    { key: 'ArrowRight', from: 2020, to: 2023 },
    { key: 'ArrowUp', from: 2024, to: 2024 },
    { key: 'ArrowDown', from: 1998, to: 1998 },
    { key: 'PageDown', from: 2023, to: 2017 },
    { key: 'PageDown', from: 2017, to: 2010 },
    { key: 'PageDown', from: 2010, to: 1998 },
    { key: 'PageDown', from: 1998, to: 1998 },
    { key: 'PageUp', from: 1998, to: 2010 },
    { key: 'PageUp', from: 2010, to: 2017 },
    { key: 'PageUp', from: 2017, to: 2023 },
    { key: 'PageUp', from: 2023, to: 2024 },
    { key: 'Home', from: 2017, to: 2024 },
    { key: 'End', from: 2017, to: 1998 },
  ])('$key leads from $from to $to', ({ key, from, to }) => {
    expect(yearForKey(key, { years: YEARS, from })).toBe(to)
  })

  it('without a meaning leads nowhere', () => {
    expect(yearForKey('a', { years: YEARS, from: 2020 })).toBe(undefined)
    expect(yearForKey('Tab', { years: YEARS, from: 2020 })).toBe(undefined)
  })

  it('stays on the only year', () => {
    for (const key of ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']) {
      expect(yearForKey(key, { years: [2020], from: 2020 })).toBe(2020)
    }
  })
})

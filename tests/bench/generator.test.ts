import { describe, expect, it } from 'vitest'
import { FIRST_DAY, generateEvents, INTERVAL_DAYS, LABEL_LENGTH, LAST_DAY, TITLE_LENGTH } from '../../bench/generator'
import { type Edtf, parseEdtf } from '../../src/record/edtf'
import { isOneOf, KINDS, TOPICS } from '../../src/record/vocabulary'

const events = [...generateEvents({ count: 20_000, seed: 7 })]
const dates = events.map(({ date }) => parseEdtf(date))

/** How many in a hundred. */
function percent<T>(list: readonly T[], isCounted: (one: T) => boolean): number {
  return (list.filter(isCounted).length / list.length) * 100
}

/** To one in a hundred. */
function isAbout(expected: number): (value: number) => boolean {
  return (value) => Math.abs(value - expected) <= 1
}

function precisionOf({ start, end }: Edtf): string {
  if (end !== undefined) return 'interval'
  return typeof start === 'string' ? start : start.precision
}

describe('the events of the bench', () => {
  it('are the same for the same seed, and others for another', () => {
    expect([...generateEvents({ count: 100, seed: 1 })]).toEqual([...generateEvents({ count: 100, seed: 1 })])
    expect([...generateEvents({ count: 100, seed: 1 })]).not.toEqual([...generateEvents({ count: 100, seed: 2 })])
  })

  it('are as many as were asked for, each with an id of its own that begins with its date', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(20_000)
    expect(events.every(({ id, date }, at) => id === `${date.split('/')[0]}-${at + 1}`)).toBe(true)
  })

  it('lie within the years 1991 to 2026', () => {
    expect(dates.every(({ firstDay, lastDay }) => firstDay >= FIRST_DAY && lastDay <= LAST_DAY)).toBe(true)
  })

  it('are known to the day, the month or the year, or last from two to 120 days, in the shares that are promised', () => {
    expect(percent(dates, (date) => precisionOf(date) === 'day')).toSatisfy(isAbout(70))
    expect(percent(dates, (date) => precisionOf(date) === 'interval')).toSatisfy(isAbout(20))
    expect(percent(dates, (date) => precisionOf(date) === 'month')).toSatisfy(isAbout(8))
    expect(percent(dates, (date) => precisionOf(date) === 'year')).toSatisfy(isAbout(2))
    const lengths = dates.filter(({ end }) => end !== undefined).map(({ firstDay, lastDay }) => lastDay - firstDay + 1)
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([INTERVAL_DAYS.least, INTERVAL_DAYS.most])
  })

  it('come in no order', () => {
    const steps = dates.slice(1).map(({ firstDay }, at) => firstDay - (dates[at]?.firstDay ?? 0))
    expect(percent(steps, (days) => days > 0)).toSatisfy(isAbout(50))
  })

  it('are a third in bursts, so that a month holds many more than its neighbours', () => {
    const byMonth = new Map<string, number>()
    for (const { date } of events) byMonth.set(date.slice(0, 7), (byMonth.get(date.slice(0, 7)) ?? 0) + 1)
    const counts = [...byMonth.values()].sort((a, b) => a - b)
    const middle = counts[Math.floor(counts.length / 2)] ?? 0
    expect(counts.at(-1)).toBeGreaterThan(middle * 2)
  })

  it('are landmarks, notable and routine as five to thirty to sixty-five', () => {
    expect(percent(events, ({ significance }) => significance === 3)).toSatisfy(isAbout(5))
    expect(percent(events, ({ significance }) => significance === 2)).toSatisfy(isAbout(30))
    expect(percent(events, ({ significance }) => significance === 1)).toSatisfy(isAbout(65))
  })

  it('have one to three topics, none twice, and between them all topics and kinds', () => {
    expect(events.every(({ topics }) => topics.length >= 1 && topics.length <= 3)).toBe(true)
    expect(events.every(({ topics }) => new Set(topics).size === topics.length)).toBe(true)
    expect(new Set(events.map(({ topics }) => topics[0]))).toEqual(new Set(TOPICS))
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(KINDS))
    expect(events.every(({ topics }) => topics.every((topic) => isOneOf(TOPICS, topic)))).toBe(true)
  })

  it('have titles of 60 characters, and labels of the first whole words that fit', () => {
    expect(events.every(({ title }) => title.length === TITLE_LENGTH)).toBe(true)
    expect(events.every(({ label }) => label.length > 0 && label.length <= LABEL_LENGTH)).toBe(true)
    expect(events.every(({ title, label }) => title.startsWith(`${label} `))).toBe(true)
    expect(events.every(({ title }) => /^[A-Z][a-z]*( [a-z]+)+$/.test(title))).toBe(true)
  })
})

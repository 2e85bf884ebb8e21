import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/record/edtf'
import { KINDS, TOPICS } from '../../src/record/vocabulary'
import { indexEvents, kindAt, maskOf, precisionAt, topicBit } from '../../src/timeline/timelineIndex'
import { day, event } from '../build'
import { columnsOf, someEvents, windowOf } from './build'

describe('the columns', () => {
  it('stand in order of time, whatever the order of the record', () => {
    const index = columnsOf({ date: '2020-09-25' }, { date: '1998-10-31' }, { date: '2013-06' })
    expect(index.ids).toEqual(['2', '3', '1'])
    expect([...index.firstDays]).toEqual([day('1998-10-31'), day('2013-06-01'), day('2020-09-25')])
  })

  it('have the shorter of two events first that start together, and else the order given', () => {
    const index = columnsOf({ date: '2013' }, { date: '2013-01-01' }, { date: '2013-01' }, { date: '2013-01-01' })
    expect(index.ids).toEqual(['2', '4', '3', '1'])
  })

  it('say of each event what its record says', () => {
    fc.assert(
      fc.property(someEvents(), (events) => {
        const index = indexEvents(events)
        expect(index.length).toBe(events.length)
        for (const given of events) {
          const at = index.positions.get(given.id) ?? -1
          const { firstDay, lastDay } = parseEdtf(given.date)
          expect({
            id: index.ids[at],
            days: [index.firstDays[at], index.lastDays[at]],
            significance: index.significances[at],
            topics: TOPICS.filter((topic) => ((index.topicMasks[at] ?? 0) & topicBit(topic)) !== 0),
            lane: TOPICS[index.primaryTopics[at] ?? -1],
            kind: kindAt(index, at),
          }).toEqual({
            id: given.id,
            days: [firstDay, lastDay],
            significance: given.significance,
            topics: TOPICS.filter((topic) => given.topics.includes(topic)),
            lane: given.topics[0],
            kind: given.kind,
          })
        }
      }),
    )
  })

  it('are sorted, with the days of all events in the domain', () => {
    fc.assert(
      fc.property(someEvents(), (events) => {
        const { firstDays, lastDays, domain } = indexEvents(events)
        expect([...firstDays]).toEqual([...firstDays].sort((a, b) => a - b))
        for (const first of firstDays) expect(first).toBeGreaterThanOrEqual(domain.from)
        for (const last of lastDays) expect(last).toBeLessThan(domain.to)
      }),
    )
  })

  it('do not change the record’s own order', () => {
    const events = [event({ date: '2020' }), event({ date: '1998' })]
    indexEvents(events)
    expect(events.map(({ date }) => date)).toEqual(['2020', '1998'])
  })
})

describe('the masks', () => {
  it('have a bit of its own for every topic', () => {
    expect(new Set(TOPICS.map(topicBit)).size).toBe(TOPICS.length)
    expect(maskOf(['politics', 'energy'])).toBe(topicBit('politics') | topicBit('energy'))
    expect(maskOf([])).toBe(0)
  })

  it('hold all topics and all kinds', () => {
    const index = columnsOf({ topics: TOPICS }, ...KINDS.map((kind) => ({ kind })))
    expect(index.topicMasks[0]).toBe(maskOf(TOPICS))
    expect(KINDS.map((_, at) => kindAt(index, at + 1))).toEqual(KINDS)
  })
})

describe('the precision', () => {
  it.each([
    ['2020-09-25', 'day', 1],
    ['2020-09-25~', 'day', 1],
    ['2013-06', 'month', 0],
    ['2013-02', 'month', 0],
    ['1994', 'year', 0],
    ['2017-03-22/2017-03-23', 'day', 0],
    ['2017/2019', 'day', 0],
    ['2017-03-22/2017-03-22', 'day', 1],
    ['2017-03-22/..', 'day', 1],
  ])('of %s is the %s', (date, precision, isDay) => {
    const index = columnsOf({ date })
    expect(precisionAt(index, 0)).toBe(precision)
    expect(index.isDay[0]).toBe(isDay)
  })
})

describe('the domain', () => {
  it.each([
    ['one event', ['2020-09-25'], '2020', '2020'],
    ['an event known to the year', ['1994'], '1994', '1994'],
    ['events of many years', ['2013-06', '1991-12-20', '2024-08-08'], '1991', '2024'],
    ['a span that ends last but does not start last', ['2010/2030', '2020'], '2010', '2030'],
    ['the years 1 and 9999', ['9999-12-31', '0001-01-01'], '0001', '9999'],
  ])('of %s is whole years', (_, dates, from, to) => {
    expect(columnsOf(...dates.map((date) => ({ date }))).domain).toEqual(windowOf(from, to))
  })

  it('of no events is a year all the same', () => {
    const index = indexEvents([])
    expect([index.length, index.domain]).toEqual([0, windowOf('2000', '2000')])
  })
})

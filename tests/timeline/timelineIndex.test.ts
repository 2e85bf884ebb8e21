import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/record/edtf'
import { KINDS, TOPICS } from '../../src/record/vocabulary'
import {
  ENDS,
  indexEvents,
  isVagueAt,
  kindAt,
  maskOf,
  maskOfEvents,
  maskOfTopics,
  positionsOf,
  SPANS,
  topicBit,
} from '../../src/timeline/timelineIndex'
import { day, event, eventId } from '../build'
import { columnsOf, positionOf, someEvents, someIndex, times, windowOf } from './build'

describe('the columns', () => {
  it('stand in order of time, whatever the order of the record', () => {
    const index = columnsOf({ date: '2020-09-25' }, { date: '1998-10-31' }, { date: '2013-06' })
    expect(index.events.map(({ id }) => id)).toEqual(['2', '3', '1'])
    expect([...index.firstDays]).toEqual([day('1998-10-31'), day('2013-06-01'), day('2020-09-25')])
  })

  it('have days before months before years where all begin on one day, and else the order given', () => {
    const dates = ['2013', '2013-01-01', '2013-01', '2013-01-01/2014', '2013-01-01', '2013-01~']
    const index = columnsOf(...dates.map((date) => ({ date })))
    expect(index.events.map(({ date }) => date)).toEqual([
      '2013-01-01',
      '2013-01-01/2014',
      '2013-01-01',
      '2013-01',
      '2013-01~',
      '2013',
    ])
    expect(index.events.map(({ id }) => id)).toEqual(['2', '4', '5', '3', '6', '1'])
  })

  it('say of each event what its record says', () => {
    fc.assert(
      fc.property(someEvents(), (events) => {
        const index = indexEvents(events)
        expect(index.length).toBe(events.length)
        for (const given of events) {
          const at = positionOf(index, given.id)
          const { firstDay, lastDay, end } = parseEdtf(given.date)
          expect({
            days: [index.firstDays[at], index.lastDays[at]],
            significance: index.significances[at],
            topics: TOPICS.filter((topic) => ((index.topicMasks[at] ?? 0) & topicBit(topic)) !== 0),
            lane: TOPICS[index.primaryTopics[at] ?? -1],
            kind: kindAt(index, at),
          }).toEqual({
            days: [firstDay, end === 'open' ? index.domain.to - 1 : lastDay],
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
      fc.property(someIndex(), ({ firstDays, lastDays, domain }) => {
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

  it.each([
    ['2020-09-25', 'day', []],
    ['2020-09-25~', 'day', ['aboutFrom', 'aboutTo']],
    ['2013-06', 'month', []],
    ['2013-06?', 'month', ['aboutFrom', 'aboutTo']],
    ['1994', 'year', []],
    ['1994%', 'year', ['aboutFrom', 'aboutTo']],
    ['2017-03-22/2017-03-23', 'interval', []],
    ['2017/2019', 'interval', []],
    ['2017-03-22~/2019', 'interval', ['aboutFrom']],
    ['2017/2019?', 'interval', ['aboutTo']],
    ['2017-03-22/..', 'interval', ['openTo']],
    ['2017~/..', 'interval', ['aboutFrom', 'openTo']],
    ['../2017-03-22', 'interval', ['openFrom']],
    ['2017-03-22/', 'interval', ['unknownTo']],
    ['/2017', 'interval', ['unknownFrom']],
  ] as const)('take %s for a span of the kind %s with the ends %j', (date, span, ends) => {
    const index = columnsOf({ date })
    expect(index.spans[0]).toBe(SPANS[span])
    expect(Object.keys(ENDS).filter((end) => (index.ends[0] ?? 0) & ENDS[end as keyof typeof ENDS])).toEqual(ends)
    expect(isVagueAt(index, 0)).toBe(span === 'month' || span === 'year')
  })

  it('let a span that goes on last to the end of the record, and one whose end is not known no longer than it is told', () => {
    const index = columnsOf({ date: '2017/..' }, { date: '2017/' }, { date: '2024-03-01' })
    expect(index.lastDays[positionOf(index, '1')]).toBe(day('2024-12-31'))
    expect(index.lastDays[positionOf(index, '2')]).toBe(day('2017-12-31'))
  })
})

describe('the anchor, where an event’s mark stands,', () => {
  const anchorsOf = (...dates: readonly string[]) => [...columnsOf(...dates.map((date) => ({ date }))).anchors]

  it.each([
    ['2020-09-25', day('2020-09-25') + 0.5],
    ['2020-09-25/2020-09-30', day('2020-09-25') + 0.5],
    ['2013-06', day('2013-06-16')],
    ['2013-07', day('2013-07-16') + 0.5],
    ['2013', day('2013-07-02') + 0.5],
    ['2012', day('2012-07-02')],
  ])('of %s is in the middle of the day, month or year, to half a day', (date, anchor) => {
    expect(anchorsOf(date)[0]).toBeCloseTo(anchor, 0)
  })

  it('of four events of one day stand side by side within it, in the order given', () => {
    const eighths = [1, 3, 5, 7].map((eighth) => day('2020-09-25') + eighth / 8)
    expect(anchorsOf(...Array(4).fill('2020-09-25'))).toEqual(eighths)
  })

  it('of events known to one month share the month, whatever days of it others have', () => {
    const [onTheFirst, ...inTheMonth] = anchorsOf('2013-06', '2013-06-01', '2013-06')
    expect(onTheFirst).toBe(day('2013-06-01') + 0.5)
    expect(inTheMonth.map((anchor) => Math.floor(anchor))).toEqual(['2013-06-08', '2013-06-23'].map(day))
  })

  it('of a day in the middle of a month or year is not that of the month or year, so that a zoom parts them', () => {
    expect(new Set(anchorsOf('2013-07-16', '2013-07', '2013-07-02', '2013')).size).toBe(4)
    expect(new Set(anchorsOf('2013-06-08', '2013-06', '2013-06', '2013-06-23')).size).toBe(4)
  })

  it('lies within the days of the event, and no two are one', () => {
    fc.assert(
      fc.property(someIndex({ maxLength: 200 }), (index) => {
        for (let at = 0; at < index.length; at++) {
          const anchor = index.anchors[at] as number
          const first = index.firstDays[at] as number
          const end = index.spans[at] === SPANS.interval ? first + 1 : (index.lastDays[at] as number) + 1
          expect(anchor).toBeGreaterThan(first)
          expect(anchor).toBeLessThan(end)
        }
        expect(new Set(index.anchors).size).toBe(index.length)
      }),
    )
  })

  it('gives an order of its own, the same as by sorting', () => {
    fc.assert(
      fc.property(someIndex({ maxLength: 200 }), ({ anchors, byAnchor, length }) => {
        const all = Array.from({ length }, (_, at) => at)
        expect([...byAnchor].sort((a, b) => a - b)).toEqual(all)
        expect(Array.from(byAnchor, (at) => anchors[at])).toEqual([...anchors].sort((a, b) => a - b))
      }),
    )
  })

  it('is found for every one of 100,000 events of one day', () => {
    const { anchors, byAnchor } = columnsOf(...times(100_000, { date: '2020-09-25' }))
    expect(new Set(anchors).size).toBe(100_000)
    expect(byAnchor.every((at, place) => at === place)).toBe(true)
  })
})

describe('positions', () => {
  it('are found for the ids that are there, and for no others', () => {
    const index = columnsOf({ date: '2020' }, { date: '1998' }, { date: '2013' })
    const positions = positionsOf(index, new Set(['1', '2', 'nowhere'].map(eventId)))
    expect([...positions]).toEqual([
      ['2', 0],
      ['1', 2],
    ])
    expect(positionsOf(index, new Set()).size).toBe(0)
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

  it('of topics leave the events that have any of them, as a plain filter does; of no topics, all', () => {
    fc.assert(
      fc.property(someIndex(), fc.subarray([...TOPICS]), (index, topics) => {
        const plain = index.events.map((given) =>
          topics.length === 0 || given.topics.some((topic) => topics.includes(topic)) ? 1 : 0,
        )
        expect([...maskOfTopics(index, topics)]).toEqual(plain)
      }),
    )
  })

  it('of a list of events leave those of it', () => {
    const index = columnsOf({ date: '2020' }, { date: '1998' }, { date: '2013' })
    const after2000 = index.events.filter(({ date }) => date > '2000')
    expect([...maskOfEvents(index, after2000)]).toEqual([0, 1, 1])
    expect([...maskOfEvents(index, [])]).toEqual([0, 0, 0])
    expect([...maskOfEvents(index, [event({ date: '2020' })])]).toEqual([0, 0, 0])
  })
})

describe('the domain', () => {
  it.each([
    ['one event', ['2020-09-25'], '2020', '2020'],
    ['an event known to the year', ['1994'], '1994', '1994'],
    ['events of many years', ['2013-06', '1991-12-20', '2024-08-08'], '1991', '2024'],
    ['a span that ends last but does not start last', ['2010/2030', '2020'], '2010', '2030'],
    ['a span that goes on', ['2010/..', '2020'], '2010', '2020'],
    ['a span that has gone on since always', ['../2010', '2020'], '2010', '2020'],
    ['the years 1 and 9999', ['9999-12-31', '0001-01-01'], '0001', '9999'],
  ])('of %s is whole years', (_, dates, from, to) => {
    expect(columnsOf(...dates.map((date) => ({ date }))).domain).toEqual(windowOf(from, to))
  })

  it('of no events is a year all the same', () => {
    const index = indexEvents([])
    expect([index.length, index.domain]).toEqual([0, windowOf('2000')])
  })
})

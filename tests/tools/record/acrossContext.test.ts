import { describe, expect, it } from 'vitest'
import { checkRecord } from '../../../tools/record/check'
import { formatProblem } from '../../../tools/record/problem'
import type { RecordFile } from '../../../tools/record/read'
import { event, person, read, series, source, status } from '../../fixtures/record'

const errorsOf = (...files: readonly RecordFile[]) => checkRecord(read(...files)).errors.map(formatProblem)

it('a good status and a good series pass', () => {
  const target = { value: 10, year: 2030, event: '2020-09-25-meeting', sources: ['s1'] }
  expect(errorsOf(event(), status(), series({ targets: [target] }))).toEqual([])
})

describe('a bad status is refused with path, found, expected and a hint', () => {
  it.each([
    [
      'an event that nobody has',
      [{ event: '2020-09-25-meting' }],
      'steps[0].event is "2020-09-25-meting"; expected the id of an event in data/events (do you mean "2020-09-25-meeting"?)',
    ],
    [
      'a source that the event has not',
      [{ sources: ['s1', 's9'] }],
      'steps[0].sources[1] is "s9"; expected the id of a source of 2020-09-25-meeting: s1',
    ],
    [
      'a step that says of no source',
      [{ sources: [] }],
      'steps[0].sources is []; expected the ids of the sources of that event which say so',
    ],
    [
      'a source of what belongs to it that the event has not',
      [{ also: [{ event: '2020-09-25-meeting', sources: ['s2'] }] }],
      'steps[0].also[0].sources[0] is "s2"; expected the id of a source of 2020-09-25-meeting: s1',
    ],
    [
      'two steps of one id',
      [{ id: 'alliance', event: '2019-meeting' }, { id: 'alliance' }],
      'steps[1].id is "alliance"; expected an id that no other step has',
    ],
    [
      'steps against the order of time',
      [{}, { event: '2019-meeting' }],
      'steps[1].event is "2019-meeting", of 2019; expected an event after that of steps[0], of 2020-09-25: the steps stand in the order of time',
    ],
    [
      'a name that no band has room for',
      [{ name: { en: 'x'.repeat(31) } }],
      `steps[0].name.en is "${'x'.repeat(31)}"; expected at most 30 characters (it has 31)`,
    ],
    [
      'a date beside the event, which has it',
      [{ date: '2020-09-25' }],
      'steps[0].date is an unknown key; expected one of id, name, short, event, sources, also, note',
    ],
  ])('%s', (_, steps, message) => {
    expect(errorsOf(event(), event({ date: '2019' }), status(...steps))).toEqual([`data/status.json: ${message}`])
  })
})

describe('a bad series is refused with path, found and expected', () => {
  const point = { side: 'KZ', period: '2019', value: 4.1, sources: ['s1'] }
  it.each([
    [
      'a point that says of no source',
      { points: [{ ...point, sources: undefined }, point] },
      'points[0].sources is missing; expected a list in [ ]',
    ],
    [
      'a source that is not in its list',
      { points: [point, { ...point, sources: ['s9'] }] },
      'points[1].sources[0] is "s9"; expected the id of a source of this series, as its list "sources" has them',
    ],
    [
      'a source that nothing cites',
      { sources: [source(), source({ id: 's2' })] },
      'sources[1].id is "s2"; expected a source that a point or a target cites; take it out where none does',
    ],
    [
      'a period of several years',
      { points: [{ ...point, period: '2018/2019' }] },
      'points[0].period is "2018/2019"; expected a year or a part of one year, as in "2019" or "2019-01/2019-09"',
    ],
    ['a value in words', { points: [{ ...point, value: '4.1' }] }, 'points[0].value is "4.1"; expected a number'],
    [
      'a target without a day',
      { targets: [{ value: 10, year: 2030, sources: ['s1'] }] },
      'targets[0].announced is missing; expected either "announced" or "event", and not both: the date of an event is written there',
    ],
    [
      'a target set at an event that nobody has',
      { targets: [{ value: 10, event: '2025-01-01-nothing', sources: ['s1'] }] },
      'targets[0].event is "2025-01-01-nothing"; expected the id of an event in data/events',
    ],
    ['another name than its file’s', { id: 'trade' }, 'id is "trade"; expected "trade-turnover", as the file is named'],
  ])('%s', (_, changes, message) => {
    const bad = { ...series(changes), file: 'data/series/trade-turnover.json' }
    expect(errorsOf(event(), bad)).toEqual([`data/series/trade-turnover.json: ${message}`])
  })
})

describe('of the leaders', () => {
  const page = { url: 'https://example.org', publisher: 'Example News', language: 'en' }
  const term = (from: string | undefined, to?: string) => ({
    title: { en: 'President of Uzbekistan' },
    headOfState: 'president',
    ...(from && { from }),
    ...(to && { to }),
    source: page,
  })
  const karimov = (...offices: readonly unknown[]) => person({ id: 'islam-karimov', offices })

  it('one may follow the other on the day of the change', () => {
    const next = person({ offices: [term('2016-09-02')] })
    expect(errorsOf(karimov(term(undefined, '2016-09-02')), next)).toEqual([])
  })

  it('two at a time are refused, the later one being told of the earlier', () => {
    expect(errorsOf(karimov(term('1990', '2016-09-02')), person({ offices: [term('2016-08-31')] }))).toEqual([
      'data/people/shavkat-mirziyoyev.json: offices[0].from is "2016-08-31"; expected a day after the term of "islam-karimov", which ends on 2016-09-02: one person leads a state at a time',
    ])
    expect(errorsOf(karimov(term('1990')), person({ offices: [term('2016-12-14')] }))).toEqual([
      'data/people/shavkat-mirziyoyev.json: offices[0].from is "2016-12-14"; expected a day after the term of "islam-karimov", which has no end in data/people/islam-karimov.json: one person leads a state at a time',
    ])
  })

  it('two of different states are none of each other’s business', () => {
    const tokayev = person({ id: 'kassym-jomart-tokayev', country: 'KZ', offices: [term('2019')] })
    expect(errorsOf(karimov(term('1990')), tokayev)).toEqual([])
  })

  it('a term without a day or without a page is refused', () => {
    const { source: _, ...unsourced } = term('2016-12-14')
    const undated = { ...term(undefined), attested: { first: '2016', last: '2017' } }
    expect(errorsOf(person({ offices: [undated, unsourced] }))).toEqual([
      'data/people/shavkat-mirziyoyev.json: offices[0].headOfState is "president"; expected the term as well, in "from" and "to"; without it nobody can be shown to lead the state',
      'data/people/shavkat-mirziyoyev.json: offices[1].source is missing; expected the page that gives the term, since "headOfState" is set',
    ])
  })
})

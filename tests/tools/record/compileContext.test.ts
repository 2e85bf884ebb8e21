import { describe, expect, it } from 'vitest'
import { checkRecord } from '../../../tools/record/check'
import { compileContext } from '../../../tools/record/compileContext'
import { formatProblems } from '../../../tools/record/problem'
import type { RecordFile } from '../../../tools/record/read'
import { event, person, read, series, source, status } from '../../fixtures/record'

function compile(...files: readonly RecordFile[]) {
  const { record, errors } = checkRecord(read(...files))
  if (!record) throw new Error(formatProblems(errors))
  return compileContext(record, 'en')
}

const PAGE = { url: 'https://example.org/oath', publisher: 'Example News', language: 'en' }

it('a record without leaders, status and trade has a context that is empty', () => {
  expect(compile(event())).toEqual({ language: 'en', leaders: [], status: [], sources: [] })
})

describe('the leaders come from the offices of the people', () => {
  const title = { en: 'President' }
  const office = (changes: object) => ({ title, headOfState: 'president', source: PAGE, ...changes })
  const interim = office({ headOfState: 'acting', from: '2016-09-08', to: '2016-12-14' })

  it('in the order of time, those of Uzbekistan first, and only those who led a state', () => {
    const { leaders } = compile(
      person({ offices: [office({ from: '2016-12-14' })] }),
      person({ id: 'islam-karimov', offices: [office({ to: '2016-09-02' })] }),
      person({ id: 'kassym-jomart-tokayev', country: 'KZ', offices: [office({ from: '2019-03-20' })] }),
      person({ id: 'abdulla-aripov', offices: [{ title: { en: 'Prime Minister' }, from: '2016' }] }),
    )
    expect(leaders.map(({ person: id, state }) => `${state} ${id}`)).toEqual([
      'UZ islam-karimov',
      'UZ shavkat-mirziyoyev',
      'KZ kassym-jomart-tokayev',
    ])
  })

  it('offices of one person without a gap are one time of leading, an acting one as such', () => {
    const { leaders } = compile(person({ offices: [office({ from: '2016-12-14' }), interim] }))
    expect(leaders.map(({ offices }) => offices.map(({ as, from }) => [as, from]))).toEqual([
      [
        ['acting', '2016-09-08'],
        ['president', '2016-12-14'],
      ],
    ])
  })

  it('the same person after a gap is a leader anew', () => {
    const { leaders } = compile(person({ offices: [interim, office({ from: '2018' })] }))
    expect(leaders).toHaveLength(2)
  })

  it('with every page that gives the term, each page once, and the note for readers only', () => {
    const second = { ...PAGE, url: 'https://example.org/election' }
    const { leaders, sources } = compile(
      person({
        offices: [
          interim,
          office({ from: '2016-12-14', moreSources: [second], note: 'Ask.', readerNote: { en: 'Elected.' } }),
        ],
      }),
    )
    expect(leaders[0]?.offices[1]).toEqual({
      title: 'President',
      as: 'president',
      from: '2016-12-14',
      note: 'Elected.',
      sources: [0, 1],
    })
    expect(sources.map(({ url }) => url)).toEqual([PAGE.url, second.url])
  })
})

describe('the status', () => {
  it('takes date, title and sources from the events that it rests on', () => {
    const { status: steps, sources } = compile(
      event({ sources: [source(), source({ id: 's2', url: 'https://akorda.kz/en/1' })] }),
      event({ date: '2019' }),
      event({ date: '2021-12' }),
      status({
        sources: ['s2'],
        also: [
          { event: '2021-12-meeting', sources: ['s1'] },
          { event: '2019-meeting', sources: ['s1'] },
        ],
      }),
    )
    expect(steps).toEqual([
      {
        id: 'step-1',
        name: 'Alliance',
        event: '2020-09-25-meeting',
        date: '2020-09-25',
        title: 'The presidents meet',
        sources: [0],
        also: [
          { event: '2019-meeting', date: '2019', title: 'The presidents meet', sources: [1] },
          { event: '2021-12-meeting', date: '2021-12', title: 'The presidents meet', sources: [1] },
        ],
      },
    ])
    expect(sources.map(({ url }) => url)).toEqual(['https://akorda.kz/en/1', 'https://president.uz/en/lists/view/3844'])
  })
})

describe('the trade', () => {
  const point = { side: 'KZ', period: '2019', value: 4.1, sources: ['s1'] }

  it('keeps part-years, estimates and values that disagree, in the order of time', () => {
    const { trade } = compile(
      series({
        points: [
          { ...point, by: { en: 'Prime Minister' } },
          { ...point, value: 4.5, note: { en: 'Conflicts.' } },
          { ...point, period: '2018', value: 3, bound: 'about' },
          { ...point, period: '2019-01/2019-09', value: 2.6, estimate: true },
        ],
      }),
    )
    expect(trade?.points).toEqual([
      { side: 'KZ', period: '2018', value: 3, bound: 'about', sources: [0] },
      { side: 'KZ', period: '2019-01/2019-09', value: 2.6, estimate: true, sources: [0] },
      { side: 'KZ', period: '2019', value: 4.1, by: 'Prime Minister', sources: [0] },
      { side: 'KZ', period: '2019', value: 4.5, note: 'Conflicts.', sources: [0] },
    ])
  })

  it('takes the day of a target from the event at which it was set', () => {
    const { trade } = compile(
      event(),
      series({
        targets: [
          { value: 10, year: 2030, event: '2020-09-25-meeting', sources: ['s1'] },
          { value: 5, announced: '2018-03-14', sources: ['s1'] },
        ],
      }),
    )
    expect(trade?.targets).toEqual([
      { value: 5, announced: '2018-03-14', sources: [0] },
      {
        value: 10,
        year: 2030,
        announced: '2020-09-25',
        event: '2020-09-25-meeting',
        title: 'The presidents meet',
        sources: [0],
      },
    ])
  })

  it('is that of the turnover and of no other series', () => {
    expect(compile(series({ id: 'freight-rail' })).trade).toBeUndefined()
  })
})

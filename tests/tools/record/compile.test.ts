import { describe, expect, it } from 'vitest'
import type { EventId } from '../../../src/record/compiled'
import { checkRecord } from '../../../tools/record/check'
import { compileRecord } from '../../../tools/record/compile'
import { formatProblems } from '../../../tools/record/problem'
import type { RecordFile } from '../../../tools/record/read'
import { event, person, place, read, source } from '../../fixtures/record'

function compile(...files: readonly RecordFile[]) {
  const { record, errors } = checkRecord(read(...files))
  if (!record) throw new Error(formatProblems(errors))
  const compiled = compileRecord(record)
  return { ...compiled, detailsOf: (id: string) => compiled.details.get(id as EventId) }
}

describe('compileRecord', () => {
  it('orders events by first day, last day and id', () => {
    const { indexes } = compile(
      event({ date: '2020-09', id: '2020-09-road' }),
      event({ date: '2020-09-01', id: '2020-09-01-b' }),
      event({ date: '2020-09-01', id: '2020-09-01-a' }),
      event({ date: '1998' }),
    )
    expect(indexes.en.events.map(({ id }) => id)).toEqual([
      '1998-meeting',
      '2020-09-01-a',
      '2020-09-01-b',
      '2020-09-road',
    ])
  })

  it('gives a text in the language, else in en, ru, uz or kk with that language', () => {
    const { indexes } = compile(
      event({ date: '2001', title: { en: 'Meeting', uz: 'Uchrashuv' } }),
      event({ date: '2002', title: { kk: 'Кездесу', ru: 'Встреча' } }),
      event({ date: '2003', title: { kk: 'Кездесу' } }),
    )
    expect(indexes.uz.events.map(({ title }) => title)).toEqual(['Uchrashuv', ['Встреча', 'ru'], ['Кездесу', 'kk']])
    expect(indexes.kk.events.map(({ title }) => title)).toEqual([['Meeting', 'en'], 'Кездесу', 'Кездесу'])
  })

  it('takes the title for the axis where there is no label', () => {
    const { indexes } = compile(event(), event({ date: '2021', label: { en: 'They meet' } }))
    expect(indexes.en.events.map(({ label }) => label)).toEqual(['The presidents meet', 'They meet'])
  })

  it('keeps only the people and places that events have, and leaves absent fields out', () => {
    const { indexes } = compile(
      event({ place: 'saryagash', participants: [{ person: 'shavkat-mirziyoyev' }] }),
      event({ date: '2021' }),
      person(),
      person({ id: 'nobody-meets' }),
      place(),
      place({ id: 'nowhere' }),
    )
    expect(indexes.ru.people).toEqual({ 'shavkat-mirziyoyev': { name: 'Шавкат Мирзиёев', country: 'UZ' } })
    expect(indexes.en.places).toEqual({ saryagash: { name: 'Saryagash', country: 'KZ' } })
    expect(indexes.en.events).toEqual([
      {
        id: '2020-09-25-meeting',
        date: '2020-09-25',
        kind: 'summit',
        format: 'bilateral',
        topics: ['energy', 'trade'],
        significance: 1,
        title: 'The presidents meet',
        label: 'The presidents meet',
        place: 'saryagash',
        people: ['shavkat-mirziyoyev'],
      },
      {
        id: '2021-meeting',
        date: '2021',
        kind: 'summit',
        format: 'bilateral',
        topics: ['energy', 'trade'],
        significance: 1,
        title: 'The presidents meet',
        label: 'The presidents meet',
      },
    ])
  })

  it('shows a relation on both sides, in the order of time, once', () => {
    const { detailsOf } = compile(
      event({ date: '2019' }),
      event({ date: '2020', related: ['2021-meeting', '2019-meeting'] }),
      event({ date: '2021', related: ['2020-meeting'] }),
    )
    expect(detailsOf('2019-meeting')?.en.related).toEqual(['2020-meeting'])
    expect(detailsOf('2020-meeting')?.en.related).toEqual(['2019-meeting', '2021-meeting'])
    expect(detailsOf('2021-meeting')?.en.related).toEqual(['2020-meeting'])
  })

  it('leads former ids to the present one', () => {
    const { indexes } = compile(event({ formerly: ['2020-09-25-talks', '2020-09-visit'] }))
    expect(indexes.kk.formerly).toEqual({
      '2020-09-25-talks': '2020-09-25-meeting',
      '2020-09-visit': '2020-09-25-meeting',
    })
  })

  it('counts a source that two events cite once', () => {
    const other = source({ id: 's2', url: 'https://akorda.kz/en/1' })
    const { indexes } = compile(event(), event({ date: '2021', sources: [source(), other] }))
    expect(indexes.en.sourceCount).toBe(2)
  })

  it('gives the office of the day, or the one that the event itself says', () => {
    const offices = [{ title: { en: 'President of Uzbekistan' }, from: '2016-12-14' }]
    const participants = [{ person: 'shavkat-mirziyoyev' }]
    const { detailsOf } = compile(
      event({ participants }),
      event({ date: '2001', participants }),
      event({ date: '2002', participants: [{ person: 'shavkat-mirziyoyev', office: { ru: 'Хоким' } }] }),
      person({ offices }),
    )
    const office = (id: string) => detailsOf(id)?.en.participants
    expect(office('2020-09-25-meeting')).toEqual([{ person: 'shavkat-mirziyoyev', office: 'President of Uzbekistan' }])
    expect(office('2001-meeting')).toEqual([{ person: 'shavkat-mirziyoyev' }])
    expect(office('2002-meeting')).toEqual([{ person: 'shavkat-mirziyoyev', office: ['Хоким', 'ru'] }])
  })

  it('gives all that an opened event shows, without the notes of editors', () => {
    const { detailsOf } = compile(
      event({
        outcomes: [{ kind: 'agreed', topic: 'trade', text: { en: 'A trade target.' }, sources: ['s1'] }],
        figures: [{ measure: { en: 'trade' }, period: '2019', value: 3.3, bound: 'over', unit: { en: 'bn USD' } }],
        note: { en: 'The day is that of the report.' },
        workingNote: 'Ask the archive.',
      }),
    )
    expect(detailsOf('2020-09-25-meeting')?.en).toEqual({
      id: '2020-09-25-meeting',
      language: 'en',
      summary: { text: 'They met.', sources: ['s1'] },
      participants: [],
      outcomes: [{ kind: 'agreed', topic: 'trade', text: 'A trade target.', sources: ['s1'] }],
      figures: [{ measure: 'trade', period: '2019', value: 3.3, bound: 'over', unit: 'bn USD', sources: [] }],
      related: [],
      sources: [
        {
          id: 's1',
          url: 'https://president.uz/en/lists/view/3844',
          publisher: 'President of Uzbekistan',
          title: 'Meeting of the presidents',
          language: 'en',
          published: '2020-09-25',
          side: 'UZ',
          official: true,
        },
      ],
      note: 'The day is that of the report.',
    })
  })
})

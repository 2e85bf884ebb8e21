import { describe, expect, it } from 'vitest'
import seed from '../../data/events/2020/2020-09-25-saryagash-working-meeting.json'
import {
  eventSchema,
  glossarySchema,
  personSchema,
  placeSchema,
  type SCHEMAS,
  topicSchema,
} from '../../src/record/schema'

const SOURCE = {
  id: 's1',
  url: 'https://example.org/news',
  publisher: 'Example News',
  language: 'en',
  side: 'third',
  official: false,
}

const EVENT = {
  id: '2020-09-25-meeting',
  date: '2020-09-25',
  kind: 'summit',
  format: 'bilateral',
  topics: ['politics', 'trade'],
  significance: 1,
  title: { en: 'Working meeting in Saryagash' },
  summary: { text: { en: 'They met.' }, sources: ['s1'] },
  sources: [SOURCE],
}
const TERM = { id: 'cis', kind: 'body', uz: 'MDH', kk: 'ТМД', ru: 'СНГ', en: 'CIS' }
const OUTCOME = { kind: 'agreed', topic: 'trade', text: { en: 'To trade more' }, sources: ['s1'] }
const FIGURE = { measure: { en: 'Trade' }, period: '2019', value: 3, unit: { en: 'US$ bn' }, sources: ['s1'] }

const PERSON = { id: 'shavkat-mirziyoyev', country: 'UZ', name: { en: 'Shavkat Mirziyoyev' } }
const OFFICE = { title: { en: 'President' }, from: '2016-12-14' }
const PLACE = {
  id: 'saryagash',
  country: 'KZ',
  name: { en: 'Saryagash' },
  latitude: 41.46,
  longitude: 69.17,
  coordinates: 'gazetteer',
}
const TOPIC = { id: 'energy', name: { en: 'Energy' }, about: { en: 'Gas, oil, electricity' } }

type AnySchema = (typeof SCHEMAS)[keyof typeof SCHEMAS]

/** Each problem as `path: message`. */
function problems(schema: AnySchema, value: unknown): string[] {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a good file passes:', () => {
  it('the event that the project began with', () => {
    expect(problems(eventSchema, seed)).toEqual([])
  })

  it.each<[string, AnySchema, unknown]>([
    ['an event with no more than it must have', eventSchema, EVENT],
    ['an event with outcomes and figures', eventSchema, { ...EVENT, outcomes: [OUTCOME], figures: [FIGURE] }],
    ['an important event with a label', eventSchema, { ...EVENT, significance: 3, label: { en: 'Meeting' } }],
    ['an event known to the month', eventSchema, { ...EVENT, id: '2020-09-meeting', date: '2020-09~' }],
    ['an event of two days', eventSchema, { ...EVENT, date: '2020-09-25/2020-09-26' }],
    ['an event whose start is not known', eventSchema, { ...EVENT, id: '2020-10-building', date: '/2020-10' }],
    ['a statement not yet tied to a source', eventSchema, { ...EVENT, summary: { text: { en: 'They met.' } } }],
    ['a person', personSchema, { ...PERSON, offices: [OFFICE] }],
    ['a place', placeSchema, PLACE],
    ['a topic', topicSchema, TOPIC],
  ])('%s', (_, schema, value) => {
    expect(problems(schema, value)).toEqual([])
  })
})

describe('an event is refused with', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'an id in capitals',
      { id: '2020-09-25-Meeting' },
      ['id: an event id: <date>-<slug>, as in "2020-09-25-saryagash-working-meeting"'],
    ],
    [
      'an id of another day',
      { id: '2020-09-24-meeting' },
      ['id: an id that begins with the start of the date, 2020-09-25'],
    ],
    [
      'an id that says no more than the date',
      { id: '2020-09-25' },
      ['id: an id that begins with the start of the date, 2020-09-25'],
    ],
    ['a day that does not exist', { date: '2020-09-31' }, ['date: a day from 01 to 30 in 2020-09']],
    ['no topic', { topics: [] }, ['topics: at least one topic']],
    ['a topic twice', { topics: ['politics', 'trade', 'politics'] }, ['topics: each topic once']],
    ['an empty text', { title: { en: ' ' } }, ['title.en: words; leave the language out where there are none']],
    ['a text in no language', { title: {} }, ['title: a text in at least one of uz, kk, ru, en']],
    ['a long title', { title: { en: 'a'.repeat(91) } }, ['title.en: at most 90 characters']],
    ['a long label', { label: { en: 'a'.repeat(31) } }, ['label.en: at most 30 characters']],
    ['no label where it matters', { significance: 2 }, ['label: a label, since significance is 2 or 3']],
    [
      'a place that is not an id',
      { place: 'Saryagash, KZ' },
      ['place: a place id: small Latin letters, digits and single hyphens, as in "tashkent"'],
    ],
    [
      'a participant that is not an id',
      { participants: [{ person: 'Tokayev' }] },
      ['participants.0.person: a person id: small Latin letters, digits and single hyphens, as in "tashkent"'],
    ],
    [
      'a participant twice',
      { participants: [{ person: 'tokayev' }, { person: 'nazarbayev' }, { person: 'tokayev' }] },
      ['participants.2.person: each person once'],
    ],
    [
      'a summary that cites nothing',
      { summary: { text: { en: 'They met.' }, sources: [] } },
      ['summary.sources: at least one source id; leave "sources" out where it is not certain which source says so'],
    ],
    [
      'citations of sources that it has not',
      {
        summary: { text: { en: 'They met.' }, sources: ['s1', 's2'] },
        outcomes: [{ ...OUTCOME, sources: ['s3'] }],
        figures: [FIGURE, { ...FIGURE, sources: ['s1', 's4'] }],
      },
      [
        'summary.sources.1: the id of a source of this event: s1',
        'outcomes.0.sources.0: the id of a source of this event: s1',
        'figures.1.sources.1: the id of a source of this event: s1',
      ],
    ],
    [
      'an outcome on a topic that it has not',
      { outcomes: [OUTCOME, { ...OUTCOME, topic: 'energy' }] },
      ["outcomes.1.topic: one of the event's topics: politics, trade"],
    ],
    [
      'a figure of an impossible period',
      { figures: [{ ...FIGURE, period: '2019-13' }] },
      ['figures.0.period: a month from 01 to 12'],
    ],
    ['no source', { sources: [], summary: { text: { en: 'They met.' } } }, ['sources: at least one source']],
    ['two sources of one id', { sources: [SOURCE, SOURCE] }, ['sources.1.id: an id that no other source has']],
    [
      'a related event that is not an id',
      { related: ['treaty'] },
      ['related.0: an event id: <date>-<slug>, as in "2020-09-25-saryagash-working-meeting"'],
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(eventSchema, { ...EVENT, ...change })).toEqual(expected)
  })

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,hello'],
    ['ftp://example.org/news'],
    ['//example.org/news'],
    ['example.org'],
    [''],
  ])('a source at %j', (url) => {
    expect(problems(eventSchema, { ...EVENT, sources: [{ ...SOURCE, url }] })).toEqual([
      'sources.0.url: an address that begins with https:// or http://',
    ])
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['no publisher', { publisher: ' ' }, "sources.0.publisher: the publisher's name"],
    ['the name of a language', { language: 'Russian' }, 'sources.0.language: a language tag such as "ru" or "uz-Cyrl"'],
    [
      'a date in words',
      { published: 'yesterday' },
      'sources.0.published: a date such as 2020-09-25, 2013-06, 1994, 2013~ or 2017-03-22/2017-03-23',
    ],
  ])('a source with %s', (_, change, expected) => {
    expect(problems(eventSchema, { ...EVENT, sources: [{ ...SOURCE, ...change }] })).toEqual([expected])
  })

  it.each<[string, Record<string, unknown>, string[]]>([
    ['kind', { kind: 'party' }, ['kind']],
    ['format', { format: 'trilateral' }, ['format']],
    ['topic', { topics: ['enrgy'] }, ['topics.0']],
    ['significance', { significance: 4 }, ['significance']],
    ['kind of outcome', { outcomes: [{ ...OUTCOME, kind: 'agreeed' }] }, ['outcomes.0.kind']],
    ['bound', { figures: [{ ...FIGURE, bound: 'under' }] }, ['figures.0.bound']],
    ['side', { sources: [{ ...SOURCE, side: 'RU' }] }, ['sources.0.side']],
    ['language', { title: { de: 'Treffen' } }, ['title', 'title']],
    ['field', { colour: 'red' }, ['']],
  ])('a %s that the record does not know', (_, change, paths) => {
    const found = problems(eventSchema, { ...EVENT, ...change })
    expect(found.map((problem) => problem.split(':')[0])).toEqual(paths)
  })

  it('all that is wrong with it, in one go', () => {
    const bad = { ...EVENT, topics: [], title: {}, sources: [{ ...SOURCE, publisher: '' }] }
    expect(problems(eventSchema, bad)).toEqual([
      'topics: at least one topic',
      'title: a text in at least one of uz, kk, ru, en',
      "sources.0.publisher: the publisher's name",
    ])
  })
})

it.each<[string, AnySchema, unknown, string]>([
  [
    'a person of a country in words',
    personSchema,
    { ...PERSON, country: 'Uzbekistan' },
    'country: a country code such as "KZ"',
  ],
  [
    'an office without a time',
    personSchema,
    { ...PERSON, offices: [{ title: { en: 'President' } }] },
    'offices.0: an office with "from", "to" or "attested", else it cannot be placed in time',
  ],
  ['a place north of the pole', placeSchema, { ...PLACE, latitude: 91 }, 'latitude: degrees from -90 to 90'],
  ['a place once round the Earth', placeSchema, { ...PLACE, longitude: 429.17 }, 'longitude: degrees from -180 to 180'],
  [
    'a topic with a long name',
    topicSchema,
    { ...TOPIC, name: { en: 'a'.repeat(31) } },
    'name.en: at most 30 characters',
  ],
  ['a term of the glossary twice', glossarySchema, { terms: [TERM, TERM] }, 'terms.1.id: an id that no other term has'],
  [
    'a term that was seen nowhere on the web',
    glossarySchema,
    { terms: [{ ...TERM, seen: { kk: 'in a book' } }] },
    'terms.0.seen.kk: an address that begins with https:// or http://',
  ],
])('%s is refused', (_, schema, value, expected) => {
  expect(problems(schema, value)).toEqual([expected])
})

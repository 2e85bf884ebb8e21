import { describe, expect, it } from 'vitest'
import { checkRecord } from '../../../tools/record/check'
import { formatProblem, formatProblems } from '../../../tools/record/problem'
import type { ReadRecord } from '../../../tools/record/read'
import { event, person, place, read, source } from '../../fixtures/record'

const errorsOf = (record: ReadRecord) => checkRecord(record).errors.map(formatProblem)

describe('a good record', () => {
  it('passes and is counted', () => {
    const { record, errors, counts } = checkRecord(
      read(event({ place: 'saryagash', participants: [{ person: 'shavkat-mirziyoyev' }] }), person(), place()),
    )
    expect(errors).toEqual([])
    expect(record?.events.map(({ id }) => id)).toEqual(['2020-09-25-meeting'])
    expect(counts).toEqual({
      events: 1,
      people: 1,
      places: 1,
      sources: 1,
      texts: 2,
      missingTexts: { uz: 2, kk: 2, ru: 2, en: 0 },
      completeEvents: { uz: 0, kk: 0, ru: 0, en: 1 },
      warnings: {
        'summary without a source': 0,
        'outcome without a source': 0,
        'figure without a source': 0,
        'participant with no office on the day': 1,
        'source without a title': 0,
        'source without a date of publication': 0,
      },
    })
  })

  it('is warned of what is still to be found out, which is no error', () => {
    const outcome = { kind: 'agreed', topic: 'energy', text: { en: 'To trade power.' } }
    const figure = { measure: { en: 'trade' }, period: '2019', value: 3.3, unit: { en: 'billion US dollars' } }
    const { errors, warnings } = checkRecord(
      read(
        event({
          participants: [{ person: 'shavkat-mirziyoyev' }],
          summary: { text: { en: 'They met.' } },
          outcomes: [outcome],
          figures: [figure],
          sources: [source({ title: undefined, published: undefined })],
        }),
        person(),
      ),
    )
    expect(errors).toEqual([])
    const file = 'data/events/2020/2020-09-25-meeting.json'
    expect(warnings.map(formatProblem)).toEqual([
      `${file}: summary.sources is missing; expected the ids of the sources that say so`,
      `${file}: outcomes[0].sources is missing; expected the ids of the sources that say so`,
      `${file}: figures[0].sources is missing; expected the ids of the sources that say so`,
      `${file}: participants[0].office is missing; expected an office of "shavkat-mirziyoyev" on 2020-09-25, here or in data/people/shavkat-mirziyoyev.json`,
      `${file}: sources[0].title is missing; expected the title as published`,
      `${file}: sources[0].published is missing; expected the day it was published`,
    ])
  })
})

const FILE = 'data/events/2020/2020-09-25-meeting.json'
const id = '2020-09-25-meeting'
const EDTF_SHAPES = 'a date such as 2020-09-25, 2013-06, 1994, 2013~ or 2017-03-22/2017-03-23'
const TOPIC_LIST =
  'one of politics, trade, industry, energy, transport, agriculture, water, borders, security, culture, health, regions, multilateral'

describe('a bad event is refused with file, path, found and expected', () => {
  const cases: readonly [what: string, changes: Readonly<Record<string, unknown>>, messages: readonly string[]][] = [
    ['a month that is none', { id, date: '2020-13-01' }, [`date is "2020-13-01"; expected a month from 01 to 12`]],
    [
      'a day that the month has not',
      { id, date: '2020-02-30' },
      [`date is "2020-02-30"; expected a day from 01 to 29 in 2020-02`],
    ],
    [
      'an interval that runs backwards',
      { id, date: '2020-09-25/2020-09-24' },
      [`date is "2020-09-25/2020-09-24"; expected an interval that ends on or after the day it starts`],
    ],
    ['a date in words', { id, date: '2020, autumn' }, [`date is "2020, autumn"; expected ${EDTF_SHAPES}`]],
    ['no date', { id, date: undefined }, [`date is missing; expected ${EDTF_SHAPES}`]],
    [
      'an unknown topic',
      { topics: ['energi'] },
      [`topics[0] is "energi"; expected ${TOPIC_LIST} (do you mean "energy"?)`],
    ],
    ['no topic', { topics: [] }, [`topics is []; expected at least one topic`]],
    ['a topic twice', { topics: ['energy', 'energy'] }, [`topics is ["energy","energy"]; expected each topic once`]],
    ['no list of sources', { sources: undefined }, [`sources is missing; expected a list in [ ]`]],
    [
      'an address that is not of the web',
      { sources: [source({ url: 'javascript:alert(1)' })] },
      [`sources[0].url is "javascript:alert(1)"; expected an address that begins with https:// or http://`],
    ],
    ['a text in no language', { title: {} }, [`title is {}; expected a text in at least one of uz, kk, ru, en`]],
    [
      'a text of spaces',
      { title: { en: ' ' } },
      [`title.en is " "; expected words; leave the language out where there are none`],
    ],
    [
      'a text that is not by language',
      { title: 'The presidents meet' },
      [`title is "The presidents meet"; expected an object with the keys uz, kk, ru, en`],
    ],
    [
      'a title that is too long',
      { title: { en: 'x'.repeat(91) } },
      [`title.en is "${'x'.repeat(59)}…; expected at most 90 characters (it has 91)`],
    ],
    [
      'an unknown key',
      { outcomes: [{ kind: 'agreed', topic: 'energy', text: { en: 'To trade power.' }, sorces: ['s1'] }] },
      [`outcomes[0].sorces is an unknown key; expected one of kind, topic, text, sources (do you mean "sources"?)`],
    ],
    [
      'an unknown kind of outcome',
      { outcomes: [{ kind: 'agreeed', topic: 'energy', text: { en: 'To trade power.' } }] },
      [
        `outcomes[0].kind is "agreeed"; expected one of discussed, agreed, signed, instructed, target, launched, declared, ratified (do you mean "agreed"?)`,
      ],
    ],
    [
      'an outcome of a topic that is not of the event',
      { outcomes: [{ kind: 'agreed', topic: 'water', text: { en: 'To share water.' } }] },
      [`outcomes[0].topic is "water"; expected one of the event's topics: energy, trade`],
    ],
    ['an unknown significance', { significance: 4 }, [`significance is 4; expected one of 1, 2, 3`]],
    [
      'no label where one is needed',
      { significance: 2 },
      [`label is missing; expected a label, since significance is 2 or 3`],
    ],
    [
      'a citation of a source that the event has not',
      { summary: { text: { en: 'They met.' }, sources: ['s1', 's9'] } },
      [`summary.sources[1] is "s9"; expected the id of a source of this event: s1`],
    ],
    [
      'two sources of one id',
      { sources: [source(), source()] },
      [`sources[1].id is "s1"; expected an id that no other source has`],
    ],
    [
      'an unknown person',
      { participants: [{ person: 'shavkat-mirziyoev' }] },
      [
        `participants[0].person is "shavkat-mirziyoev"; expected the id of a person in data/people (do you mean "shavkat-mirziyoyev"?)`,
      ],
    ],
    [
      'a person twice',
      { participants: [{ person: 'shavkat-mirziyoyev' }, { person: 'shavkat-mirziyoyev' }] },
      [`participants[1].person is "shavkat-mirziyoyev"; expected each person once`],
    ],
    [
      'an unknown place',
      { place: 'sariagash' },
      [`place is "sariagash"; expected the id of a place in data/places (do you mean "saryagash"?)`],
    ],
    [
      'an unknown related event',
      { related: ['2019-01-01-nothing'] },
      [`related[0] is "2019-01-01-nothing"; expected the id of an event in data/events`],
    ],
    ['a relation to itself', { related: [id] }, [`related[0] is "${id}", this event itself; expected another event`]],
    ['no $schema', { $schema: undefined }, [`$schema is missing; expected "../../../public/schema/event.schema.json"`]],
    [
      'the $schema of another kind of file',
      { $schema: '../../../public/schema/place.schema.json' },
      [`$schema is "../../../public/schema/place.schema.json"; expected "../../../public/schema/event.schema.json"`],
    ],
  ]
  for (const [what, changes, messages] of cases) {
    it(what, () => {
      const bad = { ...event(changes), file: FILE }
      expect(errorsOf(read(bad, person(), place()))).toEqual(messages.map((message) => `${FILE}: ${message}`))
    })
  }
})

describe('files are refused for what they are to each other', () => {
  it('a file is named as its id', () => {
    const bad = { ...event(), file: 'data/events/2020/2020-09-25-saryagash.json' }
    expect(errorsOf(read(bad))).toEqual([
      'data/events/2020/2020-09-25-saryagash.json: id is "2020-09-25-meeting"; expected "2020-09-25-saryagash", as the file is named',
    ])
  })

  it('a file stands in the year of its event', () => {
    const bad = { ...event(), file: 'data/events/2021/2020-09-25-meeting.json' }
    expect(errorsOf(read(bad))).toEqual([
      'data/events/2021/2020-09-25-meeting.json: date is "2020-09-25"; expected a date in 2021, as its folder says (or move the file to data/events/2020/)',
    ])
  })

  it('an id begins with the date', () => {
    expect(errorsOf(read(event({ id: '2020-09-24-meeting' })))).toEqual([
      'data/events/2020/2020-09-24-meeting.json: id is "2020-09-24-meeting"; expected an id that begins with the start of the date, 2020-09-25',
    ])
  })

  it('two files with one id are both named', () => {
    const second = { ...event(), file: 'data/events/2020/2020-09-25-twin.json' }
    expect(errorsOf(read(event(), second))).toEqual([
      'data/events/2020/2020-09-25-twin.json: id is "2020-09-25-meeting"; expected "2020-09-25-twin", as the file is named',
      'data/events/2020/2020-09-25-twin.json: id is "2020-09-25-meeting", which data/events/2020/2020-09-25-meeting.json has too; expected an id that no other event has or had',
    ])
  })

  it('a former id is nobody’s present or former id', () => {
    const renamed = event({ date: '2021-01-01', formerly: ['2020-09-25-meeting', '2021-01-01-call'] })
    const other = event({ date: '2022-01-01', formerly: ['2021-01-01-call'] })
    expect(errorsOf(read(event(), renamed, other))).toEqual([
      'data/events/2021/2021-01-01-meeting.json: formerly[0] is "2020-09-25-meeting", which data/events/2020/2020-09-25-meeting.json has too; expected an id that no other event has or had',
      'data/events/2022/2022-01-01-meeting.json: formerly[0] is "2021-01-01-call", which data/events/2021/2021-01-01-meeting.json has too; expected an id that no other event has or had',
    ])
  })

  it('every topic has its file', () => {
    const { files } = read()
    const withoutWater = files.filter(({ file }) => file !== 'data/topics/water.json')
    expect(errorsOf({ files: withoutWater, problems: [] })).toEqual([
      'data/topics/water.json is missing; expected a file for each of the 13 topics',
    ])
  })

  it('an office ends on or after the day it begins', () => {
    const title = { en: 'President of Uzbekistan' }
    const offices = [
      { title, from: '2016-12-14', to: '2016-12-13' },
      { title, attested: { first: '2018', last: '2017' } },
    ]
    expect(errorsOf(read(person({ offices })))).toEqual([
      'data/people/shavkat-mirziyoyev.json: offices[0].to is "2016-12-13"; expected a date on or after "2016-12-14"',
      'data/people/shavkat-mirziyoyev.json: offices[1].attested.last is "2017"; expected a date on or after "2018"',
    ])
  })

  it('a file with an error still lends its id to others', () => {
    const withPerson = event({ participants: [{ person: 'shavkat-mirziyoyev' }] })
    expect(errorsOf(read(withPerson, person({ country: 'Uzbekistan' })))).toEqual([
      'data/people/shavkat-mirziyoyev.json: country is "Uzbekistan"; expected a country code such as "KZ"',
    ])
  })
})

it('ten errors in several files are all reported in one run', () => {
  const spoiled = event({
    kind: 'sumit',
    topics: ['energi'],
    title: {},
    place: 'nowhere',
    participants: [{ person: 'nobody' }],
    sources: [source({ url: 'javascript:alert(1)', side: 'KG' })],
  })
  const { errors, record } = checkRecord(
    read(spoiled, event({ date: '2021-02-30' }), person({ country: 'uz' }), place({ latitude: 141 })),
  )
  expect(record).toBeUndefined()
  expect(formatProblems(errors)).toBe(`The record has 10 errors:
  data/events/2020/2020-09-25-meeting.json: kind is "sumit"; expected one of summit, call, talks, forum, document, launch, exchange, incident, statement (do you mean "summit"?)
  data/events/2020/2020-09-25-meeting.json: topics[0] is "energi"; expected ${TOPIC_LIST} (do you mean "energy"?)
  data/events/2020/2020-09-25-meeting.json: title is {}; expected a text in at least one of uz, kk, ru, en
  data/events/2020/2020-09-25-meeting.json: sources[0].url is "javascript:alert(1)"; expected an address that begins with https:// or http://
  data/events/2020/2020-09-25-meeting.json: sources[0].side is "KG"; expected one of UZ, KZ, third (do you mean "KZ"?)
  data/events/2020/2020-09-25-meeting.json: place is "nowhere"; expected the id of a place in data/places
  data/events/2020/2020-09-25-meeting.json: participants[0].person is "nobody"; expected the id of a person in data/people
  data/events/2021/2021-02-30-meeting.json: date is "2021-02-30"; expected a day from 01 to 28 in 2021-02
  data/people/shavkat-mirziyoyev.json: country is "uz"; expected a country code such as "KZ"
  data/places/saryagash.json: latitude is 141; expected degrees from -90 to 90`)
})

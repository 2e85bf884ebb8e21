import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexEvent, PersonId, PlaceId, RecordIndex } from '../../src/record/compiled'
import {
  countFacet,
  FACETS,
  type Facet,
  type Filter,
  facetValues,
  filterEvents,
  isFiltering,
  NO_FILTER,
  toggled,
} from '../../src/record/filter'
import { FORMATS, KINDS, TOPICS } from '../../src/record/vocabulary'
import { event, recordIndex } from '../build'

const PEOPLE = ['islam-karimov', 'shavkat-mirziyoyev', 'kassym-jomart-tokayev']
const PLACES = ['tashkent', 'saryagash', 'almaty']

const record = recordIndex([
  event({ id: '1998-10-31-treaty', kind: 'document', topics: ['politics'], title: 'Treaty on eternal friendship' }),
  event({ id: '2017-03-22-visit', topics: ['politics', 'trade'], people: ['shavkat-mirziyoyev'], place: 'astana' }),
  event({ id: '2019-06-gas', kind: 'launch', topics: ['energy'], format: 'multilateral', title: 'Gas transit begins' }),
  event({ id: '2020-09-25-meeting', topics: ['energy', 'trade'], people: ['shavkat-mirziyoyev'], place: 'saryagash' }),
  event({ id: '2021-12-06-visit', topics: ['trade'], people: ['kassym-jomart-tokayev'], place: 'tashkent' }),
])

function left(filter: Partial<Filter>): string[] {
  return filterEvents(record, { ...NO_FILTER, ...filter }).map(({ id }) => id)
}

describe('a filter', () => {
  it('that asks for nothing leaves everything', () => {
    expect(filterEvents(record, NO_FILTER)).toBe(record.events)
    expect(filterEvents(record, { ...NO_FILTER, query: ' … ' })).toBe(record.events)
  })

  it('takes any of the values within a facet', () => {
    expect(left({ topics: ['energy', 'trade'] })).toEqual([
      '2017-03-22-visit',
      '2019-06-gas',
      '2020-09-25-meeting',
      '2021-12-06-visit',
    ])
  })

  it('asks for all of the facets together', () => {
    expect(left({ topics: ['energy', 'trade'], kinds: ['summit'] })).toEqual([
      '2017-03-22-visit',
      '2020-09-25-meeting',
      '2021-12-06-visit',
    ])
    expect(left({ topics: ['energy'], kinds: ['summit'], people: ['shavkat-mirziyoyev' as PersonId] })).toEqual([
      '2020-09-25-meeting',
    ])
    expect(left({ topics: ['energy'], places: ['tashkent' as PlaceId] })).toEqual([])
  })

  it('finds an event by a topic that is not its first', () => {
    expect(left({ topics: ['trade'], places: ['saryagash' as PlaceId] })).toEqual(['2020-09-25-meeting'])
  })

  it('passes over events without a place or people where one is asked for', () => {
    expect(left({ places: ['astana' as PlaceId, 'nowhere' as PlaceId] })).toEqual(['2017-03-22-visit'])
    expect(left({ people: ['kassym-jomart-tokayev' as PersonId] })).toEqual(['2021-12-06-visit'])
  })
})

describe('a query', () => {
  const searched = recordIndex(
    [
      event({ id: '1994-01-10-union', title: 'Economic union agreed', label: 'Single space' }),
      event({ id: '2018-03-15-talks', title: ['Встреча в Астане', 'ru'], place: 'astana', people: ['emomali-rahmon'] }),
      event({ id: '2020-09-25-meeting', title: 'Working meeting', place: 'saryagash', people: ['shavkat-mirziyoyev'] }),
    ],
    { places: { saryagash: { name: 'Saryagash', region: 'Turkistan Region' } } },
  )
  const found = (query: string) => filterEvents(searched, { ...NO_FILTER, query }).map(({ id }) => id)

  it.each([
    ['a word of the title', 'economic', ['1994-01-10-union']],
    ['a part of a word', 'econ', ['1994-01-10-union']],
    ['the label', 'single space', ['1994-01-10-union']],
    ['the place', 'saryagash', ['2020-09-25-meeting']],
    ['the region of the place', 'turkistan', ['2020-09-25-meeting']],
    ['a person', 'mirziyoyev', ['2020-09-25-meeting']],
    ['another alphabet', 'Мирзиёев Сарыағаш', ['2020-09-25-meeting']],
    ['a title in another language', 'vstrecha', ['2018-03-15-talks']],
    ['words in any order, from different texts', 'saryagash working', ['2020-09-25-meeting']],
    ['letters of regular expressions, as letters', '(meeting)', ['2020-09-25-meeting']],
    ['words not all of which occur', 'working astana', []],
    ['what reaches from one word into the next', 'orkingmeet', []],
  ])('by %s', (_, query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('leaves the event in sight at every letter on the way to its name', () => {
    const kazakh = recordIndex([event({ id: '2024-05-20-law', title: 'Tokayev signs the Kazakhstan law' })])
    for (const name of ['Tokayev', 'Kazakhstan']) {
      for (let letters = 2; letters <= name.length; letters++) {
        const query = name.slice(0, letters)
        expect(filterEvents(kazakh, { ...NO_FILTER, query }), query).toHaveLength(1)
      }
    }
  })

  it('narrows together with the facets', () => {
    const people = ['shavkat-mirziyoyev' as PersonId]
    expect(filterEvents(searched, { ...NO_FILTER, people, query: 'union' })).toEqual([])
    expect(filterEvents(searched, { ...NO_FILTER, people, query: 'working' })).toHaveLength(1)
  })
})

describe('with whatever record and filter', () => {
  it('the events left are those that a plain reading of the rule leaves, in the order of the index', () => {
    fc.assert(
      fc.property(records, filters, (index, filter) => {
        expect(filterEvents(index, filter)).toEqual(index.events.filter((event) => plainlyMatches(event, filter)))
      }),
    )
  })

  it('the count of a value is the number of events that choosing it alone in its facet leaves', () => {
    fc.assert(
      fc.property(records, filters, fc.constantFrom(...FACETS), (index, filter, facet) => {
        const counts = countFacet(index, filter, facet)
        for (const value of VALUES[facet]) {
          const chosen = filterEvents(index, { ...filter, [facet]: [value] })
          expect(`${value} ${counts.get(value) ?? 0}`).toBe(`${value} ${chosen.length}`)
        }
      }),
    )
  })

  it('there are no counts of values that no event left has', () => {
    fc.assert(
      fc.property(records, filters, fc.constantFrom(...FACETS), (index, filter, facet) => {
        for (const count of countFacet(index, filter, facet).values()) expect(count).toBeGreaterThan(0)
      }),
    )
  })
})

it('the counts of a facet do not depend on what is chosen in it, and do on what is chosen beside it', () => {
  const all = countFacet(record, NO_FILTER, 'topics')
  expect([...all]).toEqual([
    ['politics', 2],
    ['trade', 3],
    ['energy', 2],
  ])
  expect(countFacet(record, { ...NO_FILTER, topics: ['energy'] }, 'topics')).toEqual(all)
  expect([...countFacet(record, { ...NO_FILTER, topics: ['energy'] }, 'kinds')]).toEqual([
    ['launch', 1],
    ['summit', 1],
  ])
})

it.each<[Partial<Filter>, boolean]>([
  [{}, false],
  [{ query: '   ' }, false],
  [{ query: '?!' }, false],
  [{ query: 'gas' }, true],
  [{ topics: ['energy'] }, true],
  [{ places: ['tashkent' as PlaceId] }, true],
])('%o narrows the record: %s', (filter, expected) => {
  expect(isFiltering({ ...NO_FILTER, ...filter })).toBe(expected)
})

describe('toggling a value', () => {
  it('puts it in at the end, or takes it out', () => {
    expect(toggled(['trade'], 'energy')).toEqual(['trade', 'energy'])
    expect(toggled(['trade', 'energy'], 'trade')).toEqual(['energy'])
    expect(toggled(['trade'], 'trade')).toEqual([])
  })

  it('keeps a given order, so that one choice has one address', () => {
    expect(toggled(['energy'], 'trade', TOPICS)).toEqual(['trade', 'energy'])
    expect(toggled(['trade'], 'energy', TOPICS)).toEqual(['trade', 'energy'])
  })

  it('twice changes nothing', () => {
    fc.assert(
      fc.property(fc.subarray([...TOPICS]), fc.constantFrom(...TOPICS), (topics, topic) => {
        expect(toggled(toggled(topics, topic, TOPICS), topic, TOPICS)).toEqual(topics)
      }),
    )
  })
})

const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  topics: TOPICS,
  kinds: KINDS,
  formats: FORMATS,
  people: PEOPLE,
  places: PLACES,
}

const records: fc.Arbitrary<RecordIndex> = fc
  .array(
    fc.record(
      {
        kind: fc.constantFrom(...KINDS.slice(0, 3)),
        format: fc.constantFrom(...FORMATS),
        topics: fc.shuffledSubarray([...TOPICS].slice(0, 5), { minLength: 1 }),
        people: fc.shuffledSubarray(PEOPLE),
        place: fc.constantFrom(...PLACES),
        title: fc.constantFrom('Gas transit', 'Gas and water', 'Meeting in Oʻzbekiston'),
      },
      { requiredKeys: ['kind', 'format', 'topics', 'title'] },
    ),
    { maxLength: 12 },
  )
  .map((events) => recordIndex(events.map((parts, at) => event({ id: `2020-${at}`, ...parts }))))

const filters: fc.Arbitrary<Filter> = fc.record({
  topics: fc.subarray([...TOPICS].slice(0, 5), { maxLength: 2 }),
  kinds: fc.subarray([...KINDS].slice(0, 3), { maxLength: 2 }),
  formats: fc.subarray([...FORMATS], { maxLength: 2 }),
  people: fc.subarray(PEOPLE as PersonId[], { maxLength: 2 }),
  places: fc.subarray(PLACES as PlaceId[], { maxLength: 2 }),
  // "gas" is in "Saryagash" too.
  query: fc.constantFrom('', 'gas', 'GAS water', 'karimov gas', '  '),
})

/** The rule as one would say it; of a query, small letters are enough for the words above. */
function plainlyMatches(event: IndexEvent, filter: Filter): boolean {
  for (const facet of FACETS) {
    const chosen: readonly string[] = filter[facet]
    if (chosen.length > 0 && !facetValues(event, facet).some((value) => chosen.includes(value))) return false
  }
  const text = [event.title, event.place, ...(event.people ?? [])].join(' ').toLowerCase()
  const words = filter.query.toLowerCase().split(' ')
  return words.every((word) => text.includes(word))
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AddressState,
  parseSearch,
  readAddress,
  type SearchParams,
  stringifySearch,
  VIEWS,
  writeAddress,
} from '../../src/app/address'
import { CONTEXT_PARTS } from '../../src/context/parts'
import type { PersonId, PlaceId } from '../../src/record/compiled'
import { NO_FILTER } from '../../src/record/filter'
import { FORMATS, KINDS, TOPICS } from '../../src/record/vocabulary'
import { GROUPINGS } from '../../src/timeline/lanes'
import { event, recordIndex } from '../build'

/** What the address of the whole record says. */
const WHOLE: AddressState = { filter: NO_FILTER, lanes: 'topic', context: CONTEXT_PARTS }

const record = recordIndex([event({ people: ['shavkat-mirziyoyev'], place: 'saryagash' })])

/** What a whole address says, written as in the browser. */
function read(search: string, known?: typeof record) {
  return readAddress(parseSearch(search), known)
}

/** The address after the state that it says was written again. */
function rewritten(search: string): string {
  const params = parseSearch(search)
  return stringifySearch(writeAddress(readAddress(params).state, params))
}

describe('an address is read', () => {
  it('with nothing in it as the whole record', () => {
    expect(read('')).toEqual({
      state: { ...WHOLE, from: undefined, to: undefined, view: undefined },
      ignored: [],
    })
  })

  it('with all of its parts', () => {
    const search =
      '?topic=energy,transport&kind=summit,call&format=bilateral&person=shavkat-mirziyoyev&place=saryagash' +
      '&q=gas%20transit&from=1998&to=2005-06&view=list&lanes=kind&context=leaders,trade'
    expect(read(search, record)).toEqual({
      state: {
        filter: {
          topics: ['energy', 'transport'],
          kinds: ['summit', 'call'],
          formats: ['bilateral'],
          people: ['shavkat-mirziyoyev'],
          places: ['saryagash'],
          query: 'gas transit',
        },
        from: '1998',
        to: '2005-06',
        view: 'list',
        lanes: 'kind',
        context: ['leaders', 'trade'],
      },
      ignored: [],
    })
  })

  it.each([
    ['none of them', '?context=none', []],
    ['one of them', '?context=status', ['status']],
    ['some, in the order of the picture', '?context=trade,leaders', ['leaders', 'trade']],
    ['all of them, as it always is', '?context=leaders,status,trade', CONTEXT_PARTS],
    ['nothing said of them, as it always is', '?context=', CONTEXT_PARTS],
  ])('with the bands above the lanes: %s', (_, search, context) => {
    expect(read(search)).toMatchObject({ state: { context }, ignored: [] })
  })

  it.each([
    ['a comma as it is', '?topic=energy,trade', ['energy', 'trade']],
    ['a comma in code', '?topic=energy%2Ctrade', ['energy', 'trade']],
    ['a parameter given twice', '?topic=energy&topic=trade', ['energy', 'trade']],
    ['a value given twice', '?topic=energy,trade,energy', ['energy', 'trade']],
    ['commas too many', '?topic=,energy,,trade,', ['energy', 'trade']],
    ['no value', '?topic=', []],
    ['in another order', '?topic=trade,energy', ['trade', 'energy']],
  ])('with %s', (_, search, topics) => {
    expect(read(search)).toMatchObject({ state: { filter: { topics } }, ignored: [] })
  })

  it('with a query in any alphabet, and plus as a space', () => {
    expect(read('?q=%D0%B3%D0%B0%D0%B7+o%CA%BBzbek').state.filter.query).toBe('газ oʻzbek')
  })

  it('with people and places on trust until the record is there', () => {
    expect(read('?person=nobody&place=nowhere')).toMatchObject({
      state: { filter: { people: ['nobody'], places: ['nowhere'] } },
      ignored: [],
    })
  })
})

describe('what an address says and nobody knows is ignored and reported:', () => {
  it.each([
    ['a topic', '?topic=enrgy', ['topic=enrgy']],
    ['a topic beside a good one', '?topic=energy,enrgy', ['topic=enrgy']],
    ['a topic, once, however often it is given', '?topic=enrgy,enrgy', ['topic=enrgy']],
    ['a topic in capitals', '?topic=Energy', ['topic=Energy']],
    ['a kind and a format', '?kind=party&format=trilateral', ['kind=party', 'format=trilateral']],
    ['a person', '?person=nobody,shavkat-mirziyoyev', ['person=nobody']],
    ['a place', '?place=nowhere', ['place=nowhere']],
    [
      'what every object has, as a person and as a place',
      '?person=constructor&place=__proto__',
      ['person=constructor', 'place=__proto__'],
    ],
    ['a view', '?view=globe', ['view=globe']],
    ['what the lanes stand for', '?lanes=colour', ['lanes=colour']],
    ['a band above the lanes', '?context=leaders,gas', ['context=gas']],
    ['none of the bands and one of them', '?context=none,trade', ['context=none']],
    ['a date that does not exist', '?from=2020-02-30', ['from=2020-02-30']],
    ['an interval for a date', '?to=1998/2005', ['to=1998/2005']],
    ['a parameter', '?colour=red', ['colour=red']],
    ['a parameter without a value', '?fbclid', ['fbclid']],
    [
      'a parameter named like what every object has',
      '?constructor=1&__proto__=2&toString',
      ['constructor=1', '__proto__=2', 'toString'],
    ],
  ])('%s', (_, search, ignored) => {
    expect(read(search, record).ignored).toEqual(ignored)
  })

  it('the rest holds', () => {
    const { state } = read('?topic=enrgy,trade&from=soon&to=2005&view=globe&q=gas', record)
    expect(state).toEqual({
      ...WHOLE,
      filter: { ...NO_FILTER, topics: ['trade'], query: 'gas' },
      from: undefined,
      to: '2005',
      view: undefined,
    })
  })
})

describe('an address is written', () => {
  it('empty for the whole record', () => {
    expect(writeAddress(WHOLE)).toEqual({})
    expect(stringifySearch({})).toBe('')
  })

  it('without what is as it always is', () => {
    expect(writeAddress({ ...WHOLE, filter: { ...NO_FILTER, topics: ['energy'] } })).toEqual({ topic: 'energy' })
  })

  it('with commas left readable', () => {
    expect(stringifySearch({ topic: 'energy,transport', q: 'gas, oil & water' })).toBe(
      '?topic=energy,transport&q=gas,%20oil%20%26%20water',
    )
  })

  it('in one order, whatever order it was read in', () => {
    expect(
      rewritten(
        '?context=trade,status&lanes=one&view=list&to=2005&q=gas&from=1998&place=almaty&kind=call&topic=energy',
      ),
    ).toBe('?topic=energy&kind=call&place=almaty&q=gas&from=1998&to=2005&view=list&lanes=one&context=status,trade')
  })

  it('with the names that are not ours after ours, as they were', () => {
    expect(rewritten('?utm_source=letter&topic=energy&constructor=1&ref=')).toBe(
      '?topic=energy&utm_source=letter&constructor=1&ref=',
    )
  })

  it('without bands that all stand there anyhow', () => {
    expect(writeAddress({ ...WHOLE, context: ['leaders', 'status', 'trade'] })).toEqual({})
    expect(writeAddress({ ...WHOLE, context: [] })).toEqual({ context: 'none' })
  })

  it('without our own parts that were not understood', () => {
    expect(rewritten('?topic=enrgy&from=soon&view=globe&context=gas')).toBe('')
  })
})

describe('whatever the state', () => {
  const date = fc.constantFrom('1998', '2005-06', '2020-09-25', '2013~')
  const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  const states: fc.Arbitrary<AddressState> = fc.record({
    filter: fc.record({
      topics: fc.shuffledSubarray([...TOPICS]),
      kinds: fc.shuffledSubarray([...KINDS]),
      formats: fc.shuffledSubarray([...FORMATS]),
      people: fc.uniqueArray(id) as fc.Arbitrary<PersonId[]>,
      places: fc.uniqueArray(id) as fc.Arbitrary<PlaceId[]>,
      query: fc.string({ unit: 'grapheme' }),
    }),
    from: fc.option(date, { nil: undefined }),
    to: fc.option(date, { nil: undefined }),
    view: fc.constantFrom(undefined, ...VIEWS),
    lanes: fc.constantFrom(...GROUPINGS),
    context: fc.subarray([...CONTEXT_PARTS]),
  })

  it('writing and reading it gives it back', () => {
    fc.assert(
      fc.property(states, (state) => {
        const search = stringifySearch(writeAddress(state))
        expect(readAddress(parseSearch(search))).toEqual({ state, ignored: [] })
      }),
    )
  })
})

describe('whatever the address', () => {
  const names = fc.oneof(
    fc.constantFrom(
      'topic',
      'kind',
      'person',
      'q',
      'from',
      'view',
      'lanes',
      'context',
      '__proto__',
      'constructor',
      'ref',
    ),
    fc.string({ unit: 'grapheme' }),
  )
  const values = fc.oneof(
    fc.constantFrom('energy', 'energy,trade', 'enrgy', '1998', 'list', 'none', '', ','),
    fc.string({ unit: 'binary' }),
  )
  const addresses: fc.Arbitrary<SearchParams> = fc
    .array(fc.tuple(names, values))
    .map((pairs) => Object.fromEntries(new Map(pairs)))

  it('its parameters survive being written and read', () => {
    fc.assert(
      fc.property(addresses, (params) => {
        expect(Object.entries(parseSearch(stringifySearch(params)))).toEqual(Object.entries(params))
      }),
    )
  })

  it('one reading and writing settles it: a second changes nothing', () => {
    fc.assert(
      fc.property(addresses, (params) => {
        const once = rewritten(stringifySearch(params))
        expect(rewritten(once)).toBe(once)
      }),
    )
  })

  it('nobody loses a parameter that is not ours', () => {
    const ours = ['topic', 'kind', 'format', 'person', 'place', 'q', 'from', 'to', 'view', 'lanes', 'context']
    fc.assert(
      fc.property(addresses, states(), (params, state) => {
        const theirs = Object.entries(params).filter(([name]) => !ours.includes(name))
        const written = Object.entries(writeAddress(state, params)).filter(([name]) => !ours.includes(name))
        expect(written).toEqual(theirs)
      }),
    )
  })

  function states(): fc.Arbitrary<AddressState> {
    return fc.constantFrom(WHOLE, { ...WHOLE, filter: { ...NO_FILTER, topics: ['energy'] }, view: 'list', context: [] })
  }
})

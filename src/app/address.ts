/**
 * The search part of the address: one table of parameters that reads and writes the state of the view.
 * Parameters and values that nobody here knows are reported, never an error; unknown names are kept when writing, for
 * whoever put them there. Format: CONTRIBUTING.md, "Addresses".
 */
import { CONTEXT_PARTS, type ContextPart } from '../context/parts'
import type { PersonId, PlaceId } from '../record/compiled'
import { readEdtf } from '../record/edtf'
import { type Filter, NO_FILTER } from '../record/filter'
import { FORMATS, isOneOf, KINDS, TOPICS } from '../record/vocabulary'
import { GROUPINGS, type Grouping } from '../timeline/lanes'

/** Forms in which the record can be seen. */
export const VIEWS = ['timeline', 'list'] as const
export type View = (typeof VIEWS)[number]

const DEFAULT_GROUPING: Grouping = 'topic'

export interface AddressState {
  readonly filter: Filter
  /** First and last date of the window, EDTF; absent where the window shows all. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Absent: the form that suits the width of the page. */
  readonly view?: View | undefined
  /** What the lanes of the picture stand for; topics, where nothing else is said. */
  readonly lanes: Grouping
  /** The bands above the lanes, in their order; all of them, where nothing else is said. */
  readonly context: readonly ContextPart[]
}

/** The search part as plain strings, in the order of the address. */
export type SearchParams = Readonly<Record<string, string>>

export interface AddressReading {
  readonly state: AddressState
  /** What was not understood, as written: `topic=enrgy`, `colour=red`. */
  readonly ignored: readonly string[]
}

const LIST_PARAMETERS = {
  topic: { facet: 'topics', known: (value: string) => isOneOf(TOPICS, value) },
  kind: { facet: 'kinds', known: (value: string) => isOneOf(KINDS, value) },
  format: { facet: 'formats', known: (value: string) => isOneOf(FORMATS, value) },
  // Which people and places there are is known once the record is loaded; until then a well-formed id will do.
  person: {
    facet: 'people',
    known: (value: string, record?: KnownIds) => !record || Object.hasOwn(record.people, value),
  },
  place: {
    facet: 'places',
    known: (value: string, record?: KnownIds) => !record || Object.hasOwn(record.places, value),
  },
} as const satisfies Record<string, { facet: keyof Filter; known: (value: string, record?: KnownIds) => boolean }>

const OTHER_PARAMETERS = ['q', 'from', 'to', 'view', 'lanes', 'context'] as const

/** For no band at all: an empty parameter reads as one that is not there. */
const NO_CONTEXT = 'none'

/** The ids against which `person=` and `place=` are checked. */
export interface KnownIds {
  readonly people: Readonly<Record<PersonId, unknown>>
  readonly places: Readonly<Record<PlaceId, unknown>>
}

/** What the parameters say. With `record`, unknown people and places are ignored too. */
export function readAddress(params: SearchParams, record?: KnownIds): AddressReading {
  const ignored: string[] = []
  const lists: Record<string, readonly string[]> = {}
  for (const [name, { facet, known }] of Object.entries(LIST_PARAMETERS)) {
    const written = new Set((params[name] ?? '').split(',').filter((value) => value !== ''))
    const values = [...written].filter((value) => known(value, record))
    for (const value of written) if (!values.includes(value)) ignored.push(`${name}=${value}`)
    lists[facet] = values
  }
  const { view, lanes: grouping } = params
  const state: AddressState = {
    filter: { ...NO_FILTER, ...lists, query: params.q ?? '' },
    from: dateParam('from'),
    to: dateParam('to'),
    view: isOneOf(VIEWS, view) ? view : undefined,
    lanes: isOneOf(GROUPINGS, grouping) ? grouping : DEFAULT_GROUPING,
    context: contextParam(),
  }
  if (view !== undefined && state.view === undefined) ignored.push(`view=${view}`)
  if (grouping !== undefined && !isOneOf(GROUPINGS, grouping)) ignored.push(`lanes=${grouping}`)
  for (const [name, value] of Object.entries(params)) {
    if (!isOurs(name)) ignored.push(value === '' ? name : `${name}=${value}`)
  }
  return { state, ignored }

  function contextParam(): AddressState['context'] {
    const written = new Set((params.context ?? '').split(',').filter((value) => value !== ''))
    if (written.size === 1 && written.has(NO_CONTEXT)) return []
    for (const value of written) if (!isOneOf(CONTEXT_PARTS, value)) ignored.push(`context=${value}`)
    const parts = CONTEXT_PARTS.filter((part) => written.has(part))
    return parts.length === 0 ? CONTEXT_PARTS : parts
  }

  function dateParam(name: 'from' | 'to'): string | undefined {
    const written = params[name]
    if (written === undefined || written === '') return undefined
    const reading = readEdtf(written)
    if (reading.ok && reading.edtf.end === undefined) return written
    ignored.push(`${name}=${written}`)
    return undefined
  }
}

/**
 * The parameters of a state, defaults left out, in one order; parameters of `before` that are not ours follow.
 *
 * @example writeAddress({ filter: { ...NO_FILTER, topics: ['energy'] } }) // { topic: 'energy' }
 */
export function writeAddress(state: AddressState, before: SearchParams = {}): SearchParams {
  const params = new Map<string, string>()
  for (const [name, { facet }] of Object.entries(LIST_PARAMETERS)) {
    const values = state.filter[facet]
    if (values.length > 0) params.set(name, values.join(','))
  }
  if (state.filter.query !== '') params.set('q', state.filter.query)
  if (state.from !== undefined) params.set('from', state.from)
  if (state.to !== undefined) params.set('to', state.to)
  if (state.view !== undefined) params.set('view', state.view)
  if (state.lanes !== DEFAULT_GROUPING) params.set('lanes', state.lanes)
  if (state.context.length < CONTEXT_PARTS.length) params.set('context', state.context.join(',') || NO_CONTEXT)
  for (const [name, value] of Object.entries(before)) if (!isOurs(name)) params.set(name, value)
  return Object.fromEntries(params)
}

/** The search string as plain strings; of a repeated parameter, all values joined by commas. */
export function parseSearch(search: string): SearchParams {
  // A map, since anybody may write an address: `?constructor=` must not find what every object has.
  const params = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(search)) {
    const earlier = params.get(name)
    params.set(name, earlier === undefined ? value : `${earlier},${value}`)
  }
  return Object.fromEntries(params)
}

/** `?topic=energy,transport`, with commas left readable; empty where there is nothing to say. */
export function stringifySearch(params: SearchParams): string {
  const pairs = Object.entries(params).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll('%2C', ',')}`,
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function isOurs(name: string): boolean {
  return Object.hasOwn(LIST_PARAMETERS, name) || isOneOf(OTHER_PARAMETERS, name)
}

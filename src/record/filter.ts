/** Narrowing the record: any of the values within a facet, all of the facets together. */
import type { IndexEvent, LocalText, PersonId, PlaceId, RecordIndex } from './compiled'
import { foldForSearch, queryWords } from './fold'
import type { Format, Kind, Topic } from './vocabulary'

export interface Filter {
  readonly topics: readonly Topic[]
  readonly kinds: readonly Kind[]
  readonly formats: readonly Format[]
  readonly people: readonly PersonId[]
  readonly places: readonly PlaceId[]
  /** As typed. */
  readonly query: string
}

/** The facets of a {@link Filter}: its parts that are lists of values. */
export const FACETS = ['topics', 'kinds', 'formats', 'people', 'places'] as const
export type Facet = (typeof FACETS)[number]

export const NO_FILTER: Filter = { topics: [], kinds: [], formats: [], people: [], places: [], query: '' }

export function isFiltering(filter: Filter): boolean {
  return FACETS.some((facet) => filter[facet].length > 0) || queryWords(filter.query).length > 0
}

/** The values that an event has in a facet. */
export function facetValues(event: IndexEvent, facet: Facet): readonly string[] {
  switch (facet) {
    case 'topics':
      return event.topics
    case 'kinds':
      return [event.kind]
    case 'formats':
      return [event.format]
    case 'people':
      return event.people ?? []
    case 'places':
      return event.place === undefined ? [] : [event.place]
    default:
      return facet satisfies never
  }
}

/**
 * The events that a filter leaves, in the order of the index. A query leaves those events whose title, label, place or
 * people contain each of its words, after folding.
 *
 * @param without a facet to leave out of account: the counts of that facet's own values are taken over the rest.
 */
export function filterEvents(index: RecordIndex, filter: Filter, without?: Facet): readonly IndexEvent[] {
  const facets = FACETS.filter((facet) => facet !== without && filter[facet].length > 0)
  const words = queryWords(filter.query)
  if (facets.length === 0 && words.length === 0) return index.events
  const texts = words.length === 0 ? undefined : searchTexts(index)
  return index.events.filter(
    (event) =>
      facets.every((facet) => facetValues(event, facet).some((value) => isIn(filter[facet], value))) &&
      words.every((word, at) => contains(texts?.get(event) ?? '', word, at === words.length - 1)),
  )
}

/** Letters that begin more than they stand for: "Kazak" is on its way to "Kazakh", "Tokay" to "Tokayev". */
const UNFINISHED = /[cdiksz]$/

/** The last word of a query may be still in the typing: its last letter then counts only if it cannot become another. */
function contains(text: string, word: string, isLast: boolean): boolean {
  return text.includes(word) || (isLast && word.length > 3 && UNFINISHED.test(word) && text.includes(word.slice(0, -1)))
}

/** For each value of a facet, how many events choosing it (beside what is chosen elsewhere) would leave. */
export function countFacet(index: RecordIndex, filter: Filter, facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const event of filterEvents(index, filter, facet)) {
    for (const value of facetValues(event, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** The list with `value` taken out if it is in, put in if it is not; in the order of `all` where that is given. */
export function toggled<T>(list: readonly T[], value: T, all?: readonly T[]): readonly T[] {
  const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
  return all ? all.filter((other) => next.includes(other)) : next
}

function isIn(list: readonly string[], value: string): boolean {
  return list.includes(value)
}

/** Folded texts, made once per index: folding 450 titles on each key press would be felt on a phone. */
const SEARCH_TEXTS = new WeakMap<RecordIndex, ReadonlyMap<IndexEvent, string>>()

function searchTexts(index: RecordIndex): ReadonlyMap<IndexEvent, string> {
  let texts = SEARCH_TEXTS.get(index)
  if (!texts) {
    texts = new Map(index.events.map((event) => [event, foldForSearch(wordsOf(event, index).join(' '))]))
    SEARCH_TEXTS.set(index, texts)
  }
  return texts
}

function wordsOf(event: IndexEvent, index: RecordIndex): string[] {
  const place = event.place === undefined ? undefined : index.places[event.place]
  const people = (event.people ?? []).map((id) => index.people[id])
  const texts: (LocalText | undefined)[] = [
    event.title,
    event.label,
    place?.name,
    place?.region,
    ...people.map((person) => person?.name),
  ]
  return texts.filter((text) => text !== undefined).map((text) => (typeof text === 'string' ? text : text[0]))
}

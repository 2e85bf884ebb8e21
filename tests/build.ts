/** Small builders: each test says what matters to it, the rest has a sensible value. */
import type {
  EventDetails,
  EventId,
  IndexEvent,
  IndexPerson,
  IndexPlace,
  Outcome,
  PersonId,
  PlaceId,
  RecordIndex,
  Source,
  SourceId,
} from '../src/record/compiled'
import type { DayNumber } from '../src/record/day'
import { parseEdtf } from '../src/record/edtf'
import { TOPICS, type Topic } from '../src/record/vocabulary'

/** `day('2020-09-25')` */
export function day(text: string): DayNumber {
  return parseEdtf(text).firstDay
}

type EventParts = Partial<Omit<IndexEvent, 'id' | 'place' | 'people'>> & {
  readonly id?: string
  readonly place?: string
  readonly people?: readonly string[]
}

/** `event({ topics: ['energy'] })`; the id follows the date unless it is given. */
export function event({ id, place, people, ...parts }: EventParts = {}): IndexEvent {
  const date = parts.date ?? '2020-09-25'
  const title = parts.title ?? 'Working meeting in Saryagash'
  return {
    date,
    kind: 'summit',
    format: 'bilateral',
    topics: ['politics'],
    significance: 1,
    title,
    label: title,
    ...parts,
    id: eventId(id ?? `${date.split('/')[0]}-meeting`),
    ...(place !== undefined && { place: place as PlaceId }),
    ...(people !== undefined && { people: people as readonly PersonId[] }),
  }
}

interface IndexParts {
  readonly language?: RecordIndex['language']
  readonly people?: Readonly<Record<string, Partial<IndexPerson>>>
  readonly places?: Readonly<Record<string, Partial<IndexPlace>>>
}

/** The index of these events, in this order. People and places that they name are called by their ids: `almaty` is Almaty. */
export function recordIndex(events: readonly IndexEvent[], parts: IndexParts = {}): RecordIndex {
  const people = new Set([...events.flatMap((event) => event.people ?? []), ...Object.keys(parts.people ?? {})])
  const places = new Set([...events.flatMap((event) => event.place ?? []), ...Object.keys(parts.places ?? {})])
  return {
    language: parts.language ?? 'en',
    events,
    people: Object.fromEntries(
      [...people].map((id) => [id, { name: spoken(id), country: 'UZ', ...parts.people?.[id] }]),
    ),
    places: Object.fromEntries(
      [...places].map((id) => [id, { name: spoken(id), country: 'KZ', ...parts.places?.[id] }]),
    ),
    topics: Object.fromEntries(TOPICS.map((topic) => [topic, spoken(topic)])) as Record<Topic, string>,
    sourceCount: events.length,
    formerly: {},
  }
}

type DetailsParts = Partial<Omit<EventDetails, 'related' | 'participants'>> & {
  readonly related?: readonly string[]
  readonly participants?: readonly { readonly person: string; readonly office?: string }[]
}

/** What belongs to an event of {@link event}: a summary by one source, `s1`, and nothing else. */
export function details({ id }: IndexEvent, { related, participants, ...parts }: DetailsParts = {}): EventDetails {
  return {
    id,
    language: 'en',
    summary: { text: 'They met and spoke.', sources: sourceIds('s1') },
    outcomes: [],
    figures: [],
    sources: [source()],
    ...parts,
    related: (related ?? []).map(eventId),
    participants: (participants ?? []).map(({ person, ...office }) => ({ person: person as PersonId, ...office })),
  }
}

/** `outcome({ topic: 'water', text: '…', sources: ['s2'] })` */
export function outcome({
  sources = ['s1'],
  ...parts
}: Partial<Omit<Outcome, 'sources'>> & { readonly sources?: readonly string[] } = {}): Outcome {
  return {
    kind: 'agreed',
    topic: 'politics',
    text: 'To meet more often',
    ...parts,
    sources: sourceIds(...sources),
  }
}

export function source({ id = 's1', ...parts }: Partial<Omit<Source, 'id'>> & { readonly id?: string } = {}): Source {
  return {
    url: `https://example.org/${id}`,
    publisher: 'Example News',
    title: `What ${id} says`,
    language: 'en',
    side: 'third',
    official: false,
    ...parts,
    id: id as SourceId,
  }
}

export function eventId(id: string): EventId {
  return id as EventId
}

export function sourceIds(...ids: readonly string[]): readonly SourceId[] {
  return ids as readonly SourceId[]
}

/** `shavkat-mirziyoyev` is Shavkat Mirziyoyev. */
function spoken(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

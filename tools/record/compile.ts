import type {
  EventDetails,
  EventId,
  Figure,
  IndexEvent,
  IndexPerson,
  IndexPlace,
  LocalText,
  Participant,
  PersonId,
  PlaceId,
  RecordIndex,
  Source,
  SourceId,
} from '../../src/record/compiled'
import { parseEdtf } from '../../src/record/edtf'
import type { EventRecord, SourceRecord, Text } from '../../src/record/schema'
import { LANGUAGES, type Language, TOPICS, type Topic } from '../../src/record/vocabulary'
import type { CheckedRecord } from './check'
import { countSources } from './counts'
import { officeOn } from './office'

export interface CompiledRecord {
  readonly indexes: Readonly<Record<Language, RecordIndex>>
  /** By the id of the event, in the order of the index. */
  readonly details: ReadonlyMap<EventId, Readonly<Record<Language, EventDetails>>>
}

/** The checked record as the pages of each language need it (src/record/compiled.ts). */
export function compileRecord(record: CheckedRecord): CompiledRecord {
  const events = [...record.events].sort(compareEvents)
  const related = relateBothWays(events)
  return {
    indexes: perLanguage((language) => compileIndex(record, events, language)),
    details: new Map(
      events.map((event) => [
        event.id as EventId,
        perLanguage((language) => compileDetails({ event, record, related: related.get(event.id) ?? [], language })),
      ]),
    ),
  }
}

/** Where a language is missing, these are tried in turn: the research was collected in English, most sources are Russian. */
const FALLBACKS: readonly Language[] = ['en', 'ru', 'uz', 'kk']

/** The text in a language, or the nearest other with its language. */
export function localText(text: Text, language: Language): LocalText {
  const own = text[language]
  if (own !== undefined) return own
  for (const fallback of FALLBACKS) {
    const other = text[fallback]
    if (other !== undefined) return [other, fallback]
  }
  throw new Error('A text in no language has passed the check')
}

function compileIndex(record: CheckedRecord, events: readonly EventRecord[], language: Language): RecordIndex {
  const local = (text: Text) => localText(text, language)
  const usedPeople = new Set(events.flatMap(({ participants = [] }) => participants.map(({ person }) => person)))
  const usedPlaces = new Set(events.flatMap(({ place }) => (place === undefined ? [] : [place])))
  return {
    language,
    events: events.map((event) => compileIndexEvent(event, language)),
    people: Object.fromEntries(
      [...record.people.values()]
        .filter(({ id }) => usedPeople.has(id))
        .map(({ id, name, country }): [string, IndexPerson] => [id, { name: local(name), country }]),
    ) as Record<PersonId, IndexPerson>,
    places: Object.fromEntries(
      [...record.places.values()]
        .filter(({ id }) => usedPlaces.has(id))
        .map(({ id, name, country, region }): [string, IndexPlace] => [
          id,
          { name: local(name), country, ...(region && { region: local(region) }) },
        ]),
    ) as Record<PlaceId, IndexPlace>,
    topics: Object.fromEntries(
      TOPICS.map((topic) => [topic, local(known(record.topics, topic).name)]),
    ) as unknown as Record<Topic, LocalText>,
    sourceCount: countSources(events),
    formerly: Object.fromEntries(
      events.flatMap(({ id, formerly = [] }) => formerly.map((former) => [former, id as EventId])),
    ) as Record<EventId, EventId>,
  }
}

function compileIndexEvent(event: EventRecord, language: Language): IndexEvent {
  const { participants = [] } = event
  return {
    id: event.id as EventId,
    date: event.date,
    kind: event.kind,
    format: event.format,
    topics: event.topics,
    significance: event.significance,
    title: localText(event.title, language),
    label: localText(event.label ?? event.title, language),
    ...(event.place !== undefined && { place: event.place as PlaceId }),
    ...(participants.length > 0 && { people: participants.map(({ person }) => person as PersonId) }),
  }
}

interface DetailsOf {
  readonly event: EventRecord
  readonly record: CheckedRecord
  readonly related: readonly EventId[]
  readonly language: Language
}

function compileDetails({ event, record, related, language }: DetailsOf): EventDetails {
  const local = (text: Text) => localText(text, language)
  return {
    id: event.id as EventId,
    language,
    summary: { text: local(event.summary.text), sources: citations(event.summary.sources) },
    participants: (event.participants ?? []).map(({ person, office }): Participant => {
      const held = office ?? officeOn(record.people.get(person)?.offices ?? [], parseEdtf(event.date).firstDay)?.title
      return { person: person as PersonId, ...(held && { office: local(held) }) }
    }),
    outcomes: (event.outcomes ?? []).map(({ kind, topic, text, sources }) => ({
      kind,
      topic,
      text: local(text),
      sources: citations(sources),
    })),
    figures: (event.figures ?? []).map(
      ({ measure, period, value, bound, unit, sources }): Figure => ({
        measure: local(measure),
        ...(period !== undefined && { period }),
        value,
        ...(bound !== undefined && { bound }),
        unit: local(unit),
        sources: citations(sources),
      }),
    ),
    related,
    sources: event.sources.map(compileSource),
    ...(event.note && { note: local(event.note) }),
  }
}

function compileSource({
  id,
  url,
  publisher,
  title,
  titleIsOurs,
  language,
  published,
  side,
  official,
  seen,
}: SourceRecord): Source {
  return {
    id: id as SourceId,
    url,
    publisher,
    ...(title !== undefined && { title }),
    ...(titleIsOurs && { titleIsOurs }),
    language,
    ...(published !== undefined && { published }),
    side,
    official,
    ...(seen !== undefined && { seen }),
  }
}

function citations(sources: readonly string[] = []): readonly SourceId[] {
  return sources as readonly SourceId[]
}

/** A relation is written on one side and shown on both: each event's relations, in the order of `events`, each once. */
function relateBothWays(events: readonly EventRecord[]): ReadonlyMap<string, readonly EventId[]> {
  const position = new Map(events.map(({ id }, index) => [id, index]))
  const related = new Map(events.map(({ id }) => [id, new Set<string>()]))
  for (const { id, related: others = [] } of events) {
    for (const other of others) {
      known(related, id).add(other)
      known(related, other).add(id)
    }
  }
  const inOrder = (ids: ReadonlySet<string>) =>
    [...ids].sort((one, other) => known(position, one) - known(position, other)) as EventId[]
  return new Map([...related].map(([id, others]) => [id, inOrder(others)]))
}

function compareEvents(one: EventRecord, other: EventRecord): number {
  const [first, second] = [parseEdtf(one.date), parseEdtf(other.date)]
  return first.firstDay - second.firstDay || first.lastDay - second.lastDay || (one.id < other.id ? -1 : 1)
}

/** The check has made sure that it is there; where it is not, the mistake is ours. */
export function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The check has let "${key}" through, which is not in the record`)
  return value
}

function perLanguage<Value>(compile: (language: Language) => Value): Record<Language, Value> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, compile(language)])) as Record<Language, Value>
}

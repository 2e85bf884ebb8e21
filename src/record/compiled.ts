/**
 * What the build hands to a page: the record compiled for one language (tools/record/compile.ts writes it, load/ reads it).
 * `RecordIndex` is all that the first view needs; `EventDetails` follows when an event is opened.
 */
import type { Bound, Format, Kind, Language, OutcomeKind, Side, Significance, Topic } from './vocabulary'

export type EventId = string & { readonly __brand: 'EventId' }
export type PersonId = string & { readonly __brand: 'PersonId' }
export type PlaceId = string & { readonly __brand: 'PlaceId' }
/** Unique within its event only. */
export type SourceId = string & { readonly __brand: 'SourceId' }

/** A text in the page's language, or, where that is missing, a pair of the text and the language that it is in. */
export type LocalText = string | readonly [text: string, language: Language]

/** ISO 3166-1 alpha-2, as in `KZ`. */
export type CountryCode = string

export interface IndexEvent {
  readonly id: EventId
  /** EDTF, as written. */
  readonly date: string
  readonly kind: Kind
  readonly format: Format
  /** Ordered; the first is the lane. Never empty. */
  readonly topics: readonly Topic[]
  readonly significance: Significance
  readonly title: LocalText
  /** The title for the axis, ≤ 30 characters; the title itself where the record has no label. */
  readonly label: LocalText
  readonly place?: PlaceId
  readonly people?: readonly PersonId[]
}

export interface IndexPerson {
  readonly name: LocalText
  readonly country: CountryCode
}

export interface IndexPlace {
  readonly name: LocalText
  readonly country: CountryCode
  /** Province or the like. */
  readonly region?: LocalText
}

export interface RecordIndex {
  readonly language: Language
  /** In order of their first day, then last day, then id. */
  readonly events: readonly IndexEvent[]
  readonly people: Readonly<Record<PersonId, IndexPerson>>
  readonly places: Readonly<Record<PlaceId, IndexPlace>>
  /** Names of all topics. */
  readonly topics: Readonly<Record<Topic, LocalText>>
  /** Number of sources in the whole record. */
  readonly sourceCount: number
  /** Ids that were given up, each with the id its event has now. */
  readonly formerly: Readonly<Record<EventId, EventId>>
}

/** A statement, with the ids of those sources of its event that make it; empty where that is not yet certain. */
export interface Claim {
  readonly text: LocalText
  readonly sources: readonly SourceId[]
}

export interface Participant {
  readonly person: PersonId
  /** The office held on the day of the event; absent where no source gives one. */
  readonly office?: LocalText
}

export interface Outcome extends Claim {
  readonly kind: OutcomeKind
  readonly topic: Topic
}

export interface Figure {
  readonly measure: LocalText
  /** EDTF; absent for what has no time, such as a length. */
  readonly period?: string
  readonly value: number
  readonly bound?: Bound
  readonly unit: LocalText
  readonly sources: readonly SourceId[]
}

export interface Source {
  readonly id: SourceId
  readonly url: string
  readonly publisher: string
  /** As published, in `language`; absent where the page seen carried none. */
  readonly title?: string
  /** True where the title is a description of ours. */
  readonly titleIsOurs?: true
  /** BCP 47. */
  readonly language: string
  /** EDTF. */
  readonly published?: string
  readonly side: Side
  readonly official: boolean
  /** EDTF; the day it was seen. */
  readonly seen?: string
}

export interface EventDetails {
  readonly id: EventId
  readonly language: Language
  readonly summary: Claim
  readonly participants: readonly Participant[]
  readonly outcomes: readonly Outcome[]
  readonly figures: readonly Figure[]
  /** Both directions, chronological. */
  readonly related: readonly EventId[]
  /** In the order of their numbers in the notes. */
  readonly sources: readonly Source[]
  /** What a reader should know of the date, of conflicting accounts and the like. */
  readonly note?: LocalText
}

/**
 * What the build hands to the bands above the picture: who led the two states, the status of their relationship, and the
 * trade between them, compiled for one language (tools/record/compileContext.ts writes it, load/ reads it on demand).
 */
import type { EventId, LocalText, PersonId, Source } from './compiled'
import type { Bound, HeadOfState, Language, Side } from './vocabulary'

/** A page that says so; less is known of it than of the source of an event. */
export type ContextSource = Pick<Source, 'url' | 'publisher' | 'title' | 'titleIsOurs' | 'language' | 'published'>

/** Position in the list `sources` of the context. */
export type SourcePosition = number

/** One of the two states that the record is about. */
export type State = 'UZ' | 'KZ'

export interface LeaderOffice {
  readonly title: LocalText
  readonly as: HeadOfState
  /** EDTF; the first day, absent where no source gives it. */
  readonly from?: string
  /** EDTF; the last day, absent while the office is held. */
  readonly to?: string
  readonly note?: LocalText
  readonly sources: readonly SourcePosition[]
}

/** An unbroken time in which one person led a state, perhaps as acting president first. */
export interface Leader {
  readonly person: PersonId
  readonly state: State
  readonly name: LocalText
  /** In the order of time; never empty. */
  readonly offices: readonly LeaderOffice[]
}

/** An event that something rests on, with those of its sources that say so. */
export interface RestingEvent {
  readonly event: EventId
  /** EDTF. */
  readonly date: string
  readonly title: LocalText
  readonly sources: readonly SourcePosition[]
}

export interface StatusStep extends RestingEvent {
  readonly id: string
  readonly name: LocalText
  readonly short?: LocalText
  /** In the order of time. */
  readonly also: readonly RestingEvent[]
  readonly note?: LocalText
}

export interface SeriesPoint {
  readonly side: Side
  /** EDTF: a year, or a part of one year. */
  readonly period: string
  readonly value: number
  readonly bound?: Bound
  readonly estimate?: true
  readonly by?: LocalText
  readonly note?: LocalText
  readonly sources: readonly SourcePosition[]
}

export interface SeriesTarget {
  readonly value: number
  readonly bound?: Bound
  /** For which year; absent where none was named. */
  readonly year?: number
  /** EDTF; when it was set. */
  readonly announced: string
  readonly event?: EventId
  /** Of the event. */
  readonly title?: LocalText
  readonly by?: LocalText
  readonly note?: LocalText
  readonly sources: readonly SourcePosition[]
}

export interface Series {
  readonly measure: LocalText
  readonly unit: LocalText
  readonly note?: LocalText
  /** In the order of their periods; of one side and period, in the order of the record. */
  readonly points: readonly SeriesPoint[]
  /** In the order of their announcement. */
  readonly targets: readonly SeriesTarget[]
}

export interface Context {
  readonly language: Language
  /** Of each state in the order of time. */
  readonly leaders: readonly Leader[]
  /** In the order of time; each lasts until the next. */
  readonly status: readonly StatusStep[]
  /** Absent where the record has no such series. */
  readonly trade?: Series
  /** Each page once. */
  readonly sources: readonly ContextSource[]
}

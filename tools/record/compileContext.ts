import type { EventId, PersonId } from '../../src/record/compiled'
import type {
  Context,
  ContextSource,
  Leader,
  LeaderOffice,
  RestingEvent,
  Series,
  SourcePosition,
  State,
} from '../../src/record/compiledContext'
import type { SeriesRecord } from '../../src/record/contextSchema'
import { parseEdtf } from '../../src/record/edtf'
import type { EventRecord, OfficeRecord, PersonRecord, SourceRecord, Text } from '../../src/record/schema'
import type { HeadOfState, Language } from '../../src/record/vocabulary'
import type { CheckedRecord } from './check'
import { known, localText } from './compile'
import { compareDays } from './office'

const STATES: readonly State[] = ['UZ', 'KZ']

/** The series that the picture shows. */
const TRADE = 'trade-turnover'

/** What the bands above the picture need, in one language; nothing in it is written twice in the record. */
export function compileContext(record: CheckedRecord, language: Language): Context {
  const local = (text: Text) => localText(text, language)
  const events = new Map(record.events.map((event) => [event.id, event]))
  const { sources, positionOf } = collectSources()

  function restingOn({ event: id, sources: cited }: { event: string; sources: readonly string[] }): RestingEvent {
    const event = known(events, id)
    return {
      event: event.id as EventId,
      date: event.date,
      title: local(event.title),
      sources: cited.map((cite) => positionOf(known(sourcesById(event), cite))),
    }
  }

  const leaders = STATES.flatMap((state) =>
    leadersOf(record.people.values(), state).map(
      ({ person, offices }): Leader => ({
        person: person.id as PersonId,
        state,
        name: local(person.name),
        offices: offices.map(
          ({ title, headOfState, from, to, readerNote, source, moreSources = [] }): LeaderOffice => ({
            title: local(title),
            as: headOfState,
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
            ...(readerNote && { note: local(readerNote) }),
            sources: [...(source ? [source] : []), ...moreSources].map(positionOf),
          }),
        ),
      }),
    ),
  )

  const status = (record.status?.steps ?? []).map(({ id, name, short, also = [], note, ...step }) => ({
    id,
    name: local(name),
    ...(short && { short: local(short) }),
    ...restingOn(step),
    also: also.map(restingOn).sort((one, other) => firstDay(one.date) - firstDay(other.date)),
    ...(note && { note: local(note) }),
  }))

  function compileSeries({ measure, unit, note, points, targets = [], sources: listed }: SeriesRecord): Series {
    const byId = new Map(listed.map((source) => [source.id, source]))
    const cite = (ids: readonly string[]) => ids.map((id) => positionOf(known(byId, id)))
    return {
      measure: local(measure),
      unit: local(unit),
      ...(note && { note: local(note) }),
      points: points
        .map(({ by, note: aside, sources: cited, side, period, value, bound, estimate }) => ({
          side,
          period,
          value,
          ...(bound && { bound }),
          ...(estimate && { estimate }),
          ...(by && { by: local(by) }),
          ...(aside && { note: local(aside) }),
          sources: cite(cited),
        }))
        .sort((one, other) => comparePeriods(one.period, other.period)),
      targets: targets
        .map(({ value, bound, year, announced, event: id, by, note: aside, sources: cited }) => {
          const event = id === undefined ? undefined : known(events, id)
          return {
            value,
            ...(bound && { bound }),
            ...(year !== undefined && { year }),
            announced: event?.date ?? (announced as string),
            ...(event && { event: event.id as EventId, title: local(event.title) }),
            ...(by && { by: local(by) }),
            ...(aside && { note: local(aside) }),
            sources: cite(cited),
          }
        })
        .sort((one, other) => comparePeriods(one.announced, other.announced)),
    }
  }

  const trade = record.series.get(TRADE)
  return { language, leaders, status, ...(trade && { trade: compileSeries(trade) }), sources }
}

type LeadingOffice = OfficeRecord & { readonly headOfState: HeadOfState }

interface LeaderRecord {
  readonly person: PersonRecord
  readonly offices: readonly LeadingOffice[]
}

/**
 * Who led a state, in the order of time. Offices of one person that follow each other without a gap are one leader's; the
 * same person after a gap, or after somebody else, is a leader anew.
 */
export function leadersOf(people: Iterable<PersonRecord>, state: State): LeaderRecord[] {
  const terms = [...people]
    .filter(({ country }) => country === state)
    .flatMap((person) =>
      (person.offices ?? [])
        .filter((office): office is LeadingOffice => office.headOfState !== undefined)
        .map((office) => ({ person, office })),
    )
    .sort((one, other) => compareDays(firstOf(one.office), firstOf(other.office)))
  const leaders: { person: PersonRecord; offices: LeadingOffice[] }[] = []
  for (const { person, office } of terms) {
    const last = leaders.at(-1)
    const previous = last?.person === person ? last.offices.at(-1) : undefined
    // The day after the last is still without a gap.
    if (last && previous && firstOf(office) <= lastOf(previous) + 1) last.offices.push(office)
    else leaders.push({ person, offices: [office] })
  }
  return leaders
}

/** A source of an event or of a series, or the page that an office names. */
type Page = Omit<SourceRecord, 'id' | 'side' | 'official' | 'seen'>

/** Lists each page once, by its address, and says where it stands. */
function collectSources(): { sources: ContextSource[]; positionOf: (page: Page) => SourcePosition } {
  const sources: ContextSource[] = []
  const positions = new Map<string, SourcePosition>()
  return {
    sources,
    positionOf({ url, publisher, title, titleIsOurs, language, published }) {
      const position = positions.get(url)
      if (position !== undefined) return position
      positions.set(url, sources.length)
      sources.push({
        url,
        publisher,
        ...(title !== undefined && { title }),
        ...(titleIsOurs && { titleIsOurs }),
        language,
        ...(published !== undefined && { published }),
      })
      return sources.length - 1
    },
  }
}

function sourcesById({ sources }: EventRecord) {
  return new Map(sources.map((source) => [source.id, source]))
}

function firstOf({ from }: OfficeRecord): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : firstDay(from)
}

function lastOf({ to }: OfficeRecord): number {
  return to === undefined ? Number.POSITIVE_INFINITY : parseEdtf(to).lastDay
}

function firstDay(date: string): number {
  return parseEdtf(date).firstDay
}

function comparePeriods(one: string, other: string): number {
  const [first, second] = [parseEdtf(one), parseEdtf(other)]
  return first.firstDay - second.firstDay || first.lastDay - second.lastDay
}

import type { EventRecord, Text } from '../../src/record/schema'
import { LANGUAGES, type Language } from '../../src/record/vocabulary'
import type { CheckedRecord } from './check'
import { WARNING_KINDS, type Warning, type WarningKind } from './warnings'

export interface Counts {
  readonly events: number
  readonly people: number
  readonly places: number
  /** Different addresses: two events that cite one page count it once. */
  readonly sources: number
  /** Texts of events, of which each language should have all. */
  readonly texts: number
  readonly missingTexts: Readonly<Record<Language, number>>
  /** Events that lack no text in the language. */
  readonly completeEvents: Readonly<Record<Language, number>>
  readonly warnings: Readonly<Record<WarningKind, number>>
}

export function countRecord({ events, people, places }: CheckedRecord, warnings: readonly Warning[]): Counts {
  const texts = events.map(textsOf)
  const perLanguage = (count: (language: Language) => number) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, count(language)])) as Record<Language, number>
  return {
    events: events.length,
    people: people.size,
    places: places.size,
    sources: countSources(events),
    texts: texts.flat().length,
    missingTexts: perLanguage((language) => texts.flat().filter((text) => text[language] === undefined).length),
    completeEvents: perLanguage(
      (language) => texts.filter((ofOne) => ofOne.every((text) => text[language] !== undefined)).length,
    ),
    warnings: Object.fromEntries(
      WARNING_KINDS.map((kind) => [kind, warnings.filter((warning) => warning.kind === kind).length]),
    ) as Record<WarningKind, number>,
  }
}

/** Different addresses cited in the whole record. */
export function countSources(events: readonly EventRecord[]): number {
  return new Set(events.flatMap(({ sources }) => sources.map(({ url }) => url))).size
}

/** The counts as a table of plain lines, for a terminal. */
export function formatCounts(counts: Counts): string {
  const rows: [string, string][] = [
    ['events', String(counts.events)],
    ['people', String(counts.people)],
    ['places', String(counts.places)],
    ['sources (different addresses)', String(counts.sources)],
    ['texts of events', String(counts.texts)],
    ...LANGUAGES.map((language): [string, string] => [
      `  missing in ${language}`,
      `${counts.missingTexts[language]}  (${counts.completeEvents[language]} events complete)`,
    ]),
    ...WARNING_KINDS.map((kind): [string, string] => [kind, String(counts.warnings[kind])]),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n')
}

function textsOf(event: EventRecord): Text[] {
  return [
    event.title,
    event.label,
    event.summary.text,
    event.note,
    ...(event.outcomes ?? []).map(({ text }) => text),
    ...(event.figures ?? []).flatMap(({ measure, unit }) => [measure, unit]),
    ...(event.participants ?? []).map(({ office }) => office),
  ].filter((text) => text !== undefined)
}

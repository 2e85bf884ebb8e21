import { parseEdtf } from '../../src/record/edtf'
import type { EventRecord } from '../../src/record/schema'
import type { CheckedRecord } from './check'
import { officeOn } from './office'
import type { Problem } from './problem'

/** What an editor should still find out; each kind is counted. In the order of the summary. */
export const WARNING_KINDS = [
  'summary without a source',
  'outcome without a source',
  'figure without a source',
  'participant with no office on the day',
  'source without a title',
  'source without a date of publication',
] as const
export type WarningKind = (typeof WARNING_KINDS)[number]

export interface Warning extends Problem {
  readonly kind: WarningKind
}

/** All warnings of a record without errors; `fileOf` says which file an event stands in. */
export function findWarnings({ events, people }: CheckedRecord, fileOf: ReadonlyMap<EventRecord, string>): Warning[] {
  return events.flatMap((event) => {
    const file = fileOf.get(event) ?? event.id
    const warnings: Warning[] = []
    const missing = (kind: WarningKind, path: string, expected: string) => {
      warnings.push({ kind, file, path, found: 'missing', expected })
    }
    const citation = 'the ids of the sources that say so'
    if (!event.summary.sources) missing('summary without a source', 'summary.sources', citation)
    for (const [index, outcome] of (event.outcomes ?? []).entries()) {
      if (!outcome.sources) missing('outcome without a source', `outcomes[${index}].sources`, citation)
    }
    for (const [index, figure] of (event.figures ?? []).entries()) {
      if (!figure.sources) missing('figure without a source', `figures[${index}].sources`, citation)
    }
    const day = parseEdtf(event.date).firstDay
    for (const [index, { person, office }] of (event.participants ?? []).entries()) {
      if (office || officeOn(people.get(person)?.offices ?? [], day)) continue
      missing(
        'participant with no office on the day',
        `participants[${index}].office`,
        `an office of "${person}" on ${event.date}, here or in data/people/${person}.json`,
      )
    }
    for (const [index, source] of event.sources.entries()) {
      if (!source.title) missing('source without a title', `sources[${index}].title`, 'the title as published')
      if (!source.published) {
        missing('source without a date of publication', `sources[${index}].published`, 'the day it was published')
      }
    }
    return warnings
  })
}

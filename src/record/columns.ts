/**
 * The index as it travels: the events in columns, not in rows. What stands side by side is then alike, and the file that a
 * phone waits for shrinks by a tenth.
 */
import type { IndexEvent, RecordIndex } from './compiled'

const COLUMNS = [
  'id',
  'date',
  'kind',
  'format',
  'topics',
  'significance',
  'title',
  'label',
  'place',
  'people',
] as const satisfies readonly (keyof IndexEvent)[]

/** A field of every event, in the order of the events; `null` where an event has none. */
type Columns = { readonly [Name in (typeof COLUMNS)[number]]: readonly (IndexEvent[Name] | null)[] }

export interface RecordIndexFile extends Omit<RecordIndex, 'events'> {
  readonly events: Columns
}

/** The file of an index; {@link readColumns} gives the index again. */
export function writeColumns({ events, ...rest }: RecordIndex): RecordIndexFile {
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, events.map((event) => event[name] ?? null)]))
  return { ...rest, events: columns as unknown as Columns }
}

/** The index of a file that our own build wrote. */
export function readColumns({ events, ...rest }: RecordIndexFile): RecordIndex {
  return { ...rest, events: events.id.map((_, at) => rowAt(events, at)) }
}

function rowAt(columns: Columns, at: number): IndexEvent {
  const fields = COLUMNS.map((name) => [name, columns[name][at]]).filter(([, value]) => value !== null)
  return Object.fromEntries(fields) as unknown as IndexEvent
}

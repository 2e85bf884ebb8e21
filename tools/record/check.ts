import type { SeriesRecord, StatusRecord } from '../../src/record/contextSchema'
import type { EventRecord, PersonRecord, PlaceRecord, TopicRecord } from '../../src/record/schema'
import { SCHEMAS } from '../../src/record/schema'
import { checkAcrossFiles } from './across'
import { type Counts, countRecord } from './counts'
import { explainIssues } from './explain'
import type { Problem } from './problem'
import type { ReadRecord, RecordFile } from './read'
import { findWarnings } from './warnings'

/** The whole record, every file of it checked. */
export interface CheckedRecord {
  readonly events: readonly EventRecord[]
  readonly people: ReadonlyMap<string, PersonRecord>
  readonly places: ReadonlyMap<string, PlaceRecord>
  readonly topics: ReadonlyMap<string, TopicRecord>
  readonly series: ReadonlyMap<string, SeriesRecord>
  /** Absent where nobody has written it down yet. */
  readonly status?: StatusRecord
}

export interface CheckResult {
  /** Absent where there are errors. */
  readonly record?: CheckedRecord
  /** What keeps the record from being published, of all files, in the order of their paths. */
  readonly errors: readonly Problem[]
  /** What an editor should still find out. */
  readonly warnings: readonly Problem[]
  /** Absent where there are errors. */
  readonly counts?: Counts
}

/** Checks each file by itself, then all of them together. Every error of every file is found in one run. */
export function checkRecord({ files, problems }: ReadRecord): CheckResult {
  const single = files.flatMap(checkFile)
  const told = new Set(single.map(({ file, path }) => `${file}: ${path}`))
  // A bad id has been told of already; that no file has it is not news.
  const unread = problems.map(({ file }) => file)
  const across = checkAcrossFiles(files, unread).filter(({ file, path }) => !told.has(`${file}: ${path}`))
  const errors = [...problems, ...single, ...across].sort((one, other) => compareText(one.file, other.file))
  if (errors.length > 0) return { errors, warnings: [] }
  const record = gather(files)
  const warnings = findWarnings(record, new Map(files.map(({ file, value }) => [value as EventRecord, file])))
  return { record, errors, warnings, counts: countRecord(record, warnings) }
}

function checkFile({ file, folder, value }: RecordFile): Problem[] {
  const schema = SCHEMAS[folder]
  const result = schema.safeParse(value)
  return result.success ? [] : explainIssues(file, schema, value, result.error.issues)
}

/** The values have passed their schemas, which change nothing in them but spaces at the ends of texts. */
function gather(files: readonly RecordFile[]): CheckedRecord {
  const inFolder = <Value>(folder: RecordFile['folder']) =>
    files.filter((one) => one.folder === folder).map(({ value }) => value as Value)
  const byId = <Value extends { readonly id: string }>(values: readonly Value[]) =>
    new Map(values.map((value) => [value.id, value]))
  const [status] = inFolder<StatusRecord>('status')
  return {
    events: inFolder<EventRecord>('events'),
    people: byId(inFolder<PersonRecord>('people')),
    places: byId(inFolder<PlaceRecord>('places')),
    topics: byId(inFolder<TopicRecord>('topics')),
    series: byId(inFolder<SeriesRecord>('series')),
    ...(status && { status }),
  }
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

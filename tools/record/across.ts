import { readEdtf } from '../../src/record/edtf'
import { TOPICS } from '../../src/record/vocabulary'
import { checkContext } from './acrossContext'
import { positions, valueAt } from './explain'
import { nearestHint } from './nearest'
import { formatPath, type Problem, showValue } from './problem'
import type { RecordFile, RecordFolder } from './read'

/** Names of the published schemas (public/schema/), by the folder whose files they describe. */
export const SCHEMA_NAMES: Readonly<Record<RecordFolder, string>> = {
  events: 'event',
  people: 'person',
  places: 'place',
  topics: 'topic',
  glossary: 'glossary',
  status: 'status',
  series: 'series',
}

/**
 * Checks what no file can know by itself: names of files, ids that are taken or that nobody has, `$schema`.
 * Reads the values loosely, since a file with another fault must still be checked here, and still lends its id to others:
 * so does a file that could not be read (`unread`, by their paths).
 */
export function checkAcrossFiles(files: readonly RecordFile[], unread: readonly string[]): Problem[] {
  const ids = idsOf(files, unread)
  return [
    ...files.flatMap(checkName),
    ...files.flatMap(checkSchemaAddress),
    ...files.filter(({ folder }) => folder === 'events').flatMap((file) => checkReferences(file, ids)),
    ...files.filter(({ folder }) => folder === 'people').flatMap(checkOffices),
    ...checkContext(files, ids.events),
    ...checkTaken(files),
    ...checkTopics([...files.map(({ file }) => file), ...unread]),
  ]
}

/** Kinds of file of which each has an id. */
type IdFolder = Exclude<RecordFolder, 'glossary' | 'status'>
type Ids = Readonly<Record<IdFolder, ReadonlySet<string>>>

/** An id may be referred to by the name of its file or by what it says of itself; where they differ, that is its fault. */
function idsOf(files: readonly RecordFile[], unread: readonly string[]): Ids {
  const idsIn = (folder: IdFolder) =>
    new Set([
      ...files.filter((one) => one.folder === folder).flatMap((one) => [nameOf(one.file), ...textsAt(one, ['id'])]),
      ...unread.filter((file) => file.startsWith(`data/${folder}/`)).map(nameOf),
    ])
  return {
    events: idsIn('events'),
    people: idsIn('people'),
    places: idsIn('places'),
    topics: idsIn('topics'),
    series: idsIn('series'),
  }
}

function checkName({ file, folder, value }: RecordFile): Problem[] {
  const id = valueAt(value, ['id'])
  const name = nameOf(file)
  const problems: Problem[] = []
  if (typeof id === 'string' && id !== name) {
    problems.push({ file, path: 'id', found: showValue(id), expected: `"${name}", as the file is named` })
  }
  const date = valueAt(value, ['date'])
  if (folder === 'events' && typeof date === 'string' && readEdtf(date).ok) {
    const folderYear = file.split('/').at(-2) as string
    const year = /\d{4}/.exec(date)?.[0]
    if (year !== folderYear) {
      const hint = `or move the file to data/events/${year}/`
      problems.push({
        file,
        path: 'date',
        found: showValue(date),
        expected: `a date in ${folderYear}, as its folder says`,
        hint,
      })
    }
  }
  return problems
}

function checkSchemaAddress({ file, folder, value }: RecordFile): Problem[] {
  const up = '../'.repeat(file.split('/').length - 1)
  const right = `${up}public/schema/${SCHEMA_NAMES[folder]}.schema.json`
  const found = valueAt(value, ['$schema'])
  return found === right ? [] : [{ file, path: '$schema', found: showValue(found), expected: `"${right}"` }]
}

function checkReferences({ file, value }: RecordFile, ids: Ids): Problem[] {
  const problems: Problem[] = []
  const refer = (path: readonly PropertyKey[], folder: IdFolder, called: string) => {
    const id = valueAt(value, path)
    if (typeof id !== 'string' || ids[folder].has(id)) return
    problems.push({
      file,
      path: formatPath(path),
      found: showValue(id),
      expected: `the id of ${called} in data/${folder}`,
      ...nearestHint(id, ids[folder]),
    })
  }
  refer(['place'], 'places', 'a place')
  for (const index of positions(valueAt(value, ['participants']))) {
    refer(['participants', index, 'person'], 'people', 'a person')
  }
  for (const index of positions(valueAt(value, ['related']))) {
    const path = ['related', index]
    refer(path, 'events', 'an event')
    const id = valueAt(value, path)
    if (id !== undefined && id === valueAt(value, ['id'])) {
      problems.push({
        file,
        path: formatPath(path),
        found: `${showValue(id)}, this event itself`,
        expected: 'another event',
      })
    }
  }
  return problems
}

function checkOffices({ file, value }: RecordFile): Problem[] {
  return positions(valueAt(value, ['offices'])).flatMap((index) => [
    ...checkOrder({ file, value, from: ['offices', index, 'from'], to: ['offices', index, 'to'] }),
    ...checkOrder({
      file,
      value,
      from: ['offices', index, 'attested', 'first'],
      to: ['offices', index, 'attested', 'last'],
    }),
  ])
}

/** The two ends of a span, by the paths that lead to them. */
interface Span extends Pick<RecordFile, 'file' | 'value'> {
  readonly from: readonly PropertyKey[]
  readonly to: readonly PropertyKey[]
}

function checkOrder({ file, value, from, to }: Span): Problem[] {
  const [first, last] = [valueAt(value, from), valueAt(value, to)]
  if (typeof first !== 'string' || typeof last !== 'string') return []
  const [start, end] = [readEdtf(first), readEdtf(last)]
  if (!start.ok || !end.ok || start.edtf.firstDay <= end.edtf.lastDay) return []
  return [{ file, path: formatPath(to), found: showValue(last), expected: `a date on or after ${showValue(first)}` }]
}

/** An id, present or former, belongs to one file only; the second file that claims it is told of the first. */
function checkTaken(files: readonly RecordFile[]): Problem[] {
  const owners = new Map<string, string>()
  const problems: Problem[] = []
  const claim = ({ file, folder, value }: RecordFile, path: readonly PropertyKey[]) => {
    const id = valueAt(value, path)
    if (typeof id !== 'string') return
    const owner = owners.get(`${folder}/${id}`)
    if (owner === undefined) {
      owners.set(`${folder}/${id}`, file)
      return
    }
    const found = owner === file ? `${showValue(id)} again` : `${showValue(id)}, which ${owner} has too`
    problems.push({
      file,
      path: formatPath(path),
      found,
      expected: `an id that no other ${SCHEMA_NAMES[folder]} has or had`,
    })
  }
  // Present ids first, so that a former one is the one to yield.
  for (const file of files) claim(file, ['id'])
  for (const file of files) {
    for (const index of positions(valueAt(file.value, ['formerly']))) claim(file, ['formerly', index])
  }
  return problems
}

function checkTopics(present: readonly string[]): Problem[] {
  return TOPICS.map((topic) => `data/topics/${topic}.json`)
    .filter((file) => !present.includes(file))
    .map((file) => ({ file, path: '', found: 'missing', expected: `a file for each of the ${TOPICS.length} topics` }))
}

function nameOf(file: string): string {
  return (file.split('/').at(-1) as string).replace(/\.json$/, '')
}

function textsAt({ value }: RecordFile, path: readonly PropertyKey[]): string[] {
  const found = valueAt(value, path)
  return typeof found === 'string' ? [found] : []
}

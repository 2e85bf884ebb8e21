import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SCHEMAS } from '../../src/record/schema'
import { readJson } from './json'
import type { Problem } from './problem'

export type RecordFolder = keyof typeof SCHEMAS

/** A file of the record, read but not yet checked. */
export interface RecordFile {
  /** Relative to the project, with forward slashes, as in `data/people/x.json`. */
  readonly file: string
  readonly folder: RecordFolder
  readonly value: unknown
}

export interface ReadRecord {
  /** In the order of their paths. */
  readonly files: readonly RecordFile[]
  /** Files that are not JSON, or not where a file of the record can be. */
  readonly problems: readonly Problem[]
}

/** Where each kind of file stands. */
const PLACES: Readonly<Record<RecordFolder, { pattern: RegExp; shown: string }>> = {
  events: { pattern: /^data\/events\/\d{4}\/[^/]+\.json$/, shown: 'data/events/<year>/<id>.json' },
  people: { pattern: /^data\/people\/[^/]+\.json$/, shown: 'data/people/<id>.json' },
  places: { pattern: /^data\/places\/[^/]+\.json$/, shown: 'data/places/<id>.json' },
  topics: { pattern: /^data\/topics\/[^/]+\.json$/, shown: 'data/topics/<id>.json' },
  glossary: { pattern: /^data\/glossary\.json$/, shown: 'data/glossary.json' },
  status: { pattern: /^data\/status\.json$/, shown: 'data/status.json' },
  series: { pattern: /^data\/series\/[^/]+\.json$/, shown: 'data/series/<id>.json' },
}

/** Reads every file of `<project>/data`. Hidden files are left out; a folder that is not there gives no files. */
export async function readRecord(project: string): Promise<ReadRecord> {
  const read = await Promise.all((await listFiles(join(project, 'data'))).map((path) => readOne(project, path)))
  return {
    files: read.filter((one) => 'value' in one),
    problems: read.filter((one) => 'found' in one),
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function readOne(project: string, path: string): Promise<RecordFile | Problem> {
  const file = relative(project, path).split(sep).join('/')
  const folder = folders().find((name) => PLACES[name].pattern.test(file))
  if (folder === undefined) {
    const expected = folders().map((name) => PLACES[name].shown)
    return { file, path: '', found: 'not where a file of the record can be', expected: `one of ${expected.join(', ')}` }
  }
  const result = readJson(await readFile(path, 'utf8'))
  if (result.ok) return { file, folder, value: result.value }
  const { line, column, message } = result.fault
  return { file, path: '', found: `not JSON: line ${line}, column ${column}: ${message}`, expected: 'JSON' }
}

function folders(): RecordFolder[] {
  return Object.keys(PLACES) as RecordFolder[]
}

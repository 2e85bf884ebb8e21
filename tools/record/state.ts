import { createHash } from 'node:crypto'
import { writeColumns } from '../../src/record/columns'
import type { Context } from '../../src/record/compiledContext'
import { LANGUAGES } from '../../src/record/vocabulary'
import { type CheckResult, checkRecord } from './check'
import { type CompiledRecord, compileRecord } from './compile'
import { compileContext } from './compileContext'
import { readRecord } from './read'

/** Addresses of compiled files, relative to the folder of the record, each with its JSON. */
export type CompiledFiles = ReadonlyMap<string, string>

export type RecordState =
  | {
      readonly ok: true
      readonly check: CheckResult
      readonly compiled: CompiledRecord
      readonly files: CompiledFiles
      /** Ten hexadecimal digits over the contents of all files: the same record has the same address for ever. */
      readonly hash: string
    }
  | { readonly ok: false; readonly check: CheckResult }

/** The record of a project, read once and shared by the plugins that need it, until it is told that a file has changed. */
export interface RecordSource {
  readonly project: string
  read(): Promise<RecordState>
  forget(): void
}

export function recordSource(project: string): RecordSource {
  let state: Promise<RecordState> | undefined
  return {
    project,
    read() {
      state ??= readState(project)
      return state
    },
    forget() {
      state = undefined
    },
  }
}

/** Address of a language's index, relative to the folder of the record. */
export function indexAddress(language: string): string {
  return `index.${language}.json`
}

/** Address of what stands behind the events in a language, relative to the folder of the record. */
export function contextAddress(language: string): string {
  return `context.${language}.json`
}

/** Address of an event's details in a language, relative to the folder of the record. */
export function detailsAddress(id: string, language: string): string {
  return `events/${id}.${language}.json`
}

async function readState(project: string): Promise<RecordState> {
  const check = checkRecord(await readRecord(project))
  if (!check.record) return { ok: false, check }
  const compiled = compileRecord(check.record)
  const { record } = check
  const contexts = LANGUAGES.map((language) => compileContext(record, language))
  const files = writeFiles(compiled, contexts)
  return { ok: true, check, compiled, files, hash: hashOf(files) }
}

function writeFiles({ indexes, details }: CompiledRecord, contexts: readonly Context[]): CompiledFiles {
  const files = new Map<string, string>()
  for (const index of Object.values(indexes))
    files.set(indexAddress(index.language), JSON.stringify(writeColumns(index)))
  for (const context of contexts) files.set(contextAddress(context.language), JSON.stringify(context))
  for (const ofEvent of details.values()) {
    for (const one of Object.values(ofEvent)) files.set(detailsAddress(one.id, one.language), JSON.stringify(one))
  }
  return files
}

function hashOf(files: CompiledFiles): string {
  const hash = createHash('sha256')
  // A zero byte keeps the end of an address from reading as the start of a content.
  for (const [address, json] of files) hash.update(`${address}\0${json}\0`)
  return hash.digest('hex').slice(0, 10)
}

import { createWriteStream } from 'node:fs'
import { access, mkdir, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GENERATOR_VERSION, generateEvents } from './generator'

/** All pages of all runs show the same events. */
const SEED = 1991

/** Events whose text is written at a time: a line each would be a system call each. */
const EVENTS_A_CHUNK = 1_000

/** Where the events of a size are, from the folder of what is generated; the name changes with what is in it. */
export function eventFile(count: number): string {
  return `events/v${GENERATOR_VERSION}-seed${SEED}-${count}.json`
}

/** Writes the JSON array of `count` events into a folder, unless it is there already. Never holds all of it. */
export async function ensureEventFile(folder: string, count: number): Promise<void> {
  const file = `${folder}/${eventFile(count)}`
  if (await exists(file)) return
  await mkdir(dirname(file), { recursive: true })
  // A run that is stopped half-way leaves no half file under the name.
  const unfinished = `${file}.unfinished`
  await pipeline(Readable.from(chunksOf(count)), createWriteStream(unfinished))
  await rename(unfinished, file)
}

function* chunksOf(count: number): Generator<string, void> {
  let chunk = '['
  let written = 0
  for (const event of generateEvents({ count, seed: SEED })) {
    chunk += `${written === 0 ? '' : ','}\n${JSON.stringify(event)}`
    written++
    if (written % EVENTS_A_CHUNK !== 0) continue
    yield chunk
    chunk = ''
  }
  yield `${chunk}\n]\n`
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

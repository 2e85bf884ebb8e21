import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventRecord, TopicRecord } from '../../src/record/schema'
import type { Language } from '../../src/record/vocabulary'

/** The record as editors wrote it: what the pages must show is read from here, never counted by hand. */
export const EVENTS = readAll<EventRecord>('data/events')
export const TOPIC_NAMES = new Map(readAll<TopicRecord>('data/topics').map(({ id, name }) => [id, name]))

export const SEED_ID = '2020-09-25-saryagash-working-meeting'
export const SEED = EVENTS.find(({ id }) => id === SEED_ID) as EventRecord

/** A text as a page in `language` shows it: there, or else in English. */
export function shownIn(language: Language, text: Partial<Record<Language, string | undefined>>): string {
  return text[language] ?? text.en ?? ''
}

function readAll<T>(folder: string): T[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T)
}

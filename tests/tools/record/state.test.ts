import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RecordFile } from '../../../tools/record/read'
import { type RecordState, recordSource } from '../../../tools/record/state'
import { event, read } from '../../fixtures/record'

let project: string
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'state-'))
  for (const file of read(event()).files) await write(file)
})
afterEach(() => rm(project, { recursive: true }))

async function write({ file, value }: RecordFile): Promise<void> {
  await mkdir(dirname(join(project, file)), { recursive: true })
  await writeFile(join(project, file), JSON.stringify(value))
}

function good(state: RecordState) {
  if (!state.ok) throw new Error('The record is bad')
  return state
}

it('holds an index and the context per language, and the details of each event per language', async () => {
  const { files } = good(await recordSource(project).read())
  expect([...files.keys()]).toEqual([
    'index.uz.json',
    'index.kk.json',
    'index.ru.json',
    'index.en.json',
    'context.uz.json',
    'context.kk.json',
    'context.ru.json',
    'context.en.json',
    'events/2020-09-25-meeting.uz.json',
    'events/2020-09-25-meeting.kk.json',
    'events/2020-09-25-meeting.ru.json',
    'events/2020-09-25-meeting.en.json',
  ])
})

it('has one hash for one record, and another when anything in it changes', async () => {
  const first = good(await recordSource(project).read())
  expect(first.hash).toMatch(/^[0-9a-f]{10}$/)
  expect(good(await recordSource(project).read()).hash).toBe(first.hash)
  await write(event({ title: { en: 'The presidents met' } }))
  expect(good(await recordSource(project).read()).hash).not.toBe(first.hash)
})

it('is read again only when it is told that a file has changed', async () => {
  const source = recordSource(project)
  const { hash } = good(await source.read())
  await write(event({ kind: 'sumit' }))
  expect(good(await source.read()).hash).toBe(hash)
  source.forget()
  expect((await source.read()).ok).toBe(false)
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkRecord } from '../../../tools/record/check'
import { readJson } from '../../../tools/record/json'
import { formatProblem } from '../../../tools/record/problem'
import { readRecord } from '../../../tools/record/read'

let project: string
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'record-'))
})
afterEach(() => rm(project, { recursive: true }))

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, file)), { recursive: true })
  await writeFile(join(project, file), text)
}

describe('readRecord', () => {
  it('gives each file with its folder and its value, in the order of the paths', async () => {
    await write('data/people/a.json', '{"id": "a"}')
    await write('data/events/2020/2020-b.json', '{"id": "2020-b"}')
    await write('data/.hidden', 'left out')
    expect(await readRecord(project)).toEqual({
      files: [
        { file: 'data/events/2020/2020-b.json', folder: 'events', value: { id: '2020-b' } },
        { file: 'data/people/a.json', folder: 'people', value: { id: 'a' } },
      ],
      problems: [],
    })
  })

  it('tells of files that are not JSON or not where a file of the record can be', async () => {
    await write('data/events/2020/2020-b.json', '{\n  "id": "2020-b"\n  "date": "2020"\n}')
    await write('data/events/2020/notes.txt', 'x')
    await write('data/events/2020-c.json', '{}')
    const places =
      'expected one of data/events/<year>/<id>.json, data/people/<id>.json, data/places/<id>.json, data/topics/<id>.json, data/glossary.json, data/status.json, data/series/<id>.json'
    expect((await readRecord(project)).problems.map(formatProblem)).toEqual([
      `data/events/2020-c.json is not where a file of the record can be; ${places}`,
      'data/events/2020/2020-b.json is not JSON: line 3, column 3: "\\"" stands where a comma or } should be; expected JSON',
      `data/events/2020/notes.txt is not where a file of the record can be; ${places}`,
    ])
  })

  it('a file that is not JSON is not told to be missing as well', async () => {
    await write('data/topics/water.json', '{ "id": ')
    const { errors } = checkRecord(await readRecord(project))
    expect(errors.filter(({ file }) => file === 'data/topics/water.json').map(formatProblem)).toEqual([
      'data/topics/water.json is not JSON: line 1, column 9: the file ends where a value should be; expected JSON',
    ])
  })

  it('a project without data has no files', async () => {
    expect(await readRecord(project)).toEqual({ files: [], problems: [] })
  })
})

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    const value = { text: 'oʻ \u0001 "\\ \n', list: [1, -0.5e3, true, false, null, []], empty: {} }
    expect(readJson(JSON.stringify(value, null, 2))).toEqual({ ok: true, value })
  })

  it.each([
    ['', 1, 1, 'the file ends where a value should be'],
    ['{"a": 1,}', 1, 9, '"}" stands where a key in double quotes should be'],
    ['[1 2]', 1, 4, '"2" stands where a comma or ] should be'],
    ['{"a" 1}', 1, 6, '"1" stands where a colon should be'],
    ['{} {}', 1, 4, '"{" stands where the end of the file should be'],
    ['{\n"a": "x\n"}', 2, 6, 'a text that begins here does not end, or has a bad \\ or line break'],
    ['{"a": 1, "a": 2}', 1, 10, 'the key "a" stands twice in one object'],
  ])('says where %j breaks', (text, line, column, message) => {
    expect(readJson(text)).toEqual({ ok: false, fault: { line, column, message } })
  })
})

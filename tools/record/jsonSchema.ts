import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { SCHEMAS } from '../../src/record/schema'
import { SCHEMA_NAMES } from './across'
import type { RecordFolder } from './read'

const ABOUT: Readonly<Record<RecordFolder, { title: string; description: string }>> = {
  events: {
    title: 'Event',
    description: 'Something that happened between Uzbekistan and Kazakhstan: data/events/<year>/<id>.json.',
  },
  people: { title: 'Person', description: 'Somebody who took part, with the offices held: data/people/<id>.json.' },
  places: { title: 'Place', description: 'Where events happened: data/places/<id>.json.' },
  glossary: {
    title: 'Glossary',
    description: 'Names and terms as the two states write them in each language: data/glossary.json.',
  },
  status: {
    title: 'Status',
    description: 'The status of the relationship, step by step, each resting on an event: data/status.json.',
  },
  series: {
    title: 'Series',
    description:
      'One quantity over the years, as each side gives it, with the targets set for it: data/series/<id>.json.',
  },
  topics: { title: 'Topic', description: 'A subject, which is a lane of the timeline: data/topics/<id>.json.' },
}

/**
 * `npm run schema` writes the published JSON Schemas to public/schema/; with `--check` it only says which are out of date,
 * with exit code 1.
 */
export async function main(args: readonly string[]): Promise<void> {
  const folder = fileURLToPath(new URL('../../public/schema', import.meta.url))
  const stale: string[] = []
  await mkdir(folder, { recursive: true })
  for (const [name, text] of publishedSchemas()) {
    const file = join(folder, name)
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue
    stale.push(`public/schema/${name}`)
    if (!args.includes('--check')) await writeFile(file, text)
  }
  if (!args.includes('--check')) {
    console.log(stale.length === 0 ? 'The published schemas were up to date.' : `Written: ${stale.join(', ')}`)
  } else if (stale.length > 0) {
    console.error(`Not as the schemas in src/record have it: ${stale.join(', ')}; write them anew: npm run schema`)
    process.exitCode = 1
  }
}

/** The published schemas, by the name of their file. Draft 7, the newest that editors such as VS Code know in full. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map(
    (Object.keys(SCHEMAS) as RecordFolder[]).map((folder) => {
      const name = `${SCHEMA_NAMES[folder]}.schema.json`
      const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[folder], {
        io: 'input',
        target: 'draft-7',
        unrepresentable: 'any',
      })
      // A relative $id: the schema is at home wherever the site is.
      return [name, `${JSON.stringify({ $schema, $id: name, ...ABOUT[folder], ...schema }, null, 2)}\n`]
    }),
  )
}

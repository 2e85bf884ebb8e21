import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import english from '../../src/language/messages/en.json'

const SOURCES = ['src', 'tools']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Beginnings of ids that are completed by a value, as in `kind.${kind}`. */
const FAMILIES = [...SOURCES.matchAll(/`([a-z][\w.]*\.)\$\{/gi)].map(([, family]) => family as string)

it('every message of the catalogue is spoken somewhere', () => {
  const silent = Object.keys(english).filter(
    (id) => !SOURCES.includes(`'${id}'`) && !FAMILIES.some((family) => id.startsWith(family)),
  )
  expect(silent).toEqual([])
})

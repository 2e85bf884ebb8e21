import { expect, it } from 'vitest'
import { KINDS, TOPICS } from '../../../src/record/vocabulary'
import { publishedSchemas } from '../../../tools/record/jsonSchema'

const schema = (name: string) => JSON.parse(publishedSchemas().get(name) ?? 'null')

it('there is a schema for each kind of file', () => {
  expect([...publishedSchemas().keys()]).toEqual([
    'event.schema.json',
    'person.schema.json',
    'place.schema.json',
    'topic.schema.json',
    'glossary.schema.json',
    'status.schema.json',
    'series.schema.json',
  ])
})

it('an editor can complete closed lists and refuse unknown keys', () => {
  const { properties, additionalProperties, required } = schema('event.schema.json')
  expect(properties.kind.enum).toEqual([...KINDS])
  expect(properties.topics.items.enum).toEqual([...TOPICS])
  expect(additionalProperties).toBe(false)
  expect(required).toContain('sources')
  expect(required).not.toContain('$schema')
})

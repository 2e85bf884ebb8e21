// @vitest-environment jsdom

import { recordFolder } from 'virtual:record'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { contextQuery, eventDetailsQuery, LoadError, recordIndexQuery } from '../../src/load/record'
import { writeColumns } from '../../src/record/columns'
import { details, event, eventId, recordIndex } from '../build'

afterEach(() => vi.unstubAllGlobals())

const queries = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })

function answerWith(response: () => Response) {
  const fetched = vi.fn(async (_address: string) => response())
  vi.stubGlobal('fetch', fetched)
  return fetched
}

it('the index of a language is one file of the compiled record', async () => {
  const index = recordIndex([event()])
  const fetched = answerWith(() => Response.json(writeColumns(index)))
  expect(await queries().fetchQuery(recordIndexQuery('kk'))).toEqual(index)
  expect(fetched.mock.calls.map(([address]) => address)).toEqual([`/${recordFolder}/index.kk.json`])
})

it('what stands behind the events is one file a language', async () => {
  const context = { language: 'ru', leaders: [], status: [], sources: [] }
  const fetched = answerWith(() => Response.json(context))
  expect(await queries().fetchQuery(contextQuery('ru'))).toEqual(context)
  expect(fetched.mock.calls.map(([address]) => address)).toEqual([`/${recordFolder}/context.ru.json`])
})

it('the details of an event are one file a language, loaded once', async () => {
  const loaded = details(event({ id: '2020-09-25-meeting' }))
  const fetched = answerWith(() => Response.json(loaded))
  const client = queries()
  const query = eventDetailsQuery('uz', eventId('2020-09-25-meeting'))
  expect(await client.fetchQuery(query)).toEqual(loaded)
  expect(await client.fetchQuery(query)).toEqual(loaded)
  expect(fetched.mock.calls.map(([address]) => address)).toEqual([`/${recordFolder}/events/2020-09-25-meeting.uz.json`])
})

it('a file that is not there is an error with its address and status', async () => {
  answerWith(() => new Response('', { status: 404 }))
  const error = await queries()
    .fetchQuery(recordIndexQuery('en'))
    .catch((error: unknown) => error)
  expect(error).toBeInstanceOf(LoadError)
  expect(error).toMatchObject({
    message: `/${recordFolder}/index.en.json could not be loaded (HTTP 404)`,
    status: 404,
  })
})

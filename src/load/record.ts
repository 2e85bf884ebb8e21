/** The compiled record over the network, as TanStack Query reads it: one index a language, one file an event. */

import { recordFolder } from 'virtual:record'
import { queryOptions } from '@tanstack/react-query'
import { type RecordIndexFile, readColumns } from '../record/columns'
import type { EventDetails, EventId, RecordIndex } from '../record/compiled'
import type { Context } from '../record/compiledContext'
import type { Language } from '../record/vocabulary'
import { siteRoot } from './site'

/** All that the first view needs, in one language. */
export function recordIndexQuery(language: Language) {
  return queryOptions({
    queryKey: ['record', 'index', language],
    queryFn: async ({ signal }): Promise<RecordIndex> =>
      readColumns(await fetchJson<RecordIndexFile>(`index.${language}.json`, signal)),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Leaders, status of the relationship and trade, in one language: what the bands above the picture show. */
export function contextQuery(language: Language) {
  return queryOptions({
    queryKey: ['record', 'context', language],
    queryFn: ({ signal }) => fetchJson<Context>(`context.${language}.json`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Summary, outcomes, figures and sources of one event, in one language. */
export function eventDetailsQuery(language: Language, id: EventId) {
  return queryOptions({
    queryKey: ['record', 'event', language, id],
    queryFn: ({ signal }) => fetchJson<EventDetails>(`events/${id}.${language}.json`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** A file of the record that could not be had. */
export class LoadError extends Error {
  readonly address: string
  readonly status: number | undefined

  constructor({ address, status }: { address: string; status?: number }) {
    super(`${address} could not be loaded${status === undefined ? '' : ` (HTTP ${status})`}`)
    this.name = 'LoadError'
    this.address = address
    this.status = status
  }
}

async function fetchJson<T>(file: string, signal: AbortSignal): Promise<T> {
  const address = `${siteRoot()}${recordFolder}/${file}`
  const response = await fetch(address, { signal })
  if (!response.ok) throw new LoadError({ address, status: response.status })
  return (await response.json()) as T
}

import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { siteRoot } from '../load/site'
import type { EventId, RecordIndex } from '../record/compiled'
import type { Filter } from '../record/filter'
import type { Language } from '../record/vocabulary'
import { type AddressState, readAddress, type SearchParams, stringifySearch, writeAddress } from './address'

export interface Address {
  readonly state: AddressState
  readonly ignored: readonly string[]
  /** The id in the address, which need not be an event of the record. */
  readonly event: EventId | undefined
  /** True for a path below the language that no page has. */
  readonly isUnknownPath: boolean
  readonly hrefOf: (id: EventId) => string
  /** A click: one step more for the browser's back button. */
  readonly openEvent: (id: EventId | undefined) => void
  readonly setFilter: (filter: Filter, how?: { readonly replace: boolean }) => void
  /** Panning and zooming: takes the place of the present step. */
  readonly setWindow: (window: Pick<AddressState, 'from' | 'to'>) => void
  readonly setView: (view: AddressState['view']) => void
  readonly setContext: (context: AddressState['context']) => void
  readonly setLanes: (lanes: AddressState['lanes']) => void
  readonly setLanguage: (language: Language) => void
  /** To the whole record, with no filter and no event. */
  readonly goHome: () => void
  readonly replaceEvent: (id: EventId) => void
  readonly forgetIgnored: () => void
}

/** The state of the view, read from the address, and the ways to change it; nothing of it is kept anywhere else. */
export function useAddress(language: Language, record: RecordIndex | undefined): Address {
  const router = useRouter()
  const search = useSearch({ strict: false }) as SearchParams
  const params = useParams({ strict: false })
  const event = params.event as EventId | undefined
  const { state, ignored } = useMemo(() => readAddress(search, record), [search, record])

  const go = useCallback(
    (
      next: { event?: EventId | undefined; language?: Language; search: SearchParams },
      { replace }: { replace: boolean },
    ) => {
      const inLanguage = { language: next.language ?? language }
      const how = { search: next.search, replace, resetScroll: false }
      if (next.event === undefined) void router.navigate({ to: '/$language/', params: inLanguage, ...how })
      else
        void router.navigate({ to: '/$language/events/$event/', params: { ...inLanguage, event: next.event }, ...how })
    },
    [router, language],
  )

  return useMemo(() => {
    const write = (change: Partial<AddressState>) => writeAddress({ ...state, ...change }, search)
    const written = stringifySearch(write({}))
    return {
      state,
      ignored,
      event,
      isUnknownPath: params._splat !== undefined,
      hrefOf: (id) => `${siteRoot()}${language}/events/${id}/${written}`,
      openEvent: (id) => go({ event: id, search: write({}) }, { replace: false }),
      replaceEvent: (id) => go({ event: id, search: write({}) }, { replace: true }),
      setFilter: (filter, { replace } = { replace: false }) => go({ event, search: write({ filter }) }, { replace }),
      setWindow: ({ from, to }) => go({ event, search: write({ from, to }) }, { replace: true }),
      setView: (view) => go({ event, search: write({ view }) }, { replace: false }),
      setContext: (context) => go({ event, search: write({ context }) }, { replace: false }),
      setLanes: (lanes) => go({ event, search: write({ lanes }) }, { replace: false }),
      setLanguage: (next) => go({ event, language: next, search: write({}) }, { replace: false }),
      goHome: () => go({ search: {} }, { replace: false }),
      forgetIgnored: () => go({ event, search: writeAddress(state) }, { replace: true }),
    }
  }, [state, ignored, event, params._splat, language, search, go])
}

import { createRootRoute, createRoute, createRouter, type ErrorComponentProps, redirect } from '@tanstack/react-router'
import { LastResort } from '../language/LastResort'
import { loadWords } from '../language/words'
import { siteRoot } from '../load/site'
import { isOneOf, LANGUAGES } from '../record/vocabulary'
import { parseSearch, type SearchParams, stringifySearch } from './address'
import { readersLanguage } from './preferences'
import { Shell } from './Shell'

const rootRoute = createRootRoute()

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/$language/', params: { language: readersLanguage() }, search, replace: true })
  },
})

/**
 * One route holds the whole page, and its children only say which event is open: the picture and the list stay as they
 * are while a reader goes from event to event.
 */
export const languageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$language',
  validateSearch: (search: SearchParams): SearchParams => search,
  // An address in no language of ours is answered in the reader's own: the page then says that it was not found.
  loader: async ({ params }) => {
    const language = isOneOf(LANGUAGES, params.language) ? params.language : undefined
    return { isKnown: language !== undefined, words: await loadWords(language ?? readersLanguage()) }
  },
  staleTime: Number.POSITIVE_INFINITY,
  component: () => {
    const { isKnown, words } = languageRoute.useLoaderData()
    return <Shell words={words} isKnownAddress={isKnown} />
  },
  errorComponent: ({ error }: ErrorComponentProps) => <LastResort error={error} />,
})

const overviewRoute = createRoute({ getParentRoute: () => languageRoute, path: '/' })
const eventRoute = createRoute({ getParentRoute: () => languageRoute, path: 'events/$event' })
const unknownRoute = createRoute({ getParentRoute: () => languageRoute, path: '$' })

const routeTree = rootRoute.addChildren([
  homeRoute,
  languageRoute.addChildren([overviewRoute, eventRoute, unknownRoute]),
])

export function createSiteRouter() {
  return createRouter({
    routeTree,
    basepath: siteRoot(),
    trailingSlash: 'always',
    parseSearch,
    stringifySearch: (search) => stringifySearch(search as SearchParams),
    // The shell decides what scrolls and what takes focus: a step from event to event must not move the list.
    scrollRestoration: false,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createSiteRouter>
  }
}

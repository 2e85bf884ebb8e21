import type { EventDetails, EventId, LocalText, RecordIndex } from '../../src/record/compiled'
import { FALLBACK_LANGUAGE, LANGUAGES, type Language } from '../../src/record/vocabulary'
import type { CompiledRecord } from '../record/compile'
import { detailsAddress, indexAddress } from '../record/state'
import { escapeHtml, type Page, shorten } from './page'
import type { PageWords } from './words'

interface Site {
  readonly compiled: CompiledRecord
  /** Folder of the compiled record, relative to the site's root. */
  readonly recordFolder: string
  readonly words: Readonly<Record<Language, PageWords>>
  /** Where the site's root is on its host, for the one page that is shown at any depth: 404.html. Ends in a slash. */
  readonly base: string
}

/** Every page of the site: `/`, 404.html, and in each language the timeline and each event, by former ids too. */
export function listPages(site: Site): Page[] {
  return [
    entrance(site),
    notFound(site),
    ...LANGUAGES.flatMap((language) => {
      const index = site.compiled.indexes[language]
      const former = Object.entries(index.formerly) as [EventId, EventId][]
      return [
        timeline(site, language),
        ...index.events.map(({ id }) => eventPage(site, { language, id, address: id })),
        ...former.map(([address, id]) => eventPage(site, { language, id, address })),
      ]
    }),
  ]
}

/** `/` only leads on: the app to the reader's language, and without script the reader chooses. */
function entrance({ words }: Site): Page {
  const links = LANGUAGES.map(
    (language) => `<a href="./${language}/" lang="${language}">${escapeHtml(words[language].languageName)}</a>`,
  )
  return {
    file: 'index.html',
    language: FALLBACK_LANGUAGE,
    title: words[FALLBACK_LANGUAGE].siteTitle,
    description: words[FALLBACK_LANGUAGE].siteDescription,
    alternates: timelines(),
    preloads: [],
    withoutScript: `<p>${links.join(' · ')}</p>`,
  }
}

function notFound({ words, base }: Site): Page {
  return {
    file: '404.html',
    language: FALLBACK_LANGUAGE,
    title: words[FALLBACK_LANGUAGE].siteTitle,
    description: words[FALLBACK_LANGUAGE].siteDescription,
    alternates: timelines(),
    preloads: [],
    siteRoot: base,
  }
}

function timeline({ words, recordFolder }: Site, language: Language): Page {
  return {
    file: `${language}/index.html`,
    language,
    title: words[language].siteTitle,
    description: words[language].siteDescription,
    alternates: timelines(),
    preloads: [`${recordFolder}/${indexAddress(language)}`],
  }
}

interface EventPage {
  readonly language: Language
  readonly id: EventId
  /** The id in the page's address: the event's own or a former one. */
  readonly address: string
}

function eventPage({ compiled, words, recordFolder }: Site, { language, id, address }: EventPage): Page {
  const event = find(compiled.indexes[language], id)
  return {
    file: `${language}/events/${address}/index.html`,
    language,
    title: words[language].pageTitle(plain(event.title)),
    description: shorten(plain(detailsOf(compiled, id, language).summary.text)),
    // A former address leads to the present one in other languages too.
    alternates: eachLanguage((other) => `${other}/events/${id}/`),
    preloads: [indexAddress(language), detailsAddress(id, language)].map((file) => `${recordFolder}/${file}`),
  }
}

function timelines(): Record<Language, string> {
  return eachLanguage((language) => `${language}/`)
}

function eachLanguage(address: (language: Language) => string): Record<Language, string> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, address(language)])) as Record<Language, string>
}

function plain(text: LocalText): string {
  return typeof text === 'string' ? text : text[0]
}

function find({ events }: RecordIndex, id: EventId): RecordIndex['events'][number] {
  const event = events.find((one) => one.id === id)
  if (!event) throw new Error(`"${id}" is not in the index`)
  return event
}

function detailsOf({ details }: CompiledRecord, id: EventId, language: Language): EventDetails {
  const ofEvent = details.get(id)
  if (!ofEvent) throw new Error(`"${id}" has no details`)
  return ofEvent[language]
}

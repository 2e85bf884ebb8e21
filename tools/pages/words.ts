import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setupI18n } from '@lingui/core'
import { LANGUAGES, type Language } from '../../src/record/vocabulary'
import { compileMessages } from '../messages/plugin'

/** The words of the interface that written pages need. */
export interface PageWords {
  readonly siteTitle: string
  readonly siteDescription: string
  pageTitle(event: string): string
  /** Name of the language in itself. */
  readonly languageName: string
}

/** Reads the words of all languages from src/language/messages/; a key that is missing stops the build. */
export async function readPageWords(project: string): Promise<Readonly<Record<Language, PageWords>>> {
  const entries = await Promise.all(
    LANGUAGES.map(async (language) => [language, await readWords(project, language)] as const),
  )
  return Object.fromEntries(entries) as Record<Language, PageWords>
}

async function readWords(project: string, language: Language): Promise<PageWords> {
  const file = `src/language/messages/${language}.json`
  const messages = compileMessages(file, JSON.parse(await readFile(join(project, file), 'utf8')))
  const i18n = setupI18n({ locale: language, messages: { [language]: { ...messages } } })
  const say = (key: string, values: Readonly<Record<string, string>> = {}) => {
    if (!(key in messages)) throw new Error(`${file}: "${key}" is missing; the pages need it`)
    return i18n._(key, { ...values })
  }
  const siteTitle = say('site.title')
  return {
    siteTitle,
    siteDescription: say('site.description'),
    pageTitle: (event) => say('page.title', { event, site: siteTitle }),
    languageName: LANGUAGE_NAMES[language],
  }
}

/** A language is named in itself, so that its readers find it. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  uz: 'Oʻzbekcha',
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
}

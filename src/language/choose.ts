import { FALLBACK_LANGUAGE, isOneOf, LANGUAGES, type Language } from '../record/vocabulary'

/** Each language by its own name: for the language switch, in all languages alike. */
export const languageNames: Readonly<Record<Language, string>> = {
  uz: 'Oʻzbekcha',
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
}

/** As {@link languageNames}, for a narrow header. */
export const shortLanguageNames: Readonly<Record<Language, string>> = {
  uz: 'Oʻz',
  kk: 'Қаз',
  ru: 'Рус',
  en: 'Eng',
}

/**
 * The language for a reader who came without one in the address: what they chose before, else the first of the
 * browser's languages that the site has, else English.
 *
 * @param chosen as it was stored; anything that is not one of our languages is passed over
 * @param browser BCP 47 tags in order of preference, as in `navigator.languages`; their script and region do not count
 * @example chooseLanguage({ chosen: null, browser: ['de-AT', 'uz-Cyrl-UZ', 'ru'] }) // 'uz'
 */
export function chooseLanguage({
  chosen,
  browser,
}: {
  readonly chosen?: string | null | undefined
  readonly browser: readonly string[]
}): Language {
  const wanted = [chosen ?? '', ...browser.map(languageOfTag)]
  return wanted.find((language) => isOneOf(LANGUAGES, language)) ?? FALLBACK_LANGUAGE
}

/** `uz-Latn-UZ` and `uz_UZ` are `uz`. */
function languageOfTag(tag: string): string {
  return (tag.split(/[-_]/)[0] as string).toLowerCase()
}

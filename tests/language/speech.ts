import * as en from '../../src/language/languages/en'
import * as kk from '../../src/language/languages/kk'
import * as ru from '../../src/language/languages/ru'
import * as uz from '../../src/language/languages/uz'
import { createWords, type Words } from '../../src/language/words'
import type { Language } from '../../src/record/vocabulary'

/** The words of all four languages, at hand. */
export const words: Readonly<Record<Language, Words>> = {
  uz: createWords('uz', uz),
  kk: createWords('kk', kk),
  ru: createWords('ru', ru),
  en: createWords('en', en),
}

import type { Edtf } from '../record/edtf'
import type { Language } from '../record/vocabulary'
import type { DateGrammar } from './dateGrammar'
import { type DateStyle, nameTick, type Tick, writeDate } from './dates'
import { type Catalogue, createTranslator, type Translate } from './messages'
import { writeNumber } from './numbers'
import { type Compare, comparisonFor } from './sorting'

/** All that a view needs to speak one language. The functions do not use `this` and may be handed on. */
export interface Words {
  readonly language: Language
  readonly t: Translate
  readonly date: (edtf: Edtf, style: DateStyle) => string
  readonly tickName: (tick: Tick) => string
  /** A month 1–12 standing alone: "September". */
  readonly monthName: (month: number) => string
  /** A number to be read; years are not, write those with `String`. */
  readonly number: (value: number) => string
  /** "A, B and C"; empty for no items. */
  readonly list: (items: readonly string[]) => string
  readonly compare: Compare
}

/** What is particular to a language, and is loaded with it. */
export interface LanguageParts {
  readonly messages: Catalogue
  readonly dateGrammar: DateGrammar
}

const LOADERS: Readonly<Record<Language, () => Promise<LanguageParts>>> = {
  uz: () => import('./languages/uz'),
  kk: () => import('./languages/kk'),
  ru: () => import('./languages/ru'),
  en: () => import('./languages/en'),
}

/** Loads a language: one request, which fails as any load does. */
export async function loadWords(language: Language): Promise<Words> {
  return createWords(language, await LOADERS[language]())
}

/** As {@link loadWords}, of parts that are at hand. */
export function createWords(language: Language, { messages, dateGrammar }: LanguageParts): Words {
  const t = createTranslator(language, messages)
  return {
    language,
    t,
    date: (edtf, style) => writeDate(edtf, style, dateGrammar),
    tickName: (tick) => nameTick(tick, dateGrammar),
    monthName: (month) => dateGrammar.month(month, 'plain'),
    number: (value) => writeNumber(value, language),
    list: (items) => {
      const last = items.at(-1)
      if (last === undefined || items.length === 1) return last ?? ''
      return t('join.and', { items: items.slice(0, -1).join(', '), last })
    },
    compare: comparisonFor(language),
  }
}

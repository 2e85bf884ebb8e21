import type { Language } from '../record/vocabulary'

/** Below 0 where `one` comes first, above 0 where `other` does, 0 where they are the same text. */
export type Compare = (one: string, other: string) => number

/**
 * The order of a language's dictionaries. Chromium has no collation for uz and kk (it sorts Ә after Я), so those two
 * follow the alphabets below.
 */
export function comparisonFor(language: Language): Compare {
  switch (language) {
    case 'uz':
      return compareBy(uzbekWeights)
    case 'kk':
      return compareBy(kazakhWeights)
    case 'ru':
    case 'en': {
      const { compare } = new Intl.Collator(language, { numeric: true })
      return (one, other) => compare(one, other) || compareCodes(one, other)
    }
    default:
      return language satisfies never
  }
}

/** Signs, spaces and digits keep their code points and so come before letters; strange letters come after. */
const FIRST_LETTER_WEIGHT = 0x100
const STRANGE_LETTER_WEIGHT = 0x200

/** The official order (law of 2 September 1993, as amended 6 May 1995), with c and w, which only foreign names have. */
const UZBEK_LETTERS = 'a b c d e f g h i j k l m n o p q r s t u v w x y z oʻ gʻ sh ch ng'.split(' ')
const KAZAKH_LETTERS = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя']

const UZBEK_WEIGHTS = weightsOf(UZBEK_LETTERS)
const KAZAKH_WEIGHTS = weightsOf(KAZAKH_LETTERS)

/** What people and papers write for ʻ and ʼ. */
const APOSTROPHES = /['`‘’ʻʼ]/g

function uzbekWeights(text: string): readonly number[] {
  const letters = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(APOSTROPHES, "'")
    // The sign ʼ has no place in the alphabet, but keeps s and h apart in "Isʼhoq".
    .match(/[og]'|sh|ch|ng|'|./gsu)
  return (letters ?? [])
    .filter((letter) => letter !== "'")
    .map((letter) => weigh(letter.replace("'", 'ʻ'), UZBEK_WEIGHTS))
}

function kazakhWeights(text: string): readonly number[] {
  return [...text.toLowerCase()].map((letter) => weigh(letter, KAZAKH_WEIGHTS))
}

function weightsOf(letters: readonly string[]): ReadonlyMap<string, number> {
  return new Map(letters.map((letter, index) => [letter, FIRST_LETTER_WEIGHT + index]))
}

function weigh(letter: string, weights: ReadonlyMap<string, number>): number {
  const code = letter.codePointAt(0) as number
  return weights.get(letter) ?? (/\p{L}/u.test(letter) ? STRANGE_LETTER_WEIGHT + code : Math.min(code, 0xff))
}

function compareBy(weightsOfText: (text: string) => readonly number[]): Compare {
  return (one, other) => {
    const first = weightsOfText(one)
    const second = weightsOfText(other)
    const shared = Math.min(first.length, second.length)
    for (let index = 0; index < shared; index += 1) {
      const difference = (first[index] as number) - (second[index] as number)
      if (difference !== 0) return difference
    }
    return first.length - second.length || compareCodes(one, other)
  }
}

/** Texts that differ in case or signs alone still have one order. */
function compareCodes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

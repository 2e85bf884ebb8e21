/**
 * Folding: what people type and what the record says are brought to one Latin skeleton, so that an apostrophe, an alphabet
 * or a usual spelling does not stand between a reader and an event (DESIGN §5). Folding loses distinctions on purpose;
 * it is applied to both sides of a comparison and never shown.
 */

/** Apostrophes and modifier letters that stand for one another in oʻ, gʻ and ʼ, whatever the keyboard: dropped. */
const APOSTROPHES = /['‘’ʻʼ`´ʹ′]/g

/** Cyrillic letters, Uzbek and Kazakh ones included, to the Latin skeleton. */
// biome-ignore format: a table of letters reads best in rows
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', і: 'i', й: 'i',
  к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', ў: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u',
  ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ҳ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e',
  ю: 'iu', я: 'ia',
}

/**
 * Latin spellings of one sound: Kazakh Latin, Uzbek Latin and English habits meet here. Applied in this order, over and
 * over until nothing changes, since one rule may lay two letters side by side that another is about ("Dzhizak").
 */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/kh|x/g, 'h'],
  [/zh|dj/g, 'j'],
  [/y[eo]/g, 'e'],
  [/[yı]/g, 'i'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  // A doubled vowel is the commonest difference of two transliterations: "Mirzieev" and "Mirziev", "Azii" and "Azi".
  [/([aeiou])\1+/g, '$1'],
  // "Mirziyoyev" and "Mirzieev". The i stays, so that "Mirzi", not yet typed to its end, is found in both.
  [/ie/g, 'i'],
]

/**
 * The skeleton of a text: small letters, Latin where the alphabet is one of ours, digits and single spaces. A skeleton
 * is its own skeleton.
 *
 * @example foldForSearch('Мирзиёев') === foldForSearch('Mirziyoyev')
 * @example foldForSearch('oʻzbek') === foldForSearch("o'zbek") && foldForSearch('ўзбек') === foldForSearch('oʻzbek')
 */
export function foldForSearch(text: string): string {
  const letters = toLatin(text.normalize('NFC').toLowerCase().replace(APOSTROPHES, ''))
  // Once more without its marks: a letter such as ӂ is in no alphabet of ours, but the ж under it is.
  let folded = toLatin(letters.normalize('NFD').replace(/\p{Mark}/gu, ''))
  for (let before = ''; folded !== before; ) {
    before = folded
    for (const [spelling, sound] of LATIN) folded = folded.replace(spelling, sound)
  }
  return folded.replace(/[^\p{Letter}\p{Number}]+/gu, ' ').trim()
}

/** The folded words of a query; empty where nothing searchable was typed. */
export function queryWords(query: string): readonly string[] {
  const folded = foldForSearch(query)
  return folded === '' ? [] : [...new Set(folded.split(' '))]
}

function toLatin(text: string): string {
  return [...text].map((letter) => CYRILLIC[letter] ?? letter).join('')
}

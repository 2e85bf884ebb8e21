import type { Language } from '../record/vocabulary'

/** Marks of a number. No-break, so that a number never parts at the end of a line. */
const MARKS: Record<Language, { readonly group: string; readonly decimal: string }> = {
  uz: { group: '\u00a0', decimal: ',' },
  kk: { group: '\u00a0', decimal: ',' },
  ru: { group: '\u00a0', decimal: ',' },
  en: { group: ',', decimal: '.' },
}

// English alone is asked of `Intl`, as the one language that every browser has; Chromium claims uz and kk and then
// writes them by other rules. Twelve places are more than any source gives, and hide the noise of binary fractions.
const english = new Intl.NumberFormat('en', { maximumFractionDigits: 12 })

/**
 * Writes a number of things or a quantity, in full: 1124.5 is "1,124.5" in English and "1 124,5" elsewhere.
 * Not for years, which are never grouped.
 */
export function writeNumber(value: number, language: Language): string {
  const { group, decimal } = MARKS[language]
  return english.format(value).replace(/[-,.]/g, (mark) => (mark === ',' ? group : mark === '.' ? decimal : '−'))
}

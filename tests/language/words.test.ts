import { describe, expect, it } from 'vitest'
import { loadWords } from '../../src/language/words'
import { LANGUAGES } from '../../src/record/vocabulary'
import { words } from './speech'

const NO_BREAK = '\u00a0'

describe('messages', () => {
  it('choose the plural form by the number and show it as it was written', () => {
    const say = (count: number) => words.ru.t('status.all', { count, shown: words.ru.number(count) })
    expect([1, 2, 5, 11, 21, 22, 1124].map(say)).toEqual([
      '1 событие',
      '2 события',
      '5 событий',
      '11 событий',
      '21 событие',
      '22 события',
      `1${NO_BREAK}124 события`,
    ])
    expect(words.en.t('status.all', { count: 1, shown: '1' })).toBe('1 event')
    expect(words.en.t('status.all', { count: 1124, shown: words.en.number(1124) })).toBe('1,124 events')
    expect(words.uz.t('status.all', { count: 362, shown: '362' })).toBe('362 ta voqea')
    expect(words.kk.t('status.all', { count: 362, shown: '362' })).toBe('362 оқиға')
  })

  it('count a part of the whole by the whole', () => {
    const say = (language: 'en' | 'ru' | 'uz' | 'kk', total: number) =>
      words[language].t('status.filtered', { count: total, shown: '54', total: String(total) })
    expect(say('en', 362)).toBe('54 of 362 events')
    expect(say('ru', 361)).toBe('54 из 361 события')
    expect(say('ru', 362)).toBe('54 из 362 событий')
    expect(say('uz', 362)).toBe('362 ta voqeadan 54 tasi')
    expect(say('kk', 362)).toBe('362 оқиғаның ішінен 54 оқиға')
  })

  it('name the language that a text is in, and leave one that they do not know as its tag', () => {
    expect(words.uz.t('language.shownIn', { language: 'en' })).toBe('ingliz tilida')
    expect(words.ru.t('language.name', { language: 'uz' })).toBe('узбекский')
    expect(words.kk.t('language.name', { language: 'fa' })).toBe('fa')
  })

  it('that do not exist are an error outside production', () => {
    const ask = words.kk.t as (id: string) => string
    expect(() => ask('status.al')).toThrow('The kk catalogue has no message "status.al"')
  })

  it('that lack a value are an error outside production', () => {
    expect(() => words.en.t('details.published')).toThrow('The message "details.published" needs a value for "date"')
    expect(() => words.en.t('status.all', { count: 2 })).toThrow('The message "status.all" needs a value for "shown"')
  })
})

describe('numbers', () => {
  it('are marked as each language does, and do not part at the end of a line', () => {
    expect(words.en.number(1124.5)).toBe('1,124.5')
    for (const language of ['uz', 'kk', 'ru'] as const) {
      expect(words[language].number(1124.5)).toBe(`1${NO_BREAK}124,5`)
      expect(words[language].number(12_345_678)).toBe(`12${NO_BREAK}345${NO_BREAK}678`)
    }
  })

  it('keep what the source gives and no noise', () => {
    expect(words.en.number(0.1 + 0.2)).toBe('0.3')
    expect(words.kk.number(4.275)).toBe('4,275')
    expect(words.uz.number(-1124)).toBe(`−1${NO_BREAK}124`)
    expect(words.ru.number(0)).toBe('0')
  })
})

describe('lists', () => {
  it('end in the and of each language', () => {
    const items = ['A', 'B', 'C']
    expect(LANGUAGES.map((language) => words[language].list(items))).toEqual([
      'A, B va C',
      'A, B және C',
      'A, B и C',
      'A, B and C',
    ])
  })

  it('of two, one and none need no comma', () => {
    expect(words.en.list(['A', 'B'])).toBe('A and B')
    expect(words.en.list(['A'])).toBe('A')
    expect(words.en.list([])).toBe('')
  })
})

it.each(LANGUAGES)('the words of %s load on demand', async (language) => {
  const loaded = await loadWords(language)
  expect(loaded.language).toBe(language)
  expect(loaded.t('language.label')).toBe(words[language].t('language.label'))
})

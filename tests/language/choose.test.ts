import { expect, it } from 'vitest'
import { chooseLanguage, languageNames, shortLanguageNames } from '../../src/language/choose'

it("takes the reader's own choice before the browser's languages", () => {
  expect(chooseLanguage({ chosen: 'kk', browser: ['ru-RU', 'en'] })).toBe('kk')
})

it('passes over a stored choice that is not a language of the site', () => {
  for (const chosen of ['de', '', 'EN ', null, undefined]) {
    expect(chooseLanguage({ chosen, browser: ['ru-RU'] })).toBe('ru')
  }
})

it.each([
  [['uz-Latn-UZ'], 'uz'],
  [['uz-Cyrl-UZ'], 'uz'],
  [['UZ_uz'], 'uz'],
  [['kk-KZ', 'ru'], 'kk'],
  [['ru-RU', 'kk'], 'ru'],
  [['de-AT', 'fr', 'ru'], 'ru'],
  [['en-US', 'uz'], 'en'],
  [['kaa-UZ', 'uz'], 'uz'],
])("takes the first of the browser's languages that the site has: %j gives %s", (browser, language) => {
  expect(chooseLanguage({ browser })).toBe(language)
})

it('falls back to English', () => {
  expect(chooseLanguage({ browser: ['de', 'fr'] })).toBe('en')
  expect(chooseLanguage({ browser: [] })).toBe('en')
})

it('names each language in itself', () => {
  expect(languageNames).toEqual({ uz: 'Oʻzbekcha', kk: 'Қазақша', ru: 'Русский', en: 'English' })
  expect(shortLanguageNames).toEqual({ uz: 'Oʻz', kk: 'Қаз', ru: 'Рус', en: 'Eng' })
})

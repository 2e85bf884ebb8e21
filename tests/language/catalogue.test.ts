import { readFileSync } from 'node:fs'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import type { MessageId } from '../../src/language/messages'
import { BOUNDS, FORMATS, KINDS, LANGUAGES, type Language, OUTCOME_KINDS, SIDES } from '../../src/record/vocabulary'

/** The catalogue as translators write it: the build compiles what an import would give. */
function readCatalogue(language: Language): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`../../src/language/messages/${language}.json`, import.meta.url), 'utf8'))
}

const catalogues = Object.fromEntries(LANGUAGES.map((language) => [language, readCatalogue(language)])) as Record<
  Language,
  Record<string, string>
>

const PLURAL_FORMS: Record<Language, readonly string[]> = {
  uz: ['one', 'other'],
  kk: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  en: ['one', 'other'],
}

type Token = string | readonly [name: string, type?: string, choices?: Readonly<Record<string, unknown>>]

/** Every argument of a message, at any depth. */
function argumentsOf(tokens: readonly Token[]): readonly Exclude<Token, string>[] {
  return tokens.flatMap((token) =>
    typeof token === 'string'
      ? []
      : [
          token,
          ...Object.values(token[2] ?? {}).flatMap((choice) =>
            Array.isArray(choice) ? argumentsOf(choice as Token[]) : [],
          ),
        ],
  )
}

function compile(message: string) {
  return argumentsOf(compileMessage(message) as unknown as Token[])
}

/** The words that a reader sees: without the names and keywords of arguments. */
function wordsOf(message: string): readonly string[] {
  const collect = (tokens: readonly Token[]): string =>
    tokens
      .map((token) =>
        typeof token === 'string'
          ? token
          : ` ${Object.values(token[2] ?? {})
              .map((choice) => (Array.isArray(choice) ? collect(choice as Token[]) : ''))
              .join(' ')} `,
      )
      .join('')
  return collect(compileMessage(message) as unknown as Token[]).match(/[\p{L}\p{M}'`‘’ʻʼ]+/gu) ?? []
}

describe.each(LANGUAGES)('the %s catalogue', (language) => {
  const messages = Object.entries(catalogues[language])

  it('has the messages of the English one, in the same order', () => {
    expect(Object.keys(catalogues[language])).toEqual(Object.keys(catalogues.en))
  })

  it('has words in every message, without space around them', () => {
    expect(messages.filter(([, message]) => message === '' || message !== message.trim())).toEqual([])
  })

  it('is ICU throughout', () => {
    expect(() => messages.map(([, message]) => compile(message))).not.toThrow()
  })

  it('asks for the same values as the English one', () => {
    const namesOf = (message: string) =>
      [...new Set(compile(message).map(([name, type = 'text']) => `${name}: ${type}`))].sort()
    const asked = messages.map(([id, message]) => [id, namesOf(message)])
    expect(asked).toEqual(Object.entries(catalogues.en).map(([id, message]) => [id, namesOf(message)]))
  })

  it('has every plural form of the language in every plural', () => {
    const plurals = messages.flatMap(([id, message]) =>
      compile(message)
        .filter(([, type]) => type === 'plural')
        // Lingui keeps the ICU offset beside the forms.
        .map(([, , forms]) => [
          id,
          Object.keys(forms ?? {})
            .filter((form) => form !== 'offset')
            .sort(),
        ]),
    )
    expect(plurals.length).toBeGreaterThan(0)
    expect(plurals).toEqual(plurals.map(([id]) => [id, PLURAL_FORMS[language]]))
  })

  it('leaves the writing of numbers to us: no # in it', () => {
    expect(messages.filter(([, message]) => message.includes('#'))).toEqual([])
  })
})

it('Uzbek is in Latin letters, with ʻ and ʼ and no other apostrophe', () => {
  const words = Object.values(catalogues.uz).flatMap(wordsOf)
  expect(words.filter((word) => /['`‘’]|\p{Script=Cyrillic}/u.test(word))).toEqual([])
  expect(words.filter((word) => /(?<![oOgG])ʻ|[oOgG]ʼ/.test(word))).toEqual([])
})

it.each(['kk', 'ru'] as const)('%s is in Cyrillic letters, but for names that are Latin everywhere', (language) => {
  const words = Object.values(catalogues[language]).flatMap(wordsOf)
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word))
  expect([...new Set(latin)].sort()).toEqual(['BY', 'CC', 'Ctrl', 'MIT'])
})

it('has a message for every value of the closed lists', () => {
  const ids: readonly MessageId[] = [
    ...KINDS.map((kind) => `kind.${kind}` as const),
    ...FORMATS.map((format) => `format.${format}` as const),
    ...OUTCOME_KINDS.map((kind) => `outcome.${kind}` as const),
    ...BOUNDS.map((bound) => (bound === 'up-to' ? 'figure.upTo' : (`figure.${bound}` as const))),
    ...SIDES.map((side) => `details.side.${side}` as const),
  ]
  expect(ids.filter((id) => !(id in catalogues.en))).toEqual([])
})

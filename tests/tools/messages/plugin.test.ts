import { setupI18n } from '@lingui/core'
import { describe, expect, it } from 'vitest'
import { compileMessages } from '../../../tools/messages/plugin'

const FILE = 'src/language/messages/ru.json'

describe('compileMessages', () => {
  it('makes messages that need no parser', () => {
    const messages = compileMessages(FILE, {
      'site.title': 'Узбекистан–Казахстан',
      'status.all': '{count, plural, one {{shown} событие} few {{shown} события} other {{shown} событий}}',
    })
    expect(messages['site.title']).toEqual(['Узбекистан–Казахстан'])
    const i18n = setupI18n({ locale: 'ru', messages: { ru: { ...messages } } })
    expect(i18n._('status.all', { count: 3, shown: '3' })).toBe('3 события')
  })

  it('names the file and the key of a message that is not ICU', () => {
    expect(() => compileMessages(FILE, { 'a.good': 'да', 'status.all': '{count, plural, one {событие}' })).toThrow(
      'src/language/messages/ru.json: "status.all" is not an ICU message: ',
    )
  })

  it('is what a module of messages is made of, in tests too', async () => {
    const { default: english } = await import('../../../src/language/messages/en.json')
    expect(Object.values(english).every(Array.isArray)).toBe(true)
  })
})

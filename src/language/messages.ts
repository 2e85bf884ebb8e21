import { setupI18n } from '@lingui/core'
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import type { Language } from '../record/vocabulary'
import type english from './messages/en.json'

/** Every message that the interface has: the keys of the English catalogue. */
export type MessageId = keyof typeof english

/** A language's messages, as the build compiles them (tools/messages/); as written, they work outside production too. */
export type Catalogue = Readonly<Record<MessageId, string | CompiledMessage>>

/** Numbers only choose a plural form; a number to be read comes formatted, as text beside it. */
export type MessageValues = Readonly<Record<string, string | number>>

export type Translate = (id: MessageId, values?: MessageValues) => string

/**
 * The function that gives a language's messages.
 * Outside production a missing message, and a value that a message needs and was not given, throw; in production the
 * reader sees the message's id, or the message without that value.
 *
 * @example t('status.all', { count: 362, shown: words.number(362) }) // "362 events"
 */
export function createTranslator(language: Language, catalogue: Catalogue): Translate {
  const i18n = setupI18n({
    locale: language,
    messages: { [language]: catalogue },
    missing: (_, id) => {
      if (import.meta.env.DEV) throw new Error(`The ${language} catalogue has no message "${id}"`)
      return id
    },
  })
  return (id, values = {}) => i18n._(id, import.meta.env.DEV ? insistOnValues(id, values) : values)
}

/** Lingui drops a value that is not there without a word. */
function insistOnValues(id: MessageId, values: MessageValues): MessageValues {
  return new Proxy(values, {
    get(target, name) {
      if (typeof name === 'string' && target[name] === undefined) {
        throw new Error(`The message "${id}" needs a value for "${name}"`)
      }
      return Reflect.get(target, name)
    },
  })
}

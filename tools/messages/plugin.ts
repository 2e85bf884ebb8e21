import { relative, sep } from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

/** The parsed form of a message, as `@lingui/core` takes it. */
export type CompiledMessages = Readonly<Record<string, ReturnType<typeof compileMessageOrThrow>>>

const MESSAGES_FILE = /\/src\/language\/messages\/[a-z]+\.json$/

/**
 * Parses the ICU messages of the interface while building, so that no browser has to. The module stays JSON, which Vite
 * then makes into `export default JSON.parse('…')`, the cheapest form for a browser to read.
 */
export function messagesPlugin(): Plugin {
  let root = ''
  return {
    name: 'messages',
    enforce: 'pre',
    config: () => ({ json: { stringify: true, namedExports: false } }),
    configResolved(config) {
      root = config.root
    },
    transform: {
      filter: { id: MESSAGES_FILE },
      handler(code, id) {
        const file = relative(root, id).split(sep).join('/')
        return { code: JSON.stringify(compileMessages(file, JSON.parse(code))), map: null }
      },
    },
  }
}

/** Compiles every message of a catalogue; a message that is not ICU throws an error that names its file and key. */
export function compileMessages(file: string, messages: Readonly<Record<string, string>>): CompiledMessages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => {
      try {
        return [key, compileMessageOrThrow(message)]
      } catch (error) {
        const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
        throw new Error(`${file}: "${key}" is not an ICU message: ${reason}`)
      }
    }),
  )
}

import { createContext, type ReactNode, useContext } from 'react'
import type { Words } from './words'

const WordsContext = createContext<Words | undefined>(undefined)

/** Gives a language to all that is inside; may be nested. */
export function WordsProvider({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The language of the nearest {@link WordsProvider}; throws outside of one. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === undefined) throw new Error('useWords needs a <WordsProvider> around it')
  return words
}

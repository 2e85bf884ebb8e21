import { type RenderResult, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { WordsProvider } from '../../src/language/LanguageContext'
import { words } from '../language/speech'

/** Renders a view in English; `rerender` of the result stays in English. */
export function renderInEnglish(view: ReactElement): RenderResult {
  return render(view, { wrapper: ({ children }) => <WordsProvider words={words.en}>{children}</WordsProvider> })
}

// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useWords, WordsProvider } from '../../src/language/LanguageContext'
import { LocalText, languageOf, plainText } from '../../src/language/LocalText'
import { words } from './speech'

afterEach(cleanup)

function Label() {
  return useWords().t('language.label')
}

it("a text in the page's language is only itself", () => {
  const { container } = render(
    <WordsProvider words={words.uz}>
      <LocalText value="Sariogʻochdagi uchrashuv" />
    </WordsProvider>,
  )
  expect(container.innerHTML).toBe('Sariogʻochdagi uchrashuv')
})

it('a text in another language says which, to the browser, to the eye and to the ear', () => {
  render(
    <WordsProvider words={words.uz}>
      <a href="#event">
        <LocalText value={['Meeting in Saryagash', 'en']} />
      </a>
    </WordsProvider>,
  )
  expect(screen.getByText('Meeting in Saryagash').lang).toBe('en')
  expect(screen.getByText('EN')).toBeDefined()
  expect(screen.getByTitle('ingliz tilida')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Meeting in Saryagash (ingliz tilida)' })).toBeDefined()
})

it('the mark can be left to another text of the row', () => {
  const { container } = render(
    <WordsProvider words={words.kk}>
      <LocalText value={['Meeting in Saryagash', 'en']} mark={false} />
    </WordsProvider>,
  )
  expect(container.innerHTML).toBe('<span lang="en">Meeting in Saryagash</span>')
})

it('the text and its language can be had without a component', () => {
  expect(plainText('Toshkent')).toBe('Toshkent')
  expect(plainText(['Tashkent', 'en'])).toBe('Tashkent')
  expect(languageOf('Toshkent')).toBeUndefined()
  expect(languageOf(['Tashkent', 'en'])).toBe('en')
})

it('the nearest provider gives the words', () => {
  const { container } = render(
    <WordsProvider words={words.ru}>
      <WordsProvider words={words.kk}>
        <Label />
      </WordsProvider>
    </WordsProvider>,
  )
  expect(container.textContent).toBe('Тіл')
})

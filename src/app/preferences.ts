/** What a reader chose on this device. Storage may be forbidden; then the choice lasts as long as the page. */
import { chooseLanguage } from '../language/choose'
import { isOneOf, type Language } from '../record/vocabulary'

const LANGUAGE_KEY = 'language'
const THEME_KEY = 'theme'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The language for an address that names none: the choice made before, then the browser's languages, then English. */
export function readersLanguage(): Language {
  return chooseLanguage({ chosen: read(LANGUAGE_KEY), browser: navigator.languages })
}

export function rememberLanguage(language: Language): void {
  write(LANGUAGE_KEY, language)
}

export function storedTheme(): Theme {
  const stored = read(THEME_KEY)
  return isOneOf(THEMES, stored) ? stored : 'auto'
}

export function rememberTheme(theme: Theme): void {
  write(THEME_KEY, theme)
}

/** Puts a theme on the page: the tokens follow `color-scheme` (ui/tokens.css). */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Forbidden or full: the choice then lasts as long as the page.
  }
}

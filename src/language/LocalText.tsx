import type { LocalText as LocalTextValue } from '../record/compiled'
import type { Language } from '../record/vocabulary'
import { useWords } from './LanguageContext'
import styles from './LocalText.module.css'

/**
 * A text of the record. In the page's language it is the bare text; in another it carries its own `lang` and, unless
 * `mark` is false, is followed by a small mark such as EN, which says "in English" to a screen reader and on hover.
 */
export function LocalText({ value, mark = true }: { readonly value: LocalTextValue; readonly mark?: boolean }) {
  const language = languageOf(value)
  if (language === undefined) return plainText(value)
  return (
    <>
      <span lang={language}>{plainText(value)}</span>
      {mark && <LanguageMark language={language} />}
    </>
  )
}

/** The mark alone, for a place that puts it apart from the text, as once for a whole row. */
export function LanguageMark({ language }: { readonly language: Language }) {
  const { t } = useWords()
  const explanation = t('language.shownIn', { language })
  return (
    <>
      {' '}
      <span className={styles.mark} title={explanation}>
        <span aria-hidden="true">{language.toUpperCase()}</span>
        <span className="visually-hidden">({explanation})</span>
      </span>
    </>
  )
}

/** The words of a text, in whichever language they are. */
export function plainText(value: LocalTextValue): string {
  return typeof value === 'string' ? value : value[0]
}

/** The language of a text that is not in the page's language; undefined for one that is. */
export function languageOf(value: LocalTextValue): Language | undefined {
  return typeof value === 'string' ? undefined : value[1]
}

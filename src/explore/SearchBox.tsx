import { Search, X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useWords } from '../language/LanguageContext'
import styles from './SearchBox.module.css'

/** The search landmark: narrows the record as one types. */
export function SearchBox({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const { t } = useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  // What is being typed stands here until the address has it: a field that waits for the address loses letters.
  // `passing` is what the address may say on its way there; anything else is the reader's back button.
  const [typed, setTyped] = useState<{ readonly text: string; readonly passing: readonly string[] }>()
  const isAhead = typed?.passing.includes(query) ?? false
  const value = typed && isAhead ? typed.text : query

  function change(next: string): void {
    const passing = typed && isAhead && query !== typed.text ? typed.passing : [query]
    setTyped({ text: next, passing: [...passing, next] })
    onQuery(next)
  }

  return (
    <search className={styles.search}>
      <label className="visually-hidden" htmlFor={id}>
        {t('search.label')}
      </label>
      <Search className={styles.sign} size={16} aria-hidden focusable={false} />
      <input
        ref={input}
        id={id}
        className={styles.input}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.placeholder')}
        value={value}
        onChange={({ target }) => change(target.value)}
        onBlur={() => setTyped(undefined)}
      />
      {value !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('search.clear')}
          onClick={() => {
            change('')
            input.current?.focus()
          }}
        >
          <X size={16} aria-hidden focusable={false} />
        </button>
      )}
    </search>
  )
}

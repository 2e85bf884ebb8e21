import type { MouseEvent } from 'react'
import { SearchBox } from '../explore/SearchBox'
import { useWords } from '../language/LanguageContext'
import { siteRoot } from '../load/site'
import { NO_FILTER } from '../record/filter'
import type { Language } from '../record/vocabulary'
import { isPlainClick } from '../ui/isPlainClick'
import styles from './Header.module.css'
import { LanguageSwitch } from './LanguageSwitch'
import { ThemeSwitch } from './ThemeSwitch'
import type { Address } from './useAddress'

export function Header({
  address,
  years,
  onLanguage,
}: {
  readonly address: Address
  /** First and last year of the record; absent until it is loaded. */
  readonly years: { readonly from: string; readonly to: string } | undefined
  readonly onLanguage: (language: Language) => void
}) {
  const { language, t } = useWords()
  const { filter } = address.state
  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <h1 className={styles.title}>
          <a
            href={`${siteRoot()}${language}/`}
            onClick={(click: MouseEvent) => {
              if (!isPlainClick(click)) return
              click.preventDefault()
              address.goHome()
            }}
          >
            {t('site.title')}
          </a>
        </h1>
        <p className={styles.tagline}>{years && t('site.tagline', years)}</p>
      </div>
      <SearchBox
        query={filter.query}
        onQuery={(query) => address.setFilter({ ...NO_FILTER, ...filter, query }, { replace: true })}
      />
      <div className={styles.choices}>
        <LanguageSwitch onChoose={onLanguage} />
        <span className={styles.theme}>
          <ThemeSwitch />
        </span>
      </div>
    </header>
  )
}

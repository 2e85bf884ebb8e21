import { useWords } from '../language/LanguageContext'
import styles from './Footer.module.css'
import { ThemeSwitch } from './ThemeSwitch'

export function Footer({ sourceCount }: { readonly sourceCount: number | undefined }) {
  const { t, number } = useWords()
  return (
    <footer className={styles.footer}>
      <p>{t('footer.licence')}</p>
      <span className={styles.theme}>
        <ThemeSwitch />
      </span>
      {sourceCount !== undefined && <p>{t('sources.count', { count: sourceCount, shown: number(sourceCount) })}</p>}
    </footer>
  )
}

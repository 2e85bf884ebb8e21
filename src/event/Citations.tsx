import { useWords } from '../language/LanguageContext'
import type { SourceId } from '../record/compiled'
import styles from './Citations.module.css'
import { sourceAnchor } from './Sources'

/** The numbers of the sources that make a statement, each leading to its source; says so where none is known yet. */
export function Citations({
  sources,
  numbers,
}: {
  readonly sources: readonly SourceId[]
  readonly numbers: ReadonlyMap<SourceId, number>
}) {
  const { t } = useWords()
  if (sources.length === 0) {
    return <span className={styles.none}> {t('details.noSource')}</span>
  }
  return (
    <sup className={styles.citations}>
      {sources.map((id) => {
        const n = numbers.get(id) ?? 0
        return (
          <a key={id} href={`#${sourceAnchor(id)}`} aria-label={t('details.citation', { n: String(n) })}>
            {n}
          </a>
        )
      })}
    </sup>
  )
}

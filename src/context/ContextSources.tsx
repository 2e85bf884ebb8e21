import { useWords } from '../language/LanguageContext'
import type { ContextSource, SourcePosition } from '../record/compiledContext'
import { parseEdtf } from '../record/edtf'
import styles from './ContextPopover.module.css'

/** Pages, numbered as the statements cite them. */
export function ContextSources({ sources }: { readonly sources: readonly ContextSource[] }) {
  const { t, date } = useWords()
  return (
    <section className={styles.section}>
      <h4 className={styles.subheading}>{t('details.sources')}</h4>
      <ol className={styles.sources}>
        {sources.map(({ url, publisher, title, titleIsOurs, language, published }) => (
          <li key={url}>
            <a href={url} rel="external noopener" lang={title === undefined || titleIsOurs ? undefined : language}>
              {title ?? new URL(url).hostname.replace(/^www\./, '')}
            </a>
            <span className={styles.aside}>
              {[
                publisher,
                ...(published === undefined
                  ? []
                  : [t('details.published', { date: date(parseEdtf(published), 'long') })]),
                ...(titleIsOurs ? [t('details.titleIsOurs')] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The number of each source of a context in the list beneath, from 1. */
export type SourceNumbers = ReadonlyMap<SourcePosition, number>

/** The numbers of the sources that say so. */
export function SourceMarks({
  sources,
  numbers,
}: {
  readonly sources: readonly SourcePosition[]
  readonly numbers: SourceNumbers
}) {
  const { t } = useWords()
  return (
    <sup className={styles.marks}>
      {sources.map((position) => {
        const n = String(numbers.get(position) ?? 0)
        return (
          <span key={position}>
            <span aria-hidden="true">{n}</span>
            <span className="visually-hidden"> ({t('details.citation', { n })})</span>
          </span>
        )
      })}
    </sup>
  )
}

import { useWords } from '../language/LanguageContext'
import type { Source, SourceId } from '../record/compiled'
import { parseEdtf } from '../record/edtf'
import styles from './Sources.module.css'

/** The sources of an event, numbered as the statements cite them. */
export function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const words = useWords()
  const { t } = words
  return (
    <ol className={styles.sources}>
      {sources.map((source, at) => (
        <li key={source.id} id={sourceAnchor(source.id)} className={styles.source} data-side={source.side}>
          <span className={styles.number} aria-hidden="true">
            {at + 1}
          </span>
          <div>
            <a href={source.url} rel="external noopener">
              {source.title === undefined ? (
                new URL(source.url).hostname.replace(/^www\./, '')
              ) : (
                <span lang={source.titleIsOurs ? undefined : source.language}>{source.title}</span>
              )}
            </a>
            <p className={styles.about}>
              {[
                source.publisher,
                ...(source.published === undefined
                  ? []
                  : [t('details.published', { date: words.date(parseEdtf(source.published), 'long') })]),
                t('language.name', { language: source.language }),
                t(`details.side.${source.side}`),
                ...(source.official ? [t('details.official')] : []),
                ...(source.titleIsOurs ? [t('details.titleIsOurs')] : []),
              ].join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The id of a source's entry on the page; one event is open at a time. */
export function sourceAnchor(id: SourceId): string {
  return `source-${id}`
}

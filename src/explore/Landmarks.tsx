import { useWords } from '../language/LanguageContext'
import { LocalText } from '../language/LocalText'
import type { EventId, IndexEvent } from '../record/compiled'
import { parseEdtf } from '../record/edtf'
import { followEventLink } from '../ui/followEventLink'
import styles from './Landmarks.module.css'

/** What stands beside the picture while no event is open: what this is, and the events that changed the relationship. */
export function Landmarks({
  events,
  hrefOf,
  onOpen,
}: {
  readonly events: readonly IndexEvent[]
  readonly hrefOf: (id: EventId) => string
  readonly onOpen: (id: EventId) => void
}) {
  const words = useWords()
  const { t } = words
  const landmarks = events.filter((event) => event.significance === 3)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link inside is a click
    <section
      className={styles.landmarks}
      aria-label={t('landmarks.label')}
      onClick={(click) => followEventLink(click, onOpen)}
    >
      <p className={styles.lead}>{t('landmarks.lead')}</p>
      {landmarks.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('landmarks.label')}</h2>
          <ol className={styles.list}>
            {landmarks.map((event) => (
              <li key={event.id}>
                <span className={styles.when}>{words.date(parseEdtf(event.date), 'long')}</span>
                <a href={hrefOf(event.id)} data-event={event.id}>
                  <LocalText value={event.title} mark={false} />
                </a>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useWords } from '../language/LanguageContext'
import { LocalText, languageOf } from '../language/LocalText'
import { eventDetailsQuery } from '../load/record'
import type { EventId, IndexEvent, RecordIndex } from '../record/compiled'
import { parseEdtf } from '../record/edtf'
import { Button, ButtonLink } from '../ui/Button'
import { FailedLoad } from '../ui/FailedLoad'
import { followEventLink } from '../ui/followEventLink'
import { TopicIcon } from '../ui/TopicIcon'
import { EventBody } from './EventBody'
import styles from './EventPane.module.css'
import type { Neighbours } from './neighbours'

export interface EventPaneProps {
  readonly event: IndexEvent
  readonly index: RecordIndex
  readonly neighbours: Neighbours
  /** True where the reader opened it by a click or key, so that reading goes on here. */
  readonly takesFocus: boolean
  readonly hrefOf: (id: EventId) => string
  readonly onOpen: (id: EventId) => void
  readonly onClose: () => void
}

/** One event, whole. What the index knows stands at once; the rest follows when it is loaded. */
export function EventPane({ event, index, neighbours, takesFocus, hrefOf, onOpen, onClose }: EventPaneProps) {
  const words = useWords()
  const { t } = words
  const details = useQuery(eventDetailsQuery(index.language, event.id))
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    // The document's focus is outside React. `event.id` is what makes it move again.
    if (event.id && takesFocus) heading.current?.focus({ preventScroll: false })
  }, [event.id, takesFocus])

  function closeOnEscape(key: KeyboardEvent<HTMLElement>): void {
    if (key.key === 'Escape') onClose()
  }

  return (
    <section
      className={styles.pane}
      aria-label={t('details.label')}
      onClick={(click) => followEventLink(click, onOpen)}
      onKeyDown={closeOnEscape}
    >
      <div className={styles.bar}>
        <p className={styles.position}>
          {neighbours.position !== undefined &&
            t('details.position', {
              n: words.number(neighbours.position),
              total: words.number(neighbours.total),
            })}
        </p>
        <Step id={neighbours.previous} href={hrefOf} name={t('details.previous')}>
          <ChevronLeft size={18} aria-hidden focusable={false} />
        </Step>
        <Step id={neighbours.next} href={hrefOf} name={t('details.next')}>
          <ChevronRight size={18} aria-hidden focusable={false} />
        </Step>
        <Button quiet onClick={onClose}>
          <X size={18} aria-hidden focusable={false} />
          {t('details.close')}
        </Button>
      </div>
      <EventDate date={event.date} />
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        <LocalText value={event.title} mark={false} />
      </h2>
      {languageOf(event.title) !== undefined && <p className={styles.notice}>{t('language.missing.note')}</p>}
      <ul className={styles.topics} aria-label={t('details.topics')}>
        {event.topics.map((topic) => (
          <li key={topic} className={styles.topic}>
            <TopicIcon topic={topic} />
            <LocalText value={index.topics[topic]} mark={false} />
          </li>
        ))}
      </ul>
      {details.isSuccess ? (
        <EventBody event={event} details={details.data} index={index} hrefOf={hrefOf} />
      ) : details.isError ? (
        <FailedLoad load={details} level={3} />
      ) : (
        <p className={styles.loading} role="status">
          {t('details.loading')}
        </p>
      )}
    </section>
  )
}

function EventDate({ date }: { readonly date: string }) {
  const words = useWords()
  const edtf = parseEdtf(date)
  const precision = typeof edtf.start === 'string' || edtf.end !== undefined ? 'day' : edtf.start.precision
  return (
    <p className={styles.date}>
      {words.date(edtf, 'longWithWeekday')}
      {precision !== 'day' && (
        <span className={styles.precision}> · {words.t(`details.dateKnownTo.${precision}`)}</span>
      )}
    </p>
  )
}

/** Previous or next: a link to the event, or a button that cannot be pressed where there is none. */
function Step({
  id,
  href,
  name,
  children,
}: {
  readonly id: EventId | undefined
  readonly href: (id: EventId) => string
  readonly name: string
  readonly children: React.ReactNode
}) {
  if (id === undefined) {
    return (
      <Button quiet disabled aria-label={name}>
        {children}
      </Button>
    )
  }
  return (
    <ButtonLink href={href(id)} data-event={id} aria-label={name} title={name}>
      {children}
    </ButtonLink>
  )
}

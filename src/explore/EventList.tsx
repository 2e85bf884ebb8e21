import { memo } from 'react'
import { useWords } from '../language/LanguageContext'
import { LanguageMark, LocalText, languageOf } from '../language/LocalText'
import type { EventId, IndexEvent, RecordIndex } from '../record/compiled'
import { calendarDay } from '../record/day'
import { parseEdtf } from '../record/edtf'
import { followEventLink } from '../ui/followEventLink'
import { TopicIcon } from '../ui/TopicIcon'
import styles from './EventList.module.css'

interface EventListProps {
  readonly index: RecordIndex
  /** What the filters leave, in order of date. */
  readonly events: readonly IndexEvent[]
  readonly selected: EventId | undefined
  readonly hrefOf: (id: EventId) => string
  readonly onOpen: (id: EventId) => void
}

/** The events as a list, the newest year first: the equal of the picture, and the way in for keyboard and screen reader. */
export function EventList({ index, events, selected, hrefOf, onOpen }: EventListProps) {
  const { number, t } = useWords()
  return (
    // One listener for all: the links themselves carry the keyboard.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed
    <div onClick={(click) => followEventLink(click, onOpen)}>
      {groupByYear(events).map(({ year, events }) => (
        <section key={year} className={styles.year} aria-labelledby={headingId(year)}>
          <h3 className={styles.heading} id={headingId(year)}>
            {year}
            <span className={styles.count}>
              <span className="visually-hidden">, </span>
              {t('list.year.count', { count: events.length, shown: number(events.length) })}
            </span>
          </h3>
          <ol className={styles.events}>
            {events.map((event) => (
              <EventRow
                key={event.id}
                event={event}
                index={index}
                isSelected={event.id === selected}
                href={hrefOf(event.id)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

const EventRow = memo(function EventRow({
  event,
  index,
  isSelected,
  href,
}: {
  readonly event: IndexEvent
  readonly index: RecordIndex
  readonly isSelected: boolean
  readonly href: string
}) {
  const words = useWords()
  const place = event.place === undefined ? undefined : index.places[event.place]
  const language = languageOf(event.title)
  return (
    <li className={styles.row} data-significance={event.significance}>
      <time className={styles.date} dateTime={/^\d{4}-\d\d-\d\d$/.test(event.date) ? event.date : undefined}>
        {words.date(parseEdtf(event.date), 'short')}
      </time>
      <div className={styles.main}>
        <a
          id={linkId(event.id)}
          className={styles.title}
          data-event={event.id}
          href={href}
          aria-current={isSelected ? 'true' : undefined}
        >
          <LocalText value={event.title} mark={false} />
        </a>
        <p className={styles.meta}>
          {place !== undefined && (
            <>
              <LocalText value={place.name} mark={false} />
              <span aria-hidden="true"> · </span>
            </>
          )}
          {words.t(`kind.${event.kind}`)}
          {language !== undefined && <LanguageMark language={language} />}
        </p>
      </div>
      <ul className={styles.topics} aria-label={words.t('topics.label')}>
        {event.topics.map((topic) => (
          <li key={topic} className={styles.topic}>
            <TopicIcon topic={topic} sizePx={13} />
            <LocalText value={index.topics[topic]} mark={false} />
          </li>
        ))}
      </ul>
    </li>
  )
})

/** The id of an event's link in the list: focus comes back to it when the event is closed. */
export function linkId(id: EventId): string {
  return `event-${id}`
}

/** The id of a year's heading in the list, which is in the year's section. */
export function headingId(year: number): string {
  return `year-${year}`
}

/** The events by the year of their first day: years and, within them, days from the newest to the oldest. */
export function groupByYear(
  events: readonly IndexEvent[],
): readonly { readonly year: number; readonly events: readonly IndexEvent[] }[] {
  const groups = new Map<number, IndexEvent[]>()
  for (const event of events.toReversed()) {
    const { year } = calendarDay(parseEdtf(event.date).firstDay)
    const group = groups.get(year)
    if (group) group.push(event)
    else groups.set(year, [event])
  }
  return [...groups].map(([year, ofYear]) => ({ year, events: ofYear }))
}

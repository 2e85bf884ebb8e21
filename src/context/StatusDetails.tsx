import { useWords } from '../language/LanguageContext'
import { LocalText, languageOf, plainText } from '../language/LocalText'
import type { EventId } from '../record/compiled'
import type { RestingEvent, StatusStep } from '../record/compiledContext'
import { parseEdtf } from '../record/edtf'
import styles from './ContextPopover.module.css'
import { SourceMarks, type SourceNumbers } from './ContextSources'

/** A step of the status: from when to when, the event that it rests on, and what belongs to it. */
export function StatusDetails({
  heading,
  step,
  period,
  numbers,
  hrefOf,
}: {
  readonly heading: string
  readonly step: StatusStep
  /** EDTF. */
  readonly period: string
  readonly numbers: SourceNumbers
  readonly hrefOf: (id: EventId) => string
}) {
  const { t, date } = useWords()
  const list = (events: readonly RestingEvent[]) => (
    <ul className={styles.statements}>
      {events.map(({ event, date: day, title, sources }) => (
        <li key={event}>
          <a href={hrefOf(event)} data-event={event} lang={languageOf(title)}>
            {plainText(title)}
          </a>
          <SourceMarks sources={sources} numbers={numbers} />
          <span className={styles.aside}>{date(parseEdtf(day), 'long')}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <h3 id={heading} className={styles.heading}>
        <LocalText value={step.name} />
      </h3>
      <p className={styles.period}>{date(parseEdtf(period), 'long')}</p>
      {list([step])}
      {step.note !== undefined && (
        <p className={styles.aside}>
          <LocalText value={step.note} />
        </p>
      )}
      {step.also.length > 0 && (
        <section className={styles.section}>
          <h4 className={styles.subheading}>{t('details.related')}</h4>
          {list(step.also)}
        </section>
      )}
    </>
  )
}

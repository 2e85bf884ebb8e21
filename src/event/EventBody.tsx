import { useWords } from '../language/LanguageContext'
import { LocalText } from '../language/LocalText'
import { writeQuantity } from '../language/quantity'
import type { EventDetails, EventId, Figure, IndexEvent, Outcome, RecordIndex, SourceId } from '../record/compiled'
import { parseEdtf } from '../record/edtf'
import { TOPICS } from '../record/vocabulary'
import { TopicIcon } from '../ui/TopicIcon'
import { Citations } from './Citations'
import styles from './EventBody.module.css'
import { Sources } from './Sources'

interface EventBodyProps {
  readonly event: IndexEvent
  readonly details: EventDetails
  readonly index: RecordIndex
  readonly hrefOf: (id: EventId) => string
}

/** Who, where and what, what came of it, and who says so. */
export function EventBody({ event, details, index, hrefOf }: EventBodyProps) {
  const { t } = useWords()
  const numbers: ReadonlyMap<SourceId, number> = new Map(details.sources.map(({ id }, at) => [id, at + 1]))
  return (
    <>
      <Facts event={event} details={details} index={index} />
      <p className={styles.summary}>
        <LocalText value={details.summary.text} mark={false} />
        <Citations sources={details.summary.sources} numbers={numbers} />
      </p>
      {details.note !== undefined && (
        <div className={styles.note}>
          <h3>{t('details.note')}</h3>
          <p>
            <LocalText value={details.note} mark={false} />
          </p>
        </div>
      )}
      {details.outcomes.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{t('details.outcomes')}</h3>
          <Outcomes outcomes={details.outcomes} index={index} numbers={numbers} />
        </section>
      )}
      {details.figures.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{t('details.figures')}</h3>
          <Figures figures={details.figures} numbers={numbers} />
        </section>
      )}
      {details.related.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{t('details.related')}</h3>
          <Related ids={details.related} index={index} hrefOf={hrefOf} />
        </section>
      )}
      <section className={styles.part}>
        <h3 className={styles.heading}>{t('details.sources')}</h3>
        <Sources sources={details.sources} />
      </section>
    </>
  )
}

function Facts({ event, details, index }: Omit<EventBodyProps, 'hrefOf'>) {
  const { t } = useWords()
  const place = event.place === undefined ? undefined : index.places[event.place]
  return (
    <dl className={styles.facts}>
      {place !== undefined && (
        <div>
          <dt>{t('details.place')}</dt>
          <dd>
            <LocalText value={place.name} />
            {place.region !== undefined && (
              <>
                , <LocalText value={place.region} />
              </>
            )}
            , {t(`country.${place.country}` as 'country.KZ')}
          </dd>
        </div>
      )}
      {details.participants.length > 0 && (
        <div>
          <dt>{t('details.met')}</dt>
          <dd>
            <ul className={styles.people}>
              {details.participants.map(({ person, office }) => (
                <li key={person}>
                  <LocalText value={index.people[person]?.name ?? person} mark={false} />
                  {office !== undefined && (
                    <span className={styles.office}>
                      <span className="visually-hidden">, </span>
                      <LocalText value={office} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('details.kind')}</dt>
        <dd>
          {t(`kind.${event.kind}`)} · {t(`format.${event.format}`)}
        </dd>
      </div>
    </dl>
  )
}

/** Outcomes by topic, in the order of the topics. */
function Outcomes({
  outcomes,
  index,
  numbers,
}: {
  readonly outcomes: readonly Outcome[]
  readonly index: RecordIndex
  readonly numbers: ReadonlyMap<SourceId, number>
}) {
  const { t } = useWords()
  const topics = TOPICS.filter((topic) => outcomes.some((outcome) => outcome.topic === topic))
  return topics.map((topic) => (
    <div key={topic} className={styles.topic}>
      <h4 className={styles.topicName}>
        <TopicIcon topic={topic} />
        <LocalText value={index.topics[topic]} mark={false} />
      </h4>
      <ul className={styles.outcomes}>
        {outcomes
          .filter((outcome) => outcome.topic === topic)
          .map((outcome, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the outcomes of an event are a fixed list
            <li key={at}>
              <span className={styles.kind}>{t(`outcome.${outcome.kind}`)}</span>{' '}
              <LocalText value={outcome.text} mark={false} />
              <Citations sources={outcome.sources} numbers={numbers} />
            </li>
          ))}
      </ul>
    </div>
  ))
}

function Figures({
  figures,
  numbers,
}: {
  readonly figures: readonly Figure[]
  readonly numbers: ReadonlyMap<SourceId, number>
}) {
  const words = useWords()
  return (
    <ul className={styles.figures}>
      {figures.map((figure, at) => {
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the figures of an event are a fixed list
          <li key={at} className={styles.figure}>
            <span className={styles.value}>
              {writeQuantity(figure, words)}{' '}
              <span className={styles.unit}>
                <LocalText value={figure.unit} mark={false} />
              </span>
            </span>
            <span className={styles.measure}>
              <LocalText value={figure.measure} mark={false} />
              {figure.period !== undefined && `, ${words.date(parseEdtf(figure.period), 'long')}`}
              <Citations sources={figure.sources} numbers={numbers} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Related({
  ids,
  index,
  hrefOf,
}: {
  readonly ids: readonly EventId[]
  readonly index: RecordIndex
  readonly hrefOf: (id: EventId) => string
}) {
  const words = useWords()
  const events = index.events.filter((event) => ids.includes(event.id))
  return (
    <ul className={styles.related}>
      {events.map((event) => (
        <li key={event.id}>
          <span className={styles.when}>{words.date(parseEdtf(event.date), 'long')}</span>
          <a href={hrefOf(event.id)} data-event={event.id}>
            <LocalText value={event.title} mark={false} />
          </a>
        </li>
      ))}
    </ul>
  )
}

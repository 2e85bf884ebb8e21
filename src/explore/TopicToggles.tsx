import { useWords } from '../language/LanguageContext'
import { LocalText } from '../language/LocalText'
import type { RecordIndex } from '../record/compiled'
import { TOPICS, type Topic } from '../record/vocabulary'
import { TopicIcon } from '../ui/TopicIcon'
import styles from './TopicToggles.module.css'

/** The topics as toggle buttons, each with the number of events that choosing it leaves. */
export function TopicToggles({
  names,
  counts,
  chosen,
  onToggle,
}: {
  readonly names: RecordIndex['topics']
  readonly counts: ReadonlyMap<string, number>
  readonly chosen: readonly Topic[]
  readonly onToggle: (topic: Topic) => void
}) {
  const { t, number } = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways as this row does on a phone
    <div role="group" aria-label={t('topics.label')} className={styles.toggles}>
      {TOPICS.map((topic) => {
        const count = counts.get(topic) ?? 0
        return (
          <button
            key={topic}
            type="button"
            className={styles.toggle}
            aria-pressed={chosen.includes(topic)}
            data-topic={topic}
            onClick={() => onToggle(topic)}
          >
            <TopicIcon topic={topic} />
            <LocalText value={names[topic]} mark={false} />{' '}
            <span className={styles.count} aria-hidden="true">
              {number(count)}
            </span>
            <span className="visually-hidden">{t('topics.toggle.count', { count, shown: number(count) })}</span>
          </button>
        )
      })}
    </div>
  )
}

import { useWords } from '../language/LanguageContext'
import type { Topic } from '../record/vocabulary'
import { TopicIcon } from '../ui/TopicIcon'
import type { Lane } from './lanes'
import styles from './Timeline.module.css'

/** What each lane is, and how many events it has. */
export function LaneNames({
  lanes,
  topicName,
  isNarrow,
}: {
  readonly lanes: readonly Lane[]
  readonly topicName: (topic: Topic) => string
  readonly isNarrow: boolean
}) {
  const { t, number } = useWords()
  return (
    <ul className={styles.names}>
      {lanes.map(({ topic, count, topPx, heightPx }) => (
        <li
          key={topic}
          className={styles.name}
          style={isNarrow ? { top: `${topPx}px` } : { top: `${topPx}px`, height: `${heightPx}px` }}
        >
          <TopicIcon topic={topic} />
          <span aria-hidden="true">{topicName(topic)}</span>
          <span className={styles.nameCount} aria-hidden="true">
            {number(count)}
          </span>
          <span className="visually-hidden">
            {t('timeline.lane', { topic: topicName(topic), count, shown: number(count) })}
          </span>
        </li>
      ))}
    </ul>
  )
}

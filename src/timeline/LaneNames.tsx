import { memo } from 'react'
import { useWords } from '../language/LanguageContext'
import { isOneOf, KINDS, TOPICS, type Topic } from '../record/vocabulary'
import { KindIcon } from '../ui/KindIcon'
import { TopicIcon } from '../ui/TopicIcon'
import type { Lane, LaneKey } from './lanes'
import styles from './Timeline.module.css'

/** What each lane is, and how many events it has. */
export const LaneNames = memo(function LaneNames({
  lanes,
  topicName,
  isNarrow,
}: {
  readonly lanes: readonly Lane[]
  readonly topicName: (topic: Topic) => string
  readonly isNarrow: boolean
}) {
  const { t, number } = useWords()
  const nameOf = (key: LaneKey) =>
    key === 'all' ? t('timeline.lanes.all') : isOneOf(TOPICS, key) ? topicName(key) : t(`kind.${key}`)
  return (
    <ul className={styles.names}>
      {lanes.map(({ key, count, topPx, heightPx }) => (
        <li
          key={key}
          className={styles.name}
          style={isNarrow ? { top: `${topPx}px` } : { top: `${topPx}px`, height: `${heightPx}px` }}
        >
          {isOneOf(TOPICS, key) ? <TopicIcon topic={key} /> : isOneOf(KINDS, key) ? <KindIcon kind={key} /> : null}
          <span aria-hidden="true">{nameOf(key)}</span>
          <span className={styles.nameCount} aria-hidden="true">
            {number(count)}
          </span>
          <span className="visually-hidden">
            {t('timeline.lane', { topic: nameOf(key), count, shown: number(count) })}
          </span>
        </li>
      ))}
    </ul>
  )
})

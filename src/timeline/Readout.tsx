import { useEffect } from 'react'
import { useWords } from '../language/LanguageContext'
import type { IndexEvent } from '../record/compiled'
import { parseEdtf } from '../record/edtf'
import type { Topic } from '../record/vocabulary'
import { spanOfCluster } from './clusterSpan'
import type { Cluster } from './marks'
import type { Pointed } from './pointed'
import styles from './Timeline.module.css'
import type { TimelineIndex } from './timelineIndex'

/** Width at most, and the gap to what it speaks of. */
const WIDTH_PX = 272
const GAP_PX = { above: 6, below: 26 }
/** With less room above, it stands below. */
const ROOM_PX = 120

/**
 * The words for what is under the pointer or the focus, on a card beside it. The pointer may go onto it, and Escape takes it
 * away (WCAG 1.4.13). A screen reader has the same from the link or button itself.
 */
export function Readout({
  pointed,
  place,
  widthPx,
  index,
  titleOf,
  dateOf,
  topicName,
  onEnter,
  onLeave,
  onDismiss,
}: {
  readonly pointed: Pointed
  /** What it speaks of, on the plot. */
  readonly place: { readonly x: number; readonly y: number }
  /** Of the plot. */
  readonly widthPx: number
  readonly index: TimelineIndex
  readonly titleOf: (event: IndexEvent) => string
  readonly dateOf: (event: IndexEvent) => string
  readonly topicName: (topic: Topic) => string
  readonly onEnter: () => void
  readonly onLeave: () => void
  readonly onDismiss: () => void
}) {
  useEffect(() => {
    const dismiss = (key: KeyboardEvent) => key.key === 'Escape' && onDismiss()
    document.addEventListener('keydown', dismiss)
    return () => document.removeEventListener('keydown', dismiss)
  }, [onDismiss])
  const cardPx = Math.min(WIDTH_PX, widthPx)
  const isAbove = place.y >= ROOM_PX
  return (
    <div
      className={styles.card}
      aria-hidden="true"
      style={{
        left: `${Math.min(Math.max(place.x - cardPx / 2, 0), widthPx - cardPx)}px`,
        top: `${isAbove ? place.y - GAP_PX.above : place.y + GAP_PX.below}px`,
        width: `${cardPx}px`,
        transform: isAbove ? 'translateY(-100%)' : undefined,
      }}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {'cluster' in pointed ? (
        <WordsOfCluster cluster={pointed.cluster} />
      ) : (
        <WordsOfEvent
          event={index.events['mark' in pointed ? pointed.mark.at : pointed.label.at] as IndexEvent}
          {...{ titleOf, dateOf, topicName }}
        />
      )}
    </div>
  )
}

function WordsOfCluster({ cluster }: { readonly cluster: Cluster }) {
  const { t, date, number } = useWords()
  return (
    <>
      <span className={styles.cardDate}>{date(parseEdtf(spanOfCluster(cluster)), 'long')}</span>
      <span className={styles.cardTitle}>
        {t('timeline.cluster.count', { count: cluster.count, shown: number(cluster.count) })}
      </span>
      <span className={styles.cardHint}>{t('timeline.cluster.open')}</span>
    </>
  )
}

function WordsOfEvent({
  event,
  titleOf,
  dateOf,
  topicName,
}: {
  readonly event: IndexEvent
  readonly titleOf: (event: IndexEvent) => string
  readonly dateOf: (event: IndexEvent) => string
  readonly topicName: (topic: Topic) => string
}) {
  const { t } = useWords()
  return (
    <>
      <span className={styles.cardDate}>
        {dateOf(event)} · {t(`kind.${event.kind}`)}
      </span>
      <span className={styles.cardTitle}>{titleOf(event)}</span>
      <span className={styles.cardHint}>{event.topics.map(topicName).join(' · ')}</span>
    </>
  )
}

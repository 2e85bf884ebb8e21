import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useWords } from '../language/LanguageContext'
import type { EventId, IndexEvent } from '../record/compiled'
import { parseEdtf } from '../record/edtf'
import { isPlainClick } from '../ui/isPlainClick'
import { spanOfCluster } from './clusterSpan'
import type { Label } from './labels'
import { FLOOR_PX, LABEL_ROW_PX } from './lanes'
import type { Cluster } from './marks'
import type { Pointed } from './pointed'
import styles from './Timeline.module.css'
import type { TimelineIndex } from './timelineIndex'
import type { LabelOf } from './useLayout'

/**
 * The labelled events as links and the clusters as buttons, in order of time: one tab stop, the arrows lead from one to the
 * next. The words of the links are the words on the picture; the buttons lie over clusters that are painted.
 */
export function PictureLinks({
  labels,
  clusters,
  isMoving,
  index,
  selected,
  labelOf,
  titleOf,
  hrefOf,
  onOpen,
  onOpenCluster,
  onPoint,
  onFocus,
  onLeave,
}: {
  readonly labels: readonly Label[]
  readonly clusters: readonly Cluster[]
  /** The picture is under way: the buttons, which nobody can meet then, wait for it where they are. */
  readonly isMoving: boolean
  readonly index: TimelineIndex
  readonly selected: number | undefined
  readonly labelOf: LabelOf
  readonly titleOf: (event: IndexEvent) => string
  readonly hrefOf: (id: EventId) => string
  readonly onOpen: (id: EventId) => void
  readonly onOpenCluster: (cluster: Cluster) => void
  /** The pointer has come to one of them; the focus has, or has left. */
  readonly onPoint: (target: Pointed) => void
  readonly onFocus: (target: Pointed | undefined) => void
  readonly onLeave: () => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const [visited, setVisited] = useState<string>()
  const lastFocus = useRef<{ readonly day: number; readonly key: string }>(undefined)
  // The clusters are painted at once, and their buttons, which are many, follow when there is time.
  const settled = useDeferredValue(useLastWhile(isMoving, clusters), NO_CLUSTERS)

  const items = useMemo(() => {
    const ofLabels = labels.map((label) => ({ key: keyOfLabel(label, index), day: dayOf(index, label.at), label }))
    const ofClusters = settled.map((cluster) => ({ key: keyOfCluster(cluster), day: cluster.from, cluster }))
    return [...ofLabels, ...ofClusters].sort((a, b) => a.day - b.day)
  }, [labels, settled, index])
  const selectedKey = selected === undefined ? undefined : `event/${index.events[selected]?.id}`
  const stop = [visited, selectedKey].find((key) => items.some((item) => item.key === key)) ?? items[0]?.key

  // An item that had the focus may be gone, as a cluster is when it has opened: the one nearest in time takes it over.
  useLayoutEffect(() => {
    const last = lastFocus.current
    if (!last || items.some(({ key }) => key === last.key)) return
    // It may have gone elsewhere since.
    if (!document.activeElement?.contains(list.current)) {
      lastFocus.current = undefined
      return
    }
    // Under way the plot holds it: the wheel that has taken the item away is to go on.
    if (isMoving) {
      onLeave()
      return
    }
    const nearest = items.reduce<(typeof items)[number] | undefined>(
      (best, item) => (best && Math.abs(best.day - last.day) <= Math.abs(item.day - last.day) ? best : item),
      undefined,
    )
    if (nearest) focusOn(list.current, nearest.key)
    else onLeave()
  })

  function onKeyDown(key: KeyboardEvent<HTMLUListElement>): void {
    if (key.altKey || key.ctrlKey || key.metaKey) return
    const here = items.findIndex((item) => item.key === lastFocus.current?.key)
    const next = {
      ArrowRight: Math.min(here + 1, items.length - 1),
      ArrowLeft: Math.max(here - 1, 0),
      Home: 0,
      End: items.length - 1,
    }[key.key]
    if (next !== undefined) {
      key.preventDefault()
      focusOn(list.current, items[next]?.key)
    } else if (key.key === 'Escape') {
      key.preventDefault()
      onLeave()
    }
  }

  const handlersOf = (item: (typeof items)[number]) => ({
    onFocus: () => {
      lastFocus.current = item
      setVisited(item.key)
      onFocus(item)
    },
    onBlur: () => {
      lastFocus.current = undefined
      onFocus(undefined)
    },
    // A finger has nothing to take away again.
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') onPoint(item)
    },
  })

  return (
    <ul ref={list} className={styles.links} data-moving={isMoving || undefined} onKeyDown={onKeyDown}>
      {items.map((item) => {
        const tabIndex = item.key === stop ? 0 : -1
        if ('cluster' in item) {
          return (
            <ClusterButton
              key={item.key}
              itemKey={item.key}
              cluster={item.cluster}
              tabIndex={tabIndex}
              onOpen={onOpenCluster}
              handlers={handlersOf(item)}
            />
          )
        }
        const { at, x, y, widthPx, lane } = item.label
        const event = index.events[at] as IndexEvent
        const { text, lang } = labelOf(event)
        return (
          <li
            key={item.key}
            className={styles.label}
            style={{ transform: `translate(${x}px, ${y}px)`, width: `${widthPx}px`, height: `${LABEL_ROW_PX}px` }}
            data-significance={event.significance}
            data-lane={lane.key}
          >
            <a
              href={hrefOf(event.id)}
              lang={lang}
              aria-description={titleOf(event)}
              data-item={item.key}
              tabIndex={tabIndex}
              aria-current={at === selected ? 'true' : undefined}
              draggable={false}
              {...handlersOf(item)}
              onClick={(click) => {
                if (!isPlainClick(click)) return
                click.preventDefault()
                onOpen(event.id)
              }}
            >
              {text}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

const NO_CLUSTERS: readonly Cluster[] = []

const ClusterButton = memo(
  function ClusterButton({
    itemKey,
    cluster,
    tabIndex,
    onOpen,
    handlers,
  }: {
    readonly itemKey: string
    readonly cluster: Cluster
    readonly tabIndex: number
    readonly onOpen: (cluster: Cluster) => void
    readonly handlers: {
      readonly onFocus: () => void
      readonly onBlur: () => void
      readonly onPointerEnter: (pointer: PointerEvent) => void
    }
  }): ReactNode {
    const { t, number, date } = useWords()
    const widthPx = Math.max(cluster.widthPx, FLOOR_PX)
    return (
      <li
        className={styles.cluster}
        style={{
          transform: `translate(${cluster.x - widthPx / 2}px, ${cluster.y - FLOOR_PX / 2}px)`,
          width: `${widthPx}px`,
          height: `${FLOOR_PX}px`,
        }}
      >
        <button
          type="button"
          data-item={itemKey}
          tabIndex={tabIndex}
          aria-label={t('timeline.cluster', {
            count: cluster.count,
            shown: number(cluster.count),
            span: date(parseEdtf(spanOfCluster(cluster)), 'long'),
          })}
          onClick={() => onOpen(cluster)}
          {...handlers}
        />
      </li>
    )
  },
  // Its handlers are new with each rendering and mean the same.
  (before, after) => before.cluster === after.cluster && before.tabIndex === after.tabIndex,
)

/** The last value from before a motion, for as long as that lasts. */
function useLastWhile<T>(isMoving: boolean, value: T): T {
  const [kept, setKept] = useState(value)
  if (!isMoving && kept !== value) setKept(value)
  return isMoving ? kept : value
}

function dayOf(index: TimelineIndex, at: number): number {
  return index.anchors[at] as number
}

function keyOfLabel({ at }: Label, index: TimelineIndex): string {
  return `event/${index.events[at]?.id}`
}

function keyOfCluster({ lane, from }: Cluster): string {
  return `cluster/${lane.key}/${from}`
}

function focusOn(list: HTMLUListElement | null, key: string | undefined): void {
  const items = list?.querySelectorAll<HTMLElement>('[data-item]') ?? []
  for (const item of items) if (item.dataset.item === key) item.focus({ preventScroll: true })
}

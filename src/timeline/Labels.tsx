import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import type { EventId } from '../record/compiled'
import type { Language } from '../record/vocabulary'
import { isPlainClick } from '../ui/isPlainClick'
import type { Label } from './labels'
import styles from './Timeline.module.css'
import type { TimelineIndex } from './timelineIndex'

/** The labelled events as links in order of time: one tab stop, the arrows lead from one to the next. */
export function Labels({
  labels,
  heightPx,
  index,
  selected,
  labelOf,
  titleOf,
  hrefOf,
  onOpen,
  onHover,
  onLeave,
}: {
  readonly labels: readonly Label[]
  readonly heightPx: number
  readonly index: TimelineIndex
  readonly selected: number | undefined
  readonly labelOf: (id: EventId) => { readonly text: string; readonly lang?: Language }
  readonly titleOf: (id: EventId) => string
  readonly hrefOf: (id: EventId) => string
  readonly onOpen: (id: EventId) => void
  readonly onHover: (at: number | undefined) => void
  readonly onLeave: () => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const [visited, setVisited] = useState<number>()
  const stop = [visited, selected].find((at) => labels.some((label) => label.at === at)) ?? labels[0]?.at

  function onKeyDown(key: KeyboardEvent<HTMLUListElement>): void {
    if (key.altKey || key.ctrlKey || key.metaKey) return
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    const next = {
      ArrowRight: Math.min(here + 1, links.length - 1),
      ArrowLeft: Math.max(here - 1, 0),
      Home: 0,
      End: links.length - 1,
    }[key.key]
    if (next !== undefined) {
      key.preventDefault()
      links[next]?.focus()
    } else if (key.key === 'Escape') {
      key.preventDefault()
      onLeave()
    }
  }

  return (
    <ul ref={list} className={styles.labels} onKeyDown={onKeyDown}>
      {labels.map(({ at, x, y, widthPx, lane }) => {
        const id = index.ids[at] as EventId
        const { text, lang } = labelOf(id)
        return (
          <li
            key={id}
            className={styles.label}
            style={{ transform: `translate(${x}px, ${y}px)`, width: `${widthPx}px`, height: `${heightPx}px` }}
            data-significance={index.significances[at]}
            data-lane={lane.topic}
          >
            <a
              href={hrefOf(id)}
              lang={lang}
              title={titleOf(id)}
              tabIndex={at === stop ? 0 : -1}
              aria-current={at === selected ? 'true' : undefined}
              draggable={false}
              onFocus={() => {
                setVisited(at)
                onHover(at)
              }}
              onBlur={() => onHover(undefined)}
              onPointerEnter={() => onHover(at)}
              onClick={(click: MouseEvent) => {
                if (!isPlainClick(click)) return
                click.preventDefault()
                onOpen(id)
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

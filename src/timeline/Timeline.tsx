import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../language/LanguageContext'
import type { EventId, IndexEvent } from '../record/compiled'
import type { DayNumber } from '../record/day'
import { TOPICS, type Topic } from '../record/vocabulary'
import { useElementWidth } from '../ui/useElementWidth'
import { Axis } from './Axis'
import { Canvas } from './Canvas'
import { Hint } from './Hint'
import { type Intent, intentForKey, ZOOM_IN } from './intents'
import { LaneNames } from './LaneNames'
import type { Grouping } from './lanes'
import type { Cluster } from './marks'
import { NARROW_PX } from './narrow'
import { Overview } from './Overview'
import { PictureLinks } from './PictureLinks'
import type { Picture } from './paint'
import { markOfPointed, type Pointed, placeOfPointed, pointedAt } from './pointed'
import { Readout } from './Readout'
import styles from './Timeline.module.css'
import { Toolbar } from './Toolbar'
import { positionsOf, type TimelineIndex } from './timelineIndex'
import { useCamera, wantsNoMotion } from './useCamera'
import { useGestures } from './useGestures'
import { type LabelOf, useLayout } from './useLayout'
import { usePointed } from './usePointed'
import { usePrinting } from './usePrinting'
import {
  limitWindow,
  panWindow,
  type Scale,
  scaleOf,
  type Window,
  wholeWindow,
  windowAround,
  windowWith,
  zoomWindow,
} from './viewport'

/** What stands above the lanes gets this, to stand on the same axis. */
export interface Plot {
  readonly scale: Scale
  readonly window: Window
  readonly widthPx: number
  readonly namesWidthPx: number
  readonly isNarrow: boolean
}

export interface TimelineProps {
  /** Of the whole record. */
  readonly index: TimelineIndex
  /** What the filters leave, as 1 for each position; absent where they leave all. */
  readonly shown: Uint8Array | undefined
  /** Topics chosen; none is all lanes. */
  readonly topics: readonly Topic[]
  readonly grouping: Grouping
  readonly topicName: (topic: Topic) => string
  readonly window: Window
  /** The window that the reader has come to rest at, or is on the way to; not each one between. */
  readonly onWindowChange: (window: Window) => void
  readonly selected?: EventId | undefined
  /** Marked where it is in the window. */
  readonly today?: DayNumber | undefined
  readonly titleOf: (event: IndexEvent) => string
  readonly dateOf: (event: IndexEvent) => string
  readonly labelOf: LabelOf
  readonly hrefOf: (id: EventId) => string
  readonly onOpen: (id: EventId) => void
  /** Controls that stand with those of the picture. */
  readonly tools?: ReactNode
  /** What stands above the lanes, on the same axis. */
  readonly above?: (plot: Plot) => ReactNode
}

const NAMES_WIDTH_PX = 168
/** The breadth of a sheet of A4 less its margins, at 96 px an inch. */
const PAPER_WIDTH_PX = 680
/** Room around a cluster that is opened, in days: a week or, where that would not part its events, hardly any. */
const OPENED_MARGINS_DAYS = [7, 0.25]
/** A window that is not narrower by so much opens nothing. */
const OPENED_BY = 0.8

/** The picture: lanes, the calendar beneath, and all years as a strip to move in. */
export function Timeline(props: TimelineProps) {
  const { index, shown, onWindowChange } = props
  const { t } = useWords()
  const [frame, screenWidthPx] = useElementWidth<HTMLElement>()
  const [plot, setPlot] = useState<HTMLDivElement | null>(null)
  const isPrinting = usePrinting()
  const frameWidthPx = isPrinting ? PAPER_WIDTH_PX : screenWidthPx
  const isNarrow = frameWidthPx > 0 && frameWidthPx < NARROW_PX
  const namesWidthPx = isNarrow ? 0 : NAMES_WIDTH_PX
  const widthPx = Math.max(frameWidthPx - namesWidthPx, 0)

  const [shot, camera] = useCamera(props.window)
  const { window, isMoving } = shot
  const limit = useCallback((wished: Window) => limitWindow(wished, index.domain), [index])
  const { pointed, point, keep, forget } = usePointed()
  const go = useCallback(
    (target: Window) => {
      // What the pointer was on goes away under it.
      forget()
      if (wantsNoMotion()) camera.jump(target)
      else camera.fly(target)
      onWindowChange(target)
    },
    [camera, forget, onWindowChange],
  )

  const [focused, setFocused] = useState<Pointed>()
  const { selected } = props
  const selectedAt = useMemo(
    () => (selected === undefined ? undefined : positionsOf(index, new Set([selected])).get(selected)),
    [index, selected],
  )
  const { layout, lanes, heightPx, folded, countText } = useLayout({
    ...props,
    shot,
    widthPx,
    isNarrow,
    isPrinting,
    selectedAt,
    focusedAt: focused && 'label' in focused ? focused.label.at : undefined,
  })
  const { scale } = layout
  const { today } = props
  const isTodayShown = today !== undefined && today >= window.from && today < window.to
  const todayX = isTodayShown ? scale.toPx(today + 0.5) : undefined
  const readout = pointed ?? focused
  const hovered = readout && markOfPointed(layout, readout)
  const picture = useMemo(
    (): Picture => ({
      layout,
      lanes,
      widthPx,
      heightPx,
      todayX,
      hovered,
      topicOf: (at) => TOPICS[index.primaryTopics[at] as number] as Topic,
      countText,
    }),
    [layout, lanes, widthPx, heightPx, todayX, hovered, index, countText],
  )

  // An event chosen elsewhere is flown to. One that the page was opened with is not, and back and forward bring the
  // window of their own.
  const before = useRef({ selectedAt, window: props.window })
  useEffect(() => {
    const last = before.current
    before.current = { selectedAt, window: props.window }
    if (selectedAt === undefined || selectedAt === last.selectedAt || props.window !== last.window) return
    const target = camera.target()
    const next = windowWith(target, index.anchors[selectedAt] as number)
    if (next !== target) go(limit(next))
  }, [selectedAt, props.window, camera, index, go, limit])

  function windowAfter(intent: Intent, x: number): Window {
    const now = camera.target()
    switch (intent.kind) {
      case 'zoom':
        return limit(
          zoomWindow({ window: now, atDay: scaleOf({ window: now, widthPx }).toDay(x), factor: intent.factor }),
        )
      case 'pan':
        return limit(panWindow(now, (now.to - now.from) * intent.parts))
      case 'showAll':
        return wholeWindow(index.domain)
      default:
        return intent satisfies never
    }
  }
  const step = (intent: Intent, x = widthPx / 2) => go(windowAfter(intent, x))

  /** Where a label or cluster with the focus will be when a motion under way has ended: it stays there when one zooms. */
  function xOf(target: Pointed): number {
    const now = scaleOf({ window: camera.target(), widthPx })
    return now.toPx(scale.toDay(placeOfPointed(layout, target).x))
  }

  function settle(): void {
    camera.rest()
    onWindowChange(camera.target())
  }

  function openEvent(at: number): void {
    props.onOpen((index.events[at] as IndexEvent).id)
  }

  function openCluster(cluster: Cluster): void {
    const now = camera.target()
    const closer = OPENED_MARGINS_DAYS.map((margin) => limit(windowAround(cluster, margin))).find(
      (target) => target.to - target.from < (now.to - now.from) * OPENED_BY,
    )
    if (closer) go(closer)
    // Events that no zoom can part: the first is opened, from which the others are a step away.
    else openEvent(cluster.first)
  }

  const gestures = useGestures({
    plot,
    widthPx,
    onHold: () => {
      const before = camera.target()
      camera.stop()
      const hasStopped = camera.target() !== before
      if (hasStopped) onWindowChange(camera.target())
      return hasStopped
    },
    onIntent: (intent, x) => {
      forget()
      camera.follow(windowAfter(intent, x))
    },
    onSettle: (pxPerMs) => {
      const { pxPerDay } = scaleOf({ window: camera.target(), widthPx })
      const isThrown = pxPerMs !== 0 && pxPerDay > 0 && !wantsNoMotion()
      const target = isThrown ? camera.fling(-pxPerMs / pxPerDay, pxPerDay, limit) : undefined
      if (target) onWindowChange(target)
      else settle()
    },
    onHover: (at) => point(at && pointedAt(layout, at)),
    onPress: (at) => {
      const pressed = pointedAt(layout, at)
      if (pressed && 'cluster' in pressed) openCluster(pressed.cluster)
      else if (pressed && 'mark' in pressed) openEvent(pressed.mark.at)
    },
  })

  function onKeyDown(key: KeyboardEvent<HTMLElement>): void {
    const intent = intentForKey(key.key, key)
    // On a label or a handle the arrows have their own meaning; in a list of choices all keys have.
    if (!intent || key.defaultPrevented || key.target instanceof HTMLSelectElement) return
    if (intent.kind === 'pan' && key.target !== plot) return
    key.preventDefault()
    step(intent, focused && xOf(focused))
  }

  return (
    <section
      ref={frame}
      className={styles.timeline}
      aria-label={t('timeline.label')}
      style={{ '--names-width': `${namesWidthPx}px`, width: isPrinting ? `${PAPER_WIDTH_PX}px` : undefined }}
      data-narrow={isNarrow || undefined}
      onKeyDown={onKeyDown}
    >
      <Toolbar window={window} domain={index.domain} tools={props.tools} onIntent={step} />
      {props.above?.({ scale, window, widthPx, namesWidthPx, isNarrow })}
      <div className={styles.lanes}>
        <LaneNames lanes={lanes} topicName={props.topicName} isNarrow={isNarrow} />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields */}
        <div
          ref={setPlot}
          className={styles.plot}
          style={{ height: `${heightPx}px` }}
          role="group"
          aria-label={t('timeline.help')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys pan while the plot itself has the focus
          tabIndex={0}
          data-pointed={pointed !== undefined || undefined}
          {...gestures}
          onDoubleClick={({ clientX, currentTarget, target }) => {
            // On a label or a cluster the first click has done something already.
            if (target instanceof Element && target.closest('a, button')) return
            go(windowAfter(ZOOM_IN, clientX - currentTarget.getBoundingClientRect().left))
          }}
        >
          <Canvas picture={picture} isPrinting={isPrinting} />
          <PictureLinks
            labels={layout.labels}
            clusters={layout.clusters}
            isMoving={isMoving}
            index={index}
            selected={selectedAt}
            labelOf={props.labelOf}
            titleOf={props.titleOf}
            hrefOf={props.hrefOf}
            onOpen={props.onOpen}
            onOpenCluster={openCluster}
            onPoint={point}
            onFocus={setFocused}
            onLeave={() => plot?.focus({ preventScroll: true })}
          />
        </div>
        {readout && !isMoving && (
          <div className={styles.cards}>
            <Readout
              pointed={readout}
              place={placeOfPointed(layout, readout)}
              widthPx={widthPx}
              index={index}
              titleOf={props.titleOf}
              dateOf={props.dateOf}
              topicName={props.topicName}
              onEnter={keep}
              onLeave={() => point(undefined)}
              onDismiss={() => {
                forget()
                setFocused(undefined)
              }}
            />
          </div>
        )}
        <Axis ticks={layout.ticks} widthPx={widthPx} todayX={todayX} />
      </div>
      <Overview
        index={index}
        shown={shown}
        window={window}
        target={camera.target}
        isNarrow={isNarrow}
        onMove={camera.follow}
        onSettle={(next) => (next ? go(next) : settle())}
      />
      <Hint folded={folded} />
    </section>
  )
}

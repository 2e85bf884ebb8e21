import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../language/LanguageContext'
import type { EventId } from '../record/compiled'
import type { DayNumber } from '../record/day'
import type { Language, Topic } from '../record/vocabulary'
import { Button } from '../ui/Button'
import { Axis } from './Axis'
import { Canvas } from './Canvas'
import { measureDensity } from './density'
import { EARLIER, type Intent, intentForKey, LATER, SHOW_ALL, ZOOM_IN, ZOOM_OUT } from './intents'
import { Labels } from './Labels'
import { LaneNames } from './LaneNames'
import { placeLabels } from './labels'
import { floorOf, LABEL_ROW_PX, layOutLanes } from './lanes'
import { markAt, placeMarks } from './marks'
import { textWidth } from './measureText'
import { Overview } from './Overview'
import styles from './Timeline.module.css'
import { placeTicks } from './ticks'
import type { TimelineIndex } from './timelineIndex'
import { useElementWidth } from './useElementWidth'
import { useFontsReady } from './useFontsReady'
import { useGestures } from './useGestures'
import { limitWindow, panWindow, scaleOf, type Window, wholeWindow, zoomWindow } from './viewport'

export interface TimelineProps {
  /** Of the whole record. */
  readonly index: TimelineIndex
  /** What the filters leave. */
  readonly shown: ReadonlySet<EventId>
  /** Topics chosen; none is all lanes. */
  readonly topics: readonly Topic[]
  readonly topicName: (topic: Topic) => string
  readonly window: Window
  /** `settled` is false while a gesture runs. */
  readonly onWindowChange: (window: Window, how: { readonly settled: boolean }) => void
  readonly selected?: EventId | undefined
  /** Where there is no room for lanes beside their names, only the strip of all years is shown. */
  readonly stripWhenNarrow: boolean
  /** The reader moved the window on the strip that stands alone: the list is to follow. */
  readonly onStripMoved: (window: Window) => void
  readonly titleOf: (id: EventId) => string
  readonly dateOf: (id: EventId) => string
  /** The words on the picture; `lang` where they are in another language than the page. */
  readonly labelOf: (id: EventId) => { readonly text: string; readonly lang?: Language }
  readonly hrefOf: (id: EventId) => string
  readonly onOpen: (id: EventId) => void
}

/** Below this the names of the lanes stand above them and not beside. */
const NARROW_PX = 560
const NAMES_WIDTH_PX = 168
const NAME_ABOVE_PX = 20
/** How near a pointer must be to a mark. */
const POINTER_REACH_PX = 10
const FACES = { routine: '450 12.5px "Onest Variable"', landmark: '650 12.5px "Onest Variable"' } as const
const ALL_FACES = Object.values(FACES)

/** The picture: lanes by topic, the calendar beneath, and all years as a strip to move in. */
export function Timeline(props: TimelineProps) {
  const { index, topics, window, onWindowChange, selected } = props
  const words = useWords()
  const { t } = words
  const [frame, frameWidthPx] = useElementWidth<HTMLElement>()
  const [plot, setPlot] = useState<HTMLDivElement | null>(null)
  const [hovered, setHovered] = useState<number>()
  const fontsAreReady = useFontsReady(ALL_FACES)

  const isNarrow = frameWidthPx > 0 && frameWidthPx < NARROW_PX
  // The strip alone has no plot: without a width none of its parts is laid out, frame after frame, for nobody to see.
  const isStrip = isNarrow && props.stripWhenNarrow
  const widthPx = isStrip ? 0 : Math.max(frameWidthPx - (isNarrow ? 0 : NAMES_WIDTH_PX), 0)
  const shown = useMemo(() => Uint8Array.from(index.ids, (id) => (props.shown.has(id) ? 1 : 0)), [index, props.shown])
  const lanes = useMemo(
    () => layOutLanes({ index, shown, topics, nameHeightPx: isNarrow ? NAME_ABOVE_PX : 0 }),
    [index, shown, topics, isNarrow],
  )
  const heightPx = lanes.reduce((height, lane) => height + lane.heightPx, 0)
  const scale = useMemo(() => scaleOf({ window, widthPx }), [window, widthPx])
  const ticks = useMemo(() => placeTicks({ window, scale }), [window, scale])
  const densities = useMemo(
    () => measureDensity({ index, shown, lanes, scale, widthPx }),
    [index, shown, lanes, scale, widthPx],
  )
  const marks = useMemo(() => placeMarks({ index, shown, lanes, scale, window }), [index, shown, lanes, scale, window])
  const selectedAt = selected === undefined ? undefined : index.positions.get(selected)
  const { labelOf } = props
  const labels = useMemo(
    () =>
      placeLabels({
        index,
        shown,
        lanes,
        scale,
        window,
        widthPx,
        selected: selectedAt,
        // Read so that the widths are measured anew once the page's own face has come.
        widthOf: (at) =>
          Math.ceil(textWidth(labelOf(index.ids[at] as EventId).text, faceOf(index, at))) + (fontsAreReady ? 2 : 4),
      }),
    [index, shown, lanes, scale, window, widthPx, selectedAt, labelOf, fontsAreReady],
  )
  const stems = labels.map(({ stemX, x, y, widthPx: wordsPx, lane }) => ({
    x: stemX,
    // Beside the words it goes along with them; beneath words that stand over it, it ends.
    fromY: x <= stemX && stemX <= x + wordsPx ? y + LABEL_ROW_PX - 3 : y + 3,
    toY: floorOf(lane),
    topic: lane.topic,
  }))

  // Several turns of a wheel may come before the next rendering: each goes on from where the last one ended.
  const latestWindow = useRef(window)
  useLayoutEffect(() => {
    latestWindow.current = window
  })
  function apply(intent: Intent, x: number, how: { readonly settled: boolean }): void {
    const next = limitWindow(windowAfter(intent, x), index.domain)
    latestWindow.current = next
    onWindowChange(next, how)
  }
  function windowAfter(intent: Intent, x: number): Window {
    const before = latestWindow.current
    switch (intent.kind) {
      case 'zoom':
        return zoomWindow({
          window: before,
          atDay: scaleOf({ window: before, widthPx }).toDay(x),
          factor: intent.factor,
        })
      case 'pan':
        return panWindow(before, (before.to - before.from) * intent.parts)
      case 'showAll':
        return wholeWindow(index.domain)
      default:
        return intent satisfies never
    }
  }
  const press = (intent: Intent) => () => apply(intent, widthPx / 2, { settled: true })

  const gestures = useGestures({
    plot,
    widthPx,
    onIntent: apply,
    onSettle: () => onWindowChange(latestWindow.current, { settled: true }),
    onHover: (point) => setHovered(point && markAt(marks, { ...point, reachPx: POINTER_REACH_PX })?.at),
    onPress: (point) => {
      const mark = markAt(marks, { ...point, reachPx: POINTER_REACH_PX })
      if (mark) props.onOpen(index.ids[mark.at] as EventId)
    },
  })

  function onKeyDown(key: KeyboardEvent<HTMLElement>): void {
    const intent = intentForKey(key.key, key)
    // On a label or a handle the arrows have their own meaning.
    if (!intent || key.defaultPrevented || (intent.kind === 'pan' && key.target !== plot)) return
    key.preventDefault()
    apply(intent, widthPx / 2, { settled: true })
  }

  if (isStrip) {
    return (
      <section ref={frame} className={styles.timeline} aria-label={t('timeline.label')} data-narrow data-strip>
        <Overview
          index={index}
          shown={shown}
          window={window}
          isNarrow
          onWindowChange={(next, how) => {
            onWindowChange(next, how)
            if (how.settled) props.onStripMoved(next)
          }}
        />
      </section>
    )
  }

  const readout = hovered ?? selectedAt
  const readId = readout === undefined ? undefined : index.ids[readout]
  return (
    <section
      ref={frame}
      className={styles.timeline}
      aria-label={t('timeline.label')}
      style={{ '--names-width': isNarrow ? '0px' : `${NAMES_WIDTH_PX}px` }}
      data-narrow={isNarrow || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.toolbar}>
        <p className={styles.readout}>
          {readId === undefined ? (
            t('timeline.window', spanOf(window, index.domain, words.tickName))
          ) : (
            <>
              <span className={styles.readoutDate}>{props.dateOf(readId)}</span> {props.titleOf(readId)}
            </>
          )}
        </p>
        <div className={styles.buttons}>
          <Button quiet aria-label={t('timeline.earlier')} title={t('timeline.earlier')} onClick={press(EARLIER)}>
            <ChevronLeft size={16} aria-hidden focusable={false} />
          </Button>
          <Button quiet aria-label={t('timeline.zoomOut')} title={t('timeline.zoomOut')} onClick={press(ZOOM_OUT)}>
            <Minus size={16} aria-hidden focusable={false} />
          </Button>
          <Button quiet aria-label={t('timeline.zoomIn')} title={t('timeline.zoomIn')} onClick={press(ZOOM_IN)}>
            <Plus size={16} aria-hidden focusable={false} />
          </Button>
          <Button quiet aria-label={t('timeline.later')} title={t('timeline.later')} onClick={press(LATER)}>
            <ChevronRight size={16} aria-hidden focusable={false} />
          </Button>
          <Button quiet onClick={press(SHOW_ALL)}>
            {t('timeline.showAll')}
          </Button>
        </div>
      </div>
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
          data-hovered={hovered !== undefined || undefined}
          {...gestures}
          onDoubleClick={({ clientX, currentTarget, target }) => {
            // On a label the first click has opened the event already.
            if (target instanceof Element && target.closest('a')) return
            apply(ZOOM_IN, clientX - currentTarget.getBoundingClientRect().left, { settled: true })
          }}
        >
          <Canvas
            widthPx={widthPx}
            heightPx={heightPx}
            ticks={ticks}
            lanes={lanes}
            densities={densities}
            marks={marks}
            stems={stems}
            selected={selectedAt}
            hovered={hovered}
          />
          <Labels
            labels={labels}
            heightPx={LABEL_ROW_PX}
            index={index}
            selected={selectedAt}
            labelOf={props.labelOf}
            titleOf={props.titleOf}
            hrefOf={props.hrefOf}
            onOpen={props.onOpen}
            onHover={setHovered}
            onLeave={() => plot?.focus()}
          />
        </div>
        <Axis ticks={ticks} widthPx={widthPx} />
      </div>
      <Overview index={index} shown={shown} window={window} isNarrow={isNarrow} onWindowChange={onWindowChange} />
    </section>
  )
}

function faceOf(index: TimelineIndex, at: number): string {
  return index.significances[at] === 3 ? FACES.landmark : FACES.routine
}

function spanOf(
  window: Window,
  domain: Window,
  name: ReturnType<typeof useWords>['tickName'],
): { from: string; to: string } {
  const level = window.to - window.from > 730 ? 'year' : window.to - window.from > 120 ? 'month' : 'day'
  const tick = (day: number) => name({ level, day: Math.round(day) as DayNumber, full: true })
  // The margin beyond the record is no time that is shown.
  return { from: tick(Math.max(window.from, domain.from)), to: tick(Math.min(window.to, domain.to) - 1) }
}

import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'
import { useWords } from '../language/LanguageContext'
import type { DayNumber } from '../record/day'
import { useElementWidth } from '../ui/useElementWidth'
import { countColumns } from './histogram'
import styles from './Overview.module.css'
import type { TimelineIndex } from './timelineIndex'
import { limitWindow, panWindow, type Window, wholeWindow } from './viewport'

const HEIGHT_PX = 48
const MONTH_DAYS = 30
const YEAR_DAYS = 365
/** Width of a handle, which is centred on its edge. */
const HANDLE_PX = 24
/** A column is no thinner than this. */
const COLUMN_PX = 4
/** What stays free between the handles of a narrow window, for dragging the whole of it. */
const GRIP_PX = 14

type Part = 'from' | 'to' | 'whole'

/** All years as a histogram of what the filters leave, with the window as a brush on it. */
export function Overview({
  index,
  shown,
  window,
  target,
  isNarrow,
  onMove,
  onSettle,
}: {
  readonly index: TimelineIndex
  /** 1 for each event that the filters leave; absent where they leave all. */
  readonly shown: Uint8Array | undefined
  /** What is shown now. */
  readonly window: Window
  /** Where a motion under way will end: keys go on from there, and it is what is said. */
  readonly target: () => Window
  /** The name stands above the strip and not beside it. */
  readonly isNarrow: boolean
  /** The window under a finger; and when it has been let go, or was set at once. */
  readonly onMove: (window: Window) => void
  readonly onSettle: (window?: Window) => void
}) {
  const words = useWords()
  const { t } = words
  const [strip, widthPx] = useElementWidth<HTMLDivElement>()
  const drag = useRef<{ readonly part: Part; readonly day: number; readonly window: Window }>(undefined)
  const whole = wholeWindow(index.domain)
  const wholeDays = whole.to - whole.from
  const toPx = (day: number) => ((day - whole.from) / wholeDays) * widthPx
  const most = Math.floor(widthPx / COLUMN_PX)
  const columns = useMemo(() => countColumns(index, shown, most), [index, shown, most])
  const tallest = Math.max(1, ...columns.map(({ count }) => count))
  const left = toPx(Math.max(window.from, whole.from))
  const right = toPx(Math.min(window.to, whole.to))
  const apart = Math.max((HANDLE_PX + GRIP_PX - (right - left)) / 2, 0)

  function change(part: Part, days: number, before: Window, settled: boolean): void {
    // A window that is narrower than a month already is made no wider by an end that moves inwards.
    const least = Math.min(MONTH_DAYS, before.to - before.from)
    const moved =
      part === 'whole'
        ? panWindow(before, days)
        : part === 'from'
          ? { from: Math.min(before.from + days, before.to - least), to: before.to }
          : { from: before.from, to: Math.max(before.to + days, before.from + least) }
    const within =
      part === 'whole' ? moved : { from: Math.max(moved.from, whole.from), to: Math.min(moved.to, whole.to) }
    const next = limitWindow(within, index.domain)
    if (settled) onSettle(next)
    else onMove(next)
  }

  function dayUnder(pointer: PointerEvent): number {
    const box = strip.current?.getBoundingClientRect()
    return whole.from + ((pointer.clientX - (box?.left ?? 0)) / Math.max(widthPx, 1)) * wholeDays
  }

  const grab = (part: Part) => (pointer: PointerEvent<HTMLElement>) => {
    if (pointer.button !== 0) return
    pointer.stopPropagation()
    pointer.currentTarget.setPointerCapture(pointer.pointerId)
    drag.current = { part, day: dayUnder(pointer), window }
  }
  function pull(pointer: PointerEvent): void {
    if (!drag.current) return
    const { part, day, window: before } = drag.current
    change(part, dayUnder(pointer) - day, before, false)
  }
  function release(): void {
    if (!drag.current) return
    drag.current = undefined
    onSettle()
  }
  const holds = { onPointerMove: pull, onPointerUp: release, onPointerCancel: release }

  const step = (part: Part) => (key: KeyboardEvent) => {
    const days = {
      ArrowLeft: -MONTH_DAYS,
      ArrowDown: -MONTH_DAYS,
      ArrowRight: MONTH_DAYS,
      ArrowUp: MONTH_DAYS,
      PageDown: -YEAR_DAYS,
      PageUp: YEAR_DAYS,
      Home: -wholeDays,
      End: wholeDays,
    }[key.key]
    if (days === undefined) return
    key.preventDefault()
    change(part, days, target(), true)
  }

  // The margin beyond the record is no time that is shown, and the window ends before the day at its end.
  const spoken = target()
  const spokenDay = (part: 'from' | 'to') =>
    Math.round(
      part === 'from' ? Math.max(spoken.from, index.domain.from) : Math.min(spoken.to, index.domain.to) - 1,
    ) as DayNumber

  const handle = (part: 'from' | 'to', px: number) => (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left: `${px - HANDLE_PX / 2}px` }}
      aria-label={t(`timeline.overview.${part}`)}
      aria-valuemin={Math.round(whole.from)}
      aria-valuemax={Math.round(whole.to)}
      aria-valuenow={Math.round(spoken[part])}
      aria-valuetext={words.tickName({ level: 'month', day: spokenDay(part), full: true })}
      onKeyDown={step(part)}
      onPointerDown={grab(part)}
      {...holds}
    />
  )

  return (
    <div className={styles.overview} data-narrow={isNarrow || undefined}>
      <p className={styles.name}>{t('timeline.overview')}</p>
      <div
        ref={strip}
        className={styles.strip}
        onPointerDown={(pointer) => {
          // A press beside the brush brings the window there.
          const day = dayUnder(pointer)
          if (pointer.button === 0) change('whole', day - (window.from + window.to) / 2, window, true)
        }}
      >
        <svg className={styles.bars} width={widthPx} height={HEIGHT_PX} aria-hidden="true">
          {columns.map(({ from, to, count }) => {
            const height = (count / tallest) * (HEIGHT_PX - 6)
            const isShown = to > window.from && from < window.to
            return (
              <rect
                key={from}
                className={styles.bar}
                data-shown={isShown || undefined}
                x={toPx(from) + 0.5}
                y={HEIGHT_PX - height}
                width={Math.max(toPx(to) - toPx(from) - 1, 0.5)}
                height={height}
              />
            )
          })}
        </svg>
        <div
          className={styles.brush}
          style={{ left: `${left}px`, width: `${Math.max(right - left, 2)}px` }}
          onPointerDown={grab('whole')}
          {...holds}
        />
        {handle('from', Math.max(left - apart, 0))}
        {handle('to', Math.min(right + apart, widthPx))}
      </div>
    </div>
  )
}

import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'
import { useWords } from '../language/LanguageContext'
import { calendarDay, type DayNumber, dayNumber } from '../record/day'
import styles from './Overview.module.css'
import type { TimelineIndex } from './timelineIndex'
import { useElementWidth } from './useElementWidth'
import { limitWindow, panWindow, type Window, wholeWindow } from './viewport'

const HEIGHT_PX = 48
const MONTH_DAYS = 30
const YEAR_DAYS = 365
/** Width of a handle, which is centred on its edge. */
const HANDLE_PX = 24
/** What stays free between the handles of a narrow window, for dragging the whole of it. */
const GRIP_PX = 14

type Part = 'from' | 'to' | 'whole'

/** All years as a histogram of what the filters leave, with the window as a brush on it. */
export function Overview({
  index,
  shown,
  window,
  isNarrow,
  onWindowChange,
}: {
  readonly index: TimelineIndex
  readonly shown: Uint8Array
  readonly window: Window
  /** The name stands above the strip and not beside it. */
  readonly isNarrow: boolean
  readonly onWindowChange: (window: Window, how: { readonly settled: boolean }) => void
}) {
  const words = useWords()
  const { t } = words
  const [strip, widthPx] = useElementWidth<HTMLDivElement>()
  const drag = useRef<{ readonly part: Part; readonly day: number; readonly window: Window }>(undefined)
  const whole = wholeWindow(index.domain)
  const wholeDays = whole.to - whole.from
  const toPx = (day: number) => ((day - whole.from) / wholeDays) * widthPx
  const years = useMemo(() => countByYear(index, shown), [index, shown])
  const tallest = Math.max(1, ...years.map(({ count }) => count))
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
    onWindowChange(limitWindow(within, index.domain), { settled })
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
    onWindowChange(window, { settled: true })
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
    change(part, days, window, true)
  }

  // The margin beyond the record is no time that is shown, and the window ends before the day at its end.
  const spokenDay = (part: 'from' | 'to') =>
    Math.round(
      part === 'from' ? Math.max(window.from, index.domain.from) : Math.min(window.to, index.domain.to) - 1,
    ) as DayNumber

  const handle = (part: 'from' | 'to', day: number, px: number) => (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left: `${px - HANDLE_PX / 2}px` }}
      aria-label={t(`timeline.overview.${part}`)}
      aria-valuemin={Math.round(whole.from)}
      aria-valuemax={Math.round(whole.to)}
      aria-valuenow={Math.round(day)}
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
          {years.map(({ year, from, to, count }) => {
            const height = (count / tallest) * (HEIGHT_PX - 6)
            const isShown = to > window.from && from < window.to
            return (
              <rect
                key={year}
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
        {handle('from', window.from, Math.max(left - apart, 0))}
        {handle('to', window.to, Math.min(right + apart, widthPx))}
      </div>
    </div>
  )
}

/** Events by the year of their first day, for every year of the record. */
function countByYear(
  index: TimelineIndex,
  shown: Uint8Array,
): readonly { readonly year: number; readonly from: number; readonly to: number; readonly count: number }[] {
  const firstYear = calendarDay(index.domain.from as DayNumber).year
  const lastYear = calendarDay((index.domain.to - 1) as DayNumber).year
  const counts = new Array<number>(lastYear - firstYear + 1).fill(0)
  for (let at = 0; at < index.length; at++) {
    if (shown[at] !== 1) continue
    const year = calendarDay(index.firstDays[at] as DayNumber).year - firstYear
    counts[year] = (counts[year] ?? 0) + 1
  }
  return counts.map((count, at) => {
    const year = firstYear + at
    return {
      year,
      count,
      from: dayNumber({ year, month: 1, day: 1 }),
      to: dayNumber({ year: year + 1, month: 1, day: 1 }),
    }
  })
}

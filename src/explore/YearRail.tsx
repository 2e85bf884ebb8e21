import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../language/LanguageContext'
import type { IndexEvent } from '../record/compiled'
import { calendarDay } from '../record/day'
import { parseEdtf } from '../record/edtf'
import { groupByYear } from './EventList'
import { layOutBars, nameYears, railScale, yearAtPx } from './railLayout'
import { useYearsInSight } from './useYearsInSight'
import styles from './YearRail.module.css'
import { nearestYear, yearForKey } from './yearSteps'
import { goToYear } from './yearsInSight'

/** Above the first year and below the last. */
const PAD_PX = 10
const LONGEST_BAR_PX = 16
/** So that a year with one event is seen beside one with seventy. */
const SHORTEST_BAR_PX = 2
const THICKEST_BAR_PX = 10
/** A finger that moved less has tapped. */
const TAP_PX = 4
const READOUT_PX = 36

/** A press on the rail until the finger is lifted. */
interface Hold {
  readonly startPx: number
  /** Where the finger is, from the top of the rail. */
  readonly pointerPx: number
  readonly hasMoved: boolean
  /** The year under the finger, or the nearest that has events. */
  readonly year: number
  /** Where the rail stood on the screen: the years stay where they are under the finger while the page goes along. */
  readonly topPx: number
  readonly heightPx: number
}

/**
 * All years of the record beside the list, on a container that is too narrow for a picture: how many events each has,
 * which are in sight, and a thumb that leads to any other. One slider; nothing where there is no second year to go to.
 */
export function YearRail({
  events,
  all,
}: {
  /** What the filters leave, in order of date: what the list shows. */
  readonly events: readonly IndexEvent[]
  /** The whole record, in order of date: from its first to its last year the rail goes. */
  readonly all: readonly IndexEvent[]
}) {
  const { number, t } = useWords()
  const rail = useRef<HTMLDivElement>(null)
  const counts = useMemo(
    () => groupByYear(events).map(({ year, events }) => ({ year, count: events.length })),
    [events],
  )
  const years = useMemo(() => counts.map(({ year }) => year), [counts])
  const sight = useYearsInSight(rail, years)
  const [hold, setHold] = useState<Hold>()
  const [picked, setPicked] = useState<number>()
  const callOff = useRef<() => void>(undefined)
  useEffect(() => () => callOff.current?.(), [])

  const heightPx = hold?.heightPx ?? sight?.heightPx ?? 0
  const firstYear = yearOf(all[0])
  const lastYear = yearOf(all.at(-1))
  const scale = useMemo(
    () => railScale({ firstYear, lastYear, heightPx: Math.max(heightPx - 2 * PAD_PX, 0) }),
    [firstYear, lastYear, heightPx],
  )
  const bars = useMemo(() => layOutBars(scale, counts), [scale, counts])
  const newestYear = years[0]
  if (newestYear === undefined || firstYear === lastYear) return null

  // At the end of the list several years stand below the top of the screen: the one that was asked for is meant.
  const isPickInSight = picked !== undefined && sight !== undefined && picked <= sight.newest && picked >= sight.oldest
  const year = hold?.year ?? nearestYear(years, isPickInSight ? picked : (sight?.newest ?? newestYear))
  const count = counts.find((each) => each.year === year)?.count ?? 0
  const spoken = t('rail.year', { year: String(year), count, shown: number(count) })

  function goTo(next: number): void {
    setPicked(next)
    callOff.current?.()
    callOff.current = goToYear(next, years)
  }

  function onKeyDown(key: KeyboardEvent): void {
    if (key.ctrlKey || key.metaKey || key.altKey) return
    const next = yearForKey(key.key, { years, from: year })
    if (next === undefined) return
    key.preventDefault()
    goTo(next)
  }

  const yearUnder = (pointerPx: number) => nearestYear(years, yearAtPx(scale, pointerPx - PAD_PX))

  function onPointerDown(pointer: PointerEvent<HTMLDivElement>): void {
    if (pointer.button !== 0 || !pointer.isPrimary) return
    pointer.currentTarget.setPointerCapture(pointer.pointerId)
    const box = pointer.currentTarget.getBoundingClientRect()
    const pointerPx = pointer.clientY - box.top
    const next = yearUnder(pointerPx)
    setHold({ startPx: pointerPx, pointerPx, hasMoved: false, year: next, topPx: box.top, heightPx: box.height })
    // Who takes the thumb keeps the place in its year until the finger comes to another one.
    if (sight === undefined || next > sight.newest || next < sight.oldest) goTo(next)
  }

  function onPointerMove(pointer: PointerEvent): void {
    if (!hold || !pointer.isPrimary) return
    const pointerPx = pointer.clientY - hold.topPx
    const next = yearUnder(pointerPx)
    const hasMoved = hold.hasMoved || Math.abs(pointerPx - hold.startPx) > TAP_PX
    setHold({ ...hold, pointerPx, hasMoved, year: next })
    if (next !== hold.year) goTo(next)
  }

  function onPointerUp(pointer: PointerEvent): void {
    if (!hold || !pointer.isPrimary) return
    // A quick finger may be gone before its last move has been rendered.
    const pointerPx = pointer.clientY - hold.topPx
    const next = yearUnder(pointerPx)
    const hasMoved = hold.hasMoved || Math.abs(pointerPx - hold.startPx) > TAP_PX
    if (!hasMoved || next !== hold.year) goTo(next)
    setHold(undefined)
  }

  const yearsOnRail = lastYear - firstYear + 1
  const readoutPx = hold?.pointerPx ?? PAD_PX + (lastYear - year + 0.5) * scale.yearPx
  return (
    <div
      ref={rail}
      className={styles.rail}
      style={sight && { insetBlockStart: `${hold?.topPx ?? sight.edgePx}px`, blockSize: `${heightPx}px` }}
      role="slider"
      tabIndex={0}
      aria-label={t('rail.label')}
      aria-orientation="vertical"
      aria-valuemin={firstYear}
      aria-valuemax={lastYear}
      aria-valuenow={year}
      aria-valuetext={spoken}
      data-held={hold !== undefined || undefined}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setHold(undefined)}
    >
      {sight && (
        <>
          <div className={styles.track} style={{ insetBlock: `${PAD_PX}px` }}>
            <div
              className={styles.thumb}
              style={{
                '--from': String((lastYear - sight.newest) / yearsOnRail),
                '--to': String((lastYear - sight.oldest + 1) / yearsOnRail),
              }}
            />
            <svg className={styles.bars} width={LONGEST_BAR_PX} height={scale.heightPx} aria-hidden="true">
              {bars.map((bar) => {
                const thickPx = Math.min(bar.heightPx * 0.6, THICKEST_BAR_PX)
                return (
                  <rect
                    key={bar.newest}
                    className={styles.bar}
                    data-in-sight={(bar.oldest <= sight.newest && bar.newest >= sight.oldest) || undefined}
                    y={bar.topPx + (bar.heightPx - thickPx) / 2}
                    width={Math.max(bar.part * LONGEST_BAR_PX, SHORTEST_BAR_PX)}
                    height={thickPx}
                  />
                )
              })}
            </svg>
            {nameYears(scale, { years: counts, inSight: sight }).map((name) => (
              <span
                key={name.year}
                className={styles.name}
                style={{ insetBlockStart: `${name.yPx}px` }}
                data-in-sight={name.isInSight || undefined}
              >
                {name.year}
              </span>
            ))}
          </div>
          <span
            className={styles.readout}
            style={{
              insetBlockStart: `${Math.min(Math.max(readoutPx - READOUT_PX / 2, 0), heightPx - READOUT_PX)}px`,
              blockSize: `${READOUT_PX}px`,
            }}
            aria-hidden="true"
          >
            {spoken}
          </span>
        </>
      )}
    </div>
  )
}

function yearOf(event: IndexEvent | undefined): number {
  return event === undefined ? 0 : calendarDay(parseEdtf(event.date).firstDay).year
}

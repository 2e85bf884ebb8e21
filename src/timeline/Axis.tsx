import { useWords } from '../language/LanguageContext'
import styles from './Timeline.module.css'
import type { AxisTick } from './ticks'

/** Half of a name's width at most; one that would be cut off at an edge is left out. */
const HALF_NAME_PX = 20
/** Room for a name in any of the languages; names of ticks that would meet "today" give way to it. */
const NAME_PX = 48
const FULL_NAME_PX = 76

/** The names of the years, months or days beneath the lanes, and of today. */
export function Axis({
  ticks,
  widthPx,
  todayX,
}: {
  readonly ticks: readonly AxisTick[]
  readonly widthPx: number
  /** Where today is; absent where it is not in the window. */
  readonly todayX: number | undefined
}) {
  const { t, tickName } = useWords()
  const isTodayLeft = todayX !== undefined && todayX > widthPx / 2
  const todayFrom = todayX === undefined ? Number.POSITIVE_INFINITY : isTodayLeft ? todayX - NAME_PX : todayX
  const isClear = ({ x, isFull }: AxisTick) =>
    x + (isFull ? FULL_NAME_PX : NAME_PX) < todayFrom || x > todayFrom + NAME_PX
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticks
        .filter((tick) => tick.isNamed && tick.x >= 0 && tick.x <= widthPx - HALF_NAME_PX && isClear(tick))
        .map(({ day, x, level, isFull }) => (
          <span key={day} className={styles.tick} data-full={isFull || undefined} style={{ left: `${x}px` }}>
            {tickName({ level, day, full: isFull })}
          </span>
        ))}
      {todayX !== undefined && (
        <span
          className={styles.today}
          style={isTodayLeft ? { right: `${widthPx - todayX}px` } : { left: `${todayX}px` }}
        >
          {t('timeline.today')}
        </span>
      )}
    </div>
  )
}

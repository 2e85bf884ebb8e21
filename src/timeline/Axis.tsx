import { useWords } from '../language/LanguageContext'
import styles from './Timeline.module.css'
import type { AxisTick } from './ticks'

/** Half of a name's width at most; one that would be cut off at an edge is left out. */
const HALF_NAME_PX = 20

/** The names of the years, months or days beneath the lanes. */
export function Axis({ ticks, widthPx }: { readonly ticks: readonly AxisTick[]; readonly widthPx: number }) {
  const { tickName } = useWords()
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticks
        .filter(({ isNamed, x }) => isNamed && x >= 0 && x <= widthPx - HALF_NAME_PX)
        .map(({ day, x, level, isFull }) => (
          <span key={day} className={styles.tick} data-full={isFull || undefined} style={{ left: `${x}px` }}>
            {tickName({ level, day, full: isFull })}
          </span>
        ))}
    </div>
  )
}

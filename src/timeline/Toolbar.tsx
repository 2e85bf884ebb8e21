import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../language/LanguageContext'
import type { DayNumber } from '../record/day'
import { Button } from '../ui/Button'
import { EARLIER, type Intent, LATER, SHOW_ALL, ZOOM_IN, ZOOM_OUT } from './intents'
import styles from './Timeline.module.css'
import type { Window } from './viewport'

/** What the window shows, and a way without dragging for each way to move it. */
export function Toolbar({
  window,
  domain,
  tools,
  onIntent,
}: {
  readonly window: Window
  readonly domain: Window
  readonly tools: ReactNode
  readonly onIntent: (intent: Intent) => void
}) {
  const { t, tickName } = useWords()
  return (
    <div className={styles.toolbar}>
      <p className={styles.window}>{t('timeline.window', spanOf(window, domain, tickName))}</p>
      <div className={styles.tools}>{tools}</div>
      <div className={styles.buttons}>
        {STEPS.map(({ name, intent, Icon }) => (
          <Button key={name} quiet aria-label={t(name)} title={t(name)} onClick={() => onIntent(intent)}>
            <Icon size={16} aria-hidden focusable={false} />
          </Button>
        ))}
        <Button quiet onClick={() => onIntent(SHOW_ALL)}>
          {t('timeline.showAll')}
        </Button>
      </div>
    </div>
  )
}

const STEPS = [
  { name: 'timeline.earlier', intent: EARLIER, Icon: ChevronLeft },
  { name: 'timeline.zoomOut', intent: ZOOM_OUT, Icon: Minus },
  { name: 'timeline.zoomIn', intent: ZOOM_IN, Icon: Plus },
  { name: 'timeline.later', intent: LATER, Icon: ChevronRight },
] as const

/** Above so many days a window is told by its years, and above so many by its months. */
const YEARS_DAYS = 730
const MONTHS_DAYS = 120

function spanOf(
  window: Window,
  domain: Window,
  tickName: ReturnType<typeof useWords>['tickName'],
): { readonly from: string; readonly to: string } {
  const days = window.to - window.from
  const level = days > YEARS_DAYS ? 'year' : days > MONTHS_DAYS ? 'month' : 'day'
  const tick = (day: number) => tickName({ level, day: Math.floor(day) as DayNumber, full: true })
  // The margin beyond the record is no time that is shown; the window ends before the day at its end.
  return { from: tick(Math.max(window.from, domain.from)), to: tick(Math.ceil(Math.min(window.to, domain.to)) - 1) }
}

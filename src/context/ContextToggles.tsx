import { ChartNoAxesColumn, Handshake, type LucideIcon, UserRound } from 'lucide-react'
import { useWords } from '../language/LanguageContext'
import styles from './ContextToggles.module.css'
import { CONTEXT_PARTS, type ContextPart } from './parts'

const ICONS: Readonly<Record<ContextPart, LucideIcon>> = {
  leaders: UserRound,
  status: Handshake,
  trade: ChartNoAxesColumn,
}
const NAMES = {
  leaders: 'context.leaders',
  status: 'context.status',
  trade: 'context.trade',
} as const satisfies Record<ContextPart, string>

/** Which bands stand above the lanes, as toggle buttons; `onShow` gets those that are to be shown after a press. */
export function ContextToggles({
  shown,
  onShow,
}: {
  readonly shown: readonly ContextPart[]
  readonly onShow: (shown: readonly ContextPart[]) => void
}) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes a row of its own, and these stand among other tools
    <div role="group" aria-label={t('context.label')} className={styles.toggles}>
      {CONTEXT_PARTS.map((part) => {
        const Icon = ICONS[part]
        const isShown = shown.includes(part)
        return (
          <button
            key={part}
            type="button"
            className={styles.toggle}
            aria-pressed={isShown}
            onClick={() => onShow(CONTEXT_PARTS.filter((one) => (one === part ? !isShown : shown.includes(one))))}
          >
            <Icon size={14} aria-hidden focusable={false} />
            {t(NAMES[part])}
          </button>
        )
      })}
    </div>
  )
}

import { X } from 'lucide-react'
import { useId } from 'react'
import { useWords } from '../language/LanguageContext'
import type { EventId } from '../record/compiled'
import type { ContextSource, SourcePosition } from '../record/compiledContext'
import { followEventLink } from '../ui/followEventLink'
import styles from './ContextPopover.module.css'
import { ContextSources } from './ContextSources'
import { LeaderDetails } from './LeaderDetails'
import { StatusDetails } from './StatusDetails'
import { TradeDetails } from './TradeDetails'
import { within } from './turnover'
import type { Opened, Popover } from './usePopover'

/** What a segment or some years say: since when, how much, and which pages say so. */
export function ContextPopover({
  popover,
  sources,
  hrefOf,
  onOpen,
}: {
  readonly popover: Popover
  readonly sources: readonly ContextSource[]
  readonly hrefOf: (id: EventId) => string
  readonly onOpen: (id: EventId) => void
}) {
  const { t } = useWords()
  const heading = useId()
  const { opened } = popover
  const cited = opened === undefined ? [] : [...new Set(citedBy(opened))]
  const listed = cited.flatMap((position) => sources[position] ?? [])
  const numbers = new Map(cited.map((position, at) => [position, at + 1]))
  return (
    <div
      ref={popover.element}
      id={popover.id}
      popover="auto"
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      className={styles.popover}
      onToggle={({ newState }) => {
        if (newState === 'closed') popover.onClosed()
      }}
      // The picture around it has keys and presses of its own.
      onKeyDown={(key) => key.stopPropagation()}
      onPointerDown={(press) => press.stopPropagation()}
      onClick={(click) =>
        followEventLink(click, (id) => {
          popover.close()
          onOpen(id)
        })
      }
    >
      <button type="button" className={styles.close} aria-label={t('details.close')} onClick={popover.close}>
        <X size={16} aria-hidden focusable={false} />
      </button>
      {opened?.kind === 'leaders' && <LeaderDetails heading={heading} leader={opened.leader} numbers={numbers} />}
      {opened?.kind === 'status' && (
        <StatusDetails heading={heading} step={opened.step} period={opened.period} numbers={numbers} hrefOf={hrefOf} />
      )}
      {opened?.kind === 'trade' && (
        <TradeDetails heading={heading} series={opened.series} years={opened.group} numbers={numbers} hrefOf={hrefOf} />
      )}
      {listed.length > 0 && <ContextSources sources={listed} />}
    </div>
  )
}

/** Every source that what is opened cites, in the order of its words. */
function citedBy(opened: Opened): SourcePosition[] {
  switch (opened.kind) {
    case 'leaders':
      return opened.leader.offices.flatMap(({ sources }) => sources)
    case 'status':
      return [opened.step, ...opened.step.also].flatMap(({ sources }) => sources)
    case 'trade': {
      const { points, targets } = within(opened.series, opened.group)
      return [...points, ...targets].flatMap(({ sources }) => sources)
    }
    default:
      return opened satisfies never
  }
}

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import styles from './Band.module.css'
import type { ContextPart } from './parts'
import type { Popover } from './usePopover'

/** What can be pressed in a band, in sight. */
export interface BandButton {
  readonly key: string
  readonly leftPx: number
  readonly widthPx: number
  /** What it is, where its words are short or not there. */
  readonly label: string
  /** What is drawn in it. */
  readonly children?: ReactNode
}

/**
 * A row on the axis: its name beside the plot, or above it where that is narrow, and the buttons in it. They are one tab
 * stop; the arrows, Home and End go between them.
 */
export function Band({
  label,
  name,
  kind,
  isNarrow,
  buttons,
  popover,
  onPress,
  children,
}: {
  /** Spoken; says what the buttons have in common. */
  readonly label: string
  /** Seen, in the column of names. */
  readonly name: ReactNode
  readonly kind: ContextPart
  readonly isNarrow: boolean
  readonly buttons: readonly BandButton[]
  /** Where a press shows the details. */
  readonly popover: Popover
  readonly onPress: (key: string, button: HTMLElement) => void
  /** Drawn behind the buttons. */
  readonly children?: ReactNode
}) {
  const plot = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<BandButton>()
  const [hasFocus, setHasFocus] = useState(false)
  const isInSight = last !== undefined && buttons.some(({ key }) => key === last.key)
  // What has the focus stays when it is moved out of sight: without it, the next key would begin at the top of the page.
  const shown = hasFocus && last !== undefined && !isInSight ? [...buttons, { ...last, widthPx: 0 }] : buttons
  const stop = isInSight || hasFocus ? last?.key : buttons[0]?.key

  function onKeyDown(key: KeyboardEvent<HTMLElement>): void {
    const at = buttons.findIndex((button) => button.key === last?.key)
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: buttons.length - 1 }[key.key]
    if (next === undefined || key.ctrlKey || key.metaKey || key.altKey || key.shiftKey) return
    key.preventDefault()
    const target = buttons[Math.min(Math.max(next, 0), buttons.length - 1)]
    const all = [...(plot.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
    all.find(({ dataset }) => dataset.key === target?.key)?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and this is a row of a picture
    <div role="group" aria-label={label} className={styles.band} data-kind={kind} data-narrow={isNarrow || undefined}>
      <div className={styles.name} aria-hidden="true">
        {name}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside it */}
      <div
        ref={plot}
        className={styles.plot}
        onKeyDown={onKeyDown}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
      >
        {children}
        {shown.map((button) => (
          <button
            key={button.key}
            type="button"
            className={styles.button}
            style={{ transform: `translateX(${button.leftPx}px)`, width: `${button.widthPx}px` }}
            data-key={button.key}
            tabIndex={button.key === stop ? 0 : -1}
            aria-label={button.label}
            aria-haspopup="dialog"
            aria-expanded={button.key === popover.opened?.key}
            // A press of it is no press beside the popover, which would close it before we know.
            popoverTarget={popover.id}
            onFocus={() => setLast(button)}
            onClick={(click) => {
              click.preventDefault()
              onPress(button.key, click.currentTarget)
            }}
          >
            {button.children}
          </button>
        ))}
      </div>
    </div>
  )
}

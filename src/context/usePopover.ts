import { type RefObject, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Leader, Series, StatusStep } from '../record/compiledContext'
import type { YearGroup } from './turnover'

/** What was pressed; `key` is that of its button, which no other button has. */
export type Opened = { readonly key: string } & (
  | { readonly kind: 'leaders'; readonly leader: Leader; readonly period?: string }
  | { readonly kind: 'status'; readonly step: StatusStep; readonly period: string }
  | { readonly kind: 'trade'; readonly series: Series; readonly group: YearGroup }
)

export interface Popover {
  readonly id: string
  readonly element: RefObject<HTMLDivElement | null>
  readonly opened: Opened | undefined
  /** A press of a button: opens what it says, beside it, or closes it again. */
  readonly toggle: (pressed: Opened, button: HTMLElement) => void
  readonly close: () => void
  /** For the element's own event: Escape and a press beside it close it without asking us. */
  readonly onClosed: () => void
}

/** Space between the popover and its button, and to the edges of the page. */
const GAP_PX = 6
const EDGE_PX = 8

/** The one popover of the bands: the browser's own, which Escape and a press beside it close. */
export function usePopover(): Popover {
  const id = useId()
  const element = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLElement>(undefined)
  const [opened, setOpened] = useState<Opened>()
  const close = () => element.current?.hidePopover()
  return {
    id,
    element,
    opened,
    toggle(pressed, button) {
      if (opened?.key === pressed.key) {
        close()
        return
      }
      // It must have its words before it can be measured.
      flushSync(() => setOpened(pressed))
      opener.current = button
      // Not every browser gives a pressed button the focus, and that is where the popover gives it back to.
      button.focus({ preventScroll: true })
      const popover = element.current
      if (!popover) return
      popover.togglePopover(true)
      putBeside(popover, button)
      popover.scrollTop = 0
      popover.focus({ preventScroll: true })
    },
    close,
    onClosed() {
      setOpened(undefined)
      // A press beside it may have moved the focus to what was pressed; there it stays.
      const { activeElement } = document
      const isLost = activeElement === null || activeElement === document.body
      if (isLost || element.current?.contains(activeElement)) opener.current?.focus({ preventScroll: true })
    },
  }
}

/** Below the button, or above it where there is more room, within the page; moves with the page when that is scrolled. */
function putBeside(popover: HTMLElement, button: HTMLElement): void {
  const { left, top, bottom } = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = popover
  const page = document.documentElement
  const x = Math.max(Math.min(left, page.clientWidth - width - EDGE_PX), EDGE_PX)
  const isBelow = bottom + GAP_PX + height <= page.clientHeight || top - GAP_PX - height < 0
  const y = isBelow ? bottom + GAP_PX : top - GAP_PX - height
  popover.style.left = `${x + scrollX}px`
  popover.style.top = `${y + scrollY}px`
}

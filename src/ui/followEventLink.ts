import type { MouseEvent } from 'react'
import type { EventId } from '../record/compiled'
import { isPlainClick } from './isPlainClick'

/**
 * Opens the event of the link that was clicked (`<a data-event={id} href>`), within whatever listens for many of them.
 * Clicks beside such a link, and those that ask the browser for a new tab or the like, are left alone.
 */
export function followEventLink(click: MouseEvent<HTMLElement>, onOpen: (id: EventId) => void): void {
  const link = (click.target as Element).closest<HTMLAnchorElement>('a[data-event]')
  if (!link || !isPlainClick(click)) return
  click.preventDefault()
  onOpen(link.dataset.event as EventId)
}

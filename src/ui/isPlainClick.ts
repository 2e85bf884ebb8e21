import type { MouseEvent } from 'react'

/** True for a click that the page may answer itself; false where the browser is asked for a new tab, window or download. */
export function isPlainClick(click: MouseEvent): boolean {
  return click.button === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey
}

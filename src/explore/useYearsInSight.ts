import { type RefObject, useCallback, useRef, useSyncExternalStore } from 'react'
import { lookAtList, type Sight } from './yearsInSight'

/**
 * Follows the list of these years (the newest first) as the page scrolls, once a frame and only while `watcher` is laid
 * out, and renders again only when what is in sight has changed. Nothing until it has looked, and without a screen.
 */
export function useYearsInSight(watcher: RefObject<HTMLElement | null>, years: readonly number[]): Sight | undefined {
  // Kept when the years change: until the next look, a thumb where it was is better than none.
  const latest = useRef<Sight>(undefined)
  const subscribe = useCallback(
    (notify: () => void) => {
      let frame = 0
      function look(): void {
        frame = 0
        if (!watcher.current?.clientWidth) return
        const sight = lookAtList(years)
        if (isSame(sight, latest.current)) return
        latest.current = sight
        notify()
      }
      function lookSoon(): void {
        if (frame === 0) frame = requestAnimationFrame(look)
      }
      look()
      addEventListener('scroll', lookSoon, { passive: true })
      addEventListener('resize', lookSoon)
      // What opens above the list moves it without a scroll.
      const observer = new ResizeObserver(lookSoon)
      observer.observe(document.body)
      return () => {
        cancelAnimationFrame(frame)
        removeEventListener('scroll', lookSoon)
        removeEventListener('resize', lookSoon)
        observer.disconnect()
      }
    },
    [watcher, years],
  )
  return useSyncExternalStore(
    subscribe,
    () => latest.current,
    () => undefined,
  )
}

function isSame(one: Sight | undefined, other: Sight | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return (
    one.newest === other.newest &&
    one.oldest === other.oldest &&
    one.edgePx === other.edgePx &&
    one.heightPx === other.heightPx
  )
}

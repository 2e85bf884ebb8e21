/** What jsdom lacks and the rail needs: a screen, a list that scrolls on it, and frames that come when asked for. */
import { act } from '@testing-library/react'
import { vi } from 'vitest'

interface Screen {
  /** Turns the page by so much, as a finger does. */
  readonly scrollBy: (px: number) => void
  /** How far the page has been turned. */
  readonly scrolledPx: () => number
}

const SCREEN_PX = 600

/**
 * Each year of the list is `yearPx` high, from `listTopPx` on, and the page ends with the list. A screen of 600 px.
 * It lasts until `vi.unstubAllGlobals` and `vi.restoreAllMocks`.
 */
export function setScreen({ yearPx = 500, listTopPx = 200, isWide = false } = {}): Screen {
  let scrolledPx = 0
  const frames = new Map<number, () => void>()
  let lastFrame = 0

  const sections = () => [...document.querySelectorAll('section')]
  function boxOf(element: Element): { readonly top: number; readonly height: number } {
    const at = element instanceof HTMLElement ? sections().indexOf(element) : -1
    if (at >= 0) return { top: listTopPx + at * yearPx - scrolledPx, height: yearPx }
    const top = Math.max(listTopPx - scrolledPx, 0)
    return { top, height: SCREEN_PX - top }
  }

  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { top, height } = boxOf(this)
    return { top, height, bottom: top + height } as DOMRect
  })
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockImplementation(() => (isWide ? 0 : 48))
  vi.stubGlobal('innerHeight', SCREEN_PX)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined
      disconnect = () => undefined
    },
  )
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    lastFrame += 1
    frames.set(lastFrame, callback)
    return lastFrame
  })
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame))
  vi.stubGlobal('scrollBy', ({ top }: { top: number }) => turn(top))
  Element.prototype.setPointerCapture = () => undefined

  function turn(px: number): void {
    const pageEndPx = listTopPx + sections().length * yearPx - SCREEN_PX
    scrolledPx = Math.min(Math.max(scrolledPx + px, 0), Math.max(pageEndPx, 0))
    window.dispatchEvent(new Event('scroll'))
    act(() => {
      for (const [frame, callback] of [...frames]) {
        frames.delete(frame)
        callback()
      }
    })
  }

  return { scrollBy: turn, scrolledPx: () => scrolledPx }
}

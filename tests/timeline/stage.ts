/** What jsdom lacks and the picture needs: sizes, screens, canvases and captured pointers. */
import { act } from '@testing-library/react'
import { vi } from 'vitest'
import { recordingContext, type Stroke } from './recordingContext'

export interface Stage {
  /** Gives every element another width, and tells those who observe one. */
  readonly resizeTo: (widthPx: number) => void
  /** Moves the page to a screen of other pixels. */
  readonly changePixelRatio: (ratio: number) => void
  /** What was painted since it was last asked for. */
  readonly takeStrokes: () => readonly Stroke[]
}

/** Sets it up until `vi.unstubAllGlobals` and `vi.restoreAllMocks`. */
export function setStage({ widthPx }: { readonly widthPx: number }): Stage {
  let width = widthPx
  let taken = 0
  const { context, strokes } = recordingContext()
  const observers = new Set<() => void>()
  const screenListeners = new Set<() => void>()

  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockImplementation(() => width)
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(
    (() => context) as unknown as HTMLCanvasElement['getContext'],
  )
  Element.prototype.setPointerCapture = () => undefined
  vi.stubGlobal('devicePixelRatio', 1)
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: (_: string, listener: () => void) => screenListeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => screenListeners.delete(listener),
  }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: () => void
      constructor(callback: (entries: readonly unknown[]) => void) {
        this.#tell = () => callback([{ contentRect: { width } }])
      }
      observe = () => observers.add(this.#tell)
      disconnect = () => observers.delete(this.#tell)
    },
  )

  return {
    resizeTo: (next) => {
      width = next
      act(() => {
        for (const tell of [...observers]) tell()
      })
    },
    changePixelRatio: (ratio) => {
      vi.stubGlobal('devicePixelRatio', ratio)
      act(() => {
        for (const tell of [...screenListeners]) tell()
      })
    },
    takeStrokes: () => {
      const since = strokes.slice(taken)
      taken = strokes.length
      return since
    },
  }
}

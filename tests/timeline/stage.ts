/** What jsdom lacks and the picture needs: sizes, screens, canvases, captured pointers, media, and frames one by one. */
import { act } from '@testing-library/react'
import { vi } from 'vitest'
import { recordingContext, type Stroke } from './recordingContext'

export interface Stage {
  /** Gives every element another width, and tells those who observe one. */
  readonly resizeTo: (widthPx: number) => void
  /** Moves the page to a screen of other pixels. */
  readonly changePixelRatio: (ratio: number) => void
  /** Makes a media query true or false, and tells those who listen. */
  readonly setMedia: (query: string, matches: boolean) => void
  /** Lets so much time pass, and draws one frame after it. */
  readonly drawAfter: (elapsedMs: number) => void
  /** Draws frame after frame until nothing moves any more; they come at 60 a second. */
  readonly drawAll: () => void
  /** What was painted since it was last asked for. */
  readonly takeStrokes: () => readonly Stroke[]
}

const FRAME_MS = 16
/** No motion of the picture takes longer. */
const MOST_FRAMES = 600

/**
 * Sets it up until `vi.unstubAllGlobals` and `vi.restoreAllMocks`. Unless there is to be motion, the reader has asked for
 * none: then the picture jumps, and a test need not draw the frames between.
 */
export function setStage({ widthPx, hasMotion = false }: { widthPx: number; hasMotion?: boolean }): Stage {
  let width = widthPx
  let taken = 0
  let nowMs = 1_000
  const { context, strokes } = recordingContext()
  const observers = new Set<() => void>()
  const media = mediaQueries()
  const frames = new Map<number, FrameRequestCallback>()
  let lastFrame = 0

  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockImplementation(() => width)
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(
    (() => context) as unknown as HTMLCanvasElement['getContext'],
  )
  Element.prototype.setPointerCapture = () => undefined
  vi.stubGlobal('devicePixelRatio', 1)
  vi.stubGlobal('matchMedia', media.matchMedia)
  media.set('(prefers-reduced-motion: reduce)', !hasMotion)
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
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs)
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    lastFrame += 1
    frames.set(lastFrame, callback)
    return lastFrame
  })
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame))

  function drawAfter(elapsedMs: number): void {
    nowMs += elapsedMs
    act(() => {
      for (const [frame, callback] of [...frames]) {
        frames.delete(frame)
        callback(nowMs)
      }
    })
  }

  return {
    resizeTo: (next) => {
      width = next
      act(() => {
        for (const tell of [...observers]) tell()
      })
    },
    changePixelRatio: (ratio) => {
      vi.stubGlobal('devicePixelRatio', ratio)
      act(() => media.tell((query) => query.includes('resolution')))
    },
    setMedia: (query, matches) => {
      media.set(query, matches)
      act(() => media.tell((asked) => asked === query))
    },
    drawAfter,
    drawAll: () => {
      for (let drawn = 0; frames.size > 0; drawn++) {
        if (drawn === MOST_FRAMES) throw new Error('The picture does not come to rest')
        drawAfter(FRAME_MS)
      }
    },
    takeStrokes: () => {
      const since = strokes.slice(taken)
      taken = strokes.length
      return since
    },
  }
}

/** Media queries that are false until they are set; those who ask hear of a change when they are told. */
function mediaQueries() {
  const truths = new Set<string>()
  const listeners = new Set<{ readonly query: string; readonly listener: () => void }>()
  return {
    matchMedia: (query: string) => ({
      get matches() {
        return truths.has(query)
      },
      addEventListener: (_: string, listener: () => void) => listeners.add({ query, listener }),
      removeEventListener: (_: string, listener: () => void) => {
        for (const entry of listeners) if (entry.query === query && entry.listener === listener) listeners.delete(entry)
      },
    }),
    set: (query: string, matches: boolean) => {
      if (matches) truths.add(query)
      else truths.delete(query)
    },
    tell: (isMeant: (query: string) => boolean) => {
      for (const { query, listener } of [...listeners]) if (isMeant(query)) listener()
    },
  }
}

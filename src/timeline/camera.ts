/** The window in motion: what is on the screen now, and where it is on its way to. A store for React, with no React in it. */
import { flight, glide, type Motion } from './flight'
import { isSameWindow, type Window } from './viewport'

/** The clock and the frames of whoever looks: the browser's, or a test's. */
export interface Frames {
  readonly now: () => number
  readonly request: (run: () => void) => void
}

/** What is on the screen: the same object until something of it differs. */
export interface Shot {
  readonly window: Window
  /** In a gesture or on its way: what need not be exact in every frame may wait. */
  readonly isMoving: boolean
}

export interface Camera {
  readonly subscribe: (listener: () => void) => () => void
  readonly shot: () => Shot
  /** The window where a motion under way will end; without one, that on the screen. */
  readonly target: () => Window
  /** Shows a window with the next frame, as under a finger; ends a motion. Several in one frame are drawn once. */
  readonly follow: (window: Window) => void
  /** The finger is gone. */
  readonly rest: () => void
  /** Goes there at once. */
  readonly jump: (window: Window) => void
  /** Goes there along {@link flight}. */
  readonly fly: (window: Window) => void
  /** Goes on as thrown, and tells where it will end; undefined where it stands. `limit` keeps it within the record. */
  readonly fling: (daysPerMs: number, pxPerDay: number, limit: (window: Window) => Window) => Window | undefined
  /** Stays where it is, in the middle of a motion. */
  readonly stop: () => void
}

export function createCamera(first: Window, frames: Frames): Camera {
  const listeners = new Set<() => void>()
  let shot: Shot = { window: first, isMoving: false }
  let wanted = first
  let motion: { readonly way: Motion; readonly since: number; readonly limit: (window: Window) => Window } | undefined
  let isFollowing = false
  let isScheduled = false

  function show(window: Window, isMoving: boolean): void {
    const { window: before } = shot
    if (isMoving === shot.isMoving && window.from === before.from && window.to === before.to) return
    shot = { window, isMoving }
    for (const listener of listeners) listener()
  }

  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    frames.request(() => {
      isScheduled = false
      if (!motion) {
        show(wanted, isFollowing)
        return
      }
      const elapsed = frames.now() - motion.since
      const window = motion.limit(motion.way.at(elapsed))
      if (elapsed >= motion.way.durationMs) {
        motion = undefined
        show(window, false)
      } else {
        show(window, true)
        schedule()
      }
    })
  }

  function start(way: Motion, limit: (window: Window) => Window): Window {
    isFollowing = false
    motion = { way, since: frames.now(), limit }
    wanted = limit(way.at(way.durationMs))
    schedule()
    return wanted
  }

  function stand(window: Window): void {
    isFollowing = false
    motion = undefined
    wanted = window
    show(window, false)
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    shot: () => shot,
    target: () => wanted,
    follow: (window) => {
      isFollowing = true
      motion = undefined
      wanted = window
      schedule()
    },
    rest: () => {
      if (!motion) stand(wanted)
    },
    jump: stand,
    fly: (window) => {
      if (isSameWindow(shot.window, window)) stand(window)
      else start(flight(shot.window, window), (between) => between)
    },
    fling: (daysPerMs, pxPerDay, limit) => {
      const way = glide(wanted, daysPerMs, pxPerDay)
      return way && start(way, limit)
    },
    // Under a finger it stands where that has brought it, drawn or not.
    stop: () => stand(motion ? shot.window : wanted),
  }
}

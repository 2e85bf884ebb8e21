import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react'
import { type Intent, intentForWheel } from './intents'

/** A drag begins after this much: less is a click with a moving hand. */
const DRAG_PX = 4
/** After so much rest the wheel has come to its end. */
const WHEEL_REST_MS = 200
/** The speed at which a window is let go is that of its last moves, no older than this. */
const THROW_MS = 80

interface Gestures {
  /** The element and not a reference to it: while the picture is not shown there is none, and later a new one. */
  readonly plot: HTMLElement | null
  readonly widthPx: number
  /** A finger or button is down: what moves by itself is to stop under it. True where something did. */
  readonly onHold: () => boolean
  /** Moves the window; `x` is where on the plot, in pixels from its left edge. */
  readonly onIntent: (intent: Intent, x: number) => void
  /** Says that a gesture is over, and how fast it was then: in pixels a millisecond, to the right. */
  readonly onSettle: (pxPerMs: number) => void
  readonly onHover: (point: Point | undefined) => void
  readonly onPress: (point: Point) => void
}

export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Pointer and wheel on the plot: one finger or button drags, two fingers pinch, the wheel as `intentForWheel` has it.
 * Returns the handlers for the plot.
 */
export function useGestures({ plot, widthPx, onHold, onIntent, onSettle, onHover, onPress }: Gestures) {
  const pointers = useRef(new Map<number, Point>())
  const hasMoved = useRef(false)
  // A press that stops the picture means that, and not what happens to come under it: least of all the second one of a
  // double click, whose first has set the picture off.
  const hasStopped = useRef(false)
  const trail = useRef<{ readonly x: number; readonly at: number }[]>([])

  const latest = useRef({ widthPx, onIntent, onSettle })
  useEffect(() => {
    latest.current = { widthPx, onIntent, onSettle }
  })

  useEffect(() => {
    if (!plot) return
    let rest: ReturnType<typeof setTimeout> | undefined
    const turn = (wheel: WheelEvent) => {
      const hasFocus = plot.contains(document.activeElement)
      const intent = intentForWheel(wheel, { widthPx: latest.current.widthPx, hasFocus })
      if (!intent) return
      wheel.preventDefault()
      latest.current.onIntent(intent, wheel.clientX - plot.getBoundingClientRect().left)
      clearTimeout(rest)
      rest = setTimeout(() => latest.current.onSettle(0), WHEEL_REST_MS)
    }
    // React's own wheel listeners are passive and could not keep the page from zooming.
    plot.addEventListener('wheel', turn, { passive: false })
    return () => {
      plot.removeEventListener('wheel', turn)
      clearTimeout(rest)
    }
  }, [plot])

  function pointOf(pointer: PointerEvent): Point {
    const box = plot?.getBoundingClientRect()
    return { x: pointer.clientX - (box?.left ?? 0), y: pointer.clientY - (box?.top ?? 0) }
  }

  function move(pointer: PointerEvent): void {
    const point = pointOf(pointer)
    const before = pointers.current.get(pointer.pointerId)
    if (!before) {
      // A label or cluster under the pointer has said so itself.
      if (pointer.pointerType === 'mouse' && !isOnTarget(pointer)) onHover(point)
      return
    }
    const other = [...pointers.current].find(([id]) => id !== pointer.pointerId)?.[1]
    if (!hasMoved.current) {
      // One finger moves in time only sideways; two may stand one above the other.
      if ((other ? distanceOf(point, before) : Math.abs(point.x - before.x)) < DRAG_PX) return
      hasMoved.current = true
      plot?.setPointerCapture(pointer.pointerId)
      onHover(undefined)
    }
    if (other) {
      const factor = Math.max(distanceOf(before, other), 1) / Math.max(distanceOf(point, other), 1)
      onIntent({ kind: 'zoom', factor }, (point.x + other.x) / 2)
      trail.current = []
    } else if (widthPx > 0) {
      onIntent({ kind: 'pan', parts: (before.x - point.x) / widthPx }, point.x)
      trail.current.push({ x: point.x, at: pointer.timeStamp })
    }
    pointers.current.set(pointer.pointerId, point)
  }

  function lift(pointer: PointerEvent): void {
    if (!pointers.current.delete(pointer.pointerId)) return
    if (hasMoved.current) {
      if (pointers.current.size === 0) onSettle(speedOf(trail.current, pointer.timeStamp))
    } else if (pointer.type === 'pointerup' && !hasStopped.current && !isOnTarget(pointer)) {
      onPress(pointOf(pointer))
    }
  }

  return {
    onPointerDown: (pointer: PointerEvent) => {
      if (pointer.button !== 0) return
      if (pointers.current.size === 0) {
        hasMoved.current = false
        hasStopped.current = onHold()
      }
      trail.current = [{ x: pointOf(pointer).x, at: pointer.timeStamp }]
      pointers.current.set(pointer.pointerId, pointOf(pointer))
    },
    onPointerMove: move,
    onPointerUp: lift,
    onPointerCancel: lift,
    onPointerLeave: (pointer: PointerEvent) => {
      if (pointer.pointerType !== 'mouse') return
      // Not captured yet, so its release goes unheard: a later move without a button would drag.
      if (!hasMoved.current) pointers.current.delete(pointer.pointerId)
      if (pointers.current.size === 0) onHover(undefined)
    },
    /** A click that ends a drag is not a click on the link beneath. One of the keyboard, of no detail, ends no drag. */
    onClickCapture: (click: MouseEvent) => {
      if (!(hasMoved.current || hasStopped.current) || click.detail === 0) return
      hasMoved.current = false
      hasStopped.current = false
      click.preventDefault()
      click.stopPropagation()
    },
  }
}

/** Pixels a millisecond of the last moves before `now`; 0 for a finger that rested before it was lifted. */
function speedOf(trail: readonly { readonly x: number; readonly at: number }[], now: number): number {
  const recent = trail.filter(({ at }) => now - at <= THROW_MS)
  const [first] = recent
  const last = recent.at(-1)
  return first === undefined || last === undefined || last.at <= first.at
    ? 0
    : (last.x - first.x) / (last.at - first.at)
}

function distanceOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function isOnTarget({ target }: PointerEvent): boolean {
  return target instanceof Element && target.closest('a, button') !== null
}

import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react'
import { type Intent, intentForWheel } from './intents'

/** A drag begins after this much: less is a click with a moving hand. */
const DRAG_PX = 4
/** After so much rest the wheel has come to its end. */
const WHEEL_REST_MS = 200

interface Gestures {
  /** The element and not a reference to it: while only the strip is shown there is none, and later a new one. */
  readonly plot: HTMLElement | null
  readonly widthPx: number
  /** Moves the window; `x` is where on the plot, in pixels from its left edge. */
  readonly onIntent: (intent: Intent, x: number, how: { readonly settled: boolean }) => void
  /** Says that a gesture is over, where it ended without a further move. */
  readonly onSettle: () => void
  readonly onHover: (point: { readonly x: number; readonly y: number } | undefined) => void
  readonly onPress: (point: { readonly x: number; readonly y: number }) => void
}

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Pointer and wheel on the plot: one finger or button drags, two fingers pinch, the wheel as `intentForWheel` has it.
 * Returns the handlers for the plot.
 */
export function useGestures({ plot, widthPx, onIntent, onSettle, onHover, onPress }: Gestures) {
  const pointers = useRef(new Map<number, Point>())
  const hasMoved = useRef(false)

  const latest = useRef({ widthPx, onIntent, onSettle })
  useEffect(() => {
    latest.current = { widthPx, onIntent, onSettle }
  })

  useEffect(() => {
    if (!plot) return
    let rest: ReturnType<typeof setTimeout> | undefined
    const turn = (wheel: WheelEvent) => {
      const intent = intentForWheel(wheel, latest.current.widthPx)
      if (!intent) return
      wheel.preventDefault()
      latest.current.onIntent(intent, wheel.clientX - plot.getBoundingClientRect().left, { settled: false })
      clearTimeout(rest)
      rest = setTimeout(() => latest.current.onSettle(), WHEEL_REST_MS)
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
      // A label under the pointer has said so itself.
      if (pointer.pointerType === 'mouse' && !isOnLink(pointer)) onHover(point)
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
      onIntent({ kind: 'zoom', factor }, (point.x + other.x) / 2, { settled: false })
    } else if (widthPx > 0) {
      onIntent({ kind: 'pan', parts: (before.x - point.x) / widthPx }, point.x, { settled: false })
    }
    pointers.current.set(pointer.pointerId, point)
  }

  function lift(pointer: PointerEvent): void {
    if (!pointers.current.delete(pointer.pointerId)) return
    if (hasMoved.current) {
      if (pointers.current.size === 0) onSettle()
    } else if (pointer.type === 'pointerup' && !isOnLink(pointer)) {
      onPress(pointOf(pointer))
    }
  }

  return {
    onPointerDown: (pointer: PointerEvent) => {
      if (pointer.button !== 0) return
      if (pointers.current.size === 0) hasMoved.current = false
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
      if (!hasMoved.current || click.detail === 0) return
      hasMoved.current = false
      click.preventDefault()
      click.stopPropagation()
    },
  }
}

function distanceOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function isOnLink({ target }: PointerEvent): boolean {
  return target instanceof Element && target.closest('a') !== null
}

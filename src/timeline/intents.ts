/** What a reader means by a key or a turn of the wheel: named first, carried out after, the same for every input. */

export type Intent =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly parts: number }
  | { readonly kind: 'showAll' }

/** One press of a key or a button makes the window this much wider or narrower. */
export const ZOOM_STEP = 1.6
/** One press moves by this part of the window. */
export const PAN_STEP = 0.25
/** Zoom of one pixel of wheel: a notch of 100 px is about one step. */
const WHEEL_ZOOM_PER_PX = Math.log(ZOOM_STEP) / 100
/** Pixels of a wheel's line and page, where a browser counts in those (`WheelEvent.deltaMode` 1 and 2). */
const PX_PER_DELTA = [1, 16, 400] as const

export const ZOOM_IN: Intent = { kind: 'zoom', factor: 1 / ZOOM_STEP }
export const ZOOM_OUT: Intent = { kind: 'zoom', factor: ZOOM_STEP }
export const EARLIER: Intent = { kind: 'pan', parts: -PAN_STEP }
export const LATER: Intent = { kind: 'pan', parts: PAN_STEP }
export const SHOW_ALL: Intent = { kind: 'showAll' }

const KEYS: Readonly<Record<string, Intent>> = {
  '+': ZOOM_IN,
  '=': ZOOM_IN,
  '-': ZOOM_OUT,
  '−': ZOOM_OUT,
  _: ZOOM_OUT,
  '0': SHOW_ALL,
  ArrowLeft: EARLIER,
  ArrowRight: LATER,
}

interface Modifiers {
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** The intent of a key, or none. Keys with Ctrl, Alt or ⌘ are the browser's. */
export function intentForKey(key: string, { altKey, ctrlKey, metaKey }: Modifiers): Intent | undefined {
  return altKey || ctrlKey || metaKey ? undefined : KEYS[key]
}

interface Wheel {
  readonly deltaX: number
  readonly deltaY: number
  readonly deltaMode: number
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/**
 * The intent of a turn of the wheel, or none: with Ctrl or ⌘ it zooms (a pinch on a touchpad arrives as Ctrl + wheel),
 * sideways or with Shift it pans. Up and down it zooms where the reader has put the focus on the picture, and otherwise it
 * is the page's to scroll.
 *
 * @param widthPx width of the plot, over which a sideways turn of as many pixels moves by one window
 */
export function intentForWheel(
  wheel: Wheel,
  { widthPx, hasFocus }: { readonly widthPx: number; readonly hasFocus: boolean },
): Intent | undefined {
  const px = PX_PER_DELTA[wheel.deltaMode] ?? 1
  const zoom: Intent = { kind: 'zoom', factor: Math.exp(wheel.deltaY * px * WHEEL_ZOOM_PER_PX) }
  if (wheel.ctrlKey || wheel.metaKey) return zoom
  const sideways = wheel.shiftKey && wheel.deltaX === 0 ? wheel.deltaY : wheel.deltaX
  if (Math.abs(sideways) > Math.abs(wheel.shiftKey ? 0 : wheel.deltaY)) {
    return widthPx <= 0 ? undefined : { kind: 'pan', parts: (sideways * px) / widthPx }
  }
  return hasFocus && wheel.deltaY !== 0 ? zoom : undefined
}

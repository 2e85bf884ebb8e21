import { describe, expect, it } from 'vitest'
import {
  EARLIER,
  type Intent,
  intentForKey,
  intentForWheel,
  LATER,
  SHOW_ALL,
  ZOOM_IN,
  ZOOM_OUT,
  ZOOM_STEP,
} from '../../src/timeline/intents'

const PLAIN = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
const REST = { ...PLAIN, deltaX: 0, deltaY: 0, deltaMode: 0 }

describe('a key', () => {
  it.each<[string, Intent]>([
    ['+', ZOOM_IN],
    ['=', ZOOM_IN],
    ['-', ZOOM_OUT],
    ['−', ZOOM_OUT],
    ['_', ZOOM_OUT],
    ['0', SHOW_ALL],
    ['ArrowLeft', EARLIER],
    ['ArrowRight', LATER],
  ])('%s has its meaning', (key, intent) => {
    expect(intentForKey(key, PLAIN)).toEqual(intent)
  })

  it.each(['Enter', 'Tab', 'Escape', 'ArrowUp', 'ArrowDown', 'a', '1', ' ', 'Home'])('%s is the page’s', (key) => {
    expect(intentForKey(key, PLAIN)).toBeUndefined()
  })

  it.each(['altKey', 'ctrlKey', 'metaKey'])('with %s is the browser’s', (modifier) => {
    for (const key of ['+', '-', '0', 'ArrowLeft']) {
      expect(intentForKey(key, { ...PLAIN, [modifier]: true })).toBeUndefined()
    }
  })

  it('in and out again comes back to the same width', () => {
    expect(ZOOM_IN).toMatchObject({ kind: 'zoom' })
    expect((ZOOM_IN as { factor: number }).factor * ZOOM_STEP).toBeCloseTo(1)
  })
})

/** What a turn of the wheel means over a plot of 900 px, which nobody has put the focus on: but for what the test says. */
function meaningOf(wheel: Partial<typeof REST>, { widthPx = 900, hasFocus = false } = {}): unknown {
  return rounded(intentForWheel({ ...REST, ...wheel }, { widthPx, hasFocus }))
}

describe('a turn of the wheel', () => {
  it.each<[string, Partial<typeof REST>, Intent | undefined]>([
    ['down is the page’s to scroll', { deltaY: 100 }, undefined],
    ['up is the page’s to scroll', { deltaY: -100 }, undefined],
    ['with Ctrl zooms out by one step a notch', { deltaY: 100, ctrlKey: true }, { kind: 'zoom', factor: ZOOM_STEP }],
    ['with ⌘ too', { deltaY: 100, metaKey: true }, { kind: 'zoom', factor: ZOOM_STEP }],
    ['up with Ctrl zooms in', { deltaY: -100, ctrlKey: true }, { kind: 'zoom', factor: 1 / ZOOM_STEP }],
    ['to the right moves later, a plot’s width by one window', { deltaX: 450 }, { kind: 'pan', parts: 0.5 }],
    ['to the left moves earlier', { deltaX: -90 }, { kind: 'pan', parts: -0.1 }],
    ['down with Shift moves later', { deltaY: 90, shiftKey: true }, { kind: 'pan', parts: 0.1 }],
    ['with Shift that the browser has turned itself', { deltaX: 90, shiftKey: true }, { kind: 'pan', parts: 0.1 }],
    ['more sideways than down moves', { deltaX: 90, deltaY: 20 }, { kind: 'pan', parts: 0.1 }],
    ['more down than sideways scrolls the page', { deltaX: 20, deltaY: 90 }, undefined],
    ['of no length means nothing', {}, undefined],
  ])('%s', (_, wheel, intent) => {
    expect(meaningOf(wheel)).toEqual(rounded(intent))
  })

  it.each<[string, Partial<typeof REST>, Intent | undefined]>([
    ['down zooms out', { deltaY: 100 }, ZOOM_OUT],
    ['up zooms in', { deltaY: -100 }, ZOOM_IN],
    ['half a notch zooms half a step', { deltaY: 50 }, { kind: 'zoom', factor: Math.sqrt(ZOOM_STEP) }],
    ['to the right moves later all the same', { deltaX: 450 }, { kind: 'pan', parts: 0.5 }],
    ['with Shift moves', { deltaY: 90, shiftKey: true }, { kind: 'pan', parts: 0.1 }],
    ['with Ctrl zooms as ever', { deltaY: 100, ctrlKey: true }, ZOOM_OUT],
    ['more down than sideways zooms', { deltaX: 20, deltaY: 100 }, ZOOM_OUT],
    ['of no length means nothing', {}, undefined],
  ])('over a picture that has the focus %s', (_, wheel, intent) => {
    expect(meaningOf(wheel, { hasFocus: true })).toEqual(rounded(intent))
  })

  it('is as far in lines and pages as in their pixels', () => {
    expect(meaningOf({ deltaX: 3, deltaMode: 1 }, { widthPx: 480 })).toEqual({ kind: 'pan', parts: 0.1 })
    expect(meaningOf({ deltaX: 1, deltaMode: 2 }, { widthPx: 800 })).toEqual({ kind: 'pan', parts: 0.5 })
    expect(meaningOf({ deltaY: 3, deltaMode: 1, ctrlKey: true })).toEqual(meaningOf({ deltaY: 48, ctrlKey: true }))
  })

  it('moves nothing in a plot without width, and zooms there all the same', () => {
    expect(meaningOf({ deltaX: 90 }, { widthPx: 0 })).toBeUndefined()
    expect(meaningOf({ deltaX: 90 }, { widthPx: 0, hasFocus: true })).toBeUndefined()
    expect(meaningOf({ deltaY: 100, ctrlKey: true }, { widthPx: 0 })).toEqual(rounded(ZOOM_OUT))
  })
})

/** Twelve digits are enough. */
function rounded(intent: Intent | undefined): unknown {
  return (
    intent && JSON.parse(JSON.stringify(intent, (_, value) => (typeof value === 'number' ? +value.toFixed(12) : value)))
  )
}

// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const ROUTINE = '450 12.5px "Onest Variable"'
const LANDMARK = '650 12.5px "Onest Variable"'

// The module keeps widths and its canvas, so every test takes a new one.
beforeEach(() => vi.resetModules())
afterEach(() => {
  vi.restoreAllMocks()
})

/** A canvas on which a letter is as wide as the weight of its face in hundreds, and how often it was asked. */
function measureWith(letterPx = (font: string) => Number(font.slice(0, 3)) / 100) {
  const canvas = { font: '', measureText: vi.fn((text: string) => ({ width: text.length * letterPx(canvas.font) })) }
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(canvas as unknown as null)
  return canvas.measureText
}

it('the width of a text is that of the canvas, in its face', async () => {
  measureWith()
  const { textWidth } = await import('../../src/timeline/measureText')
  expect([textWidth('Oʻzbekiston', ROUTINE), textWidth('Oʻzbekiston', LANDMARK)]).toEqual([49.5, 71.5])
})

it('a text is measured once a face', async () => {
  const measured = measureWith()
  const { textWidth } = await import('../../src/timeline/measureText')
  for (let times = 0; times < 3; times++) {
    textWidth('Қазақстан', ROUTINE)
    textWidth('Қазақстан', LANDMARK)
  }
  expect(measured).toHaveBeenCalledTimes(2)
})

it('what is forgotten is measured anew', async () => {
  let letterPx = 4
  measureWith(() => letterPx)
  const { forgetTextWidths, textWidth } = await import('../../src/timeline/measureText')
  expect(textWidth('gas', ROUTINE)).toBe(12)
  letterPx = 5
  expect(textWidth('gas', ROUTINE)).toBe(12)
  forgetTextWidths()
  expect(textWidth('gas', ROUTINE)).toBe(15)
})

it('a text has a width where there is no canvas, and an empty one has none', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  const { textWidth } = await import('../../src/timeline/measureText')
  expect(textWidth('gas transit', ROUTINE)).toBeGreaterThan(textWidth('gas', ROUTINE))
  expect(textWidth('', ROUTINE)).toBe(0)
})

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

const KERNING_PX = 2.5

it('the width of a text is that of its letters on the canvas, in its face, and what they may keep apart', async () => {
  measureWith()
  const { textWidth } = await import('../../src/timeline/measureText')
  expect([textWidth('Oʻzbekiston', ROUTINE), textWidth('Oʻzbekiston', LANDMARK)]).toEqual([
    11 * 4.5 + KERNING_PX,
    11 * 6.5 + KERNING_PX,
  ])
})

it('a letter is measured once a face', async () => {
  const measured = measureWith()
  const { textWidth } = await import('../../src/timeline/measureText')
  for (const text of ['Қазақстан', 'Астана', 'Қазақстан']) {
    textWidth(text, ROUTINE)
    textWidth(text, LANDMARK)
  }
  expect(measured.mock.calls.map(([letter]) => letter).join('')).toBe('Қазқстн' + 'Қазқстн' + 'А' + 'А')
})

it('what is forgotten is measured anew', async () => {
  let letterPx = 4
  measureWith(() => letterPx)
  const { forgetTextWidths, textWidth } = await import('../../src/timeline/measureText')
  expect(textWidth('gas', ROUTINE)).toBe(12 + KERNING_PX)
  letterPx = 5
  expect(textWidth('gas', ROUTINE)).toBe(12 + KERNING_PX)
  forgetTextWidths()
  expect(textWidth('gas', ROUTINE)).toBe(15 + KERNING_PX)
})

it('a text has a width where there is no canvas, and an empty one has none', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  const { textWidth } = await import('../../src/timeline/measureText')
  expect(textWidth('gas transit', ROUTINE)).toBeGreaterThan(textWidth('gas', ROUTINE))
  expect(textWidth('', ROUTINE)).toBe(0)
})

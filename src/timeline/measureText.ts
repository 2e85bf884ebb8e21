/** Widths of words, summed from letters that are measured once a face: to ask the page for each text would be slow. */

/**
 * By how much a text may be wider than its letters one by one: letters that meet keep a distance of their own (kerning).
 * The most seen was 2.4 px, over the labels of the whole record in its four languages, in both weights of Onest at 12.5 px.
 */
const KERNING_PX = 2.5
/** Of a letter where there is no canvas to measure it on, as in a test. */
const AVERAGE_PX = 7

let context: CanvasRenderingContext2D | null | undefined
let faces = new Map<string, Map<string, number>>()

/**
 * Width in CSS pixels that one line of text needs at most, in a face as `font` of CSS has it: `600 12.5px "Onest Variable"`.
 * No text needs none.
 */
export function textWidth(text: string, font: string): number {
  if (text === '') return 0
  let letters = faces.get(font)
  if (letters === undefined) {
    letters = new Map()
    faces.set(font, letters)
  }
  let width = KERNING_PX
  for (const letter of text) {
    let letterPx = letters.get(letter)
    if (letterPx === undefined) {
      letterPx = letterWidth(letter, font)
      letters.set(letter, letterPx)
    }
    width += letterPx
  }
  return width
}

/** Forgets all widths: the face that they were measured in was a stand-in. */
export function forgetTextWidths(): void {
  faces = new Map()
}

function letterWidth(letter: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return AVERAGE_PX
  context.font = font
  return context.measureText(letter).width
}

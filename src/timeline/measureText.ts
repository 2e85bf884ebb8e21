/** Widths of labels, measured once a text and face: asking the page for each of them on each frame would be slow. */

let context: CanvasRenderingContext2D | null | undefined
let widths = new Map<string, number>()

/** Width in CSS pixels of one line in a face as `font` of CSS has it: `600 12.5px "Onest Variable"`. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  // A test without a canvas still needs a width: that of an average letter.
  if (!context) return text.length * 7
  context.font = font
  const width = context.measureText(text).width
  widths.set(key, width)
  return width
}

/** Forgets all widths: the face that they were measured in was a stand-in. */
export function forgetTextWidths(): void {
  widths = new Map()
}

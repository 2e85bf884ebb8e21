/**
 * The floor: what no page can go below. It fetches and parses the same events, and draws 2,000 rectangles in every frame,
 * about as much as a picture of this size can show.
 */
import '../frame.css'
import type { Mount } from '../page'

const RECTANGLES = 2_000
const COLOURS = { all: '#0b6e75', filtered: '#c22c4c' } as const

export const mount: Mount = (events, element) => {
  // Held, as every page that shows them must.
  Object.assign(globalThis, { events })
  const canvas = document.createElement('canvas')
  canvas.width = element.clientWidth
  canvas.height = element.clientHeight
  canvas.style.display = 'block'
  element.append(canvas)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw on')
  // Else the browser would magnify the page, of which all pages but this one keep it.
  element.addEventListener('wheel', (wheel) => wheel.preventDefault(), { passive: false })

  let colour: string = COLOURS.all
  let frame = 0
  const draw = () => {
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.fillStyle = colour
    for (let at = 0; at < RECTANGLES; at++) {
      context.fillRect((at * 37 + frame) % canvas.width, (at * 91) % canvas.height, 8, 8)
    }
    frame++
    requestAnimationFrame(draw)
  }
  draw()

  return {
    isOnCanvas: true,
    filter: () => {
      colour = COLOURS.filtered
    },
    reset: () => {
      colour = COLOURS.all
    },
    spanDays: () => undefined,
  }
}

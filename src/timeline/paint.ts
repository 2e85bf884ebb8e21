/** Puts finished marks and hills down on a canvas, in a stated order; decides nothing. */
import type { Kind, Topic } from '../record/vocabulary'
import type { Density } from './density'
import { floorOf, type Lane } from './lanes'
import type { Mark } from './marks'
import type { AxisTick } from './ticks'

/** Colours as the canvas takes them, read from the page's tokens. */
export interface Palette {
  readonly rule: string
  readonly ruleStrong: string
  readonly paper: string
  readonly here: string
  readonly lanes: Readonly<Record<Topic, string>>
}

export interface Picture {
  readonly widthPx: number
  readonly heightPx: number
  readonly ticks: readonly AxisTick[]
  readonly lanes: readonly Lane[]
  readonly densities: readonly Density[]
  readonly marks: readonly Mark[]
  /** Stems of the labels: from the label's line down to the floor. */
  readonly stems: readonly { readonly x: number; readonly fromY: number; readonly toY: number; readonly topic: Topic }[]
  /** Positions of the selected event and of the one under pointer or focus. */
  readonly selected: number | undefined
  readonly hovered: number | undefined
}

/** Ticks, floors, hills, stems, marks, rings: each over the ones before. Sizes are CSS pixels; the context is scaled. */
export function paintPicture(context: CanvasRenderingContext2D, picture: Picture, palette: Palette): void {
  context.clearRect(0, 0, picture.widthPx, picture.heightPx)
  paintTicks(context, picture, palette)
  paintFloors(context, picture, palette)
  for (const density of picture.densities) paintHill(context, density, palette)
  for (const { x, fromY, toY, topic } of picture.stems) {
    context.fillStyle = palette.lanes[topic]
    context.fillRect(Math.round(x) - 0.5, fromY, 1, toY - fromY)
  }
  for (const mark of picture.marks) paintMark(context, mark, palette)
  for (const mark of picture.marks) {
    if (mark.at === picture.selected) ring(context, mark, palette.here, 2.5)
    else if (mark.at === picture.hovered) ring(context, mark, palette.lanes[mark.lane.topic], 1.5)
  }
}

function paintTicks(context: CanvasRenderingContext2D, { ticks, heightPx }: Picture, palette: Palette): void {
  for (const { x, isNamed } of ticks) {
    context.globalAlpha = isNamed ? 1 : 0.5
    context.fillStyle = palette.rule
    context.fillRect(Math.round(x), 0, 1, heightPx)
  }
  context.globalAlpha = 1
}

function paintFloors(context: CanvasRenderingContext2D, { lanes, widthPx }: Picture, palette: Palette): void {
  context.fillStyle = palette.ruleStrong
  for (const lane of lanes) context.fillRect(0, Math.round(floorOf(lane)), widthPx, 1)
}

function paintHill(context: CanvasRenderingContext2D, { lane, heights, binPx }: Density, palette: Palette): void {
  const floor = floorOf(lane)
  context.beginPath()
  context.moveTo(0, floor)
  heights.forEach((height, bin) => {
    context.lineTo(bin * binPx, floor - height)
  })
  context.lineTo((heights.length - 1) * binPx, floor)
  context.closePath()
  context.globalAlpha = 0.16
  context.fillStyle = palette.lanes[lane.topic]
  context.fill()
  context.globalAlpha = 1
}

/** Half the height of a bar, against the radius of a point. */
const BAR = 0.7

function paintMark(context: CanvasRenderingContext2D, mark: Mark, palette: Palette): void {
  const { x, endX, y, radiusPx, isPrimary, isVague } = mark
  context.fillStyle = palette.lanes[mark.lane.topic]
  context.strokeStyle = palette.paper
  context.lineWidth = 1
  if (endX - x > 2 * radiusPx) {
    context.globalAlpha = isVague ? 0.35 : 0.75
    context.beginPath()
    context.roundRect(x, y - radiusPx * BAR, endX - x, radiusPx * BAR * 2, radiusPx * BAR)
    context.fill()
    context.globalAlpha = 1
    return
  }
  context.globalAlpha = isVague ? 0.5 : 1
  context.beginPath()
  SHAPES[mark.kind](context, (x + endX) / 2, y, radiusPx)
  context.fill()
  if (isPrimary) context.stroke()
  context.globalAlpha = 1
}

type Shape = (context: CanvasRenderingContext2D, x: number, y: number, radiusPx: number) => void

const circle: Shape = (context, x, y, radius) => context.arc(x, y, radius, 0, 2 * Math.PI)
const square: Shape = (context, x, y, radius) =>
  context.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8)
const diamond: Shape = (context, x, y, radius) => polygon(context, x, y, radius * 1.25, [0, 0.25, 0.5, 0.75])
const triangle: Shape = (context, x, y, radius) =>
  polygon(context, x, y + radius * 0.2, radius * 1.3, [0, 1 / 3, 2 / 3])

/** A paper is a square, a start points upwards, an incident stands on its tip; meetings and words are round. */
const SHAPES: Readonly<Record<Kind, Shape>> = {
  summit: circle,
  call: circle,
  talks: circle,
  forum: circle,
  statement: circle,
  exchange: circle,
  document: square,
  launch: triangle,
  incident: diamond,
}

/** @param turns of the corners, from the top, in parts of a whole turn */
function polygon(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  turns: readonly number[],
): void {
  for (const turn of turns) {
    context.lineTo(x + Math.sin(turn * 2 * Math.PI) * radius, y - Math.cos(turn * 2 * Math.PI) * radius)
  }
  context.closePath()
}

function ring(
  context: CanvasRenderingContext2D,
  { x, endX, y, radiusPx }: Mark,
  colour: string,
  widthPx: number,
): void {
  const reach = radiusPx + 3.5
  context.beginPath()
  context.roundRect(x - reach, y - reach, endX - x + 2 * reach, 2 * reach, reach)
  context.strokeStyle = colour
  context.lineWidth = widthPx
  context.stroke()
}

/** Puts a finished layout down on a canvas, in a stated order; decides nothing. */
import type { Kind, Topic } from '../record/vocabulary'
import { type Bar, type BarEnd, COVERAGES } from './bars'
import type { Density } from './density'
import type { Label } from './labels'
import { floorOf, LABEL_ROW_PX, type Lane, type LaneKey } from './lanes'
import type { Layout } from './layout'
import type { Cluster, Mark } from './marks'

/** Colours as the canvas takes them, read from the page's tokens. */
export interface Palette {
  readonly rule: string
  readonly ruleStrong: string
  readonly paper: string
  readonly ink: string
  readonly accent: string
  readonly here: string
  /** Of all lanes that stand for no topic. */
  readonly neutral: Shades
  readonly topics: Readonly<Record<Topic, Shades>>
}

/** A colour, and the two that it gives on the page's paper: for the rim and the ground of a cluster. */
export interface Shades {
  readonly strong: string
  readonly rim: string
  readonly ground: string
}

export interface Picture {
  readonly layout: Layout
  readonly lanes: readonly Lane[]
  readonly widthPx: number
  readonly heightPx: number
  /** Where today is; absent where it is not in the window. */
  readonly todayX: number | undefined
  /** Under pointer or focus. */
  readonly hovered: Mark | Cluster | undefined
  /** The topic that gives an event its colour where a lane has none of its own. */
  readonly topicOf: (at: number) => Topic
  readonly countText: (count: number) => string
}

/** The face of a cluster's count; its width is measured in it too. */
export const COUNT_FACE = '600 10.5px "Onest Variable", system-ui, sans-serif'
/** Room between a cluster's count and its rim, at either side. */
export const COUNT_PADDING_PX = 4
const CLUSTER_HEIGHT_PX = 16

/** Ticks, floors, hills, bars, stems, marks, clusters, rings: each over the ones before. Sizes are CSS pixels. */
export function paintPicture(context: CanvasRenderingContext2D, picture: Picture, palette: Palette): void {
  const { layout, widthPx, heightPx, todayX } = picture
  const { shadesOfLane, colourOfLane, colourOfMark } = coloursOf(picture, palette)
  context.clearRect(0, 0, widthPx, heightPx)
  paintTicks(context, picture, palette)
  for (const density of layout.densities) paintHill(context, density, colourOfLane(density.lane))
  context.fillStyle = palette.ruleStrong
  for (const lane of picture.lanes) context.fillRect(0, Math.round(floorOf(lane)), widthPx, 1)
  if (todayX !== undefined) paintToday(context, todayX, heightPx, palette.accent)
  for (const bar of layout.bars) paintBar(context, bar, colourOfLane(bar.lane))
  for (const label of layout.labels) paintStem(context, label, colourOfMark(label))
  for (const mark of layout.marks) paintMark(context, mark, colourOfMark(mark), palette.paper)
  context.font = COUNT_FACE
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const cluster of layout.clusters) {
    paintCluster(context, cluster, picture.countText(cluster.count), shadesOfLane(cluster.lane))
  }
  if (picture.hovered) ring(context, picture.hovered, palette.ink, 1.5)
  for (const thing of layout.selected) {
    if (!('count' in thing)) paintMark(context, thing, colourOfMark(thing), palette.paper)
    ring(context, thing, palette.here, 2.5)
  }
}

function coloursOf({ topicOf }: Picture, { topics, neutral }: Palette) {
  const shadesOfLane = ({ key }: { readonly key: LaneKey }) => (key in topics ? topics[key as Topic] : neutral)
  return {
    shadesOfLane,
    colourOfLane: (lane: Lane) => shadesOfLane(lane).strong,
    colourOfMark: ({ lane, at }: { readonly lane: Lane; readonly at: number }) =>
      (lane.key in topics ? topics[lane.key as Topic] : topics[topicOf(at)]).strong,
  }
}

function paintTicks(context: CanvasRenderingContext2D, { layout, heightPx }: Picture, palette: Palette): void {
  context.fillStyle = palette.rule
  for (const { x, isNamed } of layout.ticks) {
    context.globalAlpha = isNamed ? 1 : 0.5
    context.fillRect(Math.round(x), 0, 1, heightPx)
  }
  context.globalAlpha = 1
}

function paintToday(context: CanvasRenderingContext2D, x: number, heightPx: number, colour: string): void {
  context.fillStyle = colour
  for (let y = 0; y < heightPx; y += 6) context.fillRect(Math.round(x), y, 1, 3)
}

function paintHill(context: CanvasRenderingContext2D, { lane, heights, firstX, binPx }: Density, colour: string): void {
  const floor = floorOf(lane)
  context.beginPath()
  context.moveTo(firstX, floor)
  for (let bin = 0; bin < heights.length; bin++) {
    context.lineTo(firstX + bin * binPx, floor - (heights[bin] as number))
  }
  context.lineTo(firstX + (heights.length - 1) * binPx, floor)
  context.closePath()
  context.globalAlpha = 0.15
  context.fillStyle = colour
  context.fill()
  context.globalAlpha = 1
}

/** Half the height of a bar: of what lasted, and of the time within which a day is not known. */
const BAR_HALF_PX = { lasted: 2.5, vague: 4.5 } as const
const ALPHAS = { lasted: [0.5, 0.8], vague: [0.16, 0.4] } as const
/** Over how much a bar fades out at an end that is not sharp, and in how many steps. */
const FADE_PX: Readonly<Record<BarEnd, number>> = { sharp: 0, about: 14, open: 36 }
const FADE_STEPS = 7

function paintBar(context: CanvasRenderingContext2D, bar: Bar, colour: string): void {
  const { x, y, isVague, count } = bar
  const style = isVague ? 'vague' : 'lasted'
  const half = BAR_HALF_PX[style]
  const [least, most] = ALPHAS[style]
  const alpha = least + ((most - least) * (COVERAGES.indexOf(count as 1) - 1)) / (COVERAGES.length - 2)
  const lengthPx = Math.max(bar.endX - x, 1)
  const startPx = Math.min(FADE_PX[bar.start], lengthPx / 2)
  const endPx = Math.min(FADE_PX[bar.end], lengthPx / 2)
  context.fillStyle = colour
  context.globalAlpha = alpha
  context.fillRect(x + startPx, y - half, lengthPx - startPx - endPx, 2 * half)
  for (let step = 0; step < FADE_STEPS; step++) {
    context.globalAlpha = (alpha * (step + 0.5)) / FADE_STEPS
    const startStep = startPx / FADE_STEPS
    const endStep = endPx / FADE_STEPS
    if (startPx > 0) context.fillRect(x + step * startStep, y - half, startStep, 2 * half)
    if (endPx > 0) context.fillRect(bar.endX - (step + 1) * endStep, y - half, endStep, 2 * half)
  }
  context.globalAlpha = 1
}

function paintStem(context: CanvasRenderingContext2D, { lane, x, y, stemX, widthPx }: Label, colour: string): void {
  // Beside the words it goes along with them; beneath words that stand over it, it ends.
  const isBeneath = x <= stemX && stemX <= x + widthPx
  const fromY = isBeneath ? y + LABEL_ROW_PX - 3 : y + 4
  context.fillStyle = colour
  context.fillRect(Math.round(stemX) - 0.5, fromY, 1, floorOf(lane) - fromY)
}

function paintMark(
  context: CanvasRenderingContext2D,
  { x, y, kind, radiusPx, isOwn, isVague }: Mark,
  colour: string,
  paper: string,
): void {
  context.beginPath()
  SHAPES[kind](context, x, y + 0.5, radiusPx)
  context.lineWidth = isVague && isOwn ? 1.5 : 1
  context.fillStyle = isVague ? paper : colour
  context.strokeStyle = isVague ? colour : paper
  context.fill()
  if (isOwn || isVague) context.stroke()
}

/** Rim and ground are mixed with the paper beforehand: to fill twice is cheaper than to draw an outline. */
function paintCluster(
  context: CanvasRenderingContext2D,
  { x, y, widthPx }: Cluster,
  text: string,
  { strong, rim, ground }: Shades,
): void {
  fillPill(context, x, y, widthPx, CLUSTER_HEIGHT_PX, rim)
  fillPill(context, x, y, widthPx - 2, CLUSTER_HEIGHT_PX - 2, ground)
  context.fillStyle = strong
  context.fillText(text, x, y + 1)
}

function fillPill(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  widthPx: number,
  heightPx: number,
  colour: string,
): void {
  context.beginPath()
  context.roundRect(x - widthPx / 2, y + 0.5 - heightPx / 2, widthPx, heightPx, heightPx / 2)
  context.fillStyle = colour
  context.fill()
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

function ring(context: CanvasRenderingContext2D, thing: Mark | Cluster, colour: string, widthPx: number): void {
  const isCluster = 'count' in thing
  const halfHeight = (isCluster ? CLUSTER_HEIGHT_PX / 2 : thing.radiusPx) + (isCluster ? 1.5 : 3.5)
  const halfWidth = isCluster ? thing.widthPx / 2 + 1.5 : halfHeight
  context.beginPath()
  context.roundRect(thing.x - halfWidth, thing.y + 0.5 - halfHeight, 2 * halfWidth, 2 * halfHeight, halfHeight)
  context.strokeStyle = colour
  context.lineWidth = widthPx
  context.stroke()
}

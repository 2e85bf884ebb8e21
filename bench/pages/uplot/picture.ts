/** uPlot with a painter of its own: a rectangle an event in the row of its first topic. No text, no links, no stacking. */
import '../frame.css'
import 'uplot/dist/uPlot.min.css'
import uPlot from 'uplot'
import { TOPICS, type Topic } from '../../../src/record/vocabulary'
import { timesOf } from '../instants'
import type { Mount } from '../page'
import { dragAndWheel } from './dragAndWheel'

const SECONDS_PER_DAY = 86_400
const COLOURS = ['#3d5a9e', '#b05e0c', '#7a52ab', '#c22c4c', '#0c7a75', '#56801a', '#1d75b3', '#876035', '#4e5c67']
const ROW_PART = 0.7

export const mount: Mount = (events, element) => {
  const rows = events
    .map((event) => ({ ...timesOf(event), row: TOPICS.indexOf(event.topics[0] as Topic), topics: event.topics }))
    .sort((a, b) => a.startMs - b.startMs)
  const longest = rows.reduce((most, { startMs, endMs }) => Math.max(most, endMs - startMs), 0) / 1_000
  const columnsOf = (chosen: typeof rows): uPlot.AlignedData => [
    Float64Array.from(chosen, ({ startMs }) => startMs / 1_000),
    Float64Array.from(chosen, ({ row }) => row),
    Float64Array.from(chosen, ({ endMs }) => endMs / 1_000),
  ]
  const all = columnsOf(rows)

  const plot = new uPlot(
    {
      width: element.clientWidth,
      height: element.clientHeight,
      legend: { show: false },
      cursor: { drag: { setScale: false, x: false, y: false }, points: { show: false } },
      scales: { y: { range: [-0.5, TOPICS.length - 0.5], dir: -1 } },
      axes: [{}, { size: 100, splits: () => TOPICS.map((_, row) => row), values: () => [...TOPICS] }],
      series: [{}, { paths: () => null, points: { show: false } }, { paths: () => null, points: { show: false } }],
      hooks: { draw: [(u) => drawRectangles(u, longest)] },
      plugins: [dragAndWheel()],
    },
    all,
    element,
  )

  return {
    isOnCanvas: true,
    filter: (topic) => plot.setData(columnsOf(rows.filter(({ topics }) => topics.includes(topic)))),
    reset: () => plot.setData(all),
    spanDays: () => ((plot.scales.x?.max ?? 0) - (plot.scales.x?.min ?? 0)) / SECONDS_PER_DAY,
  }
}

function drawRectangles(u: uPlot, longest: number): void {
  const [starts, rows, ends] = u.data as unknown as readonly Float64Array[]
  const { min = 0, max = 0 } = u.scales.x ?? {}
  if (!starts || !rows || !ends || min === null || max === null) return
  const first = u.valToIdx(min - longest)
  const last = u.valToIdx(max)
  const rowHeight = Math.abs(u.valToPos(1, 'y', true) - u.valToPos(0, 'y', true)) * ROW_PART
  const pxPerSecond = u.bbox.width / (max - min)
  u.ctx.save()
  u.ctx.beginPath()
  u.ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height)
  u.ctx.clip()
  // Topic by topic: a change of colour costs more than a rectangle.
  for (let row = 0; row < TOPICS.length; row++) {
    u.ctx.fillStyle = COLOURS[row % COLOURS.length] as string
    const top = u.valToPos(row, 'y', true) - rowHeight / 2
    for (let at = first; at <= last; at++) {
      if (rows[at] !== row || (ends[at] as number) < min) continue
      const left = u.bbox.left + ((starts[at] as number) - min) * pxPerSecond
      u.ctx.fillRect(left, top, Math.max(((ends[at] as number) - (starts[at] as number)) * pxPerSecond, 1), rowHeight)
    }
  }
  u.ctx.restore()
}

/** The engine alone: how each of its steps grows with the number of events. Layout should not. */
import { bench, describe } from 'vitest'
import type { IndexEvent } from '../src/record/compiled'
import { listLanes, planLanes } from '../src/timeline/fillLanes'
import { layOut } from '../src/timeline/layout'
import { indexEvents, maskOfTopics, type TimelineIndex } from '../src/timeline/timelineIndex'
import { panWindow, type Window, wholeWindow } from '../src/timeline/viewport'
import { generateEvents } from './generator'
import { SIZES } from './plan'

const WIDTH_PX = 1_112
const YEAR_DAYS = 365
/** The part of a window that a panning hand moves by in a frame. */
const PAN_PART = 0.01
/** Work on labels in one frame, as `Timeline.tsx` allows it while the picture moves. */
const PAIRS_MOVING = 4_000
/** Words are not measured here; what counts is that they are as wide as words. */
const LETTER_PX = 7
const COUNT_PADDING_PX = 14

/** A million events take a second to index: a few rounds tell enough. */
const OPTIONS = { time: 500, iterations: 5, warmupTime: 0, warmupIterations: 1 } as const

const records = SIZES.map((count) => recordOf(count))

describe('index', () => {
  for (const { name, events } of records) bench(name, () => void indexEvents(events), OPTIONS)
})

describe('filter to one topic: mask and lane', () => {
  for (const { name, index, fill } of records) bench(name, () => void fill(maskOfTopics(index, ['energy'])), OPTIONS)
})

describe('filter back to all: lanes', () => {
  for (const { name, fill } of records) bench(name, () => void fill(undefined), OPTIONS)
})

describe('layout of all years', () => {
  for (const { name, index, layOutAt } of records) bench(name, () => void layOutAt(wholeWindow(index.domain)), OPTIONS)
})

describe('layout of a year, panning', () => {
  for (const { name, index, layOutAt } of records) {
    const nextWindow = panning(index)
    bench(name, () => void layOutAt(nextWindow()), OPTIONS)
  }
})

function recordOf(count: number) {
  const events = [...generateEvents({ count, seed: 1 })] as readonly IndexEvent[]
  const index = indexEvents(events)
  const widthOf = (at: number) => (index.events[at]?.label.length ?? 0) * LETTER_PX
  const fill = (shown: Uint8Array | undefined) =>
    planLanes(
      listLanes({ index, grouping: 'topic', topics: shown === undefined ? [] : ['energy'], shown, nameHeightPx: 0 }),
      index,
      widthOf,
    )
  const { lanes, homeOf } = fill(undefined)
  const layOutAt = (window: Window) =>
    layOut({
      index,
      lanes,
      window,
      widthPx: WIDTH_PX,
      selected: undefined,
      focused: undefined,
      homeOf,
      widthOf,
      clusterPx: (events) => String(events).length * LETTER_PX + COUNT_PADDING_PX,
      budget: { pairs: PAIRS_MOVING },
    })
  return { name: `${count.toLocaleString('en-GB')} events`, events, index, fill, layOutAt }
}

/** Each call gives the window a little later, over the whole record and from its beginning again. */
function panning(index: TimelineIndex): () => Window {
  const { from, to } = index.domain
  let frame = 0
  return () => {
    frame++
    return panWindow({ from, to: from + YEAR_DAYS }, (frame * YEAR_DAYS * PAN_PART) % (to - from - YEAR_DAYS))
  }
}

/** vis-timeline as its own examples set it up: a group a topic, ranges for intervals, titles as content, its own window. */
import '../frame.css'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import type * as visData from 'vis-data'
import * as visTimeline from 'vis-timeline/standalone'
import type { IndexEvent } from '../../../src/record/compiled'
import { TOPICS, type Topic } from '../../../src/record/vocabulary'
import { timesOf } from '../instants'
import type { Mount } from '../page'

// The package's types leave out what its standalone build exports beside the timeline.
const {
  DataSet,
  DataView: FilteredView,
  Timeline,
} = visTimeline as typeof visTimeline & Pick<typeof visData, 'DataSet' | 'DataView'>

const MS_PER_DAY = 86_400_000

export const mount: Mount = async (events, element) => {
  let chosen: Topic | undefined
  const items = new DataSet(events.map((event) => ({ ...itemOf(event), topics: event.topics })))
  const view = new FilteredView(items, { filter: ({ topics }) => chosen === undefined || topics.includes(chosen) })
  const timeline = await new Promise<visTimeline.Timeline>((resolve) => {
    const made: visTimeline.Timeline = new Timeline(
      element,
      view,
      TOPICS.map((topic) => ({ id: topic, content: topic })),
      // Without a height it is as tall as its tallest stacks, and ten times slower.
      { height: '100%', onInitialDrawComplete: () => resolve(made) },
    )
  })

  const show = (topic: Topic | undefined) => {
    chosen = topic
    view.refresh()
  }
  return {
    isOnCanvas: false,
    filter: show,
    reset: () => show(undefined),
    spanDays: () => {
      const { start, end } = timeline.getWindow()
      return (end.getTime() - start.getTime()) / MS_PER_DAY
    },
  }
}

function itemOf(event: IndexEvent) {
  const { startMs, endMs, isInterval } = timesOf(event)
  const item = { id: event.id, group: event.topics[0], content: event.title as string, start: startMs }
  return isInterval ? { ...item, end: endMs } : item
}

/** The whole picture in English, with a window that moves as the reader says; and the ways to find what is on it. */
import { act, createEvent, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { vi } from 'vitest'
import { languageOf, plainText } from '../../src/language/LocalText'
import type { IndexEvent } from '../../src/record/compiled'
import { Timeline, type TimelineProps } from '../../src/timeline/Timeline'
import { indexEvents, maskOfEvents } from '../../src/timeline/timelineIndex'
import { type Window, wholeWindow } from '../../src/timeline/viewport'
import { event, eventId, recordIndex } from '../build'
import { renderInEnglish } from '../explore/inEnglish'

export const TREATY = event({ id: 'treaty', date: '1998-10-31', label: 'Eternal friendship', significance: 3 })
export const GAS = event({ id: 'gas', date: '2010-06', label: 'Gas transit', topics: ['energy', 'trade'] })
export const MEETING = event({
  id: 'meeting',
  date: '2020-09-25',
  label: 'Saryagash',
  title: 'Meeting in Saryagash',
})
const EVENTS = [MEETING, TREATY, GAS]

/** `eventsOn('2010-06-01', '2010-06-03')` are labelled 1 and 2. */
export function eventsOn(...dates: readonly string[]): readonly IndexEvent[] {
  return dates.map((date, at) => event({ id: `e${at + 1}`, date, label: String(at + 1), title: `Event ${at + 1}` }))
}

export interface Shown
  extends Partial<Pick<TimelineProps, 'window' | 'topics' | 'grouping' | 'today' | 'tools' | 'above'>> {
  readonly events?: readonly IndexEvent[]
  /** What the filters leave; absent where they leave all. */
  readonly filtered?: readonly IndexEvent[] | undefined
  readonly selected?: string | undefined
}

export async function show(first: Shown = {}) {
  const events = first.events ?? EVENTS
  const index = indexEvents(events)
  const record = recordIndex(events)
  const told: Window[] = []
  const onOpen = vi.fn()
  const whole = wholeWindow(index.domain)
  let onScreen = whole
  const view = ({ filtered, window = whole, topics = [], grouping = 'topic', selected, above, ...others }: Shown) => (
    <MovedByReader
      index={index}
      shown={filtered && maskOfEvents(index, filtered)}
      topics={topics}
      grouping={grouping}
      topicName={(topic) => plainText(record.topics[topic])}
      window={window}
      onWindowChange={(next) => told.push(next)}
      selected={selected === undefined ? undefined : eventId(selected)}
      titleOf={({ title }) => plainText(title)}
      dateOf={({ date }) => date}
      labelOf={labelOf}
      hrefOf={(id) => `#/en/events/${id}/`}
      onOpen={onOpen}
      above={(plot) => {
        onScreen = plot.window
        return above?.(plot)
      }}
      {...others}
    />
  )
  const { container, rerender } = renderInEnglish(view(first))
  // The faces are there at once, but say so only after the first painting.
  await act(async () => undefined)
  let parts = first
  return {
    user: userEvent.setup({ delay: null }),
    /** The windows that the reader came to rest at, or set out for. */
    told,
    /** The window as it is drawn now, in a flight or a drag too. */
    onScreen: () => onScreen,
    onOpen,
    index,
    whole,
    container,
    /** Something else on the page changes what is shown. */
    change: (next: Shown) => {
      parts = { ...parts, ...next }
      rerender(view(parts))
    },
  }
}

/** What it is told becomes the window, as the address does it; a window given from outside takes its place. */
function MovedByReader({ window, ...props }: TimelineProps) {
  const [given, setGiven] = useState(window)
  const [current, setCurrent] = useState(window)
  if (given !== window) {
    setGiven(window)
    setCurrent(window)
  }
  return (
    <Timeline
      {...props}
      window={given === window ? current : window}
      onWindowChange={(next) => {
        props.onWindowChange(next)
        setCurrent(next)
      }}
    />
  )
}

function labelOf({ label }: IndexEvent) {
  const lang = languageOf(label)
  return { text: plainText(label), ...(lang && { lang }) }
}

export const timeline = () => screen.getByRole('region', { name: 'Timeline' })
export const plot = () => screen.getByRole('group', { name: /^To zoom/ })
export const label = (name: string) => within(plot()).getByRole('link', { name })
export const labelNames = () =>
  within(plot())
    .queryAllByRole('link')
    .map((link) => link.textContent)
/** The button of a cluster; of the first, where the count and the span do not say which. */
export const cluster = (name: RegExp = /events,/) => {
  const [first] = within(plot()).getAllByRole('button', { name })
  return first as HTMLElement
}
export const clusterNames = () =>
  within(plot())
    .queryAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? '')
export const slider = (name: 'Start of the period' | 'End of the period') => screen.getByRole('slider', { name })
/** What the picture says that it shows: `2005 – 2014`. A card may say more of that sort, further down. */
export const shownSpan = () => within(timeline()).getAllByText(/^[^–]+ – [^–]+$/)[0]?.textContent

export const spanOf = ({ from, to }: Window) => to - from
export const middleOf = ({ from, to }: Window) => (from + to) / 2

/** A turn of the wheel on the plot. */
export function turn(wheel: WheelEventInit): Event {
  const turned = createEvent.wheel(plot(), wheel)
  fireEvent(plot(), turned)
  return turned
}

/** A pointer at some place, as the mouse's main button unless it is said otherwise. */
export function pointerAt(clientX: number, parts: PointerEventInit = {}): PointerEventInit {
  return { button: 0, pointerId: 1, pointerType: 'mouse', clientX, clientY: 40, bubbles: true, ...parts }
}

/**
 * Drags along the plot, or from a label on it, through places that are reached one after the other, `stepMs` apart. The
 * pointer is let go where it came last and, unless it rests there, at once.
 */
export function drag(
  places: readonly number[],
  { on = plot(), stepMs = 16, restMs = 0 }: { on?: HTMLElement; stepMs?: number; restMs?: number } = {},
): void {
  const [start = 0, ...further] = places
  const end = places.at(-1) ?? 0
  const fire = (type: 'pointerDown' | 'pointerMove' | 'pointerUp', clientX: number, atMs: number) => {
    const pointer = createEvent[type](on, pointerAt(clientX))
    Object.defineProperty(pointer, 'timeStamp', { value: atMs })
    fireEvent(on, pointer)
  }
  // Not at 0, which React takes for an event without a time.
  const downMs = 1_000
  fire('pointerDown', start, downMs)
  for (const [step, clientX] of further.entries()) fire('pointerMove', clientX, downMs + (step + 1) * stepMs)
  fire('pointerUp', end, downMs + further.length * stepMs + restMs)
}

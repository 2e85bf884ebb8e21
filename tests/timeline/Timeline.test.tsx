// @vitest-environment jsdom
import { act, cleanup, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { languageOf, plainText } from '../../src/language/LocalText'
import type { IndexEvent } from '../../src/record/compiled'
import type { Topic } from '../../src/record/vocabulary'
import { Timeline, type TimelineProps } from '../../src/timeline/Timeline'
import { indexEvents } from '../../src/timeline/timelineIndex'
import { type Window, wholeWindow } from '../../src/timeline/viewport'
import { event, eventId, recordIndex } from '../build'
import { renderInEnglish } from '../explore/inEnglish'
import { windowOf } from './build'
import { type Stage, setStage } from './stage'

const TREATY = event({ id: 'treaty', date: '1998-10-31', label: 'Eternal friendship', significance: 3 })
const GAS = event({ id: 'gas', date: '2010-06', label: 'Gas transit', topics: ['energy', 'trade'] })
const MEETING = event({ id: 'meeting', date: '2020-09-25', label: 'Saryagash', title: 'Meeting in Saryagash' })
const EVENTS = [MEETING, TREATY, GAS]

let stage: Stage
beforeEach(() => {
  stage = setStage({ widthPx: 900 })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The picture with a window that moves as the reader says. */
function MovedByReader({ window, ...props }: TimelineProps) {
  const [current, setCurrent] = useState(window)
  return (
    <Timeline
      {...props}
      window={current}
      onWindowChange={(next, how) => {
        props.onWindowChange(next, how)
        setCurrent(next)
      }}
    />
  )
}

interface Shown {
  readonly events?: readonly IndexEvent[]
  readonly filtered?: readonly IndexEvent[]
  readonly window?: Window
  readonly topics?: readonly Topic[]
  readonly selected?: string
  readonly stripWhenNarrow?: boolean
}

async function show({
  events = EVENTS,
  filtered = events,
  window,
  topics = [],
  selected,
  stripWhenNarrow = false,
}: Shown = {}) {
  const index = indexEvents(events)
  const record = recordIndex(events)
  const byId = new Map(events.map((one) => [one.id, one]))
  const changes: { readonly window: Window; readonly settled: boolean }[] = []
  const onOpen = vi.fn()
  const onStripMoved = vi.fn()
  const { container } = renderInEnglish(
    <MovedByReader
      index={index}
      shown={new Set(filtered.map(({ id }) => id))}
      topics={topics}
      topicName={(topic) => plainText(record.topics[topic])}
      window={window ?? wholeWindow(index.domain)}
      onWindowChange={(next, { settled }) => changes.push({ window: next, settled })}
      selected={selected === undefined ? undefined : eventId(selected)}
      stripWhenNarrow={stripWhenNarrow}
      onStripMoved={onStripMoved}
      titleOf={(id) => plainText(byId.get(id)?.title ?? '')}
      dateOf={(id) => byId.get(id)?.date ?? ''}
      labelOf={(id) => {
        const label = byId.get(id)?.label ?? ''
        const lang = languageOf(label)
        return { text: plainText(label), ...(lang && { lang }) }
      }}
      hrefOf={(id) => `#/en/events/${id}/`}
      onOpen={onOpen}
    />,
  )
  // The faces are there at once, but say so only after the first painting.
  await act(async () => undefined)
  return { user: userEvent.setup({ delay: null }), changes, onOpen, onStripMoved, index, container }
}

const timeline = () => screen.getByRole('region', { name: 'Timeline' })
const plot = () => screen.getByRole('group', { name: /^To zoom/ })
const label = (name: string) => within(plot()).getByRole('link', { name })
const labelNames = () =>
  within(plot())
    .queryAllByRole('link')
    .map((link) => link.textContent)
const slider = (name: 'Start of the period' | 'End of the period') => screen.getByRole('slider', { name })
const spanOf = ({ from, to }: Window) => to - from
const middleOf = ({ from, to }: Window) => (from + to) / 2

const DECADE = windowOf('2005', '2014')

describe('the buttons', () => {
  it.each<[string, (before: Window, after: Window) => boolean]>([
    ['Zoom in', (before, after) => spanOf(after) < spanOf(before)],
    ['Zoom out', (before, after) => spanOf(after) > spanOf(before)],
    ['Earlier', (before, after) => after.from < before.from && after.to < before.to],
    ['Later', (before, after) => after.from > before.from && after.to > before.to],
  ])('%s changes the window, and it has settled', async (name, isSo) => {
    const { user, changes } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name }))
    expect(changes).toHaveLength(1)
    expect(changes[0]?.settled).toBe(true)
    expect(changes[0] && isSo(DECADE, changes[0].window)).toBe(true)
  })

  it('Show all years shows them all', async () => {
    const { user, changes, index } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name: 'Show all years' }))
    expect(changes).toEqual([{ window: wholeWindow(index.domain), settled: true }])
  })

  it('go on from where the last press ended', async () => {
    const { user, changes } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name: 'Zoom in' }))
    await user.click(screen.getByRole('button', { name: 'Zoom out' }))
    expect(changes[1]?.window.from).toBeCloseTo(DECADE.from)
    expect(changes[1]?.window.to).toBeCloseTo(DECADE.to)
  })

  it('do not lead beyond the record', async () => {
    const { user, changes, index } = await show({ window: DECADE })
    for (let presses = 0; presses < 12; presses++) await user.click(screen.getByRole('button', { name: 'Later' }))
    expect(changes.at(-1)?.window.to).toBeCloseTo(wholeWindow(index.domain).to)
    expect(spanOf(changes.at(-1)?.window ?? DECADE)).toBeCloseTo(spanOf(DECADE))
  })
})

describe('the keys on the plot', () => {
  it.each<[string, (before: Window, after: Window) => boolean]>([
    ['+', (before, after) => spanOf(after) < spanOf(before)],
    ['-', (before, after) => spanOf(after) > spanOf(before)],
    ['0', (before, after) => after.from < before.from && after.to > before.to],
    ['{ArrowLeft}', (before, after) => after.from < before.from && after.to < before.to],
    ['{ArrowRight}', (before, after) => after.from > before.from && after.to > before.to],
  ])('%s moves the window, and it has settled', async (key, isSo) => {
    const { user, changes } = await show({ window: DECADE })
    plot().focus()
    await user.keyboard(key)
    expect(changes).toHaveLength(1)
    expect(changes[0]?.settled).toBe(true)
    expect(changes[0] && isSo(DECADE, changes[0].window)).toBe(true)
  })

  it('with Ctrl are left to the browser', async () => {
    const { user, changes } = await show({ window: DECADE })
    plot().focus()
    await user.keyboard('{Control>}+{/Control}')
    expect(changes).toEqual([])
  })

  it('elsewhere zoom too, but the arrows move nothing', async () => {
    const { user, changes } = await show({ window: DECADE })
    screen.getByRole('button', { name: 'Later' }).focus()
    await user.keyboard('{ArrowLeft}{ArrowRight}')
    expect(changes).toEqual([])
    await user.keyboard('+')
    expect(changes).toHaveLength(1)
  })

  it('zoom around the middle', async () => {
    const { user, changes } = await show({ window: DECADE })
    plot().focus()
    await user.keyboard('+')
    expect(changes[0] && middleOf(changes[0].window)).toBeCloseTo(middleOf(DECADE))
  })
})

describe('the labels', () => {
  it('are links to the events, in order of time', async () => {
    await show()
    expect(labelNames()).toEqual(['Eternal friendship', 'Gas transit', 'Saryagash'])
    expect(label('Saryagash').getAttribute('href')).toBe('#/en/events/meeting/')
    expect(label('Saryagash').title).toBe('Meeting in Saryagash')
  })

  it('say which language they are in where it is another', async () => {
    await show({ events: [MEETING, event({ ...GAS, label: ['Транзит газа', 'ru'] })] })
    expect([label('Транзит газа').lang, label('Saryagash').lang]).toEqual(['ru', ''])
  })

  it('are those that the filters leave', async () => {
    await show({ filtered: [GAS] })
    expect(labelNames()).toEqual(['Gas transit'])
  })

  it('are one tab stop, with the arrows between them', async () => {
    const { user } = await show()
    plot().focus()
    await user.tab()
    expect(document.activeElement).toBe(label('Eternal friendship'))
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(label('Gas transit'))
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toBe(label('Saryagash'))
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(label('Gas transit'))
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(label('Saryagash'))
    await user.keyboard('{Home}')
    expect(document.activeElement).toBe(label('Eternal friendship'))
    await user.tab()
    expect(document.activeElement).toBe(slider('Start of the period'))
  })

  it('are come back to where they were left', async () => {
    const { user } = await show()
    plot().focus()
    await user.tab()
    await user.keyboard('{ArrowRight}')
    await user.tab()
    await user.tab({ shift: true })
    expect(document.activeElement).toBe(label('Gas transit'))
  })

  it('keep the arrows for themselves: the window stays', async () => {
    const { user, changes } = await show({ window: windowOf('1998', '2015') })
    label('Gas transit').focus()
    await user.keyboard('{ArrowRight}{ArrowLeft}')
    expect(changes).toEqual([])
  })

  it('give the focus back to the plot on Escape', async () => {
    const { user } = await show()
    label('Gas transit').focus()
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(plot())
  })

  it('open their event by Enter and by a click', async () => {
    const { user, onOpen } = await show()
    label('Gas transit').focus()
    await user.keyboard('{Enter}')
    await user.click(label('Saryagash'))
    expect(onOpen.mock.calls).toEqual([['gas'], ['meeting']])
  })

  it.each(['ctrlKey', 'metaKey', 'shiftKey'])('leave a click with %s to the browser', async (modifier) => {
    const { onOpen } = await show()
    const click = createEvent.click(label('Saryagash'), { [modifier]: true })
    fireEvent(label('Saryagash'), click)
    expect([click.defaultPrevented, onOpen.mock.calls]).toEqual([false, []])
  })

  it('open nothing else by a click near a mark beneath them', async () => {
    const { onOpen } = await show({ topics: ['politics'], selected: 'treaty' })
    const { x, y } = ringOf(stage)
    const at = { button: 0, pointerId: 1, clientX: x, clientY: y }
    fireEvent.pointerDown(label('Saryagash'), at)
    fireEvent.pointerUp(label('Saryagash'), at)
    fireEvent.click(label('Saryagash'))
    expect(onOpen.mock.calls).toEqual([['meeting']])
  })

  it('are told of in the readout while they are pointed at, or have the focus', async () => {
    const { user } = await show()
    expect(screen.getByText('Shown: 1998 – 2020')).toBeDefined()
    label('Saryagash').focus()
    expect(await within(timeline()).findByText('Meeting in Saryagash')).toBeDefined()
    plot().focus()
    await screen.findByText('Shown: 1998 – 2020')
    await user.pointer({ target: label('Saryagash') })
    expect(within(timeline()).getByText('Meeting in Saryagash')).toBeDefined()
    await user.pointer({ target: plot() })
    expect(screen.getByText('Shown: 1998 – 2020')).toBeDefined()
  })
})

describe('the selected event', () => {
  it('is labelled, current and the tab stop', async () => {
    const { user } = await show({ selected: 'gas' })
    expect(label('Gas transit').getAttribute('aria-current')).toBe('true')
    expect(label('Saryagash').getAttribute('aria-current')).toBeNull()
    plot().focus()
    await user.tab()
    expect(document.activeElement).toBe(label('Gas transit'))
  })

  it('is labelled in a crowd, and though the filters leave it out', async () => {
    const crowd = Array.from({ length: 60 }, (_, at) =>
      event({ id: `e${at}`, date: '2020-09-25', label: `Event ${at}`, significance: at === 30 ? 1 : 3 }),
    )
    await show({ events: crowd, filtered: crowd.slice(0, 30), selected: 'e30', topics: ['politics'] })
    expect(label('Event 30').getAttribute('aria-current')).toBe('true')
  })

  it('has its ring on the picture', async () => {
    await show({ selected: 'treaty' })
    expect(ringOf(stage)).toBeDefined()
  })

  it('that is unknown is none', async () => {
    await show({ selected: 'never-heard-of' })
    expect(labelNames()).toHaveLength(3)
  })
})

describe('the pointer', () => {
  it('opens an event by its mark', async () => {
    const { onOpen } = await show({ topics: ['politics'], selected: 'treaty' })
    const { x, y } = ringOf(stage)
    const at = { button: 0, pointerId: 1, clientX: x, clientY: y }
    fireEvent.pointerDown(plot(), at)
    fireEvent.pointerUp(plot(), at)
    expect(onOpen.mock.calls).toEqual([['treaty']])
  })

  it('drags the window, which settles when it is let go', async () => {
    const { changes } = await show({ window: DECADE })
    drag({ from: 400, to: 300 })
    expect(changes.map(({ settled }) => settled)).toEqual([false, true])
    expect(changes[1]?.window).toEqual(changes[0]?.window)
    expect(changes[1]?.window.from).toBeGreaterThan(DECADE.from)
  })

  it('that ends a drag on a label does not open it, and Enter after that does', async () => {
    const { user, onOpen } = await show({ window: windowOf('1998', '2015') })
    drag({ from: 400, to: 390, on: label('Gas transit') })
    fireEvent.click(label('Gas transit'), { detail: 1 })
    expect(onOpen.mock.calls).toEqual([])
    drag({ from: 400, to: 390, on: label('Gas transit') })
    label('Gas transit').focus()
    await user.keyboard('{Enter}')
    expect(onOpen.mock.calls).toEqual([['gas']])
  })

  it('of two fingers zooms', async () => {
    const { changes } = await show({ window: DECADE })
    const finger = { button: 0, pointerType: 'touch' }
    fireEvent.pointerDown(plot(), { ...finger, pointerId: 1, clientX: 300 })
    fireEvent.pointerDown(plot(), { ...finger, pointerId: 2, clientX: 400 })
    fireEvent.pointerMove(plot(), { ...finger, pointerId: 2, clientX: 500 })
    fireEvent.pointerUp(plot(), { ...finger, pointerId: 1, clientX: 300 })
    fireEvent.pointerUp(plot(), { ...finger, pointerId: 2, clientX: 500 })
    expect(changes.map(({ settled }) => settled)).toEqual([false, true])
    expect(spanOf(changes[1]?.window ?? DECADE)).toBeCloseTo(spanOf(DECADE) / 2)
  })

  it('goes on dragging through a change of width', async () => {
    const { changes } = await show({ window: DECADE })
    fireEvent.pointerDown(plot(), { button: 0, pointerId: 1, clientX: 400 })
    fireEvent.pointerMove(plot(), { pointerId: 1, clientX: 350 })
    stage.resizeTo(0)
    fireEvent.pointerMove(plot(), { pointerId: 1, clientX: 340 })
    stage.resizeTo(700)
    fireEvent.pointerMove(plot(), { pointerId: 1, clientX: 300 })
    fireEvent.pointerUp(plot(), { pointerId: 1, clientX: 300 })
    expect(changes.at(-1)?.settled).toBe(true)
    expect(changes.every(({ window }) => Number.isFinite(window.from) && Number.isFinite(window.to))).toBe(true)
  })

  it('zooms in by a double click, around where it is', async () => {
    const { changes } = await show({ window: DECADE })
    fireEvent.doubleClick(plot(), { clientX: 0 })
    expect(changes).toHaveLength(1)
    expect(changes[0]?.window.from).toBeCloseTo(DECADE.from)
    expect(changes[0]?.window.to).toBeLessThan(DECADE.to)
  })
})

describe('the wheel', () => {
  it('scrolls the page', async () => {
    const { changes } = await show({ window: DECADE })
    expect(turn({ deltaY: 100 }).defaultPrevented).toBe(false)
    expect(changes).toEqual([])
  })

  it('with Ctrl zooms at the pointer and not the page, and settles when it rests', async () => {
    const { changes } = await show({ window: DECADE })
    expect(turn({ deltaY: -100, ctrlKey: true, clientX: 0 }).defaultPrevented).toBe(true)
    expect(changes[0]?.window.from).toBeCloseTo(DECADE.from)
    expect(changes[0]?.window.to).toBeLessThan(DECADE.to)
    await waitFor(() => expect(changes.at(-1)?.settled).toBe(true))
    expect(changes.map(({ settled }) => settled)).toEqual([false, true])
  })

  it('adds up where it turns faster than the page is drawn', async () => {
    const { changes } = await show({ window: DECADE })
    act(() => {
      turn({ deltaX: 50 })
      turn({ deltaX: 50 })
    })
    const moved = changes.map(({ window }) => window.from - DECADE.from)
    expect(moved[1]).toBeCloseTo(2 * (moved[0] ?? 0))
  })

  it('works on the plot that comes when the strip was alone before', async () => {
    stage.resizeTo(400)
    const { changes } = await show({ window: DECADE, stripWhenNarrow: true })
    stage.resizeTo(900)
    expect(turn({ deltaY: -100, ctrlKey: true }).defaultPrevented).toBe(true)
    expect(changes).toHaveLength(1)
  })
})

describe('the strip of all years', () => {
  it('has two handles that say the first and the last month of the window', async () => {
    await show({ window: windowOf('2005', '2014') })
    expect(slider('Start of the period').getAttribute('aria-valuetext')).toBe('Jan 2005')
    expect(slider('End of the period').getAttribute('aria-valuetext')).toBe('Dec 2014')
  })

  it('says the years of the record, without the margin, where all is shown', async () => {
    await show()
    expect(slider('Start of the period').getAttribute('aria-valuetext')).toBe('Jan 1998')
    expect(slider('End of the period').getAttribute('aria-valuetext')).toBe('Dec 2020')
  })

  it.each([
    ['Start of the period', '{ArrowRight}', 'Feb 2005', 'Dec 2014'],
    ['Start of the period', '{ArrowLeft}', 'Dec 2004', 'Dec 2014'],
    ['Start of the period', '{PageUp}', 'Jan 2006', 'Dec 2014'],
    ['Start of the period', '{PageDown}', 'Jan 2004', 'Dec 2014'],
    ['Start of the period', '{Home}', 'Jan 1998', 'Dec 2014'],
    ['Start of the period', '{End}', 'Nov 2014', 'Dec 2014'],
    ['End of the period', '{ArrowUp}', 'Jan 2005', 'Jan 2015'],
    ['End of the period', '{ArrowDown}', 'Jan 2005', 'Nov 2014'],
    ['End of the period', '{End}', 'Jan 2005', 'Dec 2020'],
    ['End of the period', '{Home}', 'Jan 2005', 'Feb 2005'],
  ] as const)('moves its %s by %s, and it has settled', async (name, key, from, to) => {
    const { user, changes } = await show({ window: windowOf('2005-01-15', '2014-12-15') })
    slider(name).focus()
    await user.keyboard(key)
    expect(slider('Start of the period').getAttribute('aria-valuetext')).toBe(from)
    expect(slider('End of the period').getAttribute('aria-valuetext')).toBe(to)
    expect(changes.map(({ settled }) => settled)).toEqual([true])
  })

  it('never moves an end of a narrow window the other way', async () => {
    const fortnight = windowOf('2010-06-01', '2010-06-14')
    const { user, changes } = await show({ window: fortnight })
    slider('Start of the period').focus()
    await user.keyboard('{ArrowRight}')
    slider('End of the period').focus()
    await user.keyboard('{ArrowLeft}')
    expect(changes.map(({ window }) => window)).toEqual([fortnight, fortnight])
  })

  it('has each spoken value between the least and the greatest', async () => {
    await show()
    for (const handle of screen.getAllByRole('slider')) {
      const [min = NaN, now = NaN, max = NaN] = ['min', 'now', 'max'].map((name) =>
        Number(handle.getAttribute(`aria-value${name}`)),
      )
      expect(now >= min && now <= max).toBe(true)
    }
  })

  it('brings the window to where it is pressed', async () => {
    const { changes } = await show({ window: DECADE })
    const strip = slider('Start of the period').parentElement as HTMLElement
    fireEvent.pointerDown(strip, { button: 0, pointerId: 1, clientX: 0 })
    expect(changes).toHaveLength(1)
    expect(changes[0]?.settled).toBe(true)
    expect(changes[0]?.window.from).toBeLessThan(DECADE.from)
    expect(spanOf(changes[0]?.window ?? DECADE)).toBeCloseTo(spanOf(DECADE))
  })

  it('has handles that are dragged', async () => {
    const { changes, index } = await show({ window: DECADE })
    const handle = slider('End of the period')
    fireEvent.pointerDown(handle, { button: 0, pointerId: 1, clientX: 600 })
    fireEvent.pointerMove(handle, { pointerId: 1, clientX: 2_000 })
    fireEvent.pointerUp(handle, { pointerId: 1, clientX: 2_000 })
    expect(changes.map(({ settled }) => settled)).toEqual([false, true])
    expect(changes[1]?.window.from).toBe(DECADE.from)
    expect(changes[1]?.window.to).toBeCloseTo(wholeWindow(index.domain).to)
  })
})

describe('on a narrow page', () => {
  it('the strip stands alone where it is to, and says where it was moved', async () => {
    stage.resizeTo(400)
    const { user, changes, onStripMoved } = await show({ window: DECADE, stripWhenNarrow: true })
    expect(screen.queryByRole('group', { name: /^To zoom/ })).toBeNull()
    expect(within(timeline()).queryAllByRole('button')).toEqual([])
    slider('Start of the period').focus()
    await user.keyboard('{ArrowRight}')
    expect(onStripMoved.mock.calls).toEqual([[changes[0]?.window]])
  })

  it('the whole picture is there where it is to be', async () => {
    stage.resizeTo(400)
    await show()
    expect(plot()).toBeDefined()
    expect(labelNames().length).toBeGreaterThan(0)
  })

  it('becomes wide again when it is turned', async () => {
    stage.resizeTo(400)
    await show({ stripWhenNarrow: true })
    stage.resizeTo(900)
    expect(labelNames()).toHaveLength(3)
  })
})

describe('the lanes', () => {
  it('are named with the number of their events', async () => {
    await show()
    expect(within(timeline()).getByText('Politics: 2 events')).toBeDefined()
    expect(within(timeline()).getByText('Energy: 1 event')).toBeDefined()
    expect(within(timeline()).getByText('Health: 0 events')).toBeDefined()
  })

  it('are those of the topics chosen', async () => {
    await show({ topics: ['energy'] })
    expect(within(timeline()).queryByText('Politics: 2 events')).toBeNull()
    expect(labelNames()).toEqual(['Gas transit'])
  })
})

describe('no picture is blank:', () => {
  const onOneDay = Array.from({ length: 40 }, (_, at) => event({ id: `e${at}`, label: `Event ${at}` }))

  it.each<[string, Shown]>([
    ['no events', { events: [] }],
    ['no events that the filters leave', { filtered: [] }],
    ['one event', { events: [TREATY] }],
    ['all events on one day', { events: onOneDay }],
    ['a window of one fortnight', { window: windowOf('2010-06-01', '2010-06-14') }],
    ['the years 1 and 9999', { events: [event({ id: 'a', date: '0001' }), event({ id: 'b', date: '9999-12-31' })] }],
    ['five hundred years', { events: [event({ id: 'a', date: '1601' }), event({ id: 'b', date: '2100' })] }],
    ['a title of 10,000 characters', { events: [event({ label: 'Ў'.repeat(10_000) })] }],
  ])('%s', async (_, parts) => {
    const { container } = await show(parts)
    const strokes = stage.takeStrokes()
    expect(strokes.some(({ how }) => how === 'fillRect')).toBe(true)
    expect(strokes.every(({ numbers }) => numbers.every(Number.isFinite))).toBe(true)
    expect(container.innerHTML).not.toContain('NaN')
  })

  it('a container without width is blank without harm, and painted once it has one', async () => {
    stage.resizeTo(0)
    const { container } = await show()
    expect(container.innerHTML).not.toContain('NaN')
    expect(labelNames()).toEqual([])
    stage.takeStrokes()
    stage.resizeTo(900)
    expect(labelNames()).toHaveLength(3)
    expect(stage.takeStrokes().some(({ how }) => how === 'fill')).toBe(true)
  })

  it('on a screen of finer pixels it is painted anew, with as many', async () => {
    const { container } = await show()
    const canvas = container.querySelector('canvas')
    const before = canvas?.width ?? 0
    stage.takeStrokes()
    stage.changePixelRatio(2)
    expect(canvas?.width).toBe(2 * before)
    expect(stage.takeStrokes().length).toBeGreaterThan(0)
  })
})

/** A turn of the wheel on the plot. */
function turn(wheel: WheelEventInit): Event {
  const turned = createEvent.wheel(plot(), wheel)
  fireEvent(plot(), turned)
  return turned
}

/** Drags along the plot, or from a label on it. */
function drag({ from, to, on = plot() }: { from: number; to: number; on?: HTMLElement }): void {
  fireEvent.pointerDown(on, { button: 0, pointerId: 1, clientX: from })
  fireEvent.pointerMove(on, { pointerId: 1, clientX: to })
  fireEvent.pointerUp(on, { pointerId: 1, clientX: to })
}

/** The middle of the ring that was painted last: that of the selected event, in a lane of which it is the only one. */
function ringOf({ takeStrokes }: Stage): { readonly x: number; readonly y: number } {
  const ring = takeStrokes().findLast(({ how, shape }) => how === 'stroke' && shape[0] === 'roundRect')
  const [x = NaN, y = NaN, width = NaN, height = NaN] = ring?.numbers ?? []
  return { x: x + width / 2, y: y + height / 2 }
}

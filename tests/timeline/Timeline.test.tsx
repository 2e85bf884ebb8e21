// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Plot } from '../../src/timeline/Timeline'
import type { Window } from '../../src/timeline/viewport'
import { day, event } from '../build'
import { windowOf } from './build'
import {
  cluster,
  eventsOn,
  GAS,
  label,
  labelNames,
  MEETING,
  middleOf,
  plot,
  pointerAt,
  type Shown,
  show,
  shownSpan,
  spanOf,
  TREATY,
  timeline,
  turn,
} from './showTimeline'
import { type Stage, setStage } from './stage'

let stage: Stage
beforeEach(() => {
  stage = setStage({ widthPx: 900 })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const DECADE = windowOf('2005', '2014')

describe('the buttons', () => {
  it.each<[string, (before: Window, after: Window) => boolean]>([
    ['Zoom in', (before, after) => spanOf(after) < spanOf(before)],
    ['Zoom out', (before, after) => spanOf(after) > spanOf(before)],
    ['Earlier', (before, after) => after.from < before.from && after.to < before.to],
    ['Later', (before, after) => after.from > before.from && after.to > before.to],
  ])('%s changes the window, and says so once', async (name, isSo) => {
    const { user, told } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name }))
    expect(told).toHaveLength(1)
    expect(told[0] && isSo(DECADE, told[0])).toBe(true)
  })

  it('Show all years shows them all', async () => {
    const { user, told, whole } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name: 'Show all years' }))
    expect(told).toEqual([whole])
    expect(shownSpan()).toBe('1998 – 2020')
  })

  it('go on from where the last press ended', async () => {
    const { user, told } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name: 'Zoom in' }))
    await user.click(screen.getByRole('button', { name: 'Zoom out' }))
    expect(told[1]?.from).toBeCloseTo(DECADE.from)
    expect(told[1]?.to).toBeCloseTo(DECADE.to)
  })

  it('do not lead beyond the record', async () => {
    const { user, told, whole } = await show({ window: DECADE })
    for (let presses = 0; presses < 12; presses++) await user.click(screen.getByRole('button', { name: 'Later' }))
    expect(told.at(-1)?.to).toBeCloseTo(whole.to)
    expect(spanOf(told.at(-1) ?? DECADE)).toBeCloseTo(spanOf(DECADE))
  })

  it('have names that no cluster shares, for whoever asks for them by a part of the name', async () => {
    await show({ events: [TREATY, ...eventsOn('2010-06-01', '2010-06-02', '2010-06-03')] })
    expect(cluster()).toBeDefined()
    for (const name of ['zoom in', 'zoom out', 'earlier', 'later', 'show all years']) {
      expect(within(timeline()).getAllByRole('button', { name: new RegExp(name, 'i') }), name).toHaveLength(1)
    }
  })
})

describe('the keys on the plot', () => {
  it.each<[string, (before: Window, after: Window) => boolean]>([
    ['+', (before, after) => spanOf(after) < spanOf(before)],
    ['-', (before, after) => spanOf(after) > spanOf(before)],
    ['0', (before, after) => after.from < before.from && after.to > before.to],
    ['{ArrowLeft}', (before, after) => after.from < before.from && after.to < before.to],
    ['{ArrowRight}', (before, after) => after.from > before.from && after.to > before.to],
  ])('%s moves the window, and says so once', async (key, isSo) => {
    const { user, told } = await show({ window: DECADE })
    plot().focus()
    await user.keyboard(key)
    expect(told).toHaveLength(1)
    expect(told[0] && isSo(DECADE, told[0])).toBe(true)
  })

  it('with Ctrl are left to the browser', async () => {
    const { user, told } = await show({ window: DECADE })
    plot().focus()
    await user.keyboard('{Control>}+{/Control}')
    expect(told).toEqual([])
  })

  it('elsewhere zoom too, but the arrows move nothing', async () => {
    const { user, told } = await show({ window: DECADE })
    screen.getByRole('button', { name: 'Later' }).focus()
    await user.keyboard('{ArrowLeft}{ArrowRight}')
    expect(told).toEqual([])
    await user.keyboard('+')
    expect(told).toHaveLength(1)
  })

  it('do nothing in a list of choices among the tools, where they choose', async () => {
    const { user, told } = await show({
      window: DECADE,
      tools: (
        <select aria-label="Lanes">
          <option>0</option>
        </select>
      ),
    })
    screen.getByRole('combobox', { name: 'Lanes' }).focus()
    await user.keyboard('0+-')
    expect(told).toEqual([])
  })

  it('zoom around the middle', async () => {
    const { user, told } = await show({ window: DECADE })
    plot().focus()
    await user.keyboard('+')
    expect(told[0] && middleOf(told[0])).toBeCloseTo(middleOf(DECADE))
  })
})

describe('a flight', () => {
  beforeEach(() => {
    stage = setStage({ widthPx: 900, hasMotion: true })
  })

  it('sets out from where the window is, says at once where it goes, and lands there', async () => {
    const { user, told, whole } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name: 'Show all years' }))
    expect(told).toEqual([whole])
    expect(shownSpan()).toBe('2005 – 2014')
    stage.drawAfter(20)
    expect(shownSpan()).not.toBe('2005 – 2014')
    expect(shownSpan()).not.toBe('1998 – 2020')
    stage.drawAfter(900)
    expect(shownSpan()).toBe('1998 – 2020')
    expect(told).toEqual([whole])
  })

  it('is bent by the next press, which goes on from where it would have ended', async () => {
    const { user, told } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name: 'Zoom in' }))
    stage.drawAfter(30)
    await user.click(screen.getByRole('button', { name: 'Zoom in' }))
    stage.drawAll()
    expect(told.map((window) => spanOf(DECADE) / spanOf(window))).toEqual([
      expect.closeTo(1.6),
      expect.closeTo(1.6 * 1.6),
    ])
  })

  it('is none for a reader who has asked for less motion', async () => {
    stage.setMedia('(prefers-reduced-motion: reduce)', true)
    const { user } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name: 'Show all years' }))
    expect(shownSpan()).toBe('1998 – 2020')
  })

  it('leads to a window that comes from outside, as by the back button, and tells nobody', async () => {
    const { change, told } = await show({ window: DECADE })
    change({ window: windowOf('1998', '2003') })
    expect(shownSpan()).toBe('2005 – 2014')
    stage.drawAll()
    expect(shownSpan()).toBe('1998 – 2003')
    expect(told).toEqual([])
  })

  it('gives way to the wheel, which goes on from where it would have ended', async () => {
    const { user } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name: 'Show all years' }))
    stage.drawAfter(30)
    turn({ deltaX: 1 })
    stage.drawAfter(16)
    expect(shownSpan()).toBe('1998 – 2020')
  })

  it('with the page gone in the middle of it does no harm', async () => {
    const { user } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name: 'Show all years' }))
    stage.drawAfter(30)
    cleanup()
    stage.drawAll()
  })
})

describe('the selected event', () => {
  it('is labelled and current', async () => {
    await show({ selected: 'gas' })
    expect(label('Gas transit').getAttribute('aria-current')).toBe('true')
    expect(label('Saryagash').getAttribute('aria-current')).toBeNull()
  })

  it('is labelled in a crowd, and though the filters leave it out', async () => {
    const crowd = Array.from({ length: 60 }, (_, at) =>
      event({ id: `e${at}`, date: '2020-09-25', label: `Event ${at}`, significance: at === 30 ? 1 : 3 }),
    )
    await show({ events: crowd, filtered: crowd.slice(0, 30), selected: 'e30', topics: ['politics'] })
    expect(label('Event 30').getAttribute('aria-current')).toBe('true')
  })

  it('has its ring on the picture, and the ring goes with it', async () => {
    const { change } = await show({ selected: 'treaty', today: undefined })
    expect(ringX(stage)).toBeDefined()
    change({ selected: undefined })
    expect(ringX(stage)).toBeUndefined()
  })

  it('that is unknown is none', async () => {
    const { told } = await show({ selected: 'never-heard-of' })
    expect(labelNames()).toHaveLength(3)
    expect(told).toEqual([])
  })

  it('of the address with which the page was opened leaves the window as the address has it', async () => {
    const { told } = await show({ selected: 'meeting', window: DECADE })
    expect(told).toEqual([])
    expect(shownSpan()).toBe('2005 – 2014')
  })

  it('chosen elsewhere comes into the window, which says so and stays as wide', async () => {
    const { change, told } = await show({ window: DECADE })
    change({ selected: 'treaty' })
    expect(told).toHaveLength(1)
    expect(label('Eternal friendship').getAttribute('aria-current')).toBe('true')
    expect(spanOf(told[0] ?? DECADE)).toBeCloseTo(spanOf(DECADE))
  })

  it('chosen elsewhere is flown to where there is motion', async () => {
    stage.setMedia('(prefers-reduced-motion: reduce)', false)
    const { change, told } = await show({ window: windowOf('2015', '2020') })
    change({ selected: 'treaty' })
    expect(told).toHaveLength(1)
    expect(shownSpan()).toBe('2015 – 2020')
    stage.drawAll()
    expect(label('Eternal friendship')).toBeDefined()
    expect(told).toHaveLength(1)
  })

  it('chosen elsewhere moves nothing where it is in sight', async () => {
    const { change, told } = await show({ window: DECADE })
    change({ selected: 'gas' })
    expect(told).toEqual([])
  })

  it('that came together with a window, as by the back button, leaves that window as it is', async () => {
    const { change, told } = await show({ window: DECADE })
    change({ selected: 'treaty', window: windowOf('2015', '2020') })
    expect(told).toEqual([])
    expect(shownSpan()).toBe('2015 – 2020')
  })

  it('that is closed moves nothing', async () => {
    const { change, told } = await show({ selected: 'meeting', window: DECADE })
    change({ selected: undefined })
    expect(told).toEqual([])
  })
})

describe('the lanes', () => {
  const names = () =>
    within(timeline())
      .getAllByText(/: \d+ events?$/)
      .map(({ textContent }) => textContent)

  it('by topic are named with the number of their events; those without fold away, and it is told how many', async () => {
    await show()
    expect(names()).toEqual(['Politics: 2 events', 'Trade: 1 event', 'Energy: 1 event'])
    expect(screen.getByText('10 lanes without events are folded away.')).toBeDefined()
  })

  it('by kind have the kinds for names', async () => {
    await show({ grouping: 'kind', events: [TREATY, event({ id: 'call', kind: 'call', date: '2010' })] })
    expect(names()).toEqual(['Summit: 1 event', 'Call: 1 event'])
    expect(screen.getByText('7 lanes without events are folded away.')).toBeDefined()
  })

  it('are one for all where that is wanted, and then none is folded', async () => {
    await show({ grouping: 'one' })
    expect(names()).toEqual(['All events: 3 events'])
    expect(screen.queryByText(/folded away/)).toBeNull()
    expect(labelNames()).toHaveLength(3)
  })

  it('are those of the topics chosen, and then higher', async () => {
    const busy = eventsOn(...Array.from({ length: 40 }, (_, at) => `20${String(at % 20).padStart(2, '0')}-06-01`))
    const { change } = await show({ events: [...busy, GAS] })
    const heightBefore = Number.parseFloat(plot().style.height)
    expect(names()).toEqual(['Politics: 40 events', 'Trade: 1 event', 'Energy: 1 event'])
    change({ topics: ['politics'] })
    expect(names()).toEqual(['Politics: 40 events'])
    expect(Number.parseFloat(plot().style.height)).toBeGreaterThan(heightBefore / 3)
  })

  it('all stay where the filters leave nothing, for the calendar to keep its place', async () => {
    await show({ filtered: [] })
    expect(names()).toHaveLength(13)
    expect(names().every((name) => name?.endsWith(': 0 events'))).toBe(true)
    expect(screen.queryByText(/folded away/)).toBeNull()
    expect(labelNames()).toEqual([])
  })

  it('come back with their events when the filter goes', async () => {
    const { change } = await show({ filtered: [MEETING] })
    expect(names()).toEqual(['Politics: 1 event'])
    change({ filtered: [MEETING, TREATY, GAS] })
    expect(names()).toEqual(['Politics: 2 events', 'Trade: 1 event', 'Energy: 1 event'])
  })

  it('say how the picture is moved by a mouse', async () => {
    await show()
    expect(screen.getByText(/^Drag to move in time\. Zoom with Ctrl and the wheel/)).toBeDefined()
  })
})

describe('what stands above the lanes', () => {
  it('gets the axis on which they are, and follows it', async () => {
    const seen: Plot[] = []
    const { user } = await show({
      window: DECADE,
      above: (plot) => {
        seen.push(plot)
        return <p>Leaders</p>
      },
    })
    expect(screen.getByText('Leaders')).toBeDefined()
    const first = seen.at(-1)
    expect(first).toMatchObject({ widthPx: 732, namesWidthPx: 168, isNarrow: false })
    expect([first?.scale.toPx(DECADE.from), first?.scale.toPx(DECADE.to)]).toEqual([0, 732])
    await user.click(screen.getByRole('button', { name: 'Show all years' }))
    expect(seen.at(-1)?.window.from).toBeLessThan(DECADE.from)
    stage.resizeTo(400)
    expect(seen.at(-1)).toMatchObject({ widthPx: 400, namesWidthPx: 0, isNarrow: true })
  })
})

describe('the width', () => {
  it('of a phone gives the lanes all of it', async () => {
    stage.resizeTo(400)
    const { container } = await show()
    expect(container.querySelector('canvas')?.style.width).toBe('400px')
    expect(labelNames().length).toBeGreaterThan(0)
  })

  it('that changes leaves the window as it is', async () => {
    const { told } = await show({ window: DECADE })
    stage.resizeTo(400)
    stage.resizeTo(1_200)
    expect(shownSpan()).toBe('2005 – 2014')
    expect(told).toEqual([])
  })

  it('of nothing gives a blank picture without harm, painted once there is one', async () => {
    stage.resizeTo(0)
    const { container, user } = await show()
    plot().focus()
    await user.keyboard('+{ArrowLeft}')
    turn({ deltaY: -100, ctrlKey: true })
    turn({ deltaX: 30 })
    await user.keyboard('0')
    stage.drawAll()
    expect(container.innerHTML).not.toContain('NaN')
    expect(labelNames()).toEqual([])
    stage.takeStrokes()
    stage.resizeTo(900)
    expect(labelNames()).toHaveLength(3)
    expect(stage.takeStrokes().some(({ how }) => how === 'fill')).toBe(true)
  })
})

describe('no picture is blank:', () => {
  const onOneDay = Array.from({ length: 40 }, (_, at) => event({ id: `e${at}`, label: `Event ${at}` }))

  it.each<[string, Shown]>([
    ['no events', { events: [] }],
    ['no events that the filters leave', { filtered: [] }],
    ['one event', { events: [TREATY] }],
    ['all events on one day', { events: onOneDay }],
    ['all events on one day, and that day alone', { events: onOneDay, window: windowOf('2020-09-25') }],
    ['a window of one fortnight', { window: windowOf('2010-06-01', '2010-06-14') }],
    ['the years 1 and 9999', { events: [event({ id: 'a', date: '0001' }), event({ id: 'b', date: '9999-12-31' })] }],
    ['five hundred years', { events: [event({ id: 'a', date: '1601' }), event({ id: 'b', date: '2100' })] }],
    ['a title of 10,000 characters', { events: [event({ label: 'Ў'.repeat(10_000) })] }],
    [
      'a title of 10,000 characters, of the event that is open',
      { events: [event({ id: 'long', label: 'Ў'.repeat(10_000) })], selected: 'long' },
    ],
    ['ends that are open', { events: [event({ id: 'a', date: '../1995' }), event({ id: 'b', date: '2010~/..' })] }],
    ['lanes by kind', { grouping: 'kind' }],
    ['one lane', { grouping: 'one', selected: 'gas', today: day('2020-01-01') }],
  ])('%s', async (_, parts) => {
    const { container, user } = await show(parts)
    plot().focus()
    await user.keyboard('+{ArrowRight}-0')
    const strokes = stage.takeStrokes()
    expect(strokes.some(({ how }) => how === 'fillRect')).toBe(true)
    expect(strokes.every(({ numbers }) => numbers.every(Number.isFinite))).toBe(true)
    expect(container.innerHTML).not.toContain('NaN')
  })
})

it('labels that a frame under way has no time for are there once it has come to rest', async () => {
  const events = Array.from({ length: 4_000 }, (_, at) => {
    const month = String(1 + (at % 12)).padStart(2, '0')
    return event({ id: `e${at}`, date: `${1991 + (at % 30)}-${month}`, label: `Event ${at}` })
  })
  await show({ events, topics: ['politics'] })
  const finger = (pointerId: number, clientX: number) => pointerAt(clientX, { pointerType: 'touch', pointerId })
  fireEvent.pointerDown(plot(), finger(1, 360))
  fireEvent.pointerDown(plot(), finger(2, 370))
  fireEvent.pointerMove(plot(), finger(2, 520))
  stage.drawAfter(16)
  const underWay = labelNames().length
  fireEvent.pointerUp(plot(), finger(1, 360))
  fireEvent.pointerUp(plot(), finger(2, 520))
  stage.drawAll()
  expect(underWay).toBeGreaterThan(0)
  expect(labelNames().length).toBeGreaterThan(underWay)
})

/** The middle of the ring painted last, of the selected event in a lane of which it is the only one; of none, undefined. */
function ringX({ takeStrokes }: Stage): number | undefined {
  const ring = takeStrokes().findLast(({ how, shape }) => how === 'stroke' && shape[0] === 'roundRect')
  const [x, , width] = ring?.numbers ?? []
  return x === undefined || width === undefined ? undefined : x + width / 2
}

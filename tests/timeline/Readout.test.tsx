// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { windowOf } from './build'
import { cluster, drag, eventsOn, GAS, label, MEETING, plot, pointerAt, show, TREATY, timeline } from './showTimeline'
import { type Stage, setStage } from './stage'

let stage: Stage
beforeEach(() => {
  stage = setStage({ widthPx: 900 })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const CROWDED = [TREATY, ...eventsOn('2010-06-01', '2010-06-02', '2010-06-03')]

/** What the card says, line by line; of none, undefined. It is for the eye: the links and buttons say the same. */
function cardText(): readonly (string | null)[] | undefined {
  const card = within(timeline()).queryByText(/ · (Summit|Call)$|^1–3 June 2010$/)?.parentElement
  return card ? [...card.children].map(({ textContent }) => textContent) : undefined
}
const card = () => within(timeline()).getByText(/ · (Summit|Call)$|^1–3 June 2010$/).parentElement as HTMLElement

/** Time that is passed by hand; for what follows once the picture is there. */
function holdTime(): { readonly pass: (ms: number) => void } {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  return { pass: (ms) => act(() => void vi.advanceTimersByTime(ms)) }
}

/** The mouse comes to a label or a cluster, or leaves it for the plot. */
const comeTo = (target: HTMLElement) => fireEvent.pointerEnter(target, { pointerType: 'mouse' })
const comeToPlot = (clientX: number, clientY = 2) => fireEvent.pointerMove(plot(), pointerAt(clientX, { clientY }))

describe('the card', () => {
  it('says the day, the kind, the whole title and the topics of a label that is pointed at', async () => {
    await show()
    expect(cardText()).toBeUndefined()
    comeTo(label('Saryagash'))
    expect(cardText()).toEqual(['2020-09-25 · Summit', 'Meeting in Saryagash', 'Politics'])
    comeTo(label('Gas transit'))
    expect(cardText()).toEqual(['2010-06 · Summit', 'Working meeting in Saryagash', 'Energy · Trade'])
  })

  it('says them of a mark that is pointed at, though it has no label', async () => {
    await show({ topics: ['politics'], selected: 'treaty' })
    const { x, y } = selectedMark(stage)
    comeToPlot(x, y)
    expect(cardText()).toEqual(['1998-10-31 · Summit', 'Working meeting in Saryagash', 'Politics'])
  })

  it('says of a cluster its days and its count, and that it opens', async () => {
    await show({ events: CROWDED })
    comeTo(cluster())
    expect(cardText()).toEqual(['1–3 June 2010', '3 events', 'Press to zoom in'])
  })

  it('comes with the focus, and goes with it', async () => {
    await show({ events: CROWDED })
    act(() => cluster().focus())
    expect(cardText()).toEqual(['1–3 June 2010', '3 events', 'Press to zoom in'])
    act(() => label('Eternal friendship').focus())
    expect(cardText()).toEqual(['1998-10-31 · Summit', 'Working meeting in Saryagash', 'Politics'])
    act(() => plot().focus())
    expect(cardText()).toBeUndefined()
  })

  it('is of what is pointed at, and then again of what has the focus', async () => {
    await show()
    const { pass } = holdTime()
    act(() => label('Gas transit').focus())
    comeTo(label('Saryagash'))
    expect(cardText()?.[1]).toBe('Meeting in Saryagash')
    comeToPlot(300)
    pass(1_000)
    expect(cardText()?.[0]).toBe('2010-06 · Summit')
  })

  it('stays a moment for the pointer to come onto it, and while the pointer is there', async () => {
    await show()
    const { pass } = holdTime()
    comeTo(label('Saryagash'))
    comeToPlot(300)
    pass(100)
    fireEvent.pointerEnter(card(), { pointerType: 'mouse' })
    pass(5_000)
    expect(cardText()?.[1]).toBe('Meeting in Saryagash')
    fireEvent.pointerLeave(card(), { pointerType: 'mouse' })
    pass(100)
    expect(cardText()).toBeDefined()
    pass(1_000)
    expect(cardText()).toBeUndefined()
  })

  it('goes a moment after the pointer has left the picture', async () => {
    await show()
    const { pass } = holdTime()
    comeTo(label('Saryagash'))
    fireEvent.pointerLeave(plot(), { pointerType: 'mouse' })
    pass(1_000)
    expect(cardText()).toBeUndefined()
  })

  it('is taken away by Escape, wherever the focus is, and comes again', async () => {
    const { user } = await show()
    screen.getByRole('button', { name: 'Later' }).focus()
    comeTo(label('Saryagash'))
    await user.keyboard('{Escape}')
    expect(cardText()).toBeUndefined()
    comeTo(label('Saryagash'))
    expect(cardText()).toBeDefined()
  })

  it('of the focus is taken away by Escape together with it', async () => {
    const { user } = await show()
    act(() => label('Saryagash').focus())
    await user.keyboard('{Escape}')
    expect(cardText()).toBeUndefined()
    expect(document.activeElement).toBe(plot())
  })

  it('is gone while the picture is dragged, and after that', async () => {
    await show()
    const { pass } = holdTime()
    comeTo(label('Saryagash'))
    drag([400, 350, 300])
    pass(1_000)
    expect(cardText()).toBeUndefined()
  })

  it('is gone in a flight, and what was pointed at before is no longer under the pointer after it', async () => {
    stage.setMedia('(prefers-reduced-motion: reduce)', false)
    await show({ events: CROWDED })
    comeTo(cluster())
    fireEvent.click(cluster())
    stage.drawAfter(16)
    expect(cardText()).toBeUndefined()
    stage.drawAll()
    expect(cardText()).toBeUndefined()
  })

  it('does not come by touch, which has no pointer to take away again', async () => {
    await show()
    fireEvent.pointerEnter(label('Saryagash'), { pointerType: 'touch' })
    expect(cardText()).toBeUndefined()
  })

  it('goes along with its label when the picture moves under the focus', async () => {
    const { user } = await show({ window: windowOf('1998', '2015') })
    act(() => label('Gas transit').focus())
    const leftPx = () => Number.parseFloat(card().style.left)
    const before = leftPx()
    await user.click(screen.getByRole('button', { name: 'Earlier' }))
    act(() => label('Gas transit').focus())
    expect(leftPx()).toBeGreaterThan(before)
  })

  it.each(['Eternal friendship', 'Gas transit', 'Saryagash'])('of %s keeps within the picture', async (name) => {
    await show({ events: [TREATY, GAS, MEETING] })
    comeTo(label(name))
    const { left, width } = card().style
    expect(Number.parseFloat(left)).toBeGreaterThanOrEqual(0)
    expect(Number.parseFloat(left) + Number.parseFloat(width)).toBeLessThanOrEqual(732)
  })

  it('says nothing to a screen reader, which has the same from the link', async () => {
    await show()
    comeTo(label('Saryagash'))
    expect(card().getAttribute('aria-hidden')).toBe('true')
    expect(within(card()).queryAllByRole('link', { hidden: true })).toEqual([])
  })
})

describe('what is pointed at', () => {
  it('has a ring on the picture until the pointer leaves', async () => {
    await show({ topics: ['energy'] })
    const { pass } = holdTime()
    stage.takeStrokes()
    comeTo(label('Gas transit'))
    expect(rings(stage)).toBe(1)
    comeToPlot(700)
    pass(1_000)
    expect(rings(stage)).toBe(0)
  })
})

/** Rings in what was painted last. */
function rings({ takeStrokes }: Stage): number {
  const strokes = takeStrokes()
  const last = strokes.findLastIndex(({ how }) => how === 'clear')
  return strokes.slice(last).filter(({ how, shape }) => how === 'stroke' && shape[0] === 'roundRect').length
}

function selectedMark({ takeStrokes }: Stage): { readonly x: number; readonly y: number } {
  const ring = takeStrokes().findLast(({ how, shape }) => how === 'stroke' && shape[0] === 'roundRect')
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = ring?.numbers ?? []
  return { x: x + width / 2, y: y + height / 2 }
}

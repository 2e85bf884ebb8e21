// @vitest-environment jsdom
import { act, cleanup, createEvent, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { windowOf } from './build'
import { cluster, drag, eventsOn, label, plot, pointerAt, show, shownSpan, spanOf, TREATY, turn } from './showTimeline'
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

const DECADE = windowOf('2005', '2014')
/** The plot, beside the names of the lanes. */
const PLOT_PX = 732
const daysOf = (px: number) => (px / PLOT_PX) * spanOf(DECADE)

describe('a drag', () => {
  it('moves the window with the pointer, and says where it ends when it is let go', async () => {
    const { told } = await show({ window: DECADE })
    drag([400, 350, 300])
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeCloseTo(DECADE.from + daysOf(100))
    expect(told[0] && spanOf(told[0])).toBeCloseTo(spanOf(DECADE))
  })

  it('shows the window on the way, and says nothing of it', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.pointerDown(plot(), pointerAt(0))
    fireEvent.pointerMove(plot(), pointerAt(300))
    expect(shownSpan()).toBe('2005 – 2014')
    stage.drawAfter(16)
    expect(shownSpan()).toBe('2000 – 2010')
    expect(told).toEqual([])
  })

  it('of less than a few pixels is a click with a moving hand', async () => {
    const { told } = await show({ window: DECADE })
    drag([400, 402])
    expect(told).toEqual([])
  })

  it('that only goes up or down moves nothing: a finger then scrolls the page', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.pointerDown(plot(), pointerAt(400, { pointerType: 'touch', clientY: 0 }))
    fireEvent.pointerMove(plot(), pointerAt(401, { pointerType: 'touch', clientY: 60 }))
    fireEvent.pointerCancel(plot(), pointerAt(401, { pointerType: 'touch', clientY: 60 }))
    stage.drawAll()
    expect(told).toEqual([])
    expect(shownSpan()).toBe('2005 – 2014')
  })

  it.each(['of the right button', 'of the wheel'])('%s is none', async (which) => {
    const { told } = await show({ window: DECADE })
    const button = which.includes('right') ? 2 : 1
    fireEvent.pointerDown(plot(), pointerAt(400, { button }))
    fireEvent.pointerMove(plot(), pointerAt(300))
    fireEvent.pointerUp(plot(), pointerAt(300, { button }))
    expect(told).toEqual([])
  })

  it('that ends on a label does not open it, and Enter after that does', async () => {
    const { user, onOpen } = await show({ window: windowOf('1998', '2015') })
    drag([400, 390], { on: label('Gas transit') })
    fireEvent.click(label('Gas transit'), { detail: 1 })
    expect(onOpen.mock.calls).toEqual([])
    drag([400, 390], { on: label('Gas transit') })
    label('Gas transit').focus()
    await user.keyboard('{Enter}')
    expect(onOpen.mock.calls).toEqual([['gas']])
  })

  it('goes on through a change of width', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.pointerDown(plot(), pointerAt(400))
    fireEvent.pointerMove(plot(), pointerAt(350))
    stage.resizeTo(0)
    fireEvent.pointerMove(plot(), pointerAt(340))
    stage.resizeTo(700)
    fireEvent.pointerMove(plot(), pointerAt(300))
    stage.drawAll()
    fireEvent.pointerUp(plot(), pointerAt(300))
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeGreaterThan(DECADE.from + daysOf(50))
    expect(told[0] && spanOf(told[0])).toBeCloseTo(spanOf(DECADE))
  })

  it('does not lead beyond the record', async () => {
    const { told, whole } = await show({ window: DECADE })
    drag([0, 3_000, 6_000])
    expect(told[0]?.from).toBeCloseTo(whole.from)
    expect(told[0] && spanOf(told[0])).toBeCloseTo(spanOf(DECADE))
  })

  it('whose pointer left before it began drags nothing later', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.pointerDown(plot(), pointerAt(400))
    fireEvent.pointerLeave(plot(), pointerAt(400))
    fireEvent.pointerMove(plot(), pointerAt(200))
    stage.drawAll()
    expect(told).toEqual([])
    expect(shownSpan()).toBe('2005 – 2014')
  })
})

describe('a throw', () => {
  beforeEach(() => {
    stage = setStage({ widthPx: 900, hasMotion: true })
  })
  const QUICK = [400, 385, 370, 355]

  it('says at once where it will come to rest, and glides there', async () => {
    const { told, onScreen } = await show({ window: DECADE })
    drag(QUICK)
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeGreaterThan(DECADE.from + daysOf(45 + 100))
    stage.drawAfter(16)
    expect(onScreen().from).toBeLessThan(DECADE.from + daysOf(45 + 100))
    stage.drawAll()
    expect(told).toEqual([onScreen()])
  })

  it('stops under a press, and says where', async () => {
    const { told, onScreen } = await show({ window: DECADE })
    drag(QUICK)
    stage.drawAfter(100)
    const there = onScreen()
    fireEvent.pointerDown(plot(), pointerAt(200))
    stage.drawAfter(500)
    fireEvent.pointerUp(plot(), pointerAt(200))
    stage.drawAll()
    expect(onScreen()).toEqual(there)
    expect(there.from).toBeLessThan(told[0]?.from ?? 0)
    expect(told.at(-1)).toEqual(there)
  })

  it('is none where the finger rested before it was lifted', async () => {
    const { told } = await show({ window: DECADE })
    drag(QUICK, { restMs: 150 })
    stage.drawAll()
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeCloseTo(DECADE.from + daysOf(45))
  })

  it('is none for a reader who has asked for less motion', async () => {
    stage.setMedia('(prefers-reduced-motion: reduce)', true)
    const { told } = await show({ window: DECADE })
    drag(QUICK)
    stage.drawAll()
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeCloseTo(DECADE.from + daysOf(45))
  })

  it('ends at the edge of the record', async () => {
    const { told, whole } = await show({ window: DECADE })
    drag([0, 200, 400, 600])
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeCloseTo(whole.from)
    stage.drawAll()
    expect(shownSpan()).toBe('1998 – 2007')
  })
})

describe('two fingers', () => {
  const finger = (pointerId: number, clientX: number, clientY = 40) =>
    pointerAt(clientX, { pointerId, pointerType: 'touch', clientY })

  it('zoom, and say so when both are lifted', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.pointerDown(plot(), finger(1, 300))
    fireEvent.pointerDown(plot(), finger(2, 400))
    fireEvent.pointerMove(plot(), finger(2, 500))
    fireEvent.pointerUp(plot(), finger(1, 300))
    expect(told).toEqual([])
    fireEvent.pointerUp(plot(), finger(2, 500))
    expect(told).toHaveLength(1)
    expect(spanOf(told[0] ?? DECADE)).toBeCloseTo(spanOf(DECADE) / 2)
  })

  it('one above the other zoom by coming nearer, too', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.pointerDown(plot(), finger(1, 300, 0))
    fireEvent.pointerDown(plot(), finger(2, 300, 100))
    fireEvent.pointerMove(plot(), finger(2, 300, 80))
    fireEvent.pointerUp(plot(), finger(2, 300, 80))
    fireEvent.pointerUp(plot(), finger(1, 300, 0))
    expect(spanOf(told[0] ?? DECADE)).toBeCloseTo(spanOf(DECADE) * 1.25)
  })

  it('at one point bring no NaN', async () => {
    const { told, container } = await show({ window: DECADE })
    fireEvent.pointerDown(plot(), finger(1, 300))
    fireEvent.pointerDown(plot(), finger(2, 310))
    fireEvent.pointerMove(plot(), finger(2, 300))
    stage.drawAll()
    fireEvent.pointerUp(plot(), finger(2, 300))
    fireEvent.pointerUp(plot(), finger(1, 300))
    expect(told.every(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))).toBe(true)
    expect(container.innerHTML).not.toContain('NaN')
  })

  it('of which one is lifted leave a finger that drags on', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.pointerDown(plot(), finger(1, 300))
    fireEvent.pointerDown(plot(), finger(2, 400))
    fireEvent.pointerMove(plot(), finger(2, 500))
    fireEvent.pointerUp(plot(), finger(2, 500))
    fireEvent.pointerMove(plot(), finger(1, 200))
    fireEvent.pointerUp(plot(), finger(1, 200))
    const zoomedFrom = DECADE.from + daysOf(400) - daysOf(400) / 2
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeCloseTo(zoomedFrom + daysOf(100) / 2)
  })

  it('that come one after the other lose nothing of what the first has moved', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.pointerDown(plot(), finger(1, 300))
    fireEvent.pointerMove(plot(), finger(1, 200))
    fireEvent.pointerDown(plot(), finger(2, 400))
    fireEvent.pointerUp(plot(), finger(2, 400))
    fireEvent.pointerUp(plot(), finger(1, 200))
    expect(told.at(-1)?.from).toBeCloseTo(DECADE.from + daysOf(100))
  })
})

describe('a press', () => {
  it('on a mark opens its event', async () => {
    const { onOpen } = await show({ topics: ['politics'], selected: 'treaty' })
    press(ringOf(stage))
    expect(onOpen.mock.calls).toEqual([['treaty']])
  })

  it('on a label near a mark opens the event of the label and nothing else', async () => {
    const { onOpen } = await show({ topics: ['politics'], selected: 'treaty' })
    const at = ringOf(stage)
    press(at, label('Saryagash'))
    fireEvent.click(label('Saryagash'))
    expect(onOpen.mock.calls).toEqual([['meeting']])
  })

  it('on nothing does nothing', async () => {
    const { onOpen, told } = await show()
    press({ x: 300, y: 2 })
    expect([onOpen.mock.calls, told]).toEqual([[], []])
  })

  it('on a cluster opens it once, though it is painted and is a button', async () => {
    const { told, user } = await show({ events: [TREATY, ...eventsOn('2010-06-01', '2010-06-02', '2010-06-03')] })
    await user.click(cluster())
    expect(told).toHaveLength(1)
  })

  it('that the browser takes for its own opens nothing', async () => {
    const { onOpen } = await show({ topics: ['politics'], selected: 'treaty' })
    const { x, y } = ringOf(stage)
    fireEvent.pointerDown(plot(), pointerAt(x, { clientY: y }))
    fireEvent.pointerCancel(plot(), pointerAt(x, { clientY: y }))
    expect(onOpen.mock.calls).toEqual([])
  })
})

describe('a press that stops a flight', () => {
  beforeEach(() => {
    stage = setStage({ widthPx: 900, hasMotion: true })
  })

  it('opens nothing that happens to come under it, and the next press does', async () => {
    const { user, onOpen } = await show({ window: windowOf('1998', '2012') })
    const stopOn = (target: HTMLElement) => {
      fireEvent.pointerDown(target, pointerAt(300))
      fireEvent.pointerUp(target, pointerAt(300))
      fireEvent.click(target, { detail: 1 })
    }
    await user.click(screen.getByRole('button', { name: 'Zoom out' }))
    stage.drawAfter(50)
    stopOn(label('Gas transit'))
    expect(onOpen.mock.calls).toEqual([])
    stopOn(label('Gas transit'))
    expect(onOpen.mock.calls).toEqual([['gas']])
  })

  it('on a mark opens nothing either', async () => {
    const { user, onOpen } = await show({ topics: ['politics'], selected: 'treaty' })
    await user.click(screen.getByRole('button', { name: 'Zoom out' }))
    stage.drawAll()
    await user.click(screen.getByRole('button', { name: 'Zoom in' }))
    stage.drawAfter(30)
    press(ringOf(stage))
    expect(onOpen.mock.calls).toEqual([])
  })

  it('can go on as a drag', async () => {
    const { user, told, onScreen } = await show({ window: DECADE })
    await user.click(screen.getByRole('button', { name: 'Later' }))
    stage.drawAfter(50)
    const stopped = onScreen()
    drag([400, 350, 300], { restMs: 200 })
    expect(told.at(-1)?.from).toBeCloseTo(stopped.from + (100 / PLOT_PX) * spanOf(stopped))
  })
})

describe('a double click', () => {
  it('zooms in around where it is', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.doubleClick(plot(), { clientX: 0 })
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeCloseTo(DECADE.from)
    expect(told[0]?.to).toBeLessThan(DECADE.to)
  })

  it('on a label or a cluster is none: the first click has done something already', async () => {
    const { told } = await show({ events: [TREATY, ...eventsOn('2010-06-01', '2010-06-02', '2010-06-03')] })
    fireEvent.doubleClick(label('Eternal friendship'))
    fireEvent.doubleClick(cluster())
    expect(told).toEqual([])
  })
})

describe('the wheel', () => {
  /** Time that is passed by hand; for what follows once the picture is there. */
  function holdTime(): { readonly pass: (ms: number) => void } {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    return { pass: (ms) => act(() => void vi.advanceTimersByTime(ms)) }
  }

  it('scrolls the page while the focus is elsewhere', async () => {
    const { told } = await show({ window: DECADE })
    expect(turn({ deltaY: 100 }).defaultPrevented).toBe(false)
    stage.drawAll()
    expect(told).toEqual([])
    expect(shownSpan()).toBe('2005 – 2014')
  })

  it.each(['ctrlKey', 'metaKey'])(
    'with %s zooms at the pointer and not the page, and says so when it rests',
    async (key) => {
      const { told } = await show({ window: DECADE })
      const { pass } = holdTime()
      expect(turn({ deltaY: -100, [key]: true, clientX: 0 }).defaultPrevented).toBe(true)
      pass(150)
      turn({ deltaY: -100, [key]: true, clientX: 0 })
      pass(150)
      expect(told).toEqual([])
      pass(50)
      expect(told).toHaveLength(1)
      expect(told[0]?.from).toBeCloseTo(DECADE.from)
      expect(spanOf(DECADE) / spanOf(told[0] ?? DECADE)).toBeCloseTo(1.6 * 1.6)
    },
  )

  it.each([
    ['the plot', () => plot()],
    ['a label on it', () => label('Gas transit')],
  ])('zooms where %s has the focus', async (_, target) => {
    const { told } = await show({ window: DECADE })
    const { pass } = holdTime()
    act(() => target().focus())
    expect(turn({ deltaY: 100, clientX: PLOT_PX }).defaultPrevented).toBe(true)
    pass(200)
    expect(told[0]?.to).toBeCloseTo(DECADE.to)
    expect(spanOf(told[0] ?? DECADE) / spanOf(DECADE)).toBeCloseTo(1.6)
  })

  it('scrolls the page where a button of the picture has the focus', async () => {
    await show({ window: DECADE })
    screen.getByRole('button', { name: 'Later' }).focus()
    expect(turn({ deltaY: 100 }).defaultPrevented).toBe(false)
  })

  it.each([
    ['sideways', { deltaX: 73.2 }],
    ['with Shift', { deltaY: 73.2, shiftKey: true }],
  ])('%s moves in time', async (_, wheel) => {
    const { told } = await show({ window: DECADE })
    const { pass } = holdTime()
    expect(turn(wheel).defaultPrevented).toBe(true)
    pass(200)
    expect(told[0]?.from).toBeCloseTo(DECADE.from + spanOf(DECADE) / 10)
  })

  it('adds up where it turns faster than the page is drawn', async () => {
    const { told } = await show({ window: DECADE })
    const { pass } = holdTime()
    turn({ deltaX: 50 })
    turn({ deltaX: 50 })
    pass(200)
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeCloseTo(DECADE.from + daysOf(100))
  })

  it('that has just turned says nothing once the picture is gone', async () => {
    const { told } = await show({ window: DECADE })
    const { pass } = holdTime()
    turn({ deltaX: 50 })
    cleanup()
    pass(1_000)
    stage.drawAll()
    expect(told).toEqual([])
  })

  it('of lines and pages, as some browsers count, moves as far as it says', async () => {
    const { told } = await show({ window: DECADE })
    const { pass } = holdTime()
    turn({ deltaX: 1, deltaMode: WheelEvent.DOM_DELTA_LINE })
    pass(200)
    expect(told[0]?.from).toBeCloseTo(DECADE.from + daysOf(16))
  })
})

function press({ x, y }: { readonly x: number; readonly y: number }, on = plot()): void {
  fireEvent(on, createEvent.pointerDown(on, pointerAt(x, { clientY: y })))
  fireEvent(on, createEvent.pointerUp(on, pointerAt(x, { clientY: y })))
}

/** The middle of the ring that was painted last: that of the selected event, in a lane of which it is the only one. */
function ringOf({ takeStrokes }: Stage): { readonly x: number; readonly y: number } {
  const ring = takeStrokes().findLast(({ how, shape }) => how === 'stroke' && shape[0] === 'roundRect')
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = ring?.numbers ?? []
  return { x: x + width / 2, y: y + height / 2 }
}

// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { windowOf } from './build'
import { eventsOn, GAS, pointerAt, show, shownSpan, slider, spanOf } from './showTimeline'
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
const spoken = () => [
  slider('Start of the period').getAttribute('aria-valuetext'),
  slider('End of the period').getAttribute('aria-valuetext'),
]
const strip = () => slider('Start of the period').parentElement as HTMLElement

describe('the handles', () => {
  it('say the first and the last month of the window', async () => {
    await show({ window: DECADE })
    expect(spoken()).toEqual(['Jan 2005', 'Dec 2014'])
  })

  it('say the years of the record, without the margin, where all is shown', async () => {
    await show()
    expect(spoken()).toEqual(['Jan 1998', 'Dec 2020'])
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
  ] as const)('move the %s by %s, and say so once', async (name, key, from, to) => {
    const { user, told } = await show({ window: windowOf('2005-01-15', '2014-12-15') })
    slider(name).focus()
    await user.keyboard(key)
    expect(spoken()).toEqual([from, to])
    expect(told).toHaveLength(1)
  })

  it('add up the presses of a key that are faster than the flight', async () => {
    stage.setMedia('(prefers-reduced-motion: reduce)', false)
    const { user, told } = await show({ window: windowOf('2005-01-15', '2014-12-15') })
    slider('Start of the period').focus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    stage.drawAfter(16)
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(told).toHaveLength(4)
    stage.drawAll()
    expect(spoken()).toEqual(['May 2005', 'Dec 2014'])
  })

  it('say at once where they will be, and not each month on the way', async () => {
    stage.setMedia('(prefers-reduced-motion: reduce)', false)
    const { user } = await show({ window: windowOf('2005-01-15', '2014-12-15') })
    slider('Start of the period').focus()
    await user.keyboard('{PageDown}')
    const heard = [spoken()[0]]
    for (let frames = 0; frames < 5; frames++) {
      stage.drawAfter(30)
      heard.push(spoken()[0])
    }
    expect(new Set(heard)).toEqual(new Set(['Jan 2004']))
  })

  it('leave other keys to the picture and the browser', async () => {
    const { user, told } = await show({ window: DECADE })
    slider('Start of the period').focus()
    await user.keyboard('a{Enter}')
    expect(told).toEqual([])
    await user.keyboard('+')
    expect(told).toHaveLength(1)
  })

  it('never move an end of a narrow window the other way', async () => {
    const fortnight = windowOf('2010-06-01', '2010-06-14')
    const { user, told } = await show({ window: fortnight })
    slider('Start of the period').focus()
    await user.keyboard('{ArrowRight}')
    slider('End of the period').focus()
    await user.keyboard('{ArrowLeft}')
    expect(told).toEqual([fortnight, fortnight])
  })

  it('have each spoken value between the least and the greatest', async () => {
    await show()
    for (const handle of screen.getAllByRole('slider')) {
      const [min = Number.NaN, now = Number.NaN, max = Number.NaN] = ['min', 'now', 'max'].map((name) =>
        Number(handle.getAttribute(`aria-value${name}`)),
      )
      expect(now >= min && now <= max).toBe(true)
    }
  })

  it('stand apart on the narrowest window, for a finger to meet either', async () => {
    await show({ window: windowOf('2010-06-01') })
    const [left = 0, right = 0] = screen.getAllByRole('slider').map(({ style }) => Number.parseFloat(style.left))
    expect(right - left).toBeGreaterThanOrEqual(24 + 14 - 0.01)
  })
})

describe('the pointer on the strip', () => {
  it('brings the window to where it presses', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.pointerDown(strip(), pointerAt(0))
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeLessThan(DECADE.from)
    expect(spanOf(told[0] ?? DECADE)).toBeCloseTo(spanOf(DECADE))
  })

  it('drags a handle, as far as the record goes, and says so when it lets go', async () => {
    const { told, whole } = await show({ window: DECADE })
    const handle = slider('End of the period')
    fireEvent.pointerDown(handle, pointerAt(600))
    fireEvent.pointerMove(handle, pointerAt(700))
    stage.drawAfter(16)
    expect(told).toEqual([])
    expect(shownSpan()).toBe('2005 – 2017')
    fireEvent.pointerMove(handle, pointerAt(2_000))
    fireEvent.pointerUp(handle, pointerAt(2_000))
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBe(DECADE.from)
    expect(told[0]?.to).toBeCloseTo(whole.to)
  })

  it('cannot drag a handle past the other', async () => {
    const { told } = await show({ window: DECADE })
    const handle = slider('Start of the period')
    fireEvent.pointerDown(handle, pointerAt(270))
    fireEvent.pointerMove(handle, pointerAt(890))
    fireEvent.pointerUp(handle, pointerAt(890))
    expect(told[0]?.to).toBe(DECADE.to)
    expect(spanOf(told[0] ?? DECADE)).toBeCloseTo(30)
  })

  it('drags the brush, and the window stays as wide', async () => {
    const { told, whole } = await show({ window: DECADE })
    const brush = strip().querySelector(':scope > div:not([role])') as HTMLElement
    fireEvent.pointerDown(brush, pointerAt(400))
    fireEvent.pointerMove(brush, pointerAt(300))
    fireEvent.pointerUp(brush, pointerAt(300))
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeCloseTo(DECADE.from - (100 / 900) * spanOf(whole))
    expect(told[0] && spanOf(told[0])).toBeCloseTo(spanOf(DECADE))
  })

  it('of a right button does nothing', async () => {
    const { told } = await show({ window: DECADE })
    fireEvent.pointerDown(strip(), pointerAt(0, { button: 2 }))
    fireEvent.pointerDown(slider('Start of the period'), pointerAt(270, { button: 2 }))
    fireEvent.pointerMove(slider('Start of the period'), pointerAt(400))
    expect(told).toEqual([])
  })
})

describe('the histogram', () => {
  const bars = (container: HTMLElement) => [...container.querySelectorAll('rect')]
  const heights = (container: HTMLElement) => bars(container).map((bar) => Number(bar.getAttribute('height')))

  it('has a column a year, as high as the year has events', async () => {
    const { container } = await show({ events: eventsOn('2018-01-01', '2018-05-01', '2020-03-03') })
    const [first = 0, ...others] = heights(container)
    expect(others).toEqual([0, first / 2])
  })

  it('counts what the filters leave', async () => {
    const { container, change } = await show()
    expect(heights(container).filter((height) => height > 0)).toHaveLength(3)
    change({ filtered: [GAS] })
    expect(heights(container).filter((height) => height > 0)).toHaveLength(1)
    change({ filtered: [] })
    expect(heights(container).every((height) => height === 0)).toBe(true)
  })

  it('shows which years are in the window', async () => {
    const { container } = await show({ window: DECADE })
    expect(bars(container).filter((bar) => bar.hasAttribute('data-shown'))).toHaveLength(10)
  })
})

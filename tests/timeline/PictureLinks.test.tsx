// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IndexEvent } from '../../src/record/compiled'
import { day, event } from '../build'
import { windowOf } from './build'
import {
  cluster,
  clusterNames,
  eventsOn,
  GAS,
  label,
  labelNames,
  MEETING,
  plot,
  show,
  slider,
  spanOf,
  TREATY,
  turn,
} from './showTimeline'
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

/** Three events of June 2010 that stand on one another while all years are shown, and the treaty of 1998. */
const CROWDED = [TREATY, ...eventsOn('2010-06-01', '2010-06-02', '2010-06-03')]
/** More events of one day than can stand side by side, however near one looks. */
const ONE_DAY: readonly IndexEvent[] = Array.from({ length: 400 }, (_, at) =>
  event({ id: `e${at}`, date: '2020-09-25', label: `Event ${at}` }),
)

const focusName = () => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label')

describe('the labels', () => {
  it('are links to the events, in order of time, described by the whole title', async () => {
    await show()
    expect(labelNames()).toEqual(['Eternal friendship', 'Gas transit', 'Saryagash'])
    expect(label('Saryagash').getAttribute('href')).toBe('#/en/events/meeting/')
    expect(label('Saryagash').getAttribute('aria-description')).toBe('Meeting in Saryagash')
  })

  it('say which language they are in where it is another', async () => {
    await show({ events: [MEETING, event({ ...GAS, label: ['Транзит газа', 'ru'] })] })
    expect([label('Транзит газа').lang, label('Saryagash').lang]).toEqual(['ru', ''])
  })

  it('are those that the filters leave', async () => {
    await show({ filtered: [GAS] })
    expect(labelNames()).toEqual(['Gas transit'])
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
})

describe('labels and clusters', () => {
  it('are one tab stop, with the arrows between them in order of time', async () => {
    const { user } = await show({ events: [...CROWDED, MEETING] })
    plot().focus()
    await user.tab()
    const met = [focusName()]
    for (let presses = 0; presses < 3; presses++) {
      await user.keyboard('{ArrowRight}')
      met.push(focusName())
    }
    expect(met).toEqual(['Eternal friendship', '1', expect.stringMatching(/^3 events, 1–3 June 2010/), 'Saryagash'])
    await user.keyboard('{ArrowRight}')
    expect(focusName()).toBe('Saryagash')
    await user.keyboard('{ArrowLeft}')
    expect(focusName()).toMatch(/^3 events/)
    await user.keyboard('{Home}')
    expect(focusName()).toBe('Eternal friendship')
    await user.keyboard('{ArrowLeft}')
    expect(focusName()).toBe('Eternal friendship')
    await user.keyboard('{End}')
    expect(focusName()).toBe('Saryagash')
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

  it('are come to at the selected event, before any has been visited', async () => {
    const { user } = await show({ selected: 'gas' })
    plot().focus()
    await user.tab()
    expect(document.activeElement).toBe(label('Gas transit'))
  })

  it('keep the arrows for themselves: the window stays', async () => {
    const { user, told } = await show({ window: windowOf('1998', '2015') })
    label('Gas transit').focus()
    await user.keyboard('{ArrowRight}{ArrowLeft}')
    expect(told).toEqual([])
  })

  it.each([['{Alt>}{ArrowRight}{/Alt}'], ['{Control>}{ArrowRight}{/Control}'], ['{Meta>}{ArrowRight}{/Meta}']])(
    'leave %s to the browser',
    async (keys) => {
      const { user, told } = await show()
      label('Gas transit').focus()
      await user.keyboard(keys)
      expect(document.activeElement).toBe(label('Gas transit'))
      expect(told).toEqual([])
    },
  )

  it('give the focus back to the plot on Escape', async () => {
    const { user } = await show({ events: CROWDED })
    label('Eternal friendship').focus()
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(plot())
    cluster().focus()
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(plot())
  })

  it('are none where the filters leave none, and the tab goes on', async () => {
    const { user } = await show({ filtered: [] })
    plot().focus()
    await user.tab()
    expect(document.activeElement).toBe(slider('Start of the period'))
  })
})

describe('a cluster', () => {
  it('says how many events it holds, and of which days', async () => {
    await show({ events: CROWDED })
    expect(clusterNames()).toEqual([expect.stringMatching(/^3 events, 1–3 June 2010/)])
  })

  it.each(['{Enter}', ' '])('opens by the key %j to a narrower window that holds all its days', async (key) => {
    const { user, told, whole, onOpen } = await show({ events: CROWDED })
    cluster().focus()
    await user.keyboard(key)
    expect(told).toHaveLength(1)
    expect(told[0]?.from).toBeLessThan(day('2010-06-01'))
    expect(told[0]?.to).toBeGreaterThan(day('2010-06-04'))
    expect(spanOf(told[0] ?? whole)).toBeLessThan(spanOf(whole) * 0.8)
    expect(onOpen.mock.calls).toEqual([])
    expect(clusterNames()).toEqual([])
    expect(labelNames()).toEqual(['1', '2', '3'])
  })

  it('opens by a click', async () => {
    const { user, told } = await show({ events: CROWDED })
    await user.click(cluster())
    expect(told).toHaveLength(1)
    expect(labelNames()).toEqual(['1', '2', '3'])
  })

  it('is followed by those that it held, and in the end by the events themselves', async () => {
    const dates = ['2001-03-01', '2001-03-02', '2001-03-03', '2002-08-10', '2002-08-11', '2002-08-12', '2003-01-05']
    const { user, onOpen } = await show({ events: [TREATY, ...eventsOn(...dates), MEETING] })
    for (let opened = 0; clusterNames().length > 0; opened++) {
      expect(opened).toBeLessThan(8)
      cluster().focus()
      await user.keyboard('{Enter}')
    }
    expect(labelNames().length).toBeGreaterThan(1)
    expect(onOpen.mock.calls).toEqual([])
  })

  it('that no zoom can part opens its first event', async () => {
    const { user, told, onOpen } = await show({ events: ONE_DAY, window: windowOf('2020-09-25') })
    expect(clusterNames().length).toBeGreaterThan(1)
    cluster().focus()
    await user.keyboard('{Enter}')
    expect(told).toEqual([])
    expect(onOpen.mock.calls).toEqual([['e0']])
  })

  it('that has opened leaves the focus on what is nearest to it in time', async () => {
    const { user } = await show({ events: CROWDED })
    cluster().focus()
    await user.keyboard('{Enter}')
    expect(focusName()).toBe('1')
  })

  it('that has opened leaves the focus there once the flight has ended', async () => {
    stage.setMedia('(prefers-reduced-motion: reduce)', false)
    const { user } = await show({ events: CROWDED })
    cluster().focus()
    await user.keyboard('{Enter}')
    stage.drawAfter(50)
    expect(document.activeElement).toBe(cluster())
    stage.drawAll()
    expect(focusName()).toBe('1')
  })

  it('that is gone with nothing left in the window leaves the focus on the plot', async () => {
    const { change } = await show({ events: CROWDED })
    cluster().focus()
    change({ filtered: [] })
    expect(document.activeElement).toBe(plot())
  })

  it('that the focus was not on takes none when it goes', async () => {
    const { change } = await show({ events: CROWDED })
    screen.getByRole('button', { name: 'Later' }).focus()
    change({ filtered: [TREATY] })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Later' }))
  })

  it('of many thousands has them in its name', async () => {
    const many = Array.from({ length: 12_000 }, (_, at) => event({ id: `e${at}`, date: '2010-06-01', label: 'Call' }))
    await show({ events: [TREATY, ...many] })
    expect(clusterNames()).toEqual([expect.stringMatching(/^12,000 events, 1 June 2010/)])
  })
})

describe('a label that has the focus', () => {
  /** Twelve a year, of which from far out only few are labelled. */
  const busy = Array.from({ length: 240 }, (_, at) => {
    const date = `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-15`
    return event({ id: `e${at}`, date, label: `Call number ${at}`, significance: at % 40 === 7 ? 2 : 1 })
  })

  it.each(['{Home}', '{End}'])('keeps label and focus by zooming with + and −, also after %s', async (edge) => {
    const { user, told } = await show({ events: busy })
    plot().focus()
    await user.tab()
    await user.keyboard(edge)
    const [first = label('Call number 7')] = within(plot()).getAllByRole('link')
    if (document.activeElement?.tagName !== 'A') first.focus()
    const name = focusName() ?? ''
    for (const key of [...'+++++++', ...'-------']) {
      await user.keyboard(key)
      expect([key, focusName()]).toEqual([key, name])
      expect(labelNames()).toContain(name)
    }
    expect(told).toHaveLength(14)
  })

  it('keeps both in the middle of the flights, too', async () => {
    stage.setMedia('(prefers-reduced-motion: reduce)', false)
    const { user } = await show({ events: busy })
    label('Call number 7').focus()
    for (const key of '+++---') {
      await user.keyboard(key)
      for (const elapsedMs of [16, 60, 120]) {
        stage.drawAfter(elapsedMs)
        expect(focusName()).toBe('Call number 7')
      }
    }
  })

  it('that leaves the window under the wheel hands the focus to the nearest one, and the wheel goes on', async () => {
    const { told } = await show({ window: windowOf('1998', '2015') })
    label('Eternal friendship').focus()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    for (let turns = 0; turns < 6; turns++) {
      const turned = turn({ deltaY: -100, clientX: 500 })
      stage.drawAfter(16)
      expect([turns, turned.defaultPrevented]).toEqual([turns, true])
    }
    vi.advanceTimersByTime(200)
    vi.useRealTimers()
    stage.drawAll()
    expect(told).toHaveLength(1)
    expect(plot().contains(document.activeElement)).toBe(true)
  })

  it('stays where it is while the filter changes around it', async () => {
    const { change } = await show()
    label('Gas transit').focus()
    change({ filtered: [GAS] })
    expect(document.activeElement).toBe(label('Gas transit'))
    change({ filtered: undefined })
    expect(document.activeElement).toBe(label('Gas transit'))
  })
})

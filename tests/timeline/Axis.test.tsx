// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { day } from '../build'
import { windowOf } from './build'
import { show, timeline } from './showTimeline'
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
const today = () => within(timeline()).queryByText('Today')
/** Days of which the canvas marks one as today: dashes one above the other, at one place. */
const todayXs = () => {
  const strokes = stage.takeStrokes()
  const last = strokes.slice(strokes.findLastIndex(({ how }) => how === 'clear'))
  return new Set(
    last.filter(({ how, numbers }) => how === 'fillRect' && numbers[3] === 3).map(({ numbers }) => numbers[0]),
  )
}

describe('the calendar', () => {
  it('names years', async () => {
    await show({ window: DECADE })
    expect(screen.getByText('2010')).toBeDefined()
  })

  it('names the months of a year', async () => {
    await show({ window: windowOf('2010-01', '2010-06') })
    expect(screen.getByText('May')).toBeDefined()
  })

  it('names the days of a week', async () => {
    await show({ window: windowOf('2010-06-01', '2010-06-07') })
    expect(screen.getByText('3')).toBeDefined()
  })

  it('is there where there are no events', async () => {
    await show({ filtered: [], window: DECADE })
    expect(screen.getByText('2010')).toBeDefined()
  })
})

describe('today', () => {
  it('is named on the axis and marked on the picture, at the same place', async () => {
    await show({ window: DECADE, today: day('2007-07-01') })
    const leftPx = Number.parseFloat(today()?.style.left ?? '')
    expect(leftPx).toBeCloseTo((732 * (day('2007-07-01') + 0.5 - DECADE.from)) / (DECADE.to - DECADE.from))
    expect(todayXs()).toEqual(new Set([Math.round(leftPx)]))
  })

  it.each([
    ['before', '2004-12-31'],
    ['after', '2015-01-01'],
  ])('is not there where it is %s the window', async (_, date) => {
    await show({ window: DECADE, today: day(date) })
    expect(today()).toBeNull()
    expect(todayXs()).toEqual(new Set())
  })

  it.each(['2005-01-01', '2014-12-31'])('is there on the edge of the window, on %s', async (date) => {
    await show({ window: DECADE, today: day(date) })
    expect(today()).not.toBeNull()
  })

  it('comes with the window that holds it', async () => {
    const { user } = await show({ window: windowOf('1998', '2006'), today: day('2015-06-01') })
    expect(today()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show all years' }))
    expect(today()).not.toBeNull()
  })

  it('is unknown in the first rendering, and then there', async () => {
    const { change } = await show({ window: DECADE })
    expect(today()).toBeNull()
    change({ today: day('2010-06-01') })
    expect(today()).not.toBeNull()
  })

  it.each(['2010-01-01', '2010-02-01', '2011-12-20'])(
    'takes the place of a year that it would meet, on %s',
    async (date) => {
      await show({ window: DECADE, today: day(date) })
      const todayPx = (732 * (day(date) + 0.5 - DECADE.from)) / (DECADE.to - DECADE.from)
      // Its name stands to the left of it in the right half of the picture, some 48 px wide; so wide is a year at most.
      const from = todayPx > 366 ? todayPx - 48 : todayPx
      for (const year of within(timeline()).queryAllByText(/^20\d\d$/)) {
        const yearPx = Number.parseFloat(year.style.left)
        expect(yearPx + 48 <= from || yearPx >= from + 48, `${year.textContent} and today`).toBe(true)
      }
    },
  )
})

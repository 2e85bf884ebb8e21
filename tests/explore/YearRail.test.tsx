// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Profiler } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EventList } from '../../src/explore/EventList'
import { YearRail } from '../../src/explore/YearRail'
import { WordsProvider } from '../../src/language/LanguageContext'
import type { IndexEvent } from '../../src/record/compiled'
import { event, recordIndex } from '../build'
import { words } from '../language/speech'
import { renderInEnglish } from './inEnglish'
import { setScreen } from './screenOfYears'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const inYears = (...years: readonly number[]) =>
  years.map((year, at) => event({ id: `${year}-06-01-meeting-${at}`, date: `${year}-06-01` }))

/** Ten years; two events in 2020, none in 2014. */
const RECORD = inYears(2011, 2012, 2013, 2015, 2016, 2017, 2018, 2019, 2020, 2020)

function show({
  events = RECORD,
  all = RECORD,
  onListRendered = () => {},
}: {
  readonly events?: readonly IndexEvent[]
  readonly all?: readonly IndexEvent[]
  readonly onListRendered?: () => void
} = {}) {
  const view = (events: readonly IndexEvent[]) => (
    <>
      <YearRail events={events} all={all} />
      <Profiler id="list" onRender={onListRendered}>
        <EventList
          index={recordIndex(all)}
          events={events}
          selected={undefined}
          hrefOf={(id) => `#/en/events/${id}/`}
          onOpen={() => {}}
        />
      </Profiler>
    </>
  )
  const { rerender } = renderInEnglish(view(events))
  return { filterTo: (next: readonly IndexEvent[]) => rerender(view(next)) }
}

const rail = () => screen.getByRole('slider', { name: 'Years' })
const spoken = () => rail().getAttribute('aria-valuetext')
/** A finger on the rail, which has a margin of 10 px at each end and is as high as the screen once the list is at its top. */
const touch = (clientY: number) => ({ clientY, button: 0, isPrimary: true, pointerId: 1 })

describe('the rail', () => {
  it('is one slider over the years of the whole record, which says year and count', () => {
    setScreen()
    show({ events: RECORD.slice(2, 9) })
    expect(rail().getAttribute('aria-orientation')).toBe('vertical')
    expect(rail().getAttribute('aria-valuemin')).toBe('2011')
    expect(rail().getAttribute('aria-valuemax')).toBe('2020')
    expect(rail().getAttribute('aria-valuenow')).toBe('2020')
    expect(spoken()).toBe('2020, 1 event')
    expect(rail().tabIndex).toBe(0)
  })

  it.each([
    { language: 'en', name: 'Years', value: '2020, 2 events' },
    { language: 'ru', name: 'Годы', value: '2020 год, 2 события' },
    { language: 'uz', name: 'Yillar', value: '2020-yil, 2 ta voqea' },
    { language: 'kk', name: 'Жылдар', value: '2020 жыл, 2 оқиға' },
  ] as const)('speaks $language, also where there is no screen', ({ language, name, value }) => {
    vi.stubGlobal('window', undefined)
    const page = renderToString(
      <WordsProvider words={words[language]}>
        <YearRail events={RECORD} all={RECORD} />
      </WordsProvider>,
    )
    expect(page).toContain(`aria-label="${name}"`)
    expect(page).toContain(`aria-valuetext="${value}"`)
  })

  it('is not there where the filters leave nothing, or the record has one year or none', () => {
    setScreen()
    show({ events: [] })
    expect(screen.queryByRole('slider')).toBe(null)
    cleanup()
    show({ events: inYears(2020), all: inYears(2020) })
    expect(screen.queryByRole('slider')).toBe(null)
    cleanup()
    show({ events: [], all: [] })
    expect(screen.queryByRole('slider')).toBe(null)
  })

  it('keeps the years of the record where the filters leave one event', () => {
    setScreen()
    show({ events: inYears(2013) })
    expect(rail().getAttribute('aria-valuemax')).toBe('2020')
    expect(spoken()).toBe('2013, 1 event')
  })

  it('says names of years as whole words', () => {
    setScreen()
    show()
    expect(within(rail()).getByText('2020')).toBeDefined()
    expect(within(rail()).getByText('2011')).toBeDefined()
  })
})

describe('as the list scrolls', () => {
  it('the rail follows, and the list is not rendered again', () => {
    const { scrollBy } = setScreen()
    const onListRendered = vi.fn()
    show({ onListRendered })
    onListRendered.mockClear()
    scrollBy(200 + 500)
    expect(spoken()).toBe('2019, 1 event')
    scrollBy(3 * 500)
    expect(spoken()).toBe('2016, 1 event')
    expect(onListRendered).not.toHaveBeenCalled()
  })

  it('a year counts as in sight until too little of it is left to be read', () => {
    const { scrollBy } = setScreen()
    show()
    scrollBy(200 + 500 - 24)
    expect(spoken()).toBe('2020, 2 events')
    scrollBy(1)
    expect(spoken()).toBe('2019, 1 event')
  })

  it('the rail follows the filters too', () => {
    const { scrollBy } = setScreen()
    const { filterTo } = show()
    scrollBy(200 + 500)
    filterTo(inYears(2011, 2012, 2013))
    expect(spoken()).toBe('2012, 1 event')
  })

  it('nothing is looked at where the rail is not shown', () => {
    const { scrollBy } = setScreen({ isWide: true })
    show()
    scrollBy(2000)
    expect(screen.getByRole('slider').getAttribute('aria-valuenow')).toBe('2020')
  })
})

describe('a key', () => {
  it('brings the list to the next year that has events', async () => {
    const { scrolledPx } = setScreen()
    show()
    await userEvent.tab()
    expect(document.activeElement).toBe(rail())
    await userEvent.keyboard('{ArrowDown}')
    expect(spoken()).toBe('2019, 1 event')
    expect(scrolledPx()).toBe(200 + 500)
    await userEvent.keyboard('{PageDown}')
    expect(spoken()).toBe('2013, 1 event')
    await userEvent.keyboard('{ArrowUp}')
    expect(spoken()).toBe('2015, 1 event')
    await userEvent.keyboard('{Home}')
    expect(spoken()).toBe('2020, 2 events')
    expect(scrolledPx()).toBe(200)
  })

  it('reaches the last years too, which the end of the list keeps from the top of the screen', async () => {
    const { scrolledPx } = setScreen({ yearPx: 150 })
    show()
    await userEvent.tab()
    await userEvent.keyboard('{End}')
    expect(spoken()).toBe('2011, 1 event')
    expect(scrolledPx()).toBe(200 + 9 * 150 - 600)
    await userEvent.keyboard('{ArrowUp}')
    expect(spoken()).toBe('2012, 1 event')
  })

  it('with Ctrl, Alt or ⌘ is left to the browser', () => {
    const { scrolledPx } = setScreen()
    show()
    for (const how of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      fireEvent.keyDown(rail(), { key: 'ArrowDown', ...how })
    }
    expect(scrolledPx()).toBe(0)
  })
})

describe('a finger', () => {
  it('that taps on a year goes there', () => {
    const { scrollBy } = setScreen()
    show()
    scrollBy(200)
    fireEvent.pointerDown(rail(), touch(10 + 3.5 * 58))
    fireEvent.pointerUp(rail(), touch(10 + 3.5 * 58))
    expect(spoken()).toBe('2017, 1 event')
  })

  it('takes the list along, and on a year without events means the nearest', () => {
    const { scrollBy, scrolledPx } = setScreen()
    show()
    scrollBy(200)
    fireEvent.pointerDown(rail(), touch(10 + 0.5 * 58))
    fireEvent.pointerMove(rail(), touch(10 + 2.5 * 58))
    expect(spoken()).toBe('2018, 1 event')
    expect(scrolledPx()).toBe(200 + 2 * 500)
    fireEvent.pointerMove(rail(), touch(10 + 6.5 * 58))
    expect(spoken()).toBe('2015, 1 event')
    fireEvent.pointerUp(rail(), touch(10 + 6.5 * 58))
    expect(scrolledPx()).toBe(200 + 5 * 500)
  })

  it('keeps its years under it while the page moves beneath the rail', () => {
    const { scrolledPx } = setScreen()
    show()
    // The list begins at 200 px: its 400 px to the end of the screen are the rail's, 38 px a year.
    fireEvent.pointerDown(rail(), touch(200 + 10 + 4.5 * 38))
    expect(spoken()).toBe('2016, 1 event')
    expect(scrolledPx()).toBe(200 + 4 * 500)
    fireEvent.pointerMove(rail(), touch(200 + 10 + 4.6 * 38))
    expect(spoken()).toBe('2016, 1 event')
  })

  it('that takes the thumb and lets go a little further on leaves the list where it was', () => {
    const { scrollBy, scrolledPx } = setScreen()
    show()
    scrollBy(200 + 300)
    fireEvent.pointerDown(rail(), touch(10 + 0.3 * 58))
    fireEvent.pointerMove(rail(), touch(10 + 0.6 * 58))
    fireEvent.pointerUp(rail(), touch(10 + 0.6 * 58))
    expect(scrolledPx()).toBe(200 + 300)
  })

  it('sees year and count beside it for as long as it is down', () => {
    setScreen()
    show()
    fireEvent.pointerDown(rail(), touch(595))
    expect(rail().dataset.held).toBe('true')
    expect(screen.getByText('2011, 1 event')).toBeDefined()
    fireEvent.pointerCancel(rail(), touch(595))
    expect(rail().dataset.held).toBe(undefined)
  })

  it('that is the second, or a button other than the first, does nothing', () => {
    const { scrolledPx } = setScreen()
    show()
    fireEvent.pointerDown(rail(), { ...touch(595), isPrimary: false })
    fireEvent.pointerDown(rail(), { ...touch(595), button: 2 })
    expect(scrolledPx()).toBe(0)
  })
})

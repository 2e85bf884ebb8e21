// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EventList, groupByYear, linkId } from '../../src/explore/EventList'
import type { EventId, IndexEvent } from '../../src/record/compiled'
import { event, eventId, recordIndex } from '../build'
import { renderInEnglish } from './inEnglish'

afterEach(cleanup)

const TREATY = event({ id: '1998-10-31-treaty', date: '1998-10-31', title: 'Treaty on eternal friendship' })
const GAS = event({ id: '2020-06-gas', date: '2020-06', title: 'Gas transit begins', topics: ['energy', 'trade'] })
const MEETING = event({
  id: '2020-09-25-meeting',
  date: '2020-09-25',
  title: 'Working meeting in Saryagash',
  place: 'saryagash',
})

function show({
  events = [TREATY, GAS, MEETING],
  selected,
  onOpen = () => {},
}: {
  events?: readonly IndexEvent[]
  selected?: EventId
  onOpen?: (id: EventId) => void
} = {}) {
  return renderInEnglish(
    <EventList
      index={recordIndex(events)}
      events={events}
      selected={selected}
      hrefOf={(id) => `#/en/events/${id}/`}
      onOpen={onOpen}
    />,
  )
}

function rowOf(title: string): HTMLElement {
  const row = screen.getByRole('link', { name: title }).closest('li')
  if (!row) throw new Error(`"${title}" is in no row`)
  return row
}

describe('the list', () => {
  it('has the newest year first, with the number of its events', () => {
    show()
    const headings = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)
    expect(headings).toEqual(['2020, 2 events', '1998, 1 event'])
    expect(screen.getByRole('region', { name: /^2020.*2 events$/ })).toBeDefined()
  })

  it('has the newest event of a year first', () => {
    show()
    const year = screen.getByRole('region', { name: /^2020/ })
    expect(
      within(year)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Working meeting in Saryagash', 'Gas transit begins'])
  })

  it('puts an event of several years under the year in which it began', () => {
    const works = event({ id: '2019-12-works', date: '2019-12/2021-03', title: 'Works on the road' })
    expect(groupByYear([TREATY, works, GAS]).map(({ year, events }) => [year, events.length])).toEqual([
      [2020, 1],
      [2019, 1],
      [1998, 1],
    ])
  })

  it('is empty where there is nothing to show', () => {
    show({ events: [] })
    expect(screen.queryAllByRole('heading')).toEqual([])
    expect(groupByYear([])).toEqual([])
  })
})

describe('an event of the list', () => {
  it('is a link by its title to its own address', () => {
    show()
    const link = screen.getByRole('link', { name: 'Working meeting in Saryagash' })
    expect(link.getAttribute('href')).toBe('#/en/events/2020-09-25-meeting/')
    expect(link.id).toBe(linkId(eventId('2020-09-25-meeting')))
  })

  it('says when, where, what sort and which topics', () => {
    show()
    const row = rowOf('Working meeting in Saryagash')
    expect(within(row).getByText('25 September')).toBeDefined()
    expect(row.textContent).toContain('Saryagash · Summit')
    const topics = within(rowOf('Gas transit begins')).getByRole('list', { name: 'Topics' })
    expect(
      within(topics)
        .getAllByRole('listitem')
        .map((topic) => topic.textContent),
    ).toEqual(['Energy', 'Trade'])
  })

  it('gives the machine a date only where it is a day', () => {
    show()
    const timeOf = (title: string) => within(rowOf(title)).getByRole('time').getAttribute('datetime')
    expect(timeOf('Working meeting in Saryagash')).toBe('2020-09-25')
    expect(timeOf('Gas transit begins')).toBe(null)
    expect(within(rowOf('Gas transit begins')).getByText('June')).toBeDefined()
  })

  it('that is open is the current one', () => {
    show({ selected: eventId('2020-06-gas') })
    expect(screen.getAllByRole('link', { current: true }).map((link) => link.textContent)).toEqual([
      'Gas transit begins',
    ])
  })

  it('in another language says which, beside the link and not in its name', () => {
    show({ events: [event({ title: ['Рабочая встреча', 'ru'] })] })
    const link = screen.getByRole('link', { name: 'Рабочая встреча' })
    expect(within(link).getByText('Рабочая встреча').lang).toBe('ru')
    expect(within(rowOf('Рабочая встреча')).getByTitle('in Russian')).toBeDefined()
  })
})

describe('a click', () => {
  it('opens the event here and does not leave the page', () => {
    const onOpen = vi.fn()
    show({ onOpen })
    const link = screen.getByRole('link', { name: 'Gas transit begins' })
    const click = createEvent.click(link)
    fireEvent(link, click)
    expect(onOpen.mock.calls).toEqual([['2020-06-gas']])
    expect(click.defaultPrevented).toBe(true)
  })

  it('on the words of a title in another language opens it too', async () => {
    const onOpen = vi.fn()
    show({ events: [event({ title: ['Рабочая встреча', 'ru'] })], onOpen })
    await userEvent.click(screen.getByText('Рабочая встреча'))
    expect(onOpen.mock.calls).toEqual([['2020-09-25-meeting']])
  })

  it('of the keyboard opens it too', async () => {
    const user = userEvent.setup()
    const onOpen = vi.fn()
    show({ onOpen })
    await user.tab()
    await user.keyboard('{Enter}')
    expect(onOpen.mock.calls).toEqual([['2020-09-25-meeting']])
  })

  it.each([
    ['Ctrl', { ctrlKey: true }],
    ['⌘', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['Alt', { altKey: true }],
    ['the middle button', { button: 1 }],
  ])('with %s is left to the browser', (_, how) => {
    const onOpen = vi.fn()
    show({ onOpen })
    const link = screen.getByRole('link', { name: 'Gas transit begins' })
    const click = createEvent.click(link, how)
    fireEvent(link, click)
    expect(onOpen).not.toHaveBeenCalled()
    expect(click.defaultPrevented).toBe(false)
  })

  it('beside the link does nothing', async () => {
    const onOpen = vi.fn()
    show({ onOpen })
    await userEvent.click(screen.getByText('25 September'))
    expect(onOpen).not.toHaveBeenCalled()
  })
})

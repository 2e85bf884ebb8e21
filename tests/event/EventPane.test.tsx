// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EventPane, type EventPaneProps } from '../../src/event/EventPane'
import { neighboursOf } from '../../src/event/neighbours'
import type { EventDetails, IndexEvent, RecordIndex, SourceId } from '../../src/record/compiled'
import { details, event, eventId, outcome, recordIndex, source, sourceIds } from '../build'
import { renderInEnglish } from '../explore/inEnglish'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const MEETING = event({
  id: '2020-09-25-meeting',
  date: '2020-09-25',
  title: 'Working meeting in Saryagash',
  topics: ['politics', 'energy'],
  place: 'saryagash',
})

interface Shown extends Partial<Omit<EventPaneProps, 'event' | 'index'>> {
  readonly event?: IndexEvent
  /** In the index, in order of date, the event itself included. */
  readonly events?: readonly IndexEvent[]
  readonly index?: RecordIndex
  /** What the network answers, one after the other; the last goes on. A number is the status of a failure. */
  readonly answers?: readonly (EventDetails | number | Promise<never>)[]
}

function show({ event = MEETING, events = [event], index = recordIndex(events), answers, ...props }: Shown = {}) {
  const left = [...(answers ?? [details(event)])]
  const fetched = vi.fn(async (_address: string) => {
    const answer = await (left.length > 1 ? left.shift() : left[0])
    return typeof answer === 'number' ? new Response('', { status: answer }) : Response.json(answer)
  })
  vi.stubGlobal('fetch', fetched)
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const pane = (more: Partial<EventPaneProps> = {}) => (
    <QueryClientProvider client={queries}>
      <EventPane
        event={event}
        index={index}
        neighbours={neighboursOf(event.id, { events, all: events })}
        takesFocus={false}
        hrefOf={(id) => `#/en/events/${id}/`}
        onOpen={() => {}}
        onClose={() => {}}
        {...props}
        {...more}
      />
    </QueryClientProvider>
  )
  const { rerender } = renderInEnglish(pane())
  return { fetched, showAgain: (more: Partial<EventPaneProps>) => rerender(pane(more)) }
}

/** What stands beside a term of the facts, once it is loaded. */
async function fact(term: string): Promise<string> {
  const name = await screen.findByText(term, { selector: 'dt' })
  return name.nextElementSibling?.textContent ?? ''
}

/** The part of the pane under a heading, once it is loaded. */
async function part(heading: string): Promise<HTMLElement> {
  const found = (await screen.findByRole('heading', { level: 3, name: heading })).parentElement
  if (!found) throw new Error(`There is nothing under "${heading}"`)
  return found
}

function textsOf(elements: readonly HTMLElement[]): (string | null)[] {
  return elements.map(({ textContent }) => textContent)
}

describe('before the details are there', () => {
  it('what the index knows stands at once', () => {
    show({ answers: [new Promise<never>(() => {})] })
    const pane = screen.getByRole('region', { name: 'Event details' })
    expect(within(pane).getByRole('heading', { level: 2, name: 'Working meeting in Saryagash' })).toBeDefined()
    expect(within(pane).getByText('Friday, 25 September 2020')).toBeDefined()
    const topics = within(pane).getByRole('list', { name: 'Topics' })
    expect(textsOf(within(topics).getAllByRole('listitem'))).toEqual(['Politics', 'Energy'])
    expect(within(pane).getByRole('status').textContent).toBe('Loading the details')
  })

  it('those of this event are asked for, in the language of the index', async () => {
    const { fetched } = show()
    await screen.findByText('They met and spoke.')
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([
      expect.stringMatching(/\/events\/2020-09-25-meeting\.en\.json$/),
    ])
    expect(screen.queryByRole('status')).toBeNull()
  })
})

describe('the date', () => {
  it.each([
    ['2020-09-25', 'Friday, 25 September 2020'],
    ['2020-09', 'September 2020 · known to the month'],
    ['2020', '2020 · known to the year'],
    ['2017-03-22/2017-03-23', '22–23 March 2017'],
  ])('%s is written as precise as it is known: %s', (date, expected) => {
    show({ event: event({ date }) })
    expect(screen.getByRole('heading', { level: 2 }).previousElementSibling?.textContent).toBe(expected)
  })
})

describe('the facts', () => {
  it('say where, in which region and country', async () => {
    const index = recordIndex([MEETING], { places: { saryagash: { region: 'Turkistan Region', country: 'KZ' } } })
    show({ index })
    expect(await fact('Place')).toBe('Saryagash, Turkistan Region, Kazakhstan')
  })

  it('say who met, each with the office of that day', async () => {
    const index = recordIndex([MEETING], { people: { 'shavkat-mirziyoyev': {}, 'nursultan-nazarbayev': {} } })
    const participants = [
      { person: 'shavkat-mirziyoyev', office: 'President of Uzbekistan' },
      { person: 'nursultan-nazarbayev' },
    ]
    show({ index, answers: [details(MEETING, { participants })] })
    const people = (await screen.findByText('Who met')).nextElementSibling as HTMLElement
    const [first, second] = within(people).getAllByRole('listitem')
    expect(first?.textContent).toMatch(/^Shavkat Mirziyoyev.*President of Uzbekistan$/)
    expect(second?.textContent).toBe('Nursultan Nazarbayev')
  })

  it('say what sort of event it was', async () => {
    show({ event: event({ kind: 'talks', format: 'sidelines' }) })
    expect(await fact('Kind')).toBe('Talks · On the sidelines')
  })

  it('leave out what is not known', async () => {
    show({ event: event() })
    await fact('Kind')
    expect(screen.queryByText('Place')).toBeNull()
    expect(screen.queryByText('Who met')).toBeNull()
    for (const heading of ['What was agreed and said', 'Figures', 'Related events', 'Note']) {
      expect(screen.queryByRole('heading', { name: heading })).toBeNull()
    }
  })
})

describe('the outcomes', () => {
  it('stand by topic, in the order of the topics, and within a topic as the record has them', async () => {
    const outcomes = [
      outcome({ topic: 'water', text: 'To share the river' }),
      outcome({ topic: 'politics', text: 'To meet again', kind: 'discussed' }),
      outcome({ topic: 'water', text: 'To build a canal', kind: 'signed' }),
      outcome({ topic: 'energy', text: 'To sell gas' }),
    ]
    show({ answers: [details(MEETING, { outcomes })] })
    const shown = await part('What was agreed and said')
    expect(textsOf(within(shown).getAllByRole('heading', { level: 4 }))).toEqual(['Politics', 'Energy', 'Water'])
    expect(textsOf(within(shown).getAllByRole('listitem'))).toEqual([
      'Discussed To meet again1',
      'Agreed To sell gas1',
      'Agreed To share the river1',
      'Signed To build a canal1',
    ])
  })

  it('cite their sources by number, and the numbers lead there', async () => {
    const sources = [source({ id: 's1' }), source({ id: 'mfa', title: 'Joint statement' })]
    const outcomes = [outcome({ text: 'To sell gas', sources: ['mfa', 's1'] })]
    show({ answers: [details(MEETING, { sources, outcomes })] })
    const shown = await part('What was agreed and said')
    const citations = within(shown).getAllByRole('link', { name: /^source/ })
    expect(citations.map((link) => link.getAttribute('aria-label'))).toEqual(['source 2', 'source 1'])
    const target = document.getElementById(citations[0]?.getAttribute('href')?.slice(1) ?? '')
    expect(target && within(target).getByRole('link', { name: 'Joint statement' })).toBeTruthy()
    expect(target && within(target).getByText('2')).toBeTruthy()
  })

  it('say so where no source is tied to them', async () => {
    show({ answers: [details(MEETING, { outcomes: [outcome({ text: 'To sell gas', sources: [] })] })] })
    const shown = await part('What was agreed and said')
    expect(textsOf(within(shown).getAllByRole('listitem'))).toEqual(['Agreed To sell gas not yet tied to a source'])
    expect(within(shown).queryByRole('link')).toBeNull()
  })
})

it('the summary cites its sources, or says that it has none', async () => {
  show()
  const summary = await screen.findByText(/They met and spoke/)
  expect(within(summary).getByRole('link', { name: 'source 1' }).getAttribute('href')).toBe('#source-s1')
  cleanup()
  show({ answers: [details(MEETING, { summary: { text: 'They met.', sources: [] } })] })
  expect((await screen.findByText(/They met/)).textContent).toBe('They met. not yet tied to a source')
})

it('the figures say what, when, how much and how sure', async () => {
  const figure = { measure: 'Trade', period: '2019', unit: 'million US$', sources: sourceIds('s1') }
  const figures = [
    { ...figure, value: 3315 },
    { ...figure, value: 3000, bound: 'over' as const, period: '2019-06', measure: 'Trade planned' },
  ]
  show({ answers: [details(MEETING, { figures })] })
  expect(textsOf(within(await part('Figures')).getAllByRole('listitem'))).toEqual([
    '3,315 million US$Trade, 20191',
    'over 3,000 million US$Trade planned, June 20191',
  ])
})

it('a note stands under its own heading', async () => {
  show({ answers: [details(MEETING, { note: 'No account by the other side has been found.' })] })
  expect(within(await part('Note')).getByText('No account by the other side has been found.')).toBeDefined()
})

describe('the sources', () => {
  it('say who published what, when, in which language, and whose account it is', async () => {
    const sources = [
      source({
        id: 's1',
        url: 'https://president.uz/ru/lists/view/3848',
        title: 'Рабочая встреча',
        publisher: 'President of Uzbekistan',
        language: 'ru',
        published: '2020-09-25',
        side: 'UZ',
        official: true,
      }),
    ]
    show({ answers: [details(MEETING, { sources })] })
    const shown = await part('Sources')
    const link = within(shown).getByRole('link', { name: 'Рабочая встреча' })
    expect(link.getAttribute('href')).toBe('https://president.uz/ru/lists/view/3848')
    expect(within(link).getByText('Рабочая встреча').lang).toBe('ru')
    expect(
      within(shown).getByText(
        'President of Uzbekistan · published 25 September 2020 · Russian · Uzbekistan’s side · official',
      ),
    ).toBeDefined()
  })

  it('are called by their site where the page had no title', async () => {
    const { title: _, ...untitled } = source({ url: 'https://www.example.org/news/1' })
    show({ answers: [details(MEETING, { sources: [untitled] })] })
    expect(within(await part('Sources')).getByRole('link', { name: 'example.org' })).toBeDefined()
  })

  it('own up to a title that is ours, and do not call it theirs', async () => {
    const ours = source({ title: 'Protocol of the commission', titleIsOurs: true, language: 'kk' })
    show({ answers: [details(MEETING, { sources: [ours] })] })
    const shown = await part('Sources')
    expect(within(shown).getByText('Protocol of the commission').lang).toBe('')
    expect(within(shown).getByText('Example News · Kazakh · third party · title is ours')).toBeDefined()
  })

  it('have numbers that do not change with what cites them', async () => {
    const sources = ['a', 'b', 'c'].map((id) => source({ id, title: id }))
    const summary = { text: 'They met.', sources: sourceIds('c') }
    show({ answers: [details(MEETING, { sources, summary })] })
    expect(await screen.findByRole('link', { name: 'source 3' })).toHaveProperty('hash', `#source-${'c' as SourceId}`)
  })
})

describe('a text in another language', () => {
  it('as the title carries its language, and a notice says why', () => {
    show({ event: event({ title: ['Working meeting', 'en'] }), answers: [new Promise<never>(() => {})] })
    expect(within(screen.getByRole('heading', { level: 2 })).getByText('Working meeting').lang).toBe('en')
    expect(screen.getByText('This event is not yet translated; it is shown in English.')).toBeDefined()
  })

  it('as the summary or an outcome carries its language', async () => {
    const outcomes = [outcome({ text: ['О газе', 'ru'] })]
    show({ answers: [details(MEETING, { summary: { text: ['Кездесу', 'kk'], sources: [] }, outcomes })] })
    expect((await screen.findByText('Кездесу')).lang).toBe('kk')
    expect(screen.getByText('О газе').lang).toBe('ru')
  })

  it('is not spoken of where there is none', async () => {
    show()
    await fact('Kind')
    expect(screen.queryByText(/not yet translated/)).toBeNull()
  })
})

describe('a load that fails', () => {
  it('says so, leaves what is known in place, and shows the rest when it is tried again', async () => {
    show({ answers: [503, details(MEETING)] })
    expect(await screen.findByRole('heading', { level: 3, name: 'This could not be loaded' })).toBeDefined()
    expect(screen.getByRole('heading', { level: 2, name: 'Working meeting in Saryagash' })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('They met and spoke.')).toBeDefined()
    expect(screen.queryByText('This could not be loaded')).toBeNull()
  })

  it('can be tried again as often as it fails', async () => {
    const { fetched } = show({ answers: [503, 503, details(MEETING)] })
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(2))
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Try again' })).toHaveProperty('disabled', false))
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('They met and spoke.')).toBeDefined()
  })
})

describe('closing', () => {
  it('is asked for by the button', async () => {
    const onClose = vi.fn()
    show({ onClose })
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('is asked for by Escape, wherever in the pane the focus is', async () => {
    const user = userEvent.setup()
    const onClose = vi.fn()
    show({ onClose, takesFocus: true })
    await user.keyboard('{Escape}')
    ;(await screen.findByRole('link', { name: 'What s1 says' })).focus()
    await user.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledTimes(2)
  })

  it('is not asked for by other keys, or by Escape elsewhere', async () => {
    const user = userEvent.setup()
    const onClose = vi.fn()
    show({ onClose })
    await user.keyboard('{Escape}')
    screen.getByRole('button', { name: 'Close' }).focus()
    await user.keyboard('a{ArrowLeft}')
    expect(onClose).not.toHaveBeenCalled()
  })
})

describe('the focus', () => {
  it('goes to the title of an event that was opened here, and to that of the next', () => {
    const { showAgain } = show({ takesFocus: true })
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }))
    screen.getByRole('button', { name: 'Close' }).focus()
    showAgain({ event: event({ id: '2021-12-06-visit', title: 'State visit' }) })
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'State visit' }))
  })

  it('stays where it is when the address brought the event', () => {
    show({ takesFocus: false })
    expect(document.activeElement).toBe(document.body)
  })
})

describe('from event to event', () => {
  const TREATY = event({ id: '1998-10-31-treaty', date: '1998-10-31', title: 'Treaty on eternal friendship' })
  const VISIT = event({ id: '2021-12-06-visit', date: '2021-12-06', title: 'State visit' })

  it('the steps are links to the neighbours, and the position is said', () => {
    show({ events: [TREATY, MEETING, VISIT] })
    expect(screen.getByText('2 of 3')).toBeDefined()
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(hrefOf('Previous event')).toBe('#/en/events/1998-10-31-treaty/')
    expect(hrefOf('Next event')).toBe('#/en/events/2021-12-06-visit/')
  })

  it('a step that leads nowhere cannot be taken', () => {
    show({ events: [MEETING, VISIT] })
    expect(screen.getByRole('button', { name: 'Previous event' })).toHaveProperty('disabled', true)
    expect(screen.getByRole('link', { name: 'Next event' })).toBeDefined()
  })

  it('an event that the filter hides has no position', () => {
    show({ neighbours: neighboursOf(MEETING.id, { events: [VISIT], all: [MEETING, VISIT] }) })
    expect(screen.queryByText(/ of /)).toBeNull()
  })

  it('related events are links by their titles, in order of date, with their dates', async () => {
    show({
      events: [TREATY, MEETING, VISIT],
      answers: [details(MEETING, { related: ['2021-12-06-visit', '1998-10-31-treaty'] })],
    })
    const related = await part('Related events')
    expect(textsOf(within(related).getAllByRole('link'))).toEqual(['Treaty on eternal friendship', 'State visit'])
    expect(within(related).getByText('31 October 1998')).toBeDefined()
  })

  it('a click opens the event here, a click with Ctrl is left to the browser', () => {
    const onOpen = vi.fn()
    show({ events: [MEETING, VISIT], onOpen })
    const next = screen.getByRole('link', { name: 'Next event' })
    const plain = createEvent.click(next)
    const withCtrl = createEvent.click(next, { ctrlKey: true })
    fireEvent(next, plain)
    fireEvent(next, withCtrl)
    expect(onOpen.mock.calls).toEqual([[eventId('2021-12-06-visit')]])
    expect([plain.defaultPrevented, withCtrl.defaultPrevented]).toEqual([true, false])
  })

  it('a click on a citation or a source is left to the browser', async () => {
    const onOpen = vi.fn()
    show({ onOpen })
    const citation = await screen.findByRole('link', { name: 'source 1' })
    const click = createEvent.click(citation)
    fireEvent(citation, click)
    expect(onOpen).not.toHaveBeenCalled()
    expect(click.defaultPrevented).toBe(false)
  })
})

// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ContextBands } from '../../src/context/ContextBands'
import { CONTEXT_PARTS, type ContextPart } from '../../src/context/parts'
import { WordsProvider } from '../../src/language/LanguageContext'
import type { EventId } from '../../src/record/compiled'
import type { Context } from '../../src/record/compiledContext'
import type { Language } from '../../src/record/vocabulary'
import { scaleOf } from '../../src/timeline/viewport'
import { day } from '../build'
import { words } from '../language/speech'
import { context, leader, office, page, point, series, step, target } from './build'
import { givePopovers } from './popover'

beforeAll(givePopovers)
afterEach(cleanup)

const RECORD = context({
  leaders: [
    leader('Islam Karimov', [office({ from: '1990-03', to: '2016-09-02' })]),
    leader('Shavkat Mirziyoyev', [
      office({ title: 'Interim President', as: 'acting', from: '2016-09-08', to: '2016-12-14' }),
      office({ from: '2016-12-14', sources: [0, 1] }),
    ]),
    leader('Nursultan Nazarbayev', [office({ from: '1990-04', to: '2019-03-20' })], 'KZ'),
  ],
  status: [
    step(),
    step({
      id: 'alliance',
      name: 'Allied relations',
      short: 'Alliance',
      date: '2022-12-22',
      event: '2022-12-22-treaty',
      title: 'Treaty on Allied Relations signed',
      note: 'Both states have ratified it.',
    }),
  ],
  trade: series(
    [
      point({ value: 4.1, by: 'Prime Minister' }),
      point({ value: 4.5, note: 'Conflicts with 4.1.' }),
      point({ side: 'UZ', period: '2019-01/2019-04', value: 1.1, bound: 'about', estimate: true }),
    ],
    [
      target({
        value: 5,
        year: 2020,
        announced: '2019-04-15',
        event: '2019-04-15-visit' as EventId,
        title: 'A visit',
      }),
    ],
  ),
  sources: [page(), page({ url: 'https://example.org/2', title: 'Two', language: 'en', published: '2016-12-14' })],
})

interface Shown {
  readonly of: Context
  readonly from?: string
  readonly to?: string
  readonly widthPx?: number
  readonly parts?: readonly ContextPart[]
  readonly language?: Language
  readonly onOpen?: (id: EventId) => void
}

function bands({
  of,
  from = '1992',
  to = '2026',
  widthPx = 1100,
  parts = CONTEXT_PARTS,
  language = 'en',
  onOpen = () => {},
}: Shown) {
  const window = { from: day(from), to: day(to) }
  return (
    <WordsProvider words={words[language]}>
      <ContextBands
        context={of}
        scale={scaleOf({ window, widthPx })}
        window={window}
        widthPx={widthPx}
        namesWidthPx={168}
        isNarrow={false}
        shown={parts}
        hrefOf={(id) => `/en/events/${id}/`}
        onOpen={onOpen}
      />
    </WordsProvider>
  )
}

const show = (shown: Partial<Shown> = {}) => render(bands({ of: RECORD, ...shown }))
const segment = (name: RegExp | string) => screen.getByRole('button', { name })
const row = (name: string) => screen.getByRole('group', { name })

describe('the bands', () => {
  it('are those that are shown, each a group with a name', () => {
    show({ parts: ['status'] })
    expect(within(row('Context')).getAllByRole('group')).toEqual([row('Status of the relationship')])
    cleanup()
    show()
    expect(
      within(row('Context'))
        .getAllByRole('group')
        .map((group) => group.getAttribute('aria-label')),
    ).toEqual(['Leaders of Uzbekistan', 'Leaders of Kazakhstan', 'Status of the relationship', 'Trade turnover'])
  })

  it('are not there where the record has nothing', () => {
    show({ of: context() })
    expect(within(row('Context')).queryAllByRole('group')).toEqual([])
  })

  it('have a button for each segment in sight, which says whose and from when to when', () => {
    show()
    expect(
      within(row('Leaders of Uzbekistan'))
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Islam Karimov, March 1990 – 2 September 2016', 'Shavkat Mirziyoyev, since 8 September 2016'])
    cleanup()
    show({ from: '2017' })
    expect(within(row('Leaders of Uzbekistan')).getAllByRole('button')).toHaveLength(1)
  })

  it('press several years together where a year is too narrow', () => {
    show({ widthPx: 340 })
    const years = within(row('Trade turnover')).getAllByRole('button')
    expect(years.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Trade turnover, 2015–2019',
      'Trade turnover, 2020–2024',
    ])
  })
})

describe('the words of a segment', () => {
  // Without a canvas a letter is 7 px wide; the words need 12 px of space, and 2.5 px for letters that keep apart.
  it.each([
    ['are whole where there is room', 18 * 7 + 15, 'Shavkat Mirziyoyev'],
    ['are the surname where there is less', 18 * 7 + 14, 'Mirziyoyev'],
    ['are not there where that is too wide as well', 10 * 7 + 11, ''],
  ])('%s', (_, widthPx, text) => {
    show({ from: '2018', to: '2019', widthPx })
    expect(segment(/^Shavkat Mirziyoyev/).textContent).toBe(text)
  })

  it('are the short form of a step where the long one is too wide', () => {
    show({ from: '2024', to: '2025', widthPx: 16 * 7 + 11 })
    expect(segment(/^Allied relations/).textContent).toBe('Alliance')
  })

  it('stay in sight when a segment that began earlier is panned', () => {
    const { rerender } = show({ from: '1995', to: '1996' })
    expect(segment(/^Islam Karimov/).style.transform).toBe('translateX(0px)')
    rerender(bands({ of: RECORD, from: '2010', to: '2012' }))
    expect(segment(/^Islam Karimov/).style.transform).toBe('translateX(0px)')
    expect(segment(/^Islam Karimov/).textContent).toBe('Islam Karimov')
  })
})

describe('what a press says', () => {
  it('of a leader: each office with its days and its sources, in their own language', async () => {
    const user = userEvent.setup()
    show()
    await user.click(segment(/^Shavkat Mirziyoyev/))
    const dialog = screen.getByRole('dialog', { name: 'Shavkat Mirziyoyev' })
    expect(dialog.textContent).toContain('Interim President')
    expect(dialog.textContent).toContain('8 September – 14 December 2016')
    expect(dialog.textContent).toContain('since 14 December 2016')
    const links = within(dialog).getAllByRole('link')
    expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('lang')])).toEqual([
      ['Президенты встретились', 'https://example.org/1', 'ru'],
      ['Two', 'https://example.org/2', 'en'],
    ])
    expect(dialog.textContent).toContain('Example News · published 14 December 2016')
  })

  it('of a step of the status: the event that it rests on, which a press opens', async () => {
    const user = userEvent.setup()
    const onOpen = vi.fn()
    show({ onOpen })
    await user.click(segment(/^Allied relations/))
    const dialog = screen.getByRole('dialog', { name: 'Allied relations' })
    expect(dialog.textContent).toContain('since 22 December 2022')
    expect(dialog.textContent).toContain('Both states have ratified it.')
    const link = within(dialog).getByRole('link', { name: 'Treaty on Allied Relations signed' })
    expect(link.getAttribute('href')).toBe('/en/events/2022-12-22-treaty/')
    await user.click(link)
    expect(onOpen.mock.calls).toEqual([['2022-12-22-treaty']])
    expect(segment(/^Allied relations/).getAttribute('aria-expanded')).toBe('false')
  })

  it('of a year: every figure of each side as it was given, and the targets set in it', async () => {
    const user = userEvent.setup()
    show()
    await user.click(segment('Trade turnover, 2019'))
    const dialog = screen.getByRole('dialog', { name: 'Trade turnover, 2019' })
    const sides = within(dialog).getAllByRole('heading', { level: 4 })
    expect(sides.map(({ textContent }) => textContent)).toEqual(['Uzbekistan', 'Kazakhstan', 'Targets', 'Sources'])
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'about 1.1 billion USD1 (source 1)January–April 2019 · preliminary',
      '4.1 billion USD1 (source 1)2019 · Prime Minister',
      '4.5 billion USD1 (source 1)2019Conflicts with 4.1.',
      '5 billion USD, for 20201 (source 1)set 15 April 2019',
      'Президенты встретилисьExample News',
    ])
    expect(within(dialog).getByRole('link', { name: 'set 15 April 2019' }).getAttribute('href')).toBe(
      '/en/events/2019-04-15-visit/',
    )
  })

  it('is in the language of the reader', async () => {
    const user = userEvent.setup()
    show({ language: 'ru' })
    await user.click(segment(/^Товарооборот, 2020/))
    expect(screen.getByRole('dialog').textContent).toContain('на 2020 год')
  })
})

describe('by keyboard', () => {
  it('each band is one tab stop, and the arrows, Home and End go within it', async () => {
    const user = userEvent.setup()
    show()
    const focused = () => document.activeElement?.getAttribute('aria-label')
    await user.tab()
    expect(focused()).toMatch(/^Islam Karimov/)
    await user.keyboard('{ArrowRight}')
    expect(focused()).toMatch(/^Shavkat Mirziyoyev/)
    await user.keyboard('{ArrowRight}')
    expect(focused()).toMatch(/^Shavkat Mirziyoyev/)
    await user.keyboard('{Home}')
    expect(focused()).toMatch(/^Islam Karimov/)
    await user.tab()
    expect(focused()).toMatch(/^Nursultan Nazarbayev/)
    await user.tab()
    await user.keyboard('{End}')
    expect(focused()).toMatch(/^Allied relations/)
    await user.tab()
    expect(focused()).toBe('Trade turnover, 2019')
  })

  it('Enter opens, with the focus in the popover, and Escape closes and gives the focus back', async () => {
    const user = userEvent.setup()
    show()
    await user.tab()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('dialog', { name: 'Islam Karimov' }))
    expect(segment(/^Islam Karimov/).getAttribute('aria-expanded')).toBe('true')
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(segment(/^Islam Karimov/))
    expect(segment(/^Islam Karimov/).getAttribute('aria-expanded')).toBe('false')
  })

  it('a second press closes again, and so does the button in the popover', async () => {
    const user = userEvent.setup()
    show()
    await user.click(segment(/^Islam Karimov/))
    await user.click(segment(/^Islam Karimov/))
    expect(segment(/^Islam Karimov/).getAttribute('aria-expanded')).toBe('false')
    await user.click(segment(/^Eternal friendship/))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(document.activeElement).toBe(segment(/^Eternal friendship/))
  })

  it('a segment that is moved out of sight keeps the focus, and the arrows lead back into sight', async () => {
    const user = userEvent.setup()
    const { rerender } = show()
    await user.tab()
    rerender(bands({ of: RECORD, from: '2018', to: '2019' }))
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Islam Karimov/)
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Shavkat Mirziyoyev/)
    expect(screen.queryByRole('button', { name: /^Islam Karimov/ })).toBeNull()
  })

  it('the keys of the popover are not those of the picture', async () => {
    const user = userEvent.setup()
    const onKeyDown = vi.fn()
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for the picture, which has keys of its own
      <div onKeyDown={({ key }) => onKeyDown(key)}>{bands({ of: RECORD })}</div>,
    )
    await user.click(segment(/^Islam Karimov/))
    await user.keyboard('0+')
    expect(onKeyDown).not.toHaveBeenCalled()
  })
})

// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { Context } from '../../src/context/Context'
import type { ContextPart } from '../../src/context/parts'
import { WordsProvider } from '../../src/language/LanguageContext'
import { scaleOf } from '../../src/timeline/viewport'
import { day } from '../build'
import { words } from '../language/speech'
import { context, leader, office } from './build'
import { givePopovers } from './popover'

beforeAll(givePopovers)
// The bands are fetched when they are shown; how long a busy machine takes to read them is not what is tested here.
beforeAll(async () => {
  await import('../../src/context/ContextBands')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const RECORD = context({ leaders: [leader('Islam Karimov', [office({ from: '1990-03', to: '2016-09-02' })])] })

function show({
  answer = () => Promise.resolve(Response.json(RECORD)),
  parts = ['leaders', 'status'],
  widthPx = 1100,
}: {
  readonly answer?: () => Promise<Response>
  readonly parts?: readonly ContextPart[]
  readonly widthPx?: number
}) {
  const fetched = vi.fn(async (_address: string) => await answer())
  vi.stubGlobal('fetch', fetched)
  const window = { from: day('1992'), to: day('2026') }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { container } = render(
    <QueryClientProvider client={client}>
      <WordsProvider words={words.en}>
        <Context
          scale={scaleOf({ window, widthPx })}
          window={window}
          widthPx={widthPx}
          namesWidthPx={168}
          isNarrow={false}
          shown={parts}
          hrefOf={(id) => `/en/events/${id}/`}
          onOpen={() => {}}
        />
      </WordsProvider>
    </QueryClientProvider>,
  )
  return { container, fetched }
}

describe('the context', () => {
  it('is fetched in the language of the page, and shown when it has come', async () => {
    const { fetched } = show({})
    expect(await screen.findByRole('group', { name: 'Leaders of Uzbekistan' })).toBeTruthy()
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([expect.stringMatching(/context\.en\.json$/)])
  })

  it('has its height while it is under way, so that nothing jumps when it comes', () => {
    const { container } = show({ answer: () => new Promise(() => {}) })
    expect(container.textContent).toBe('')
    expect(container.querySelector('div')?.style.height).toBe('72px')
  })

  it('is neither fetched nor there where nothing of it is shown, or where there is no room', () => {
    for (const nothing of [show({ parts: [] }), show({ widthPx: 0 })]) {
      expect(nothing.container.childElementCount).toBe(0)
      expect(nothing.fetched).not.toHaveBeenCalled()
    }
  })

  it('leaves its place to the lanes where it cannot be had', async () => {
    const { container, fetched } = show({ answer: () => Promise.resolve(new Response('', { status: 404 })) })
    await vi.waitFor(() => expect(container.childElementCount).toBe(0))
    expect(fetched).toHaveBeenCalled()
  })
})

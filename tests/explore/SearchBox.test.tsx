// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { SearchBox } from '../../src/explore/SearchBox'
import { renderInEnglish } from './inEnglish'

afterEach(cleanup)

function box(): HTMLInputElement {
  return screen.getByRole('searchbox', { name: 'Search events' })
}

it('is a landmark with a field that says what it is for', () => {
  renderInEnglish(<SearchBox query="gas" onQuery={() => {}} />)
  // By the element: Testing Library does not yet know its role.
  expect(box().closest('search')).not.toBeNull()
  expect(box().placeholder).toBe('Search events, people, places')
  expect(box().value).toBe('gas')
})

it('hands on each letter as it is typed', async () => {
  const onQuery = vi.fn()
  renderInEnglish(<SearchBox query="" onQuery={onQuery} />)
  await userEvent.type(box(), 'gas')
  expect(onQuery.mock.calls).toEqual([['g'], ['ga'], ['gas']])
})

it('keeps what is typed while the address lags behind', async () => {
  const view = renderInEnglish(<SearchBox query="" onQuery={() => {}} />)
  await userEvent.type(box(), 'gas')
  expect(box().value).toBe('gas')
  view.rerender(<SearchBox query="ga" onQuery={() => {}} />)
  expect(box().value).toBe('gas')
  await userEvent.type(box(), ' transit')
  expect(box().value).toBe('gas transit')
})

it('shows what the address says once one has left it', async () => {
  const user = userEvent.setup()
  const view = renderInEnglish(<SearchBox query="" onQuery={() => {}} />)
  await user.type(box(), 'gas')
  view.rerender(<SearchBox query="gas" onQuery={() => {}} />)
  await user.tab()
  await user.tab()
  view.rerender(<SearchBox query="" onQuery={() => {}} />)
  expect(box().value).toBe('')
})

it('can be cleared, and is then ready for the next search', async () => {
  const onQuery = vi.fn()
  renderInEnglish(<SearchBox query="gas" onQuery={onQuery} />)
  await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }))
  expect(onQuery.mock.calls).toEqual([['']])
  expect(box().value).toBe('')
  expect(document.activeElement).toBe(box())
})

it('offers to clear only what there is', () => {
  renderInEnglish(<SearchBox query="" onQuery={() => {}} />)
  expect(screen.queryByRole('button')).toBeNull()
})

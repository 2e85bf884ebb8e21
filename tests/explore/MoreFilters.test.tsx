// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { MoreFilters } from '../../src/explore/MoreFilters'
import { type Filter, NO_FILTER } from '../../src/record/filter'
import { renderInEnglish } from './inEnglish'

afterEach(cleanup)

function show(filter: Filter, onFilter: (filter: Filter) => void = () => {}): void {
  renderInEnglish(
    <MoreFilters
      filter={filter}
      kindCounts={new Map([['summit', 1124]])}
      formatCounts={new Map([['bilateral', 7]])}
      onFilter={onFilter}
    />,
  )
}

/** The choices of a group that are ticked. */
function ticked(group: string): string[] {
  const boxes = within(screen.getByRole('group', { name: group })).getAllByRole('checkbox', { checked: true })
  return boxes.map((box) => box.closest('label')?.textContent ?? '')
}

it('is folded away until asked for', async () => {
  show(NO_FILTER)
  const details = screen.getByText('More filters').closest('details')
  expect(details?.open).toBe(false)
  await userEvent.click(screen.getByText('More filters'))
  expect(details?.open).toBe(true)
})

it('has each kind and each format, with the number of events that choosing it leaves', () => {
  show(NO_FILTER)
  const names = (group: string) =>
    within(screen.getByRole('group', { name: group }))
      .getAllByRole('checkbox')
      .map((box) => box.closest('label')?.textContent)
  expect(names('Kind')).toEqual([
    'Summit 1,124',
    'Call 0',
    'Talks 0',
    'Forum 0',
    'Document 0',
    'Launch 0',
    'Exchange 0',
    'Incident 0',
    'Statement 0',
  ])
  expect(names('Format')).toEqual(['Bilateral 7', 'On the sidelines 0', 'Multilateral 0'])
  expect(screen.getByRole('checkbox', { name: 'Summit 1,124' })).toBeDefined()
})

it('shows what is chosen', () => {
  show({ ...NO_FILTER, kinds: ['call', 'launch'], formats: ['bilateral'] })
  expect(ticked('Kind')).toEqual(['Call 0', 'Launch 0'])
  expect(ticked('Format')).toEqual(['Bilateral 7'])
})

it('adds a choice in the order of the list, and leaves the rest of the filter as it is', async () => {
  const onFilter = vi.fn()
  const filter: Filter = { ...NO_FILTER, topics: ['energy'], kinds: ['launch'], query: 'gas' }
  show(filter, onFilter)
  await userEvent.click(screen.getByRole('checkbox', { name: /^Summit/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: /^Multilateral/ }))
  expect(onFilter.mock.calls).toEqual([
    [{ ...filter, kinds: ['summit', 'launch'] }],
    [{ ...filter, formats: ['multilateral'] }],
  ])
})

it('takes a choice back', async () => {
  const onFilter = vi.fn()
  show({ ...NO_FILTER, kinds: ['call', 'launch'] }, onFilter)
  await userEvent.click(screen.getByRole('checkbox', { name: /^Call/ }))
  expect(onFilter.mock.calls).toEqual([[{ ...NO_FILTER, kinds: ['launch'] }]])
})

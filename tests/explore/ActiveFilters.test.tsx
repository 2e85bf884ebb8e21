// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { ActiveFilters } from '../../src/explore/ActiveFilters'
import type { PersonId, PlaceId } from '../../src/record/compiled'
import { type Filter, NO_FILTER } from '../../src/record/filter'
import { event, recordIndex } from '../build'
import { renderInEnglish } from './inEnglish'

afterEach(cleanup)

const index = recordIndex([event({ people: ['shavkat-mirziyoyev'], place: 'saryagash' })])
const FULL: Filter = {
  topics: ['energy', 'water'],
  kinds: ['call'],
  formats: ['sidelines'],
  people: ['shavkat-mirziyoyev' as PersonId],
  places: ['saryagash' as PlaceId],
  query: ' gas ',
}

function show(filter: Filter, onFilter: (filter: Filter) => void = () => {}): void {
  renderInEnglish(<ActiveFilters index={index} filter={filter} onFilter={onFilter} />)
}

it('where nothing narrows the record, nothing is shown', () => {
  show({ ...NO_FILTER, query: '  ' })
  expect(screen.queryByRole('list')).toBeNull()
})

it('everything that narrows the record is named as a reader knows it', () => {
  show(FULL)
  const list = screen.getByRole('list', { name: 'Active filters' })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['gas', 'Energy', 'Water', 'Call', 'On the sidelines', 'Shavkat Mirziyoyev', 'Saryagash', 'Clear all'])
})

it.each<[string, Partial<Filter>]>([
  ['gas', { query: '' }],
  ['Energy', { topics: ['water'] }],
  ['Call', { kinds: [] }],
  ['On the sidelines', { formats: [] }],
  ['Shavkat Mirziyoyev', { people: [] }],
  ['Saryagash', { places: [] }],
])('%s can be taken back alone', async (name, change) => {
  const onFilter = vi.fn()
  show(FULL, onFilter)
  await userEvent.click(screen.getByRole('button', { name: `Remove filter: ${name}` }))
  expect(onFilter.mock.calls).toEqual([[{ ...FULL, ...change }]])
})

it('all of it can be taken back at once', async () => {
  const onFilter = vi.fn()
  show(FULL, onFilter)
  await userEvent.click(screen.getByRole('button', { name: 'Clear all' }))
  expect(onFilter.mock.calls).toEqual([[NO_FILTER]])
})

it('a person that the record does not know is shown as written', () => {
  show({ ...NO_FILTER, people: ['nobody' as PersonId] })
  expect(screen.getByRole('button', { name: 'Remove filter: nobody' })).toBeDefined()
})

/** As the page holds it: what is taken back is gone at the next rendering. */
function Narrowed() {
  const [filter, setFilter] = useState(FULL)
  return <ActiveFilters index={index} filter={filter} onFilter={setFilter} />
}

it('with a filter taken back by key, the focus goes to the filter that stands in its place', async () => {
  renderInEnglish(<Narrowed />)
  screen.getByRole('button', { name: 'Remove filter: Energy' }).focus()
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove filter: Water' }))
})

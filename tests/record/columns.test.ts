import { expect, it } from 'vitest'
import { readColumns, writeColumns } from '../../src/record/columns'
import { event, recordIndex } from '../build'

const index = recordIndex([
  event({ id: '1998-10-31-treaty', topics: ['politics'], title: 'Treaty', place: 'tashkent' }),
  event({ id: '2019-06-gas', topics: ['energy', 'trade'], title: ['Gas', 'en'] }),
])

it('an index written in columns is the same index when it is read', () => {
  expect(readColumns(writeColumns(index))).toEqual(index)
})

it('columns written again are the same columns', () => {
  const file = writeColumns(index)
  expect(writeColumns(readColumns(file))).toEqual(file)
})

it('a field that an event has not is absent again, and not null', () => {
  expect(readColumns(writeColumns(index)).events[1]).not.toHaveProperty('place')
})

it('an index without events stays without', () => {
  expect(readColumns(writeColumns(recordIndex([]))).events).toEqual([])
})

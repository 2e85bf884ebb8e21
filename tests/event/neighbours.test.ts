import { describe, expect, it } from 'vitest'
import { neighboursOf } from '../../src/event/neighbours'
import { event, eventId } from '../build'

const [first, second, third, fourth] = ['1998-treaty', '2017-visit', '2019-gas', '2020-meeting'].map((id) =>
  event({ id }),
) as [ReturnType<typeof event>, ReturnType<typeof event>, ReturnType<typeof event>, ReturnType<typeof event>]
const all = [first, second, third, fourth]

describe('an event that the filter leaves', () => {
  it('stands between those before and after it', () => {
    expect(neighboursOf(second.id, { events: all, all })).toEqual({
      position: 2,
      total: 4,
      previous: '1998-treaty',
      next: '2019-gas',
    })
  })

  it('has its neighbours among what the filter leaves', () => {
    expect(neighboursOf(third.id, { events: [first, third], all })).toEqual({
      position: 2,
      total: 2,
      previous: '1998-treaty',
      next: undefined,
    })
  })

  it('has nothing before it as the first', () => {
    expect(neighboursOf(first.id, { events: all, all })).toMatchObject({ position: 1, previous: undefined })
  })

  it('has neither as the only one', () => {
    expect(neighboursOf(second.id, { events: [second], all })).toEqual({
      position: 1,
      total: 1,
      previous: undefined,
      next: undefined,
    })
  })
})

describe('an event that the filter hides', () => {
  it('has no position, but its place in time between two that are shown', () => {
    expect(neighboursOf(third.id, { events: [first, fourth], all })).toEqual({
      position: undefined,
      total: 2,
      previous: '1998-treaty',
      next: '2020-meeting',
    })
  })

  it('has nothing before it where all that is shown is later', () => {
    expect(neighboursOf(first.id, { events: [third, fourth], all })).toMatchObject({
      previous: undefined,
      next: '2019-gas',
    })
  })

  it('has no neighbours where nothing is shown', () => {
    expect(neighboursOf(third.id, { events: [], all })).toEqual({
      position: undefined,
      total: 0,
      previous: undefined,
      next: undefined,
    })
  })
})

it('before an event that the record does not have stands nothing', () => {
  expect(neighboursOf(eventId('2030-dream'), { events: all, all })).toMatchObject({
    position: undefined,
    previous: undefined,
  })
})

// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useToday } from '../../src/app/useToday'
import { day } from '../build'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A time by the reader's own clock, wherever that is. */
function setClock(...parts: [year: number, month: number, day: number, hour: number]): void {
  const [year, month, dayOfMonth, hour] = parts
  vi.setSystemTime(new Date(year, month - 1, dayOfMonth, hour))
}

it.each([0, 3, 12, 23])('it is the day of the calendar on the reader’s wall, at %d o’clock too', (hour) => {
  setClock(2026, 11, 24, hour)
  expect(renderHook(useToday).result.current).toBe(day('2026-11-24'))
})

it('a page that is looked at again after midnight has the new day', () => {
  setClock(2026, 12, 31, 23)
  const { result } = renderHook(useToday)
  setClock(2027, 1, 1, 7)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(result.current).toBe(day('2027-01-01'))
})

it('a page that is written beforehand does not know it', () => {
  expect(renderToString(createElement(Today))).toBe('<p>unknown</p>')
})

function Today() {
  return createElement('p', null, useToday() ?? 'unknown')
}

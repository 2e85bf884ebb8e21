// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useWindow } from '../../src/app/useWindow'
import { type Window, wholeWindow } from '../../src/timeline/viewport'
import { windowOf } from '../timeline/build'

afterEach(cleanup)

const DOMAIN = windowOf('1991', '2026')

/** The hook with an address that takes over what it is given, as the browser's does. */
function setUp(first: { readonly from?: string; readonly to?: string } = {}) {
  const setAddress = vi.fn()
  const { result } = renderHook(() => {
    const [address, setAddressTo] = useState<{ from?: string | undefined; to?: string | undefined }>(first)
    const [window, setWindow] = useWindow(address, DOMAIN, (next) => {
      setAddress(next)
      setAddressTo(next)
    })
    return { address, window, setWindow, setAddressTo }
  })
  return {
    setAddress,
    window: () => result.current.window,
    address: () => result.current.address,
    setWindow: (window: Window) => act(() => result.current.setWindow(window)),
    goTo: (address: { from?: string; to?: string }) => act(() => result.current.setAddressTo(address)),
  }
}

it('without an address it is the whole record', () => {
  expect(setUp().window()).toEqual(wholeWindow(DOMAIN))
})

it('it is what the address says', () => {
  expect(setUp({ from: '2005', to: '2014' }).window()).toEqual(windowOf('2005', '2014'))
})

it('the address takes over what is set, rounded to days, and the window stays as it was set', () => {
  const { window, address, setWindow } = setUp()
  const { from, to } = windowOf('2010-06-01', '2012-03-09')
  setWindow({ from: from + 0.3, to: to + 0.2 })
  expect(address()).toEqual({ from: '2010-06-01', to: '2012-03-09' })
  expect(window()).toEqual({ from: from + 0.3, to: to + 0.2 })
})

it('a move of less than a day leaves the address alone', () => {
  const { setAddress, setWindow, window } = setUp({ from: '2010-06-01', to: '2012-03-09' })
  const { from, to } = windowOf('2010-06-01', '2012-03-09')
  setWindow({ from: from + 0.2, to: to + 0.2 })
  expect(setAddress).not.toHaveBeenCalled()
  expect(window()).toEqual({ from: from + 0.2, to: to + 0.2 })
})

it('another address, as by the back button, wins over what was set', () => {
  const { window, setWindow, goTo } = setUp()
  setWindow(windowOf('2010', '2012'))
  goTo({})
  expect(window()).toEqual(wholeWindow(DOMAIN))
  goTo({ from: '2000', to: '2001' })
  expect(window()).toEqual(windowOf('2000', '2001'))
})

it('all years leave nothing in the address', () => {
  const { address, setWindow } = setUp({ from: '2005', to: '2014' })
  setWindow(wholeWindow(DOMAIN))
  expect(address()).toEqual({ from: undefined, to: undefined })
})

it('it is the same window while the address is', () => {
  const { window, goTo } = setUp({ from: '2005', to: '2014' })
  const before = window()
  goTo({ from: '2005', to: '2014' })
  expect(window()).toBe(before)
})

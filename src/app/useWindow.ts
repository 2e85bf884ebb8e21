import { useMemo, useState } from 'react'
import { addressOfWindow, type Window, windowFromAddress } from '../timeline/viewport'
import type { AddressState } from './address'

type WindowAddress = Pick<AddressState, 'from' | 'to'>

/**
 * The window of the picture, and the way to set it. The address takes it over, rounded to days; for as long as that address
 * stands, the window stays as it was set. Back and forward change the address, which then wins.
 */
export function useWindow(
  { from, to }: WindowAddress,
  domain: Window,
  setAddress: (window: WindowAddress) => void,
): [Window, (window: Window) => void] {
  const [set, setSet] = useState<{ readonly window: Window; readonly under: readonly string[] }>()
  const written = useMemo(() => windowFromAddress({ from, to }, domain), [from, to, domain])
  const present = keyOf({ from, to })
  // The address has arrived where the window was set: from now on any other one is the reader's wish.
  if (set && set.under.length > 1 && set.under.at(-1) === present) setSet({ ...set, under: [present] })

  function change(window: Window): void {
    const next = addressOfWindow(window, domain)
    setSet({ window, under: [present, keyOf(next)] })
    if (keyOf(next) !== present) setAddress(next)
  }

  return [set?.under.includes(present) ? set.window : written, change]
}

function keyOf({ from = '', to = '' }: WindowAddress): string {
  return `${from}/${to}`
}

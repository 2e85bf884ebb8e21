import { useState } from 'react'
import { addressOfWindow, type Window, windowFromAddress } from '../timeline/viewport'
import type { AddressState } from './address'

type WindowAddress = Pick<AddressState, 'from' | 'to'>

/**
 * The window of the picture. While a gesture runs it lives here, for the address cannot follow every frame; when it
 * settles the address takes it over, rounded to days. Back and forward change the address, which then wins.
 */
export function useWindow(
  address: WindowAddress,
  domain: Window,
  setAddress: (window: WindowAddress) => void,
): [Window, (window: Window, how: { readonly settled: boolean }) => void] {
  const [live, setLive] = useState<{ readonly window: Window; readonly under: readonly string[] }>()
  const present = keyOf(address)
  const isLive = live?.under.includes(present) ?? false
  // The address has arrived where the gesture ended: from now on any other one is the reader's wish.
  if (live && live.under.length > 1 && live.under.at(-1) === present) setLive({ ...live, under: [present] })

  function change(window: Window, { settled }: { readonly settled: boolean }): void {
    const next = addressOfWindow(window, domain)
    setLive({ window, under: settled ? [present, keyOf(next)] : [present] })
    if (settled && keyOf(next) !== present) setAddress(next)
  }

  return [live && isLive ? live.window : windowFromAddress(address, domain), change]
}

function keyOf({ from = '', to = '' }: WindowAddress): string {
  return `${from}/${to}`
}

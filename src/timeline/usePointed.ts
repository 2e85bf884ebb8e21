import { useCallback, useEffect, useRef, useState } from 'react'
import type { Pointed } from './pointed'

/** What the pointer is on stays so long after it has left, for it to come onto the words beside. */
const LINGERS_MS = 140

export interface UsedPointed {
  readonly pointed: Pointed | undefined
  /** The pointer has come to something or, after a while in which it may come back, to nothing. */
  readonly point: (next: Pointed | undefined) => void
  /** The pointer is on the words: what they speak of stays. */
  readonly keep: () => void
  readonly forget: () => void
}

export function usePointed(): UsedPointed {
  const [pointed, setPointed] = useState<Pointed>()
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keep = useCallback(() => clearTimeout(leaving.current), [])
  useEffect(() => keep, [keep])
  const forget = useCallback(() => {
    clearTimeout(leaving.current)
    setPointed(undefined)
  }, [])
  const point = useCallback((next: Pointed | undefined) => {
    clearTimeout(leaving.current)
    if (next) setPointed(next)
    else leaving.current = setTimeout(() => setPointed(undefined), LINGERS_MS)
  }, [])
  return { pointed, point, keep, forget }
}

import type { EventId, IndexEvent } from '../record/compiled'

export interface Neighbours {
  /** Counted from 1; absent where the filter does not leave the event. */
  readonly position: number | undefined
  readonly total: number
  readonly previous: EventId | undefined
  readonly next: EventId | undefined
}

/**
 * What stands before and after an event among those that the filter leaves.
 *
 * @param events in order of date, as is `all`
 * @param all the whole record: an event that the filter hides still has its place in time between two that are shown
 */
export function neighboursOf(
  id: EventId,
  { events, all }: { readonly events: readonly IndexEvent[]; readonly all: readonly IndexEvent[] },
): Neighbours {
  const at = events.findIndex((event) => event.id === id)
  if (at >= 0) {
    return { position: at + 1, total: events.length, previous: events[at - 1]?.id, next: events[at + 1]?.id }
  }
  const shown = new Set(events.map((event) => event.id))
  const place = all.findIndex((event) => event.id === id)
  return {
    position: undefined,
    total: events.length,
    previous: all.slice(0, Math.max(place, 0)).findLast((event) => shown.has(event.id))?.id,
    next: all.slice(place + 1).find((event) => shown.has(event.id))?.id,
  }
}

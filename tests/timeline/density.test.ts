import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Topic } from '../../src/record/vocabulary'
import { measureDensity } from '../../src/timeline/density'
import { LABEL_ROW_PX, layOutLanes } from '../../src/timeline/lanes'
import { indexEvents, type TimelineIndex } from '../../src/timeline/timelineIndex'
import { scaleOf, type Window } from '../../src/timeline/viewport'
import { allOf, columnsOf, someEvents, someWindow, windowOf } from './build'

const YEARS = windowOf('1991', '2025')

function hills(
  index: TimelineIndex,
  {
    shown = allOf(index),
    topics = [],
    window = YEARS,
    widthPx = 900,
  }: { shown?: Uint8Array; topics?: readonly Topic[]; window?: Window; widthPx?: number } = {},
) {
  const lanes = layOutLanes({ index, shown, topics, nameHeightPx: 0 })
  return measureDensity({ index, shown, lanes, scale: scaleOf({ window, widthPx }), widthPx })
}

/** How high the hill of a lane is. */
function peakOf(densities: ReturnType<typeof hills>, topic: Topic): number {
  return Math.max(...(densities.find(({ lane }) => lane.topic === topic)?.heights ?? []))
}

describe('the hills', () => {
  it('are highest where the events are, and flat elsewhere', () => {
    const index = columnsOf({ date: '2000-01-01', topics: ['energy'] })
    const [hill] = hills(index, { topics: ['energy'] })
    const highest = hill?.heights.indexOf(Math.max(...hill.heights)) ?? -1
    const middle = scaleOf({ window: YEARS, widthPx: 900 }).toPx((index.firstDays[0] ?? 0) + 0.5)
    expect(Math.abs(highest * (hill?.binPx ?? 0) - middle)).toBeLessThanOrEqual((hill?.binPx ?? 0) / 2)
    expect(hill?.heights.filter((height) => height > 0).length).toBe(7)
  })

  it('of a lane grow with its events, on one scale for all lanes', () => {
    const four = Array.from({ length: 4 }, () => ({ date: '2000-01-01', topics: ['energy'] as const }))
    const densities = hills(columnsOf(...four, { date: '2000-01-01', topics: ['water'] }))
    expect(peakOf(densities, 'energy')).toBeCloseTo(LABEL_ROW_PX)
    expect(peakOf(densities, 'water')).toBeCloseTo(LABEL_ROW_PX / 2)
    expect(peakOf(densities, 'health')).toBe(0)
  })

  it('of one event alone is no mountain', () => {
    expect(peakOf(hills(columnsOf({ date: '2000-01-01', topics: ['water'] })), 'water')).toBeCloseTo(LABEL_ROW_PX / 2)
  })

  it('do not count what the filters leave out', () => {
    const index = columnsOf({ date: '2000', topics: ['energy'] }, { date: '2010', topics: ['water'] })
    const densities = hills(index, { shown: Uint8Array.of(1, 0) })
    expect([peakOf(densities, 'energy') > 0, peakOf(densities, 'water')]).toEqual([true, 0])
  })

  it('rise in every lane of an event', () => {
    const densities = hills(columnsOf({ date: '2000', topics: ['energy', 'water'] }))
    expect(peakOf(densities, 'energy')).toBe(peakOf(densities, 'water'))
  })

  it.each([
    ['no events', []],
    ['no event in the window', [{ date: '1900' }]],
    ['all events on one day', Array.from({ length: 50 }, () => ({ date: '2020-09-25' }))],
    ['the years 1 and 9999', [{ date: '0001' }, { date: '9999' }]],
  ])('of %s are within the label line', (_, parts) => {
    for (const { heights } of hills(columnsOf(...parts))) {
      expect(heights.every((height) => height >= 0 && height <= LABEL_ROW_PX)).toBe(true)
    }
  })

  it('are within the label line and cover the plot, for any events, window and width', () => {
    fc.assert(
      fc.property(someEvents(), someWindow, fc.integer({ min: 1, max: 2_000 }), (events, window, widthPx) => {
        for (const { heights, binPx } of hills(indexEvents(events), { window, widthPx })) {
          expect(heights.every((height) => height >= 0 && height <= LABEL_ROW_PX)).toBe(true)
          expect((heights.length - 1) * binPx).toBeGreaterThanOrEqual(widthPx)
        }
      }),
    )
  })

  it('are none in a plot without width', () => {
    expect(hills(columnsOf({ date: '2000' }), { widthPx: 0 })).toEqual([])
  })
})

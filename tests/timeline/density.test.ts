import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LaneKey } from '../../src/timeline/lanes'
import type { TimelineIndex } from '../../src/timeline/timelineIndex'
import { panWindow } from '../../src/timeline/viewport'
import { columnsOf, type PictureParts, pictureOf, someIndex, someLanes, someView, times, windowOf } from './build'

const YEARS = windowOf('1991', '2025')
/** What the tallest hill may be, whatever the lane. */
const TALLEST_PX = 72

function hills(index: TimelineIndex, parts: PictureParts = {}) {
  return pictureOf(index, { window: YEARS, ...parts }).densities
}

/** How high the hill of a lane is. */
function peakOf(densities: ReturnType<typeof hills>, key: LaneKey): number {
  return Math.max(...(densities.find(({ lane }) => lane.key === key)?.heights ?? [0]))
}

describe('the hills', () => {
  it('are highest where the events are, and flat elsewhere', () => {
    const index = columnsOf({ date: '2000-01-01' })
    const { scale, densities } = pictureOf(index, { window: YEARS })
    const [{ heights, firstX, binPx } = { heights: new Float32Array(), firstX: 0, binPx: 0 }] = densities
    const highest = heights.indexOf(Math.max(...heights))
    const eventX = scale.toPx(index.anchors[0] ?? 0)
    expect(Math.abs(firstX + highest * binPx - eventX)).toBeLessThanOrEqual(binPx / 2)
    // Four bins to either side of its own.
    expect(heights.filter((height) => height > 0)).toHaveLength(9)
  })

  it('fall off evenly to either side', () => {
    const [hill] = hills(columnsOf({ date: '2000-01-01' }))
    const heights = [...(hill?.heights ?? [])].filter((height) => height > 0)
    expect(heights).toEqual([...heights].reverse())
    const counts = heights.slice(0, 5).map((height) => (height / (heights[4] ?? 1)) ** 2)
    expect(counts.map((count) => Math.round(count * 5))).toEqual([1, 2, 3, 4, 5])
  })

  it('of a lane grow with its events, on one scale for all lanes, by the square root', () => {
    const one = { date: '2000-01-01' } as const
    const densities = hills(
      columnsOf(...times(64, { ...one, topics: ['energy'] }), ...times(16, { ...one, topics: ['water'] })),
    )
    expect(peakOf(densities, 'energy')).toBeCloseTo(TALLEST_PX)
    expect(peakOf(densities, 'water')).toBeCloseTo(TALLEST_PX / 2)
  })

  it('of one event alone is no mountain', () => {
    const peak = peakOf(hills(columnsOf({ date: '2000-01-01' })), 'politics')
    expect(peak).toBeGreaterThan(0)
    expect(peak).toBeLessThan(TALLEST_PX / 5)
  })

  it('do not count what the filters leave out', () => {
    const index = columnsOf({ date: '2000', topics: ['energy', 'water'] }, { date: '2010', topics: ['water'] })
    const densities = hills(index, { shown: Uint8Array.of(0, 1) })
    expect([peakOf(densities, 'energy'), peakOf(densities, 'water') > 0]).toEqual([0, true])
  })

  it('rise in every lane of an event', () => {
    const densities = hills(columnsOf({ date: '2000', topics: ['energy', 'water'] }))
    expect(peakOf(densities, 'energy')).toBe(peakOf(densities, 'water'))
  })

  it('reach into the window from an event just beside it', () => {
    const peakAt = (date: string) => peakOf(hills(columnsOf({ date })), 'politics')
    // A bin is 71 days, and a hill reaches over four more.
    expect(['1980-01-01', '1990-07-01', '2026-06-01', '2035-01-01'].map((date) => peakAt(date) > 0)).toEqual([
      ...[false, true, true, false],
    ])
  })

  it('go along with the days while one pans', () => {
    const index = columnsOf({ date: '2000-01-01' }, { date: '2003-05-01' }, { date: '2003-06' })
    const outlineOf = (days: number) => {
      const { densities, scale } = pictureOf(index, { window: panWindow(YEARS, days) })
      const [hill] = densities
      return [...(hill?.heights ?? [])]
        .map((height, bin) => [Math.round(scale.toDay((hill?.firstX ?? 0) + bin * (hill?.binPx ?? 0))), height])
        .filter(([, height]) => height !== 0)
    }
    for (const days of [0.3, 1, 17, 400, -123.4]) expect(outlineOf(days)).toEqual(outlineOf(0))
  })

  it.each([
    ['no events', []],
    ['no event in the window', [{ date: '1900' }]],
    ['all events on one day', times(50, { date: '2020-09-25' })],
    ['the years 1 and 9999', [{ date: '0001' }, { date: '9999' }]],
  ])('of %s are within their lane', (_, parts) => {
    for (const { heights, lane } of hills(columnsOf(...parts))) {
      expect(heights.every((height) => height >= 0 && height <= lane.heightPx)).toBe(true)
    }
  })

  it('are within their lane and cover the plot, for any record, grouping, window and width', () => {
    fc.assert(
      fc.property(someIndex(), someLanes, someView, (index, lanes, { windowIn, widthPx }) => {
        for (const { heights, firstX, binPx, lane } of hills(index, { ...lanes, window: windowIn(index), widthPx })) {
          const roomPx = Math.min(lane.heightPx, TALLEST_PX) + 1e-4
          expect(heights.every((height) => height >= 0 && height <= roomPx)).toBe(true)
          expect(firstX).toBeLessThanOrEqual(0)
          expect(firstX + (heights.length - 1) * binPx).toBeGreaterThanOrEqual(widthPx)
        }
      }),
    )
  })

  it('are none in a plot without width', () => {
    expect(hills(columnsOf({ date: '2000' }), { widthPx: 0 })).toEqual([])
  })
})

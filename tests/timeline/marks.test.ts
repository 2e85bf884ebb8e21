import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay, type DayNumber } from '../../src/record/day'
import { floorOf } from '../../src/timeline/lanes'
import type { Layout } from '../../src/timeline/layout'
import { type Cluster, type Mark, nearestTo, placeMarks } from '../../src/timeline/marks'
import { countBetween } from '../../src/timeline/postings'
import type { TimelineIndex } from '../../src/timeline/timelineIndex'
import { panWindow, scaleOf, type Window, wholeWindow, zoomWindow } from '../../src/timeline/viewport'
import { day } from '../build'
import {
  clusterPxOf,
  columnsOf,
  fraction,
  idsOf,
  type LaneParts,
  lanesOf,
  type PictureParts,
  pictureOf,
  positionOf,
  someFilter,
  someIndex,
  someLanes,
  someView,
  times,
  windowOf,
  written,
} from './build'

const LEAST_BIN_PX = 40
/** For what fractions of pixels add up to. */
const ABOUT = 1e-3

/** What one lane after the other has on its floor. */
function floorsOf(
  index: TimelineIndex,
  { window, widthPx, ...parts }: LaneParts & { readonly window: Window; readonly widthPx: number },
) {
  const scale = scaleOf({ window, widthPx })
  const whole = wholeWindow(index.domain)
  return lanesOf(index, parts).lanes.map(({ lane, postings }) => {
    const settings = { index, postings, lane, scale, window, whole, leastBinPx: LEAST_BIN_PX, clusterPx: clusterPxOf }
    return { lane, postings, scale, ...placeMarks(settings) }
  })
}

const marksOf = (index: TimelineIndex, parts?: PictureParts) => pictureOf(index, parts).marks
const clustersOf = (index: TimelineIndex, parts?: PictureParts) => pictureOf(index, parts).clusters

/** A place on the floor, its gap included, from left to right. */
function extentOf(thing: Mark | Cluster): { readonly from: number; readonly to: number } {
  const half = 'widthPx' in thing ? thing.widthPx / 2 : thing.radiusPx
  return { from: thing.x - half, to: thing.x + half }
}

describe('a mark', () => {
  it('stands on the floor of its lane, in the middle of its day', () => {
    const { marks, scale } = pictureOf(columnsOf({ date: '2020-09-25' }), { window: windowOf('2020-09') })
    expect(marks).toMatchObject([{ x: scale.toPx(day('2020-09-25') + 0.5), kind: 'summit', isOwn: true }])
    expect(marks[0]?.y).toBe(marks[0] && floorOf(marks[0].lane))
  })

  it('of an interval stands on the day that it starts', () => {
    const { marks, scale } = pictureOf(columnsOf({ date: '2020-09-25/2021-03' }), { window: windowOf('2020-09') })
    expect(marks[0]?.x).toBeCloseTo(scale.toPx(day('2020-09-25') + 0.5))
  })

  it('is there in each lane of its event, small in those where it is not at home', () => {
    const marks = marksOf(columnsOf({ date: '2020', topics: ['water', 'energy'], significance: 3 }))
    const own = marks.find(({ lane }) => lane.key === 'water')
    const other = marks.find(({ lane }) => lane.key === 'energy')
    expect([own?.isOwn, other?.isOwn, marks.length]).toEqual([true, false, 2])
    expect(own?.radiusPx).toBeGreaterThan(other?.radiusPx ?? Infinity)
  })

  it('is the larger the more its event matters', () => {
    const index = columnsOf(
      { date: '1998', significance: 3 },
      { date: '2005', significance: 2 },
      { date: '2010', significance: 1 },
    )
    const radii = marksOf(index).map(({ radiusPx }) => radiusPx)
    expect(radii).toEqual([...new Set(radii)].sort((a, b) => b - a))
  })

  it.each([
    ['2020-09-25', false],
    ['2020-09-25~', true],
    ['2020-09-25?', true],
    ['2020-09', true],
    ['2020', true],
    ['2020-09-25/2020-10-02', false],
    ['2020-09-25~/2020-10-02', true],
    ['2020-09-25/2020-10-02~', false],
    ['2020-09-25/..', false],
    ['../2020-09-25', true],
    ['/2020-09-25', true],
  ])('of %s is hollow: %s, also where it is selected and the filters leave it out', (date, isVague) => {
    const { marks, clusters } = pictureOf(columnsOf({ date }), { selected: 0 })
    expect([marks, clusters]).toMatchObject([[{ isVague }], []])
    expect(leftOut(date)).toMatchObject([{ isVague }])
  })

  /** What stands for such an event where it is selected and a filter leaves another only. */
  function leftOut(date: string) {
    const index = columnsOf({ date }, { date: '1991' })
    return pictureOf(index, { shown: Uint8Array.of(1, 0), selected: 1 }).selected
  }
})

describe('a cluster', () => {
  const WEEK = times(20, { date: '2020-09-25' })

  it('stands for events that are too near to part, with their number, first and last day, and first event', () => {
    const index = columnsOf(...WEEK, { date: '2020-09-26' }, { date: '1998' })
    const { marks, clusters } = pictureOf(index)
    expect(idsOf(index, marks)).toEqual(['22'])
    expect(clusters).toMatchObject([{ count: 21, widthPx: clusterPxOf(21), first: positionOf(index, '1') }])
    expect(clusters[0]?.from).toBeCloseTo(day('2020-09-25') + 0.5 / 20)
    expect(clusters[0]?.to).toBeCloseTo(day('2020-09-26') + 0.5)
  })

  it('opens by zooming in', () => {
    const index = columnsOf(...WEEK)
    expect(clustersOf(index)).toMatchObject([{ count: 20 }])
    const oneDay = pictureOf(index, { window: windowOf('2020-09-25') })
    expect([oneDay.marks.length, oneDay.clusters.length]).toEqual([20, 0])
  })

  it('does not count what the filters leave out', () => {
    const shown = Uint8Array.from(WEEK, (_, at) => at % 2)
    expect(clustersOf(columnsOf(...WEEK), { shown })).toMatchObject([{ count: 10 }])
  })

  it('never stands for one event, in a plot wider than a cluster', () => {
    fc.assert(
      fc.property(someIndex(), someLanes, someView, (index, lanes, { windowIn, widthPx }) => {
        const window = windowIn(index)
        const whole = wholeWindow(index.domain)
        // Not where all there is would be narrower than a cluster.
        const leastPx = (40 * (window.to - window.from)) / (whole.to - whole.from)
        const clusters = clustersOf(index, { ...lanes, window, widthPx: Math.max(widthPx, leastPx) })
        for (const { count } of clusters) expect(count).toBeGreaterThan(1)
      }),
    )
  })

  it('of many has no room for as many marks, of few may have', () => {
    const near = columnsOf({ date: '2020-09-25' }, { date: '2020-09-26' })
    expect(clustersOf(near)).toMatchObject([{ count: 1 + 1 }])
    expect(marksOf(near, { window: windowOf('2020-09') })).toHaveLength(2)
  })
})

describe('marks and clusters of any record, grouping, filter and window', () => {
  const someFloors = fc
    .tuple(someIndex({ maxLength: 200 }), someLanes, someFilter, someView)
    .map(([index, lanes, filter, { windowIn, widthPx }]) => {
      const parts = { ...lanes, shown: filter(index), window: windowIn(index), widthPx }
      return { index, parts, floors: floorsOf(index, parts) }
    })

  it('add up to exactly what the filter leaves in the days that they stand for, which are all of the window', () => {
    fc.assert(
      fc.property(someFloors, ({ index, floors, parts: { window, widthPx } }) => {
        const whole = wholeWindow(index.domain)
        for (const { marks, clusters, span, postings } of floors) {
          if (widthPx === 0) continue
          expect(span.from).toBeLessThanOrEqual(Math.max(window.from, whole.from))
          expect(span.to).toBeGreaterThanOrEqual(Math.min(window.to, whole.to))
          const stoodFor = clusters.reduce((sum, { count }) => sum + count, marks.length)
          expect(stoodFor).toBe(countBetween(postings, span.from, span.to))
        }
      }),
    )
  })

  it('add up to all that the filter leaves where the window is the whole record', () => {
    fc.assert(
      fc.property(someFloors, fc.integer({ min: 1, max: 2_500 }), ({ index, parts }, widthPx) => {
        const whole = wholeWindow(index.domain)
        for (const { marks, clusters, lane } of floorsOf(index, { ...parts, window: whole, widthPx })) {
          expect(clusters.reduce((sum, { count }) => sum + count, marks.length)).toBe(lane.count)
        }
      }),
    )
  })

  it('are all whole within the plot where the window is the whole record, if it is as wide as a cluster', () => {
    fc.assert(
      fc.property(someFloors, fraction(0.05, 2.5), ({ index, parts }, kilopixels) => {
        const widthPx = kilopixels * 1_000
        for (const { marks, clusters } of floorsOf(index, { ...parts, window: wholeWindow(index.domain), widthPx })) {
          for (const { from, to } of [...marks, ...clusters].map(extentOf)) {
            expect(from).toBeGreaterThanOrEqual(-ABOUT)
            expect(to).toBeLessThanOrEqual(widthPx + ABOUT)
          }
        }
      }),
    )
  })

  it('have no event in two: each mark has its own, and none lies between the first and last day of a cluster', () => {
    fc.assert(
      fc.property(someFloors, ({ index, floors }) => {
        for (const { marks, clusters } of floors) {
          expect(new Set(marks.map(({ at }) => at)).size).toBe(marks.length)
          const anchors = marks.map(({ at }) => index.anchors[at] as number)
          for (const { from, to } of clusters) {
            expect(anchors.filter((anchor) => anchor >= from && anchor <= to)).toEqual([])
          }
          const ends = clusters.flatMap(({ from, to }) => [from, to])
          expect(ends).toEqual([...ends].sort((a, b) => a - b))
        }
      }),
    )
  })

  it('do not overlap', () => {
    fc.assert(
      fc.property(someFloors, ({ floors, parts: { widthPx } }) => {
        for (const { marks, clusters, scale, span } of floors) {
          // In a plot narrower than one cluster there is nowhere else for it.
          if (widthPx === 0 || (span.to - span.from) * scale.pxPerDay < LEAST_BIN_PX) continue
          const extents = [...marks, ...clusters].map(extentOf).sort((a, b) => a.from - b.from)
          for (const [place, { from }] of extents.slice(1).entries()) {
            expect(from).toBeGreaterThanOrEqual((extents[place]?.to ?? 0) - ABOUT)
          }
        }
      }),
    )
  })

  it('keep clear of the bins beside their own: what is panned into sight later finds its place free', () => {
    fc.assert(
      fc.property(someFloors, ({ index, floors, parts }) => {
        const later = panWindow(parts.window, (parts.window.to - parts.window.from) * 0.37)
        for (const [place, floor] of floorsOf(index, { ...parts, window: later }).entries()) {
          expect(seenIn(floor, floor.scale)).toEqual(seenIn(floors[place] as typeof floor, floor.scale))
        }

        /** What stands, by one or the other, for the days that both windows show. */
        function seenIn({ marks, clusters }: (typeof floors)[number], scale: Layout['scale']) {
          const both = { from: later.from, to: parts.window.to }
          const isInBoth = (at: number) => at >= both.from && at < both.to
          return [
            ...marks.filter(({ at }) => isInBoth(index.anchors[at] as number)).map(({ at }) => `mark ${at}`),
            ...clusters
              .filter(({ from, to }) => isInBoth(from) || isInBoth(to))
              .map(({ from, to, count, first }) => `cluster of ${count} from ${from} to ${to}, first ${first}`),
            scale.pxPerDay === 0,
          ]
        }
      }),
    )
  })

  it('are finite numbers', () => {
    fc.assert(
      fc.property(someFloors, ({ floors }) => {
        for (const { marks, clusters } of floors) {
          for (const { x, y, radiusPx } of marks) expect([x, y, radiusPx].every(Number.isFinite)).toBe(true)
          for (const { x, y, from, to } of clusters) expect([x, y, from, to].every(Number.isFinite)).toBe(true)
        }
      }),
    )
  })
})

describe('the bins', () => {
  /** Some events every day, for eight years: a cluster in every bin. */
  const everyDay = (many: number) =>
    columnsOf(
      ...Array.from({ length: 8 * 365 }, (_, at) =>
        written(calendarDay((day('2010-01-01') + at) as DayNumber)),
      ).flatMap((date) => times(many, { date })),
    )
  const index = everyDay(2)

  it('are each as wide as a cluster, or wider', () => {
    for (const widthPx of [300, 517, 900, 2_000]) {
      const { clusters } = pictureOf(index, { widthPx })
      for (const [place, cluster] of clusters.slice(1).entries()) {
        const before = clusters[place] as Cluster
        expect(extentOf(cluster).from).toBeGreaterThanOrEqual(extentOf(before).to - ABOUT)
      }
    }
  })

  it('stay where they are while one pans, also where their breadth is exactly a power of two of days', () => {
    // 40 px of 730 days over 912.5 px are 32 days, but for the last digits of a window with fractions of days.
    const clustersFrom = (from: number) => {
      const [{ clusters = [] } = {}] = floorsOf(index, { window: { from, to: from + 730 }, widthPx: 912.5 })
      return clusters.map(({ from, to, count }) => `${count} from ${from} to ${to}`)
    }
    const seen = new Set(clustersFrom(day('2014-01-01')))
    for (let tenths = 1; tenths <= 60; tenths++) {
      // The last may just have come into sight.
      for (const cluster of clustersFrom(day('2014-01-01') + tenths / 10).slice(0, -1)) expect(seen).toContain(cluster)
    }
  })

  it('are halved where one has zoomed in twofold', () => {
    const window = windowOf('2013', '2014')
    const [{ clusters: far = [] } = {}] = floorsOf(index, { window, widthPx: 900 })
    const nearer = zoomWindow({ window, atDay: day('2014-01-01'), factor: 1 / 2 })
    const [{ clusters: near = [] } = {}] = floorsOf(index, { window: nearer, widthPx: 900 })
    const begins = new Set(near.map(({ from }) => from))
    const inSight = far.filter(({ from, to }) => from >= nearer.from && to < nearer.to)
    expect(inSight.length).toBeGreaterThan(3)
    for (const { from } of inSight) expect(begins).toContain(from)
  })

  it('have room for the widest count of the picture, though a smaller number be the wider one', () => {
    // Written out to 9,999 and as "10k" above.
    const written = (count: number) => (count > 9_999 ? `${Math.round(count / 1_000)}k` : String(count))
    const clusterPx = (count: number) => 10 + 7 * written(count).length
    const crowd = everyDay(5)
    for (const widthPx of [100, 300, 390, 517, 900]) {
      const { clusters } = pictureOf(crowd, { widthPx, clusterPx })
      for (const [place, cluster] of clusters.slice(1).entries()) {
        expect(extentOf(cluster).from).toBeGreaterThanOrEqual(extentOf(clusters[place] as Cluster).to - ABOUT)
      }
    }
  })
})

describe('no mark, and no trouble, comes of', () => {
  it('a plot without width or a record without events', () => {
    expect(marksOf(columnsOf({ date: '2020' }), { widthPx: 0 })).toEqual([])
    expect(marksOf(columnsOf())).toEqual([])
  })
})

it('100,000 events of one day in one lane are one cluster', () => {
  const index = columnsOf(...times(100_000, { date: '2020-09-25' }))
  expect(clustersOf(index)).toMatchObject([{ count: 100_000 }])
  const oneDay = clustersOf(index, { window: windowOf('2020-09-25') })
  expect(oneDay.reduce((sum, { count }) => sum + count, 0)).toBe(100_000)
})

it('the years 1 and 9999 have a mark each', () => {
  const index = columnsOf({ date: '0001-01-01' }, { date: '9999-12-31' })
  expect(idsOf(index, marksOf(index))).toEqual(['1', '2'])
})

describe('what is nearest to a point', () => {
  const index = columnsOf(
    { date: '2020-09-25', topics: ['energy'] },
    { date: '2020-10-20', topics: ['energy', 'water'] },
    ...times(30, { date: '2020-12-01', topics: ['energy'] as const }),
  )
  const { marks, clusters, scale } = pictureOf(index, { window: windowOf('2020-07', '2021-06') })
  const energy = marks.find(({ lane }) => lane.key === 'energy')?.y ?? 0
  const water = marks.find(({ lane }) => lane.key === 'water')?.y ?? 0
  const x = scale.toPx(index.anchors[1] ?? 0)

  const near = (point: { readonly x: number; readonly y: number }) => nearestTo(marks, { ...point, reachPx: 10 })

  it('is the mark within reach', () => {
    expect(near({ x, y: energy })).toMatchObject({ at: 1, lane: { key: 'energy' } })
    expect(near({ x: x + 8, y: energy - 3 })?.at).toBe(1)
  })

  it('is none beyond reach', () => {
    expect(near({ x: x + 12, y: energy })).toBeUndefined()
    expect(near({ x, y: energy - 11 })).toBeUndefined()
    expect(nearestTo([], { x, y: energy, reachPx: 10 })).toBeUndefined()
  })

  it('is one of the lane that the point is in', () => {
    expect(near({ x, y: water })).toMatchObject({ at: 1, lane: { key: 'water' } })
    expect(near({ x: scale.toPx(index.anchors[0] ?? 0), y: water })).toBeUndefined()
  })

  it('is a cluster anywhere in its breadth, and a little beside it', () => {
    const [cluster] = clusters
    const rim = (cluster?.x ?? 0) + (cluster?.widthPx ?? 0) / 2
    expect(nearestTo(clusters, { x: rim - 1, y: energy, reachPx: 4 })).toBe(cluster)
    expect(nearestTo(clusters, { x: rim + 3, y: energy, reachPx: 4 })).toBe(cluster)
    expect(nearestTo(clusters, { x: rim + 5, y: energy, reachPx: 4 })).toBeUndefined()
  })
})

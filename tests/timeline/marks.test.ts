import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TOPICS, type Topic } from '../../src/record/vocabulary'
import { floorOf, layOutLanes } from '../../src/timeline/lanes'
import { markAt, placeMarks } from '../../src/timeline/marks'
import { indexEvents, type TimelineIndex } from '../../src/timeline/timelineIndex'
import { scaleOf, type Window, wholeWindow } from '../../src/timeline/viewport'
import { day } from '../build'
import { allOf, columnsOf, someEvents, someWindow, windowOf } from './build'

const WIDTH_PX = 900
const REACH_PX = 10

function marksOf(
  index: TimelineIndex,
  {
    shown = allOf(index),
    topics = [],
    window = wholeWindow(index.domain),
    widthPx = WIDTH_PX,
  }: { shown?: Uint8Array; topics?: readonly Topic[]; window?: Window; widthPx?: number } = {},
) {
  const lanes = layOutLanes({ index, shown, topics, nameHeightPx: 0 })
  return { lanes, marks: placeMarks({ index, shown, lanes, scale: scaleOf({ window, widthPx }), window }) }
}

describe('the marks', () => {
  it('add up to the events of each lane when the whole record is shown', () => {
    fc.assert(
      fc.property(someEvents(), fc.subarray([...TOPICS]), fc.infiniteStream(fc.boolean()), (events, topics, filter) => {
        const index = indexEvents(events)
        const shown = Uint8Array.from(index.ids, () => (filter.next().value ? 1 : 0))
        const { lanes, marks } = marksOf(index, { shown, topics })
        expect(lanes.map((lane) => marks.filter((mark) => mark.lane === lane).length)).toEqual(
          lanes.map(({ count }) => count),
        )
      }),
    )
  })

  it('are exactly the events of a window, within the breadth of a mark', () => {
    fc.assert(
      fc.property(someEvents(), someWindow, (events, window) => {
        const index = indexEvents(events)
        const marked = new Set(marksOf(index, { window }).marks.map(({ at }) => at))
        const { toPx } = scaleOf({ window, widthPx: WIDTH_PX })
        for (let at = 0; at < index.length; at++) {
          const [from, to] = [toPx(index.firstDays[at] ?? 0), toPx((index.lastDays[at] ?? 0) + 1)]
          if (from < WIDTH_PX && to > 0) expect(marked.has(at)).toBe(true)
          if (from > WIDTH_PX + 7 || to < -7) expect(marked.has(at)).toBe(false)
        }
      }),
    )
  })

  it('of a day stand in its middle, on the floor of the lane', () => {
    const index = columnsOf({ date: '2020-09-25', topics: ['energy'] })
    const window = windowOf('2020-09-25', '2020-10-04')
    const { marks, lanes } = marksOf(index, { window, topics: ['energy'], widthPx: 100 })
    expect(marks).toHaveLength(1)
    expect(marks[0]).toMatchObject({ x: 5, endX: 5, y: lanes[0] && floorOf(lanes[0]), isVague: false })
  })

  it.each([
    ['2020-09-26/2020-09-28', 10, 40, false],
    ['2020-09', -240, 60, true],
    ['2020', -2680, 980, true],
  ])('of %s span its days, softer where they are only what is known', (date, x, endX, isVague) => {
    const { marks } = marksOf(columnsOf({ date }), {
      topics: ['politics'],
      window: windowOf('2020-09-25', '2020-10-04'),
      widthPx: 100,
    })
    expect(marks).toHaveLength(1)
    expect(marks[0]).toMatchObject({ isVague })
    expect([marks[0]?.x, marks[0]?.endX].map((px) => Math.round(px ?? 0))).toEqual([x, endX])
  })

  it('are small in the lanes of the further topics', () => {
    const { marks } = marksOf(columnsOf({ date: '2020', topics: ['water', 'energy'], significance: 3 }))
    const own = marks.find(({ lane }) => lane.topic === 'water')
    const other = marks.find(({ lane }) => lane.topic === 'energy')
    expect([own?.isPrimary, other?.isPrimary]).toEqual([true, false])
    expect(own?.radiusPx).toBeGreaterThan(other?.radiusPx ?? Infinity)
  })

  it('grow with significance, and the greatest come last, so that they lie on top', () => {
    const { marks } = marksOf(
      columnsOf(
        { date: '1998', significance: 3 },
        { date: '2005', significance: 1 },
        { date: '2010', significance: 2, topics: ['politics', 'water'] },
      ),
    )
    const radii = marks.map(({ radiusPx }) => radiusPx)
    expect(marks.map(({ at }) => at)).toEqual([2, 1, 2, 0])
    expect(new Set(radii).size).toBe(4)
  })

  it('are none in a plot without width or a record without events', () => {
    expect(marksOf(columnsOf({ date: '2020' }), { widthPx: 0 }).marks).toEqual([])
    expect(marksOf(columnsOf()).marks).toEqual([])
  })

  it('are all there for a crowd on one day, and for the years 1 and 9999', () => {
    const crowd = Array.from({ length: 300 }, () => ({ date: '2020-09-25' }))
    expect(marksOf(columnsOf(...crowd)).marks).toHaveLength(300)
    const { marks } = marksOf(columnsOf({ date: '0001-01-01' }, { date: '9999-12-31' }))
    expect(marks.every(({ x, endX, y }) => [x, endX, y].every(Number.isFinite))).toBe(true)
    expect(marks).toHaveLength(2)
  })
})

describe('the mark under a pointer', () => {
  const index = columnsOf(
    { date: '2020-09-25', significance: 3, topics: ['energy'] },
    { date: '2020-09-25', significance: 1, topics: ['energy'] },
    { date: '2020-10-20', topics: ['energy', 'water'] },
    { date: '2021-01/2021-03', topics: ['energy'] },
  )
  const window = windowOf('2020-07', '2021-06')
  const { marks, lanes } = marksOf(index, { window, topics: ['energy', 'water'] })
  const { toPx } = scaleOf({ window, widthPx: WIDTH_PX })
  const [energy, water] = lanes.map(floorOf) as [number, number]

  const at = (x: number, y: number) => markAt(marks, { x, y, reachPx: REACH_PX })

  it('is the nearest within reach', () => {
    expect(at(toPx(day('2020-10-20')), energy)).toMatchObject({ at: 2, lane: { topic: 'energy' } })
    expect(at(toPx(day('2020-10-20')) + 8, energy - 3)?.at).toBe(2)
  })

  it('is none beyond reach', () => {
    expect(at(toPx(day('2020-10-20')) + 12, energy)).toBeUndefined()
    expect(at(toPx(day('2020-10-20')), energy - 11)).toBeUndefined()
    expect(markAt([], { x: 0, y: 0, reachPx: REACH_PX })).toBeUndefined()
  })

  it('is the more significant of two on one day', () => {
    expect(at(toPx(day('2020-09-25')), energy)?.at).toBe(0)
  })

  it('is a span anywhere along it', () => {
    expect(at(toPx(day('2021-02-10')), energy)?.at).toBe(3)
    expect(at(toPx(day('2021-04-01')) + 9, energy)?.at).toBe(3)
  })

  it('is one of the lane that the pointer is in', () => {
    expect(at(toPx(day('2020-10-20')), water)).toMatchObject({ at: 2, lane: { topic: 'water' } })
    expect(at(toPx(day('2020-09-25')), water)).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEIGHBOUR_GAP_PX, STEM_GAP_PX } from '../../src/timeline/labelPlan'
import { type Label, meet } from '../../src/timeline/labels'
import { floorOf, LABEL_ROW_PX, rowTopOf } from '../../src/timeline/lanes'
import type { TimelineIndex } from '../../src/timeline/timelineIndex'
import { scaleOf, type Window } from '../../src/timeline/viewport'
import { day, event } from '../build'
import {
  columnsOf,
  fraction,
  idsOf,
  lanesOf,
  type PictureParts,
  pictureOf,
  positionOf,
  someFilter,
  someIndex,
  someLanes,
  someView,
  someWidths,
  times,
  windowOf,
} from './build'

/** For what fractions of pixels add up to. */
const ABOUT = 0.02

const labelsOf = (index: TimelineIndex, parts?: PictureParts) => pictureOf(index, parts).labels

/** Ids of the events that are labelled, in order. */
function labelled(index: TimelineIndex, parts?: PictureParts): readonly string[] {
  return idsOf(index, labelsOf(index, parts))
}

/** A picture made at random: crowds and scatterings, many lanes and one, narrow and wide plots, words of every length. */
const somePicture = fc
  .record({
    index: someIndex({ maxLength: 120 }),
    lanes: someLanes,
    filter: someFilter,
    view: someView,
    widthOf: someWidths,
  })
  .map(({ index, lanes, filter, view, widthOf }) => ({
    index,
    parts: { ...lanes, shown: filter(index), window: view.windowIn(index), widthPx: view.widthPx, widthOf },
  }))

/** The same with one event selected and another, or the same, under focus. */
const someChosen = fc.tuple(somePicture, fc.nat(), fc.nat()).map(([{ index, parts }, selected, focused]) => {
  const one = (chosen: number) => (index.length === 0 ? undefined : chosen % index.length)
  return { index, parts: { ...parts, selected: one(selected), focused: one(focused) } }
})

describe('the labels of any picture', () => {
  it('do not overlap: words keep their distance from words, and from the stems of lines above', () => {
    fc.assert(
      fc.property(somePicture, ({ index, parts }) => {
        expect(collisionsOf(labelsOf(index, parts), NEIGHBOUR_GAP_PX)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('are whole within the plot, each in a line of its lane beside a stem in the window', () => {
    fc.assert(
      fc.property(somePicture, ({ index, parts }) => {
        for (const { at, lane, row, x, y, stemX, widthPx } of labelsOf(index, parts)) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + widthPx).toBeLessThanOrEqual(parts.widthPx)
          expect(widthPx).toBe(parts.widthOf(at))
          expect(Math.min(Math.abs(stemX + STEM_GAP_PX - x), Math.abs(stemX - STEM_GAP_PX - x - widthPx))).toBeLessThan(
            ABOUT,
          )
          expect(stemX >= 0 && stemX < parts.widthPx).toBe(true)
          expect(row >= 0 && row < lane.labelRows).toBe(true)
          expect(y).toBe(rowTopOf(lane, row))
          expect(y >= lane.topPx && y + LABEL_ROW_PX < floorOf(lane)).toBe(true)
        }
      }),
    )
  })

  it('are those of events that the filters leave, once each, at home in their lanes, in order of time', () => {
    fc.assert(
      fc.property(somePicture, ({ index, parts }) => {
        const labels = labelsOf(index, parts)
        expect(new Set(labels.map(({ at }) => at)).size).toBe(labels.length)
        const anchors = labels.map(({ at }) => index.anchors[at] as number)
        expect(anchors).toEqual([...anchors].sort((a, b) => a - b))
        const { homeOf, lanes } = lanesOf(index, parts)
        for (const { at, lane } of labels) {
          expect(parts.shown === undefined || parts.shown[at] === 1).toBe(true)
          expect(lane.key).toBe(lanes[homeOf(at)?.own ?? -1]?.lane.key)
        }
      }),
    )
  })

  it('stay when one zooms in, on their line and side, where they still fit whole within the plot', () => {
    fc.assert(
      fc.property(somePicture, fraction(0, 1), fraction(1, 100), ({ index, parts }, part, factor) => {
        const { window, widthPx } = parts
        const atDay = window.from + (window.to - window.from) * part
        const nearer = { from: atDay - (atDay - window.from) / factor, to: atDay + (window.to - atDay) / factor }
        const filled = lanesOf(index, parts)
        const before = labelsOf(index, { ...parts, filled })
        const after = labelsOf(index, { ...parts, filled, window: nearer }).map(shapeOf)
        const { toPx } = scaleOf({ window: nearer, widthPx })
        const fitting = before.filter(({ at, x, stemX, widthPx: wordsPx }) => {
          const newStemX = toPx(index.anchors[at] as number)
          const newX = newStemX + (x - stemX)
          const slack = 1e-6
          const isInSight = newStemX >= slack && newStemX < widthPx - slack
          return isInSight && newX >= slack && newX + wordsPx <= widthPx - slack
        })
        expect(after).toEqual(expect.arrayContaining(fitting.map(shapeOf)))
      }),
    )
  })
})

describe('the labels of the selected event and of the one under focus', () => {
  it('are there wherever their stems are in the window and they have a lane, also where the filters leave them out', () => {
    fc.assert(
      fc.property(someChosen, ({ index, parts }) => {
        const { toPx } = scaleOf(parts)
        const { homeOf } = lanesOf(index, parts)
        const labels = labelsOf(index, parts)
        for (const at of [parts.selected, parts.focused]) {
          if (at === undefined || homeOf(at) === undefined) continue
          const stemX = toPx(index.anchors[at] as number)
          if (parts.widthPx > 0 && stemX >= 0 && stemX < parts.widthPx) {
            expect(labels.filter((label) => label.at === at)).toHaveLength(1)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('displace what is in their way, so that no two labels overlap, but for those two where there is no other place', () => {
    fc.assert(
      fc.property(someChosen, ({ index, parts }) => {
        const collisions = collisionsOf(labelsOf(index, parts), NEIGHBOUR_GAP_PX)
        const isRequired = ({ at }: Label) => at === parts.selected || at === parts.focused
        expect(collisions.filter(([a, b]) => !isRequired(a) || !isRequired(b))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('are whole within the plot, if it is as wide as their words', () => {
    fc.assert(
      fc.property(someChosen, ({ index, parts }) => {
        for (const { x, widthPx } of labelsOf(index, parts)) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + widthPx).toBeLessThanOrEqual(Math.max(parts.widthPx, widthPx) + 1e-9)
        }
      }),
    )
  })

  it('take from the others only what is in their way', () => {
    fc.assert(
      fc.property(someChosen, ({ index, parts }) => {
        const without = labelsOf(index, { ...parts, selected: undefined, focused: undefined })
        const labels = labelsOf(index, parts)
        const forced = labels.filter((label) => !without.some(({ at }) => at === label.at))
        const kept = without.filter((label) => labels.some(({ at }) => at === label.at))
        expect(labels.filter((label) => !forced.includes(label)).map(shapeOf)).toEqual(kept.map(shapeOf))
        for (const label of without) {
          if (!kept.includes(label)) expect(forced.some((other) => other.lane.key === label.lane.key)).toBe(true)
        }
      }),
    )
  })

  const index = columnsOf(
    { date: '2000-03-01', significance: 3 },
    { date: '2000-03-01', significance: 1 },
    { date: '2000-09-01', significance: 2 },
  )
  /** Room for one label around the first of March. */
  const tight = { window: windowOf('2000'), widthPx: 500, widthOf: () => 150 }

  it('come before that of a landmark, and leave alone what is elsewhere', () => {
    expect(labelled(index, tight)).toEqual(['1', '3'])
    expect(labelled(index, { ...tight, selected: positionOf(index, '2') })).toContain('2')
    expect(labelled(index, { ...tight, focused: positionOf(index, '2') })).toContain('2')
  })

  it('stand at either side of two neighbouring stems of a lane with one line, and not over one another', () => {
    const neighbours = columnsOf({ date: '2000-06-01' }, { date: '2000-06-03' })
    const [one, other] = labelsOf(neighbours, { window: windowOf('2000'), selected: 0, focused: 1 })
    if (!one || !other) throw new Error('both are labelled')
    expect(one.row).toBe(other.row)
    expect(one.x >= other.x + other.widthPx || other.x >= one.x + one.widthPx).toBe(true)
  })

  it('stand over their stems where neither side has room', () => {
    const [label] = labelsOf(columnsOf({ date: '2000-07-01' }), {
      window: windowOf('2000'),
      widthPx: 160,
      widthOf: () => 150,
      selected: 0,
    })
    expect(label).toMatchObject({ widthPx: 150 })
    expect(label && label.x < label.stemX && label.stemX < label.x + label.widthPx).toBe(true)
  })

  it('of more words than the plot is wide begin at its edge', () => {
    const [label] = labelsOf(columnsOf({ date: '2000-07-01' }), {
      window: windowOf('2000'),
      widthOf: () => 70_000,
      selected: 0,
    })
    expect(label).toMatchObject({ x: 0, widthPx: 70_000 })
  })

  it('are there from the first day of the window on, and no more at its end', () => {
    const anchor = index.anchors[2] as number
    for (const [window, expected] of [
      [{ from: anchor, to: anchor + 100 }, ['3']],
      [{ from: anchor - 100, to: anchor }, []],
    ] as const) {
      expect(labelled(index, { ...tight, window, selected: 2 })).toEqual(expected)
    }
  })

  it('are not there where their stems are not in the window', () => {
    expect(labelled(index, { ...tight, window: windowOf('2000-08'), selected: 0, focused: 1 })).toEqual([])
  })

  it('are not there where all their lanes are folded away', () => {
    const other = columnsOf({ date: '2000-03-01', topics: ['water'] }, { date: '2000-06-01', topics: ['health'] })
    expect(labelled(other, { shown: Uint8Array.of(1, 0), selected: 1 })).toEqual(['1'])
  })
})

describe('a label', () => {
  it('stands beside its stem, which stands at the mark', () => {
    const { labels, marks } = pictureOf(columnsOf({ date: '2000-07-01' }))
    expect(labels[0]?.stemX).toBeCloseTo(marks[0]?.x ?? 0)
    expect(labels[0]?.x).toBeCloseTo((marks[0]?.x ?? 0) + STEM_GAP_PX)
  })

  it('that would be cut off at the plot’s edge is left out', () => {
    const index = columnsOf({ date: '2000-07-01' }, { date: '2001-12-01' })
    expect(labelled(index, { window: windowOf('2000-01', '2000-12') })).toEqual(['1'])
    const upTo = (last: string): Window => ({ from: day('2000-01-01'), to: day(last) })
    expect(labelled(index, { window: upTo('2000-07-10') })).toEqual([])
  })

  it('stands in the lane of the first topic, or else in the first lane shown that the event belongs to', () => {
    const index = columnsOf({ date: '2000', topics: ['water', 'energy', 'trade'] })
    const laneWith = (...topics: NonNullable<PictureParts['topics']>) => labelsOf(index, { topics })[0]?.lane.key
    expect(laneWith()).toBe('water')
    expect(laneWith('energy', 'water')).toBe('water')
    expect(laneWith('energy', 'trade')).toBe('trade')
    expect(laneWith('health')).toBeUndefined()
  })

  it('of an interval that began before the window is not there: its words are where it began', () => {
    const index = columnsOf({ date: '1998/2005' }, { date: '2003-01-01' })
    expect(labelled(index, { window: windowOf('2000', '2010') })).toEqual(['2'])
  })

  it.each(['1999-12-31', '2011-01-01', '1991/1999', '2011/2020'])(
    'of %s is not in a window of 2000 to 2010',
    (date) => {
      expect(labelled(columnsOf({ date }), { window: windowOf('2000', '2010') })).toEqual([])
    },
  )
})

describe('two labels of a lane', () => {
  const [{ lane } = { lane: undefined }] = lanesOf(columnsOf(...times(40, event()))).lanes
  /** `at(100, 0)` has its stem at 100 px and words of 50 px to the right of it. */
  const at = (stemX: number, row: number): Label => {
    if (!lane) throw new Error('a record with events has a lane')
    return { at: 0, lane, row, stemX, x: stemX + STEM_GAP_PX, y: rowTopOf(lane, row), widthPx: 50 }
  }

  it.each([
    ['on one line with a gap between them', at(0, 0), at(65, 0), false],
    ['on one line with too small a gap', at(0, 0), at(64, 0), true],
    ['on two lines with the stem of the upper one through the words of the lower', at(0, 0), at(30, 1), true],
    ['on two lines with the stem of the upper one clear of the words of the lower', at(0, 0), at(65, 1), false],
    ['on two lines with the stem of the lower one beneath the words of the upper', at(0, 1), at(30, 0), false],
  ])('%s are in each other’s way: %s', (_, a, b, expected) => {
    expect(meet(a, b)).toBe(expected)
    expect(meet(b, a)).toBe(expected)
  })
})

describe('no label, and no trouble, comes of', () => {
  const index = columnsOf({ date: '2000' }, { date: '2010-06-01' })

  it('a plot without width', () => {
    expect(labelsOf(index, { widthPx: 0, selected: 0 })).toEqual([])
  })

  it('a record without events', () => {
    expect(labelsOf(columnsOf())).toEqual([])
  })

  it('a title of 10,000 characters, which fits nowhere and is in nobody’s way', () => {
    expect(labelled(index, { widthOf: (at) => (at === 0 ? 70_000 : 100) })).toEqual(['2'])
  })
})

it('a crowd on one day has no more labels than its lane has lines and sides', () => {
  const labels = labelsOf(columnsOf(...times(200, { date: '2000-06-01' })))
  expect(labels.length).toBeGreaterThan(0)
  expect(labels.length).toBeLessThanOrEqual(2 * (labels[0]?.lane.labelRows ?? 0))
})

/** What stays of a label while one zooms and pans. */
function shapeOf({ at, lane, row, x, stemX, widthPx }: Label) {
  return { at, lane: lane.key, row, fromStemPx: Math.round((x - stemX) * 100) / 100, widthPx }
}

/** Pairs of labels whose words are nearer than so to each other's, or to the stem of one on a line above. */
function collisionsOf(labels: readonly Label[], gapPx: number): readonly (readonly [Label, Label])[] {
  const least = gapPx - ABOUT
  return labels.flatMap((words, place) =>
    labels
      .filter((other, otherPlace) => {
        if (other.lane !== words.lane || otherPlace === place || other.row < words.row) return false
        if (other.row === words.row)
          return other.x < words.x + words.widthPx + least && words.x < other.x + other.widthPx + least
        return other.stemX > words.x - least && other.stemX < words.x + words.widthPx + least
      })
      .map((other) => [words, other] as const),
  )
}

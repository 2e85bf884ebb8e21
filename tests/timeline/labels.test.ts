import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIGNIFICANCES, type Significance, TOPICS, type Topic } from '../../src/record/vocabulary'
import { type Label, laneOf, placeLabels } from '../../src/timeline/labels'
import { floorOf, LABEL_ROW_PX, layOutLanes } from '../../src/timeline/lanes'
import { indexEvents, type TimelineIndex } from '../../src/timeline/timelineIndex'
import { scaleOf, type Window, wholeWindow } from '../../src/timeline/viewport'
import { day } from '../build'
import { allOf, columnsOf, datesBetween, someEvents, someWindow, windowOf, windowsBetween } from './build'

/** From words to whatever stands next to them, and from a stem to its words. */
const GAP_PX = 10
const STEM_GAP_PX = 5
/** For what fractions of pixels add up to. */
const ABOUT = 1e-6

interface Parts {
  readonly topics?: readonly Topic[]
  readonly shown?: Uint8Array
  readonly window?: Window
  readonly widthPx?: number
  readonly selected?: number | undefined
  readonly widthOf?: (at: number) => number
}

function labelsOf(
  index: TimelineIndex,
  {
    topics = [],
    shown = allOf(index),
    window = wholeWindow(index.domain),
    widthPx = 900,
    selected,
    widthOf = () => 100,
  }: Parts = {},
): readonly Label[] {
  const lanes = layOutLanes({ index, shown, topics, nameHeightPx: 0 })
  const scale = scaleOf({ window, widthPx })
  return placeLabels({ index, shown, lanes, scale, window, widthPx, selected, widthOf })
}

/** Ids of the events that are labelled, in order. */
function labelled(index: TimelineIndex, parts?: Parts): readonly string[] {
  return labelsOf(index, parts).map(({ at }) => index.ids[at] as string)
}

/**
 * A picture made at random: a crowd in few lanes or a scattering in many, narrow and wide plots, words of every length,
 * with or without a selected event. Most are so crowded that every line of a lane is fought over.
 */
const somePicture = fc
  .oneof(
    { arbitrary: fc.constant([] as Topic[]), weight: 1 },
    { arbitrary: fc.subarray([...TOPICS], { minLength: 1, maxLength: 3 }), weight: 4 },
  )
  .chain((topics) =>
    fc.record({
      topics: fc.constant(topics),
      events: fc.array(
        fc.record({
          date: datesBetween('2000-01', '2001-12'),
          topics: fc.uniqueArray(fc.constantFrom(...(topics.length === 0 ? TOPICS : topics)), { minLength: 1 }),
          significance: fc.constantFrom(...SIGNIFICANCES),
        }),
        { maxLength: 60 },
      ),
      window: fc.oneof(fc.constant(windowOf('2000', '2001')), windowsBetween('2000', '2001')),
      widthPx: fc.oneof(fc.integer({ min: 300, max: 1_600 }), fc.integer({ min: 1, max: 300 })),
      widths: fc.array(fc.integer({ min: 8, max: 240 }), { minLength: 1, maxLength: 7 }),
      filter: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
      chosen: fc.option(fc.nat(), { nil: undefined }),
    }),
  )
  .map(({ events, widths, filter, chosen, ...parts }) => {
    const index = columnsOf(...events)
    return {
      ...parts,
      index,
      shown: Uint8Array.from(index.ids, (_, at) => (filter[at % filter.length] || filter.length === 1 ? 1 : 0)),
      widthOf: (at: number) => widths[at % widths.length] as number,
      selected: chosen === undefined || index.length === 0 ? undefined : chosen % index.length,
    }
  })

type SomePicture = typeof somePicture extends fc.Arbitrary<infer Picture> ? Picture : never

function forAnyPicture(says: (labels: readonly Label[], picture: SomePicture) => void): void {
  fc.assert(
    fc.property(somePicture, ({ index, ...parts }) => says(labelsOf(index, parts), { index, ...parts })),
    { numRuns: 300 },
  )
}

describe('the labels of any picture', () => {
  it('do not overlap: words keep their distance from all other words', () => {
    forAnyPicture((labels) => {
      for (const [a, b] of pairsOf(labels)) {
        if (a.y + LABEL_ROW_PX <= b.y || b.y + LABEL_ROW_PX <= a.y) continue
        const gap = Math.max(b.x - (a.x + a.widthPx), a.x - (b.x + b.widthPx))
        expect(gap).toBeGreaterThanOrEqual(GAP_PX - ABOUT)
      }
    })
  })

  it('are crossed by no stem, which keeps its distance from words too', () => {
    forAnyPicture((labels) => {
      for (const [a, b] of pairsOf(labels)) {
        for (const [words, stem] of [[a, b] as const, [b, a] as const]) {
          const isBeneath = stem.y < words.y + LABEL_ROW_PX && words.y < floorOf(stem.lane)
          if (!isBeneath || stem.lane !== words.lane) continue
          const gap = Math.max(words.x - stem.stemX, stem.stemX - (words.x + words.widthPx))
          expect(gap).toBeGreaterThanOrEqual(GAP_PX - ABOUT)
        }
      }
    })
  })

  it('stand within the plot, in a line of their lane, beside a stem in the window', () => {
    forAnyPicture((labels, { widthPx }) => {
      for (const { x, y, stemX, widthPx: wordsPx, lane, row } of labels) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + wordsPx).toBeLessThanOrEqual(widthPx)
        expect(stemX).toBeGreaterThanOrEqual(-ABOUT)
        expect(stemX).toBeLessThanOrEqual(widthPx)
        expect(row).toBeLessThan(lane.labelRows)
        expect(y).toBeGreaterThanOrEqual(lane.topPx)
        expect(y + LABEL_ROW_PX).toBeLessThanOrEqual(floorOf(lane))
      }
    })
  })

  it('are those of events that the filters leave or that are selected, once each and in order of time', () => {
    forAnyPicture((labels, { index, shown, selected, topics }) => {
      const ats = labels.map(({ at }) => at)
      expect(ats).toEqual([...new Set(ats)].sort((a, b) => a - b))
      for (const { at, lane } of labels) {
        expect(shown[at] === 1 || at === selected).toBe(true)
        const lanes = layOutLanes({ index, shown, topics, nameHeightPx: 0 })
        expect(lane.topic).toBe(laneOf(index, at, lanes)?.topic)
      }
    })
  })

  it('have the selected one among them wherever its day is in the window and its words fit beside its stem', () => {
    forAnyPicture((labels, { index, shown, topics, window, widthPx, selected, widthOf }) => {
      if (selected === undefined) return
      const lanes = layOutLanes({ index, shown, topics, nameHeightPx: 0 })
      const [first, last] = [index.firstDays[selected] ?? 0, (index.lastDays[selected] ?? 0) + 1]
      const stemDay = index.isDay[selected] === 1 ? first + 0.5 : Math.max(first, window.from)
      const stemX = scaleOf({ window, widthPx }).toPx(stemDay)
      const isInWindow = stemDay >= window.from && stemDay < window.to - 0.5 && last > window.from
      const room = Math.max(widthPx - stemX, stemX) - STEM_GAP_PX
      if (!isInWindow || widthOf(selected) > room || !laneOf(index, selected, lanes)) return
      expect(labels.map(({ at }) => at)).toContain(selected)
    })
  })

  it('are the same for the same events in another order', () => {
    const events = someEvents().map((all) => [...new Map(all.map((one) => [one.date, one])).values()])
    const orders = events.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(orders, someWindow, ([one, other], window) => {
        expect(labelled(indexEvents(other), { window })).toEqual(labelled(indexEvents(one), { window }))
      }),
    )
  })
})

describe('a label', () => {
  const LANE = { topics: ['energy'] } as const

  it('stands to the right of its stem, on the line nearest to the floor', () => {
    const index = columnsOf({ date: '2000-07-01', topics: ['energy'] })
    const [label] = labelsOf(index, LANE)
    expect(label?.stemX).toBeCloseTo(
      scaleOf({ window: wholeWindow(index.domain), widthPx: 900 }).toPx(day('2000-07-01') + 0.5),
    )
    expect(label).toMatchObject({ at: 0, row: 0, x: (label?.stemX ?? 0) + STEM_GAP_PX, widthPx: 100 })
  })

  it('stands to the left of it near the right edge', () => {
    const index = columnsOf({ date: '2000-12-20', topics: ['energy'] })
    const [label] = labelsOf(index, LANE)
    expect(label?.x).toBeCloseTo((label?.stemX ?? 0) - STEM_GAP_PX - 100)
  })

  it('goes to a line higher up where the words of another are in its way', () => {
    const index = columnsOf({ date: '2000-06-01', topics: ['energy'] }, { date: '2000-06-20', topics: ['energy'] })
    const rows = labelsOf(index, LANE).map(({ row }) => row)
    expect([...rows].sort()).toEqual([0, 1])
  })

  it('of a landmark comes before those of routine where there is room for one', () => {
    const onOneDay = (significance: Significance) => ({ date: '2000-06-01', significance })
    const index = columnsOf(onOneDay(1), onOneDay(3), onOneDay(2))
    expect(labelled(index, { widthPx: 240, widthOf: () => 110 })).toEqual(['2'])
  })

  it('of the selected event comes before that of a landmark', () => {
    const index = columnsOf({ date: '2000-06-01', significance: 3 }, { date: '2000-06-01', significance: 1 })
    expect(labelled(index, { widthPx: 240, widthOf: () => 110, selected: 1 })).toEqual(['2'])
  })

  it('of the selected event is there though the filters leave it out, and no other is', () => {
    const index = columnsOf({ date: '2000-03-01' }, { date: '2000-06-01' }, { date: '2000-09-01' })
    expect(labelled(index, { shown: Uint8Array.of(1, 0, 0), selected: 1 })).toEqual(['1', '2'])
  })

  it('stands in the lane of the first topic, or else in the first lane shown that the event belongs to', () => {
    const index = columnsOf({ date: '2000', topics: ['water', 'energy', 'trade'] })
    const laneWith = (...topics: Topic[]) => labelsOf(index, { topics })[0]?.lane.topic
    expect(laneWith()).toBe('water')
    expect(laneWith('energy', 'water')).toBe('water')
    expect(laneWith('energy', 'trade')).toBe('trade')
    expect(laneWith('health')).toBeUndefined()
  })

  it('of a span that began before the window stands at the window’s edge', () => {
    const index = columnsOf({ date: '1998/2005' })
    const [label] = labelsOf(index, { window: windowOf('2000', '2010') })
    expect(label).toMatchObject({ stemX: 0, x: STEM_GAP_PX })
  })

  it.each(['1999-12-31', '2011-01-01', '1991/1999', '2011/2020'])(
    'of %s is not in a window of 2000 to 2010',
    (date) => {
      expect(labelsOf(columnsOf({ date }), { window: windowOf('2000', '2010') })).toEqual([])
    },
  )
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

it('a crowd on one day has as many labels as its lane has lines', () => {
  const crowd = Array.from({ length: 200 }, () => ({ date: '2000-06-01', topics: ['energy'] as const }))
  const labels = labelsOf(columnsOf(...crowd), { topics: ['energy'] })
  expect(labels.length).toBeGreaterThan(0)
  expect(labels.length).toBeLessThanOrEqual(labels[0]?.lane.labelRows ?? 0)
})

it('the years 1 and 9999 are labelled in one window', () => {
  const labels = labelsOf(columnsOf({ date: '0001-01-01' }, { date: '9999-12-31' }))
  expect(labels).toHaveLength(2)
  for (const { x, y, stemX } of labels) expect([x, y, stemX].every(Number.isFinite)).toBe(true)
})

function pairsOf(labels: readonly Label[]): readonly (readonly [Label, Label])[] {
  return labels.flatMap((a, at) => labels.slice(at + 1).map((b) => [a, b] as const))
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIGNIFICANCES, TOPICS } from '../../src/record/vocabulary'
import { LabelPlan, NEIGHBOUR_GAP_PX, type PlannedLabel, STEM_GAP_PX } from '../../src/timeline/labelPlan'
import type { TimelineIndex } from '../../src/timeline/timelineIndex'
import { type Window, wholeWindow } from '../../src/timeline/viewport'
import { day } from '../build'
import {
  columnsOf,
  fraction,
  idsOf,
  lanesOf,
  noLimit,
  positionOf,
  someIndex,
  someWidths,
  times,
  windowOf,
} from './build'

/** For what fractions of pixels add up to. */
const ABOUT = 1e-3

interface PlanParts {
  readonly labelRows?: number
  readonly widthOf?: (at: number) => number
}

/** The plan of the one lane of a record, with three lines for labels of 100 px: but for what the test says. */
function planOf(index: TimelineIndex, { labelRows = 3, widthOf = () => 100 }: PlanParts = {}): LabelPlan {
  const [lane] = lanesOf(index, { grouping: 'one' }).lanes
  if (!lane) throw new Error('a picture has a lane')
  return new LabelPlan({ index, postings: lane.postings, labelRows, whole: wholeWindow(index.domain), widthOf })
}

/** All that is labelled in a window on a plot so wide, by position. */
function labelsOf(plan: LabelPlan, window: Window, widthPx: number): readonly PlannedLabel[] {
  const { labels, isComplete } = plan.labelsIn(window, widthPx / (window.to - window.from), noLimit())
  expect(isComplete).toBe(true)
  return labels.toSorted((a, b) => a.at - b.at)
}

/** Where a reader looks: a part of the record, and how wide the plot is. */
interface Look {
  readonly window: Window
  readonly widthPx: number
}

const someLook = fc.record({
  middle: fraction(0, 1),
  closeness: fraction(0, 1),
  widthPx: fc.integer({ min: 1, max: 2_500 }),
})

type SomeLook = typeof someLook extends fc.Arbitrary<infer Value> ? Value : never

/** From the whole record to one day of it. */
function lookAt({ domain }: TimelineIndex, { middle, closeness, widthPx }: SomeLook): Look {
  const whole = wholeWindow(domain)
  const spanDays = (whole.to - whole.from) ** (1 - closeness)
  const from = whole.from + (whole.to - whole.from - spanDays) * middle
  return { window: { from, to: from + spanDays }, widthPx }
}

/** Many events in few years, so that a plan has tiles within tiles. */
const crowd = fc.integer({ min: 0, max: 1_000_000 }).map((seed) => {
  const random = randomFrom(seed)
  return columnsOf(
    ...Array.from({ length: 3_000 }, () => ({
      date: `20${10 + random(9)}-0${1 + random(9)}${random(5) === 0 ? '' : `-${10 + random(19)}`}`,
      significance: SIGNIFICANCES[Math.max(random(10) - 7, 0)] ?? 1,
    })),
  )
})

/** Whole numbers below the one asked for, by the generator of the book "Numerical Recipes". */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What any lane with many and with few events has in common. */
const RECORDS = [
  ['any few events', someIndex({ maxLength: 80 }), 60],
  ['thousands of events', crowd, 4],
] as const

describe.each(RECORDS)('the labels planned for %s', (_, records, numRuns) => {
  it('do not overlap at any zoom: neither words and words, nor words and the stems of lines above', () => {
    fc.assert(
      fc.property(records, fc.array(someLook, { minLength: 1, maxLength: 6 }), someWidths, (index, looks, widthOf) => {
        const plan = planOf(index, { widthOf })
        for (const { window, widthPx } of looks.map((look) => lookAt(index, look))) {
          expect(collisionsOf(labelsOf(plan, window, widthPx), widthPx / (window.to - window.from))).toEqual([])
        }
      }),
      { numRuns },
    )
  })

  it('do not overlap at the very zoom from which on a label is shown, where it has no more room than it needs', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 7 }), someWidths, (index, eighth, widthOf) => {
        const plan = planOf(index, { widthOf })
        // Where two tiles meet: their labels know nothing of one another.
        const whole = wholeWindow(index.domain)
        const seam = whole.from + ((whole.to - whole.from) * eighth) / 8
        const reach = (whole.to - whole.from) / 40
        for (const { stemDay, leastPxPerDay } of labelsOf(plan, { from: seam - reach, to: seam + reach }, 2_500)) {
          const pxPerDay = leastPxPerDay * (1 + 1e-12)
          const around = { from: stemDay - 1_000 / pxPerDay, to: stemDay + 1_000 / pxPerDay }
          expect(collisionsOf(labelsOf(plan, around, 2_000 * (1 + 1e-12)), pxPerDay)).toEqual([])
        }
      }),
      { numRuns: Math.max(numRuns, 40) },
    )
  })

  it('stay when one zooms in at any day, on the same line and side', () => {
    fc.assert(
      fc.property(
        records,
        someLook,
        fraction(0, 1),
        fraction(1, 100),
        someWidths,
        (index, look, part, factor, widthOf) => {
          const plan = planOf(index, { widthOf })
          const { window, widthPx } = lookAt(index, look)
          const before = labelsOf(plan, window, widthPx)
          const atDay = window.from + (window.to - window.from) * part
          const nearer = {
            from: atDay - (atDay - window.from) / factor,
            to: atDay + (window.to - atDay) / factor,
          }
          const after = labelsOf(plan, nearer, widthPx)
          const inSight = before.filter(({ stemDay }) => stemDay >= nearer.from && stemDay < nearer.to)
          expect(after).toEqual(expect.arrayContaining(inSight))
        },
      ),
      { numRuns },
    )
  })

  it('are the same wherever one pans, as far as their stems are in both windows', () => {
    fc.assert(
      fc.property(records, someLook, fraction(-1, 1), someWidths, (index, look, parts, widthOf) => {
        const plan = planOf(index, { widthOf })
        const { window, widthPx } = lookAt(index, look)
        const by = (window.to - window.from) * parts
        const panned = { from: window.from + by, to: window.to + by }
        const pxPerDay = widthPx / (window.to - window.from)
        const inBoth = ({ stemDay }: PlannedLabel) =>
          stemDay >= Math.max(window.from, panned.from) && stemDay < Math.min(window.to, panned.to)
        const [here, there] = [window, panned].map((one) =>
          plan
            .labelsIn(one, pxPerDay, noLimit())
            .labels.filter(inBoth)
            .toSorted((a, b) => a.at - b.at),
        )
        expect(there).toEqual(here)
      }),
      { numRuns },
    )
  })

  it('do not depend on the way by which a reader came, nor on how little is done at once', () => {
    fc.assert(
      fc.property(
        records,
        fc.array(someLook, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 3_000 }),
        someWidths,
        (index, looks, pairs, widthOf) => {
          const walked = planOf(index, { widthOf })
          for (const { window, widthPx } of looks.map((look) => lookAt(index, look))) {
            const pxPerDay = widthPx / (window.to - window.from)
            const fresh = labelsOf(planOf(index, { widthOf }), window, widthPx)
            // Some is left undone on the way, as where a reader does not stop.
            const first = walked.labelsIn(window, pxPerDay, { pairs })
            expect(fresh).toEqual(expect.arrayContaining([...first.labels]))
            let { labels, isComplete } = first
            for (let calls = 0; !isComplete && calls < 2_000; calls++) {
              ;({ labels, isComplete } = walked.labelsIn(window, pxPerDay, { pairs }))
            }
            expect(isComplete).toBe(true)
            expect(labels.toSorted((a, b) => a.at - b.at)).toEqual(fresh)
          }
        },
      ),
      { numRuns },
    )
  })

  it('are each of an event at home in the lane, once, with a stem in the window and words on one side of it', () => {
    fc.assert(
      fc.property(records, someLook, someWidths, (index, look, widthOf) => {
        const { window, widthPx } = lookAt(index, look)
        const labels = labelsOf(planOf(index, { widthOf, labelRows: 2 }), window, widthPx)
        expect(new Set(labels.map(({ at }) => at)).size).toBe(labels.length)
        for (const label of labels) {
          expect(label.stemDay).toBe(index.anchors[label.at])
          expect(label.stemDay >= window.from && label.stemDay < window.to).toBe(true)
          expect([0, 1]).toContain(label.row)
          expect(label.widthPx).toBe(widthOf(label.at))
          expect([STEM_GAP_PX, -STEM_GAP_PX - label.widthPx]).toContain(label.fromStemPx)
        }
      }),
      { numRuns },
    )
  })
})

/** Pairs of labels that are in each other's way, `3 over 5`. */
function collisionsOf(labels: readonly PlannedLabel[], pxPerDay: number): readonly string[] {
  const placed = labels.map(({ at, row, stemDay, fromStemPx, widthPx }) => {
    const stemX = stemDay * pxPerDay
    return { at, row, stemX, from: stemX + fromStemPx, to: stemX + fromStemPx + widthPx }
  })
  const least = NEIGHBOUR_GAP_PX - ABOUT
  return placed.flatMap((words) =>
    placed
      .filter((other) => {
        if (other.at === words.at) return false
        const isNearWords = other.row === words.row && other.from < words.to + least && words.from < other.to + least
        const isNearStem = other.row > words.row && other.stemX > words.from - least && other.stemX < words.to + least
        return isNearWords || isNearStem
      })
      .map((other) => `${words.at} over ${other.at}`),
  )
}

describe('the label of an event', () => {
  const YEAR_2000 = windowOf('2000')

  const placesOf = (index: TimelineIndex, parts?: PlanParts, window: Window = wholeWindow(index.domain)) =>
    labelsOf(planOf(index, parts), window, 900).map(({ at, row, fromStemPx }) => {
      return `${index.events[at]?.id} on line ${row} ${fromStemPx > 0 ? 'right' : 'left'}`
    })

  it('stands to the right of its stem, on the line at the top, where it bars nothing but its stem', () => {
    expect(placesOf(columnsOf({ date: '2000-06-01' }))).toEqual(['1 on line 2 right'])
  })

  it('stands to the left of it near the end of the record', () => {
    expect(placesOf(columnsOf({ date: '2000-12-20' }))).toEqual(['1 on line 2 left'])
  })

  it('goes to another line or side where the words of one before it are in its way', () => {
    const near = columnsOf({ date: '2000-06-01' }, { date: '2000-06-08' }, { date: '2000-06-15' })
    expect(new Set(placesOf(near)).size).toBe(3)
  })

  it('of a landmark comes before those of routine where there is room for one', () => {
    const onOneDay = SIGNIFICANCES.map((significance) => ({ date: '2000-06-01', significance }))
    const [only] = labelsOf(planOf(columnsOf(...onOneDay), { labelRows: 1, widthOf: () => 400 }), YEAR_2000, 1_000)
    expect(only?.at).toBe(2)
  })

  it('of the earlier of two that matter as much comes first', () => {
    const index = columnsOf({ date: '2000-06-03' }, { date: '2000-06-02' })
    const labels = labelsOf(planOf(index, { labelRows: 1, widthOf: () => 400 }), wholeWindow(index.domain), 900)
    expect(idsOf(index, labels)).toEqual(['2'])
  })

  it('is there for every event of a record that is not too large, close enough', () => {
    fc.assert(
      fc.property(someIndex({ maxLength: 60 }), someWidths, (index, widthOf) => {
        const { labels } = planOf(index, { widthOf }).labelsIn(wholeWindow(index.domain), 1e9, noLimit())
        expect(labels).toHaveLength(index.length)
      }),
      { numRuns: 30 },
    )
  })

  it('is there for every one of thousands of events too, close enough', () => {
    fc.assert(
      fc.property(crowd, (index) => {
        const plan = planOf(index)
        for (const date of ['2010-01-10', '2014-05-28', '2018-09-20']) {
          const window = { from: day(date), to: day(date) + 1 }
          const inWindow = [...index.anchors].filter((anchor) => anchor >= window.from && anchor < window.to)
          const { labels } = plan.labelsIn(window, 1e6, noLimit())
          expect(labels).toHaveLength(inWindow.length)
        }
      }),
      { numRuns: 3 },
    )
  })

  it('is not there in a lane where the event is but a guest', () => {
    const index = columnsOf({ date: '2000-06-01', topics: ['water', 'energy'] })
    const labelled = lanesOf(index).lanes.flatMap(({ lane, plan }) =>
      labelsOf(plan, YEAR_2000, 900).map(() => lane.key),
    )
    expect(labelled).toEqual(['water'])
    expect(TOPICS).toContain('energy')
  })

  it('that is longer than any plot is in nobody’s way', () => {
    const index = columnsOf(
      { date: '2000-02-01', title: 'A'.repeat(10_000), significance: 3 },
      { date: '2000-06-01' },
      { date: '2000-09-01' },
    )
    const long = positionOf(index, '1')
    const widthOf = (at: number) => (at === long ? 70_000 : 100)
    expect(placesOf(index, { widthOf, labelRows: 1 })).toEqual(['2 on line 0 right', '3 on line 0 right'])
  })
})

describe('nothing goes wrong with', () => {
  it('no events', () => {
    expect(labelsOf(planOf(columnsOf()), windowOf('2000'), 900)).toEqual([])
  })

  it('100,000 events of one day, of which some are labelled at every zoom', () => {
    const index = columnsOf(...times(100_000, { date: '2000-06-01' }))
    const plan = planOf(index)
    expect(labelsOf(plan, windowOf('2000'), 900).length).toBeGreaterThan(0)
    expect(labelsOf(plan, windowOf('2000-06-01'), 900).length).toBeGreaterThan(6)
  })

  it('the years 1 and 9999', () => {
    const index = columnsOf({ date: '0001-01-01' }, { date: '9999-12-31' })
    expect(idsOf(index, labelsOf(planOf(index), wholeWindow(index.domain), 900))).toEqual(['1', '2'])
  })

  it('a window beside the record', () => {
    expect(labelsOf(planOf(columnsOf({ date: '2000' })), windowOf('2100'), 900)).toEqual([])
  })
})

it('with nothing to be done at once there is no label, and the plan says that it is not complete', () => {
  const plan = planOf(columnsOf({ date: '2000' }))
  expect(plan.labelsIn(windowOf('2000'), 1, { pairs: 0 })).toEqual({ labels: [], isComplete: false })
})

it('a plan that is complete costs nothing more', () => {
  const plan = planOf(columnsOf(...times(50, { date: '2000' })))
  labelsOf(plan, windowOf('2000'), 900)
  const budget = { pairs: 10 }
  expect(plan.labelsIn(windowOf('2000'), 900 / 366, budget).isComplete).toBe(true)
  expect(budget.pairs).toBe(10)
})

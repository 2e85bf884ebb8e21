import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flight, glide } from '../../src/timeline/flight'
import type { Window } from '../../src/timeline/viewport'
import { fraction, windowOf } from './build'

const widthOf = ({ from, to }: Window) => to - from
const middleOf = ({ from, to }: Window) => (from + to) / 2

/** Windows anywhere in all years there are, from a day to the whole of them. */
const someWindow = fc.tuple(fraction(0, 1), fraction(0, 1)).map(([middle, breadth]) => {
  const all = windowOf('0001', '9999')
  const width = widthOf(all) ** breadth
  const from = all.from + (widthOf(all) - width) * middle
  return { from, to: from + width }
})

describe('a flight', () => {
  it('starts where it is and ends exactly where it goes', () => {
    fc.assert(
      fc.property(someWindow, someWindow, (from, to) => {
        const { at, durationMs } = flight(from, to)
        const slack = widthOf(from) * 1e-6
        expect(Math.abs(at(0).from - from.from)).toBeLessThanOrEqual(slack)
        expect(Math.abs(at(0).to - from.to)).toBeLessThanOrEqual(slack)
        expect(at(durationMs)).toEqual(to)
        expect(at(durationMs + 5_000)).toEqual(to)
        expect(at(-5)).toEqual(at(0))
      }),
    )
  })

  it('comes to its end without a jump, also where that is narrow and nearly in the middle of where it starts', () => {
    fc.assert(
      fc.property(someWindow, someWindow, fc.constantFrom(0.001, 0.01, 0.1, 1, undefined), (from, any, byDays) => {
        // Beside the middle by so many days, or anywhere.
        const middle = byDays === undefined ? middleOf(any) : middleOf(from) + byDays
        const to = { from: middle - widthOf(any) / 2, to: middle + widthOf(any) / 2 }
        const { at, durationMs } = flight(from, to)
        const last = at(durationMs - 0.01)
        expect(Math.abs(last.from - to.from)).toBeLessThanOrEqual(widthOf(to) * 0.001)
        expect(Math.abs(last.to - to.to)).toBeLessThanOrEqual(widthOf(to) * 0.001)
      }),
      { numRuns: 300 },
    )
  })

  it('is a window with a beginning before its end at any time', () => {
    fc.assert(
      fc.property(someWindow, someWindow, fraction(0, 1), (from, to, part) => {
        const { at, durationMs } = flight(from, to)
        const between = at(durationMs * part)
        expect([between.from, between.to].every(Number.isFinite)).toBe(true)
        expect(widthOf(between)).toBeGreaterThan(0)
      }),
    )
  })

  it('rises where the way is far: half-way it sees more than at either end', () => {
    const { at, durationMs } = flight(windowOf('1992'), windowOf('2020'))
    expect(widthOf(at(durationMs / 4))).toBeGreaterThan(2 * widthOf(windowOf('1992')))
    expect(middleOf(at(durationMs / 4))).toBeGreaterThan(windowOf('1992').to)
    expect(middleOf(at(durationMs / 4))).toBeLessThan(windowOf('2020').from)
  })

  it('does not rise where the way is short', () => {
    const [from, to] = [windowOf('2000', '2009'), windowOf('2001', '2010')]
    const { at, durationMs } = flight(from, to)
    for (const part of [0.1, 0.3, 0.5]) expect(widthOf(at(durationMs * part))).toBeLessThan(widthOf(from) * 1.1)
  })

  it('moves one way: the middle never turns back', () => {
    fc.assert(
      fc.property(someWindow, someWindow, (from, to) => {
        const { at, durationMs } = flight(from, to)
        const way = Math.sign(middleOf(to) - middleOf(from))
        const slack = (widthOf(from) + widthOf(to)) * 1e-6
        const middles = [0, 0.1, 0.2, 0.3, 0.5, 0.8, 1].map((part) => way * middleOf(at(durationMs * part)))
        for (const [place, middle] of middles.slice(1).entries()) {
          expect(middle).toBeGreaterThanOrEqual((middles[place] as number) - slack)
        }
      }),
    )
  })

  it('between equal middles only grows or only shrinks, and the middle stays', () => {
    fc.assert(
      fc.property(someWindow, fraction(0, 1), (from, narrower) => {
        const width = widthOf(from) ** narrower
        const to = { from: middleOf(from) - width / 2, to: middleOf(from) + width / 2 }
        for (const [start, end] of [
          [from, to],
          [to, from],
        ] as const) {
          const { at, durationMs } = flight(start, end)
          const steps = [0, 0.1, 0.3, 0.6, 0.9, 1].map((part) => at(durationMs * part))
          for (const step of steps) expect(middleOf(step)).toBeCloseTo(middleOf(from), 6)
          const widths = steps.map(widthOf)
          const sorted = widths.toSorted((a, b) => (widthOf(start) < widthOf(end) ? a - b : b - a))
          for (const [place, one] of widths.entries()) expect(one / (sorted[place] as number)).toBeCloseTo(1, 6)
        }
      }),
    )
  })

  it('takes the longer the farther it goes, and neither an instant nor more than a second', () => {
    const here = windowOf('2000')
    const durations = ['2000', '2001', '2003', '2010', '2026'].map((year) => flight(here, windowOf(year)).durationMs)
    expect(durations).toEqual(durations.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(someWindow, someWindow, (from, to) => {
        const { durationMs } = flight(from, to)
        expect(durationMs).toBeGreaterThan(100)
        expect(durationMs).toBeLessThan(1_000)
      }),
    )
  })
})

describe('a window that is thrown', () => {
  const HERE = { from: 1_000, to: 2_000 }
  const thrown = (daysPerMs: number) => {
    const way = glide(HERE, daysPerMs, 1)
    if (!way) throw new Error('it was thrown too softly')
    return way
  }

  it('starts where it is and keeps its breadth', () => {
    const { at } = thrown(2)
    expect(at(0)).toEqual(HERE)
    for (const ms of [1, 50, 200, 900]) expect(widthOf(at(ms))).toBeCloseTo(1_000)
  })

  it('goes on as fast as it was thrown, and slows down from there', () => {
    const { at } = thrown(2)
    expect(at(1).from - HERE.from).toBeCloseTo(2, 1)
    const ways = [0, 100, 200, 300, 400].map((ms) => at(ms + 100).from - at(ms).from)
    expect(ways).toEqual(ways.toSorted((a, b) => b - a))
  })

  it('is all but still when its time is over, and stands after it', () => {
    const { at, durationMs } = thrown(2)
    expect(at(durationMs).from - at(durationMs - 16).from).toBeLessThan(1)
    expect(at(durationMs + 1_000)).toEqual(at(durationMs))
  })

  it('goes the farther the faster it was thrown, to either side', () => {
    const wayOf = (daysPerMs: number) => {
      const { at, durationMs } = thrown(daysPerMs)
      return at(durationMs).from - HERE.from
    }
    expect(wayOf(4)).toBeCloseTo(2 * wayOf(2))
    expect(wayOf(-2)).toBeCloseTo(-wayOf(2))
  })

  it.each([0, 0.04, -0.04])('with %d pixels a millisecond is not thrown at all', (pxPerMs) => {
    expect(glide(HERE, pxPerMs, 1)).toBeUndefined()
    expect(glide(HERE, pxPerMs / 10, 10)).toBeUndefined()
  })
})

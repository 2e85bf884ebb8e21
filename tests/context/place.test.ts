import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittingWords, placeSegments } from '../../src/context/place'
import type { Segment } from '../../src/context/segments'
import { scaleOf } from '../../src/timeline/viewport'

/** Of a window of 100 days, 10 px each. */
function place(...ends: readonly (readonly [fromDay: number, toDay: number])[]) {
  const segments = ends.map(([fromDay, toDay], at): Segment => ({ key: String(at), fromDay, toDay }))
  return placeSegments({ segments, scale: scaleOf({ window: { from: 0, to: 100 }, widthPx: 1000 }), widthPx: 1000 })
}

describe('segments are placed', () => {
  it('where their days are', () => {
    expect(place([10, 30])).toMatchObject([{ leftPx: 100, widthPx: 200, startsHere: true, endsHere: true }])
  })

  it('cut at the edges of the plot, beyond which they go on', () => {
    expect(place([-50, 30], [30, Number.POSITIVE_INFINITY])).toMatchObject([
      { leftPx: 0, widthPx: 300, startsHere: false, endsHere: true },
      { leftPx: 300, widthPx: 700, startsHere: true, endsHere: false },
    ])
  })

  it('not at all where they are out of sight, and not too narrow to be seen', () => {
    expect(place([-50, 0], [100, 120], [50, 50.01])).toMatchObject([{ leftPx: 500, widthPx: 2 }])
  })

  it('within the plot, whatever the window', () => {
    const days = fc.integer({ min: -800_000, max: 3_000_000 })
    fc.assert(
      fc.property(days, days, days, fc.integer({ min: 1, max: 200_000 }), (from, one, other, spanDays) => {
        const widthPx = 700
        const scale = scaleOf({ window: { from, to: from + spanDays }, widthPx })
        const segments = [{ key: 'a', fromDay: Math.min(one, other), toDay: Math.max(one, other) + 1 }]
        for (const placed of placeSegments({ segments, scale, widthPx })) {
          expect(placed.leftPx).toBeGreaterThanOrEqual(0)
          expect(placed.leftPx).toBeLessThan(widthPx)
          expect(placed.leftPx + placed.widthPx).toBeLessThanOrEqual(widthPx + 2)
        }
      }),
    )
  })
})

describe('of the forms of some words', () => {
  const forms = ['Shavkat Mirziyoyev', 'Mirziyoyev']
  const widthOf = (form: string) => form.length * 7

  it('the longest that fits is taken, whole or not at all', () => {
    expect(fittingWords(forms, 126, widthOf)).toBe('Shavkat Mirziyoyev')
    expect(fittingWords(forms, 125, widthOf)).toBe('Mirziyoyev')
    expect(fittingWords(forms, 69, widthOf)).toBeUndefined()
  })
})

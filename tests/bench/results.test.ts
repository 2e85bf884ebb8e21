import { describe, expect, it } from 'vitest'
import { combine, framesOf, type Measurement } from '../../bench/results'

function painted(...ms: readonly (number | 'over')[]): readonly Measurement[] {
  return ms.map((one) => ({ painted: one === 'over' ? one : { paintedMs: one, restedMs: one } }))
}

describe('the repeats of a measurement', () => {
  it('become their median', () => {
    expect(combine(painted(300, 100, 200)).painted).toEqual({ paintedMs: 200, restedMs: 200 })
  })

  it('count one that did not end in time as the longest', () => {
    expect(combine(painted('over', 100, 200)).painted).toEqual({ paintedMs: 200, restedMs: 200 })
    expect(combine(painted('over', 100, 'over')).painted).toBe('over')
  })

  it('leave out what was not measured in any', () => {
    expect(combine(painted(100))).toEqual({ painted: { paintedMs: 100, restedMs: 100 } })
  })
})

describe('intervals between frames', () => {
  it('are told by their middle, the one that 95 in 100 do not exceed, and the longest', () => {
    const intervals = Array.from({ length: 100 }, (_, at) => at + 1)
    expect(framesOf(intervals)).toEqual({ p50: 50, p95: 95, max: 100, count: 100 })
  })

  it('are all 0 where no frame came', () => {
    expect(framesOf([])).toEqual({ p50: 0, p95: 0, max: 0, count: 0 })
  })
})

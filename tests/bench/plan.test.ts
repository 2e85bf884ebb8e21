import { describe, expect, it } from 'vitest'
import { isMeasured, PAGES, readPlan, repeatsAt, SIZES } from '../../bench/plan'

describe('the options of the bench', () => {
  it('measure everything unless they say otherwise', () => {
    expect(readPlan([])).toEqual({ ok: true, plan: { pages: PAGES, sizes: SIZES, repeats: 3 } })
  })

  it('choose pages, sizes and repeats', () => {
    expect(readPlan(['--pages', 'timeline,floor', '--sizes', '10000,450', '--repeats', '1'])).toEqual({
      ok: true,
      plan: { pages: ['floor', 'timeline'], sizes: [450, 10_000], repeats: 1 },
    })
  })

  it.each([
    [['--pages', 'timelines'], '--pages is "timelines"; expected some of floor,timeline,vis-timeline,uplot'],
    [['--sizes', 'many'], '--sizes is "many"; expected numbers of events, such as 450,10000,100000,1000000'],
    [['--repeats'], '--repeats is ""; expected a number from 1'],
    [['--fast'], 'There is no option --fast; use --pages, --sizes or --repeats'],
  ])('refuse %j', (args, problem) => {
    expect(readPlan(args)).toEqual({ ok: false, problem })
  })
})

describe('the plan', () => {
  it('measures a million events once, and not in a page that makes an element of each', () => {
    const plan = { pages: PAGES, sizes: SIZES, repeats: 3 }
    expect([repeatsAt(100_000, plan), repeatsAt(1_000_000, plan)]).toEqual([3, 1])
    expect(PAGES.filter((page) => isMeasured(page, 1_000_000))).toEqual(['floor', 'timeline', 'uplot'])
    expect(PAGES.filter((page) => isMeasured(page, 100_000))).toEqual(PAGES)
  })
})

/** What is measured: which pages, at which sizes, how often, and how long a page may take. */

/** In the order of the tables; the first one is what the others are compared with. */
export const PAGES = ['floor', 'timeline', 'vis-timeline', 'uplot'] as const
export type Page = (typeof PAGES)[number]
export const FLOOR = 'floor' satisfies Page

/** Numbers of events. */
export const SIZES = [450, 10_000, 100_000, 1_000_000] as const

export const REPEATS = 3
/** A million events take their minute, and what is measured there is far from the noise. */
const REPEATS_AT_MOST_EVENTS = 1
const MOST_EVENTS = 1_000_000

/** From the navigation to painted. */
export const PAINTED_LIMIT_MS = 90_000
/** One filter and its repainting. */
export const STEP_LIMIT_MS = 30_000
/** Input of one gesture: on a page that keeps up it takes three seconds. */
export const GESTURE_LIMIT_MS = 10_000
/** All gestures: a page of ten seconds a frame still ends within. */
export const GESTURES_LIMIT_MS = 300_000
/** A page that needs more for one repeat is not asked for another. */
export const REPEAT_LIMIT_MS = 60_000

/** vis-timeline makes an element an event: at a million it does not come to an end within any limit. */
const TOO_MANY: Readonly<Partial<Record<Page, number>>> = { 'vis-timeline': 1_000_000 }

export interface Plan {
  readonly pages: readonly Page[]
  readonly sizes: readonly number[]
  readonly repeats: number
}

export function isMeasured(page: Page, events: number): boolean {
  return events < (TOO_MANY[page] ?? Number.POSITIVE_INFINITY)
}

export function repeatsAt(events: number, { repeats }: Plan): number {
  return events >= MOST_EVENTS ? Math.min(repeats, REPEATS_AT_MOST_EVENTS) : repeats
}

/** Reads `--pages timeline,floor --sizes 450,10000 --repeats 1`; what is not given is all of it. Or says what is wrong. */
export function readPlan(args: readonly string[]): { ok: true; plan: Plan } | { ok: false; problem: string } {
  const plan = { pages: [...PAGES] as readonly Page[], sizes: [...SIZES] as readonly number[], repeats: REPEATS }
  for (let at = 0; at < args.length; at += 2) {
    const option = args[at] as string
    const value = args[at + 1] ?? ''
    const parts = value.split(',')
    const numbers = parts.map(Number)
    const areNumbers = numbers.every((number) => Number.isInteger(number) && number >= 1)
    if (option === '--pages') {
      const pages = PAGES.filter((page) => parts.includes(page))
      if (pages.length !== parts.length) return wrong(option, value, `some of ${PAGES.join(',')}`)
      plan.pages = pages
    } else if (option === '--sizes') {
      if (!areNumbers) return wrong(option, value, `numbers of events, such as ${SIZES.join(',')}`)
      plan.sizes = numbers.toSorted((a, b) => a - b)
    } else if (option === '--repeats') {
      if (!areNumbers || numbers.length !== 1) return wrong(option, value, 'a number from 1')
      plan.repeats = numbers[0] as number
    } else {
      return { ok: false, problem: `There is no option ${option}; use --pages, --sizes or --repeats` }
    }
  }
  return { ok: true, plan }
}

function wrong(option: string, value: string, expected: string): { ok: false; problem: string } {
  return { ok: false, problem: `${option} is "${value}"; expected ${expected}` }
}

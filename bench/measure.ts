/** One loading of one page, measured from its navigation to its last repainting. */
import { chromium as engine, type Page as Tab } from '@playwright/test'
import type { Topic } from '../src/record/vocabulary'
import type { Chromium } from '../tools/chromium'
import { playGestures } from './gestures'
import { GESTURE_LIMIT_MS, GESTURES_LIMIT_MS, PAINTED_LIMIT_MS, STEP_LIMIT_MS } from './plan'
import { type Measurement, medianTiming, type Timing } from './results'

/** Some one in nine of the events has it. */
const TOPIC: Topic = 'energy'
const FILTERINGS = 5
const CLOSE_LIMIT_MS = 10_000
const VIEWPORT = { width: 1280, height: 720 } as const
const BYTES_PER_MB = 1_000_000

/** The page threw, crashed or could not be loaded; the message says which. */
export class PageFailure extends Error {}

/**
 * Loads the page in a browser of its own, so that none inherits another's memory or caches. Limits that pass end the
 * measuring and are in the result; everything else that goes wrong throws {@link PageFailure}.
 */
export async function measurePage(chromium: Chromium, address: string): Promise<Measurement> {
  const browser = await engine.launch(chromium)
  try {
    const tab = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 1, locale: 'en-GB' })
    const trouble = listenForTrouble(tab)
    return await Promise.race([trouble, measureTab(tab, address)])
  } catch (error) {
    if (error instanceof PageFailure) throw error
    throw new PageFailure(error instanceof Error ? (error.message.split('\n')[0] as string) : String(error))
  } finally {
    await ended(browser.close(), CLOSE_LIMIT_MS)
  }
}

async function measureTab(tab: Tab, address: string): Promise<Measurement> {
  const painted = await limited(PAINTED_LIMIT_MS, async () => {
    await tab.goto(address, { waitUntil: 'domcontentloaded', timeout: 0 })
    return await tab.evaluate(() => bench.painted)
  })
  if (painted === 'over') return { painted }
  const size = { heapMb: await heapMb(tab), domNodes: await domNodes(tab) }
  const frames = await limited(GESTURES_LIMIT_MS, () => playGestures(tab, GESTURE_LIMIT_MS))
  if (frames === 'over') return { painted, ...size }
  return { painted, ...size, frames, ...(await measureFilter(tab)) }
}

async function measureFilter(tab: Tab): Promise<Pick<Measurement, 'filter' | 'reset'>> {
  const filters: Timing[] = []
  const resets: Timing[] = []
  for (let turn = 0; turn < FILTERINGS; turn++) {
    const filter = await limited(STEP_LIMIT_MS, () => tab.evaluate((topic) => bench.filter(topic), TOPIC))
    if (filter === 'over') return { filter }
    filters.push(filter)
    const reset = await limited(STEP_LIMIT_MS, () => tab.evaluate(() => bench.reset()))
    if (reset === 'over') return { filter: medianTiming(filters), reset }
    resets.push(reset)
  }
  return { filter: medianTiming(filters), reset: medianTiming(resets) }
}

/** Never fulfilled; fails when the page throws or its process dies. */
function listenForTrouble(tab: Tab): Promise<never> {
  return new Promise((_, reject) => {
    tab.on('pageerror', ({ message }) => reject(new PageFailure(`threw: ${message}`)))
    tab.on('crash', () => reject(new PageFailure('its tab crashed, perhaps for want of memory')))
  })
}

/** What JavaScript holds after a garbage collection, typed arrays included. */
async function heapMb(tab: Tab): Promise<number> {
  const devtools = await tab.context().newCDPSession(tab)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return (usedSize + backingStorageSize) / BYTES_PER_MB
}

function domNodes(tab: Tab): Promise<number> {
  return tab.evaluate(() => {
    const nodes = document.createTreeWalker(document, NodeFilter.SHOW_ALL)
    let count = 1
    while (nodes.nextNode()) count++
    return count
  })
}

async function limited<T>(limitMs: number, work: () => Promise<T>): Promise<T | 'over'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<'over'>((resolve) => {
    timer = setTimeout(() => resolve('over'), limitMs)
  })
  const working = work()
  // When the limit was first, the browser is closed under the work, which nobody waits for any more.
  working.catch(() => undefined)
  try {
    return await Promise.race([working, limit])
  } finally {
    clearTimeout(timer)
  }
}

async function ended(closing: Promise<void>, limitMs: number): Promise<void> {
  await limited(limitMs, () => closing.catch(() => undefined))
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium as engine } from '@playwright/test'
import { type Chromium, findChromium, NoChromiumError } from '../tools/chromium'
import { serve } from '../tools/serve/serve'
import { ensureEventFile, eventFile } from './eventFiles'
import { describeCommit, describeMachine } from './machine'
import { measurePage, PageFailure } from './measure'
import { isMeasured, type Page, type Plan, REPEAT_LIMIT_MS, readPlan, repeatsAt } from './plan'
import { type BenchResults, combine, type Failure, type Measurement, type Result, type Timing } from './results'
import { buildPage, SITE_FOLDER } from './site'
import { writeTables } from './table'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/**
 * `npm run bench`: measures every page at every size in one run, prints the tables, and writes them as `results.json`.
 * Exit code 1 where a page failed; one that only did not end within its limit did not.
 */
export async function main(args: readonly string[]): Promise<void> {
  const read = readPlan(args)
  if (!read.ok) return stop(read.problem)
  try {
    const results = await runBench(read.plan, await findChromium())
    await writeFile(join(HERE, 'results.json'), `${JSON.stringify(results, undefined, 2)}\n`)
    console.log(writeTables(results))
    if (results.failures.length > 0) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof NoChromiumError)) throw error
    stop(error.message)
  }
}

async function runBench(plan: Plan, chromium: Chromium): Promise<BenchResults> {
  const failures: Failure[] = []
  const gzipKb = await buildPages(plan, failures)
  for (const events of plan.sizes) {
    report(`${events} events: generate, unless they are there`)
    await ensureEventFile(SITE_FOLDER, events)
  }
  const { url, close } = await serve({ folder: SITE_FOLDER, port: 0 })
  const results: Result[] = []
  try {
    for (const events of plan.sizes) {
      const pages = plan.pages.filter((page) => gzipKb[page] !== undefined && isMeasured(page, events))
      const measured = await measureSize({ url, chromium, events, pages, repeats: repeatsAt(events, plan) })
      results.push(...measured.results)
      failures.push(...measured.failures)
    }
  } finally {
    await close()
  }
  return {
    date: new Date().toISOString().slice(0, '2026-11-24'.length),
    commit: describeCommit(join(HERE, '..')),
    chromium: await versionOf(chromium),
    machine: describeMachine(),
    gzipKb,
    results,
    failures,
  }
}

async function buildPages(plan: Plan, failures: Failure[]): Promise<BenchResults['gzipKb']> {
  const gzipKb: Partial<Record<Page, number>> = {}
  for (const page of plan.pages) {
    report(`${page}: build`)
    try {
      gzipKb[page] = await buildPage(page)
    } catch (error) {
      console.error(error)
      failures.push(...plan.sizes.map((events) => ({ page, events, failure: 'could not be built' })))
    }
  }
  return gzipKb
}

interface SizeParts {
  readonly url: string
  readonly chromium: Chromium
  readonly events: number
  readonly pages: readonly Page[]
  readonly repeats: number
}

/** The pages take turns, so that a machine that is busy for a while is so for all of them. */
async function measureSize({ url, chromium, events, pages, repeats }: SizeParts): Promise<{
  readonly results: readonly Result[]
  readonly failures: readonly Failure[]
}> {
  const addressOf = (page: Page) => `${url}pages/${page}/?events=../../${eventFile(events)}`
  // Not counted: whoever comes first would wait for the disk.
  if (pages[0]) await measurePage(chromium, addressOf(pages[0])).catch(() => undefined)
  const measured = new Map<Page, Measurement[]>(pages.map((page) => [page, []]))
  const failures: Failure[] = []
  const done = new Set<Page>()
  for (let repeat = 1; repeat <= repeats; repeat++) {
    for (const page of pages) {
      if (done.has(page)) continue
      const start = performance.now()
      try {
        const measurement = await measurePage(chromium, addressOf(page))
        measured.get(page)?.push(measurement)
        report(`${events} events, ${page}, ${repeat} of ${repeats}: ${inWords(measurement)}`)
      } catch (error) {
        if (!(error instanceof PageFailure)) throw error
        failures.push({ page, events, failure: error.message })
        done.add(page)
        report(`${events} events, ${page}: ${error.message}`)
      }
      if (performance.now() - start > REPEAT_LIMIT_MS) done.add(page)
    }
  }
  const results = [...measured].flatMap(([page, all]) =>
    all.length === 0 || failures.some((failure) => failure.page === page)
      ? []
      : [{ page, events, repeats: all.length, ...combine(all) }],
  )
  return { results, failures }
}

function inWords({ painted, frames, filter, reset }: Measurement): string {
  const p95 = frames && `p95 frame ${frames.pan.p95} / ${frames.panZoomedIn.p95} / ${frames.zoom.p95} ms`
  return `painted ${msIn(painted)}, ${p95 ?? 'no frames'}, filter ${msIn(filter)}, back ${msIn(reset)}`
}

function msIn(timing: Timing | undefined): string {
  if (timing === undefined) return 'not measured'
  return timing === 'over' ? 'not in time' : `${Math.round(timing.paintedMs)} ms`
}

async function versionOf(chromium: Chromium): Promise<string> {
  const browser = await engine.launch(chromium)
  const version = browser.version()
  await browser.close()
  return version
}

function report(line: string): void {
  console.error(line)
}

function stop(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

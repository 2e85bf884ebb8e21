/** The results as a person reads them: one table a measure, in the form of Markdown. */
import { TOPICS } from '../src/record/vocabulary'
import type { Painted } from './pages/page'
import { FLOOR, isMeasured, PAGES, PAINTED_LIMIT_MS, type Page, STEP_LIMIT_MS } from './plan'
import type { BenchResults, Frames, Gesture, Result, Timing } from './results'

const NAMES: Readonly<Record<Page, string>> = {
  floor: 'floor page',
  timeline: 'this timeline',
  'vis-timeline': 'vis-timeline',
  uplot: 'uPlot',
}

const NOT_MEASURED = '–'

/** All tables, and at the end the short one for the README. */
export function writeTables(results: BenchResults): string {
  return [
    headOf(results),
    ...failuresOf(results),
    tableOf(results, `navigation → painted, ms (DNF: not within ${PAINTED_LIMIT_MS / 1_000} s)`, (result, floor) =>
      withRatio(paintedIn(result.painted), msOf(result.painted), msOf(floor?.painted)),
    ),
    tableOf(results, 'p95 frame, ms: pan / pan zoomed in / zoom (ratio of all together)', (result, floor) =>
      withRatio(
        (['pan', 'panZoomedIn', 'zoom'] as const).map((gesture) => frameIn(result, gesture, 'p95')).join(' / '),
        result.frames?.all.p95,
        floor?.frames?.all.p95,
      ),
    ),
    tableOf(results, 'frame over drag and zoom, ms: p50 / p95 / max', (result) =>
      (['p50', 'p95', 'max'] as const).map((part) => frameIn(result, 'all', part)).join(' / '),
    ),
    tableOf(results, `filter to one of ${TOPICS.length} topics → painted, ms (and back to all)`, (result) =>
      filterIn(result, 'paintedMs'),
    ),
    tableOf(results, 'until nothing changes any more, ms: navigation / filter (and back)', (result) =>
      [paintedIn(result.painted, 'restedMs'), filterIn(result, 'restedMs')].join(' / '),
    ),
    tableOf(results, 'JS heap after painting, MB', (result, floor) =>
      withRatio(numberIn(result.heapMb), result.heapMb, floor?.heapMb),
    ),
    tableOf(results, 'DOM nodes after painting', (result) => numberIn(result.domNodes)),
    sizeTable(results),
    'For the README:',
    shortTable(results),
  ].join('\n\n')
}

function headOf({ date, commit, chromium, machine }: BenchResults): string {
  return [
    `${date}, commit ${commit}, headless Chromium ${chromium}, 1280×720,`,
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}.`,
    `× is against the floor page of the same run.`,
  ].join('\n')
}

function failuresOf({ failures }: BenchResults): readonly string[] {
  if (failures.length === 0) return []
  return [
    [
      'Failed:',
      ...failures.map(({ page, events, failure }) => `- ${NAMES[page]} at ${count(events)}: ${failure}`),
    ].join('\n'),
  ]
}

type Cell = (result: Result, floor: Result | undefined) => string

function tableOf(results: BenchResults, title: string, cell: Cell): string {
  const sizes = sizesOf(results)
  const rows = pagesOf(results).map((page) => [
    NAMES[page],
    ...sizes.map((events) => cellAt(results, { page, events, cell })),
  ])
  return writeTable([title, ...sizes.map(count)], rows)
}

function cellAt(
  results: BenchResults,
  { page, events, cell }: { readonly page: Page; readonly events: number; readonly cell: Cell },
): string {
  if (results.failures.some((failure) => failure.page === page && failure.events === events)) return 'failed'
  const result = find(results, page, events)
  return result && isMeasured(page, events) ? cell(result, find(results, FLOOR, events)) : NOT_MEASURED
}

function sizeTable(results: BenchResults): string {
  return writeTable(
    ['JS + CSS, gzip', 'KB'],
    pagesOf(results).map((page) => [NAMES[page], results.gzipKb[page]?.toFixed(1) ?? NOT_MEASURED]),
  )
}

/** One row a page: what a visitor feels, at each size. */
function shortTable(results: BenchResults): string {
  return tableOf(results, 'painted · p95 frame · filter (and back), ms', (result, floor) =>
    [
      withRatio(paintedIn(result.painted), msOf(result.painted), msOf(floor?.painted)),
      frameIn(result, 'all', 'p95'),
      filterIn(result, 'paintedMs'),
    ].join(' · '),
  )
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|---|${'--:|'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n')
}

function paintedIn(painted: Timing, part: keyof Painted = 'paintedMs'): string {
  return painted === 'over' ? 'DNF' : count(painted[part])
}

function filterIn({ filter, reset }: Result, part: keyof Painted): string {
  return reset === undefined ? timingIn(filter, part) : `${timingIn(filter, part)} (${timingIn(reset, part)})`
}

function frameIn({ frames }: Result, gesture: Gesture, part: keyof Frames): string {
  return numberIn(frames?.[gesture][part])
}

function timingIn(timing: Timing | undefined, part: keyof Painted = 'paintedMs'): string {
  return timing === 'over' ? `> ${STEP_LIMIT_MS / 1_000} s` : numberIn(timing?.[part])
}

function msOf(timing: Timing | undefined): number | undefined {
  return timing === 'over' ? undefined : timing?.paintedMs
}

function numberIn(value: number | undefined): string {
  return value === undefined ? NOT_MEASURED : count(value)
}

function withRatio(text: string, value: number | undefined, floor: number | undefined): string {
  if (value === undefined || floor === undefined || floor === 0) return text
  const ratio = value / floor
  return `${text} (${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}×)`
}

/** `1,234`; of parts only the nearest whole. */
function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

function find({ results }: BenchResults, page: Page, events: number): Result | undefined {
  return results.find((result) => result.page === page && result.events === events)
}

function pagesOf({ results, failures }: BenchResults): readonly Page[] {
  return PAGES.filter((page) => [...results, ...failures].some((entry) => entry.page === page))
}

function sizesOf({ results, failures }: BenchResults): readonly number[] {
  return [...new Set([...results, ...failures].map(({ events }) => events))].toSorted((a, b) => a - b)
}

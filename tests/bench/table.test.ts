import { describe, expect, it } from 'vitest'
import type { BenchResults, Frames, Result } from '../../bench/results'
import { writeTables } from '../../bench/table'

function frames(p95: number): Frames {
  return { p50: 16.7, p95, max: p95 * 2, count: 300 }
}

function result(parts: Pick<Result, 'page' | 'events'> & Partial<Result>): Result {
  return {
    repeats: 3,
    painted: { paintedMs: 250, restedMs: 250 },
    heapMb: 4,
    domNodes: 24,
    frames: { pan: frames(16.7), panZoomedIn: frames(16.7), zoom: frames(16.7), all: frames(16.7) },
    filter: { paintedMs: 25, restedMs: 25 },
    reset: { paintedMs: 28, restedMs: 28 },
    ...parts,
  }
}

const RESULTS: BenchResults = {
  date: '2026-11-24',
  commit: 'd1cdad5',
  chromium: '143.0.7499.0',
  machine: { cpu: 'A Processor', cores: 2, memoryGb: 24, system: 'linux, Node 20.20.2' },
  gzipKb: { floor: 1.2, 'vis-timeline': 163.9 },
  results: [
    result({ page: 'floor', events: 450 }),
    result({ page: 'floor', events: 100_000, painted: { paintedMs: 1_000, restedMs: 1_000 } }),
    result({
      page: 'vis-timeline',
      events: 450,
      painted: { paintedMs: 3_000.4, restedMs: 3_100 },
      frames: { pan: frames(133.3), panZoomedIn: frames(50), zoom: frames(116.7), all: frames(33.4) },
      reset: 'over',
    }),
    { page: 'vis-timeline', events: 100_000, repeats: 1, painted: 'over' },
  ],
  failures: [{ page: 'uplot', events: 450, failure: 'threw: Invalid language tag' }],
}

const tables = writeTables(RESULTS).split('\n\n')

/** The table whose head begins so, line by line. */
function table(head: string): readonly string[] {
  return (tables.find((one) => one.startsWith(`| ${head}`)) ?? '').split('\n')
}

describe('the tables of the bench', () => {
  it('are headed by what the numbers were measured with', () => {
    expect(tables[0]).toBe(
      [
        '2026-11-24, commit d1cdad5, headless Chromium 143.0.7499.0, 1280×720,',
        'A Processor, 2 cores, 24 GB, linux, Node 20.20.2.',
        '× is against the floor page of the same run.',
      ].join('\n'),
    )
  })

  it('say in words which page failed', () => {
    expect(tables[1]).toBe('Failed:\n- uPlot at 450: threw: Invalid language tag')
  })

  it('give each page beside the floor at each size, DNF where the limit came first and a dash where nothing was done', () => {
    expect(table('navigation')).toEqual([
      '| navigation → painted, ms (DNF: not within 90 s) | 450 | 100,000 |',
      '|---|--:|--:|',
      '| floor page | 250 (1.0×) | 1,000 (1.0×) |',
      '| vis-timeline | 3,000 (12×) | DNF |',
      '| uPlot | failed | – |',
    ])
  })

  it('give the frames of each gesture, and the ratio of all of them', () => {
    expect(table('p95')[3]).toBe('| vis-timeline | 133 / 50 / 117 (2.0×) | – / – / – |')
  })

  it('give a filter that was painted and a way back that was not', () => {
    expect(table('filter')[3]).toBe('| vis-timeline | 25 (> 30 s) | – |')
  })

  it('tell a picture that still changes from one that rests', () => {
    expect(table('until')[3]).toBe('| vis-timeline | 3,100 / 25 (> 30 s) | DNF / – |')
  })

  it('end in a short one for the README', () => {
    expect(tables.slice(-2).join('\n').split('\n')).toEqual([
      'For the README:',
      '| painted · p95 frame · filter (and back), ms | 450 | 100,000 |',
      '|---|--:|--:|',
      '| floor page | 250 (1.0×) · 17 · 25 (28) | 1,000 (1.0×) · 17 · 25 (28) |',
      '| vis-timeline | 3,000 (12×) · 33 · 25 (> 30 s) | DNF · – · – |',
      '| uPlot | failed | – |',
    ])
  })
})

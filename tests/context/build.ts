/** Small builders of a context: each test says what matters to it. */
import type { EventId, PersonId } from '../../src/record/compiled'
import type {
  Context,
  ContextSource,
  Leader,
  LeaderOffice,
  Series,
  SeriesPoint,
  SeriesTarget,
  StatusStep,
} from '../../src/record/compiledContext'

export function office(parts: Partial<LeaderOffice> = {}): LeaderOffice {
  return { title: 'President', as: 'president', sources: [0], ...parts }
}

/** `leader('Islam Karimov', [office({ to: '2016-09-02' })])` */
export function leader(name: string, offices: readonly LeaderOffice[], state: Leader['state'] = 'UZ'): Leader {
  return { person: name.toLowerCase().replaceAll(' ', '-') as PersonId, state, name, offices }
}

export function step(parts: Partial<Omit<StatusStep, 'event'>> & { readonly event?: string } = {}): StatusStep {
  const { event = '1998-10-31-treaty', ...rest } = parts
  return {
    id: 'eternal-friendship',
    name: 'Eternal friendship',
    date: '1998-10-31',
    title: 'Treaty of Eternal Friendship signed',
    also: [],
    sources: [0],
    ...rest,
    event: event as EventId,
  }
}

export function point(parts: Partial<SeriesPoint> = {}): SeriesPoint {
  return { side: 'KZ', period: '2019', value: 4.1, sources: [0], ...parts }
}

export function target(parts: Partial<SeriesTarget> = {}): SeriesTarget {
  return { value: 10, announced: '2021-12-06', sources: [0], ...parts }
}

export function series(points: readonly SeriesPoint[], targets: readonly SeriesTarget[] = []): Series {
  return { measure: 'bilateral trade turnover', unit: 'billion USD', points, targets }
}

export function page(parts: Partial<ContextSource> = {}): ContextSource {
  return {
    url: 'https://example.org/1',
    publisher: 'Example News',
    title: 'Президенты встретились',
    language: 'ru',
    ...parts,
  }
}

export function context(parts: Partial<Context> = {}): Context {
  return { language: 'en', leaders: [], status: [], sources: [page()], ...parts }
}

import { readEdtf } from '../../src/record/edtf'
import { positions, valueAt } from './explain'
import { nearestHint } from './nearest'
import { formatPath, type Problem, showValue } from './problem'
import type { RecordFile } from './read'

/**
 * Checks what the status, the series and the terms of the leaders say of other files: events that they rest on, sources of
 * those events, steps in the order of time, and no two people who lead one state at a time. Reads the values loosely, as
 * `checkAcrossFiles` does; `eventIds` has those of files that could not be read too.
 */
export function checkContext(files: readonly RecordFile[], eventIds: ReadonlySet<string>): Problem[] {
  const inFolder = (folder: RecordFile['folder']) => files.filter((file) => file.folder === folder)
  const events = new Map(inFolder('events').map((file) => [valueAt(file.value, ['id']), file]))
  return [
    ...inFolder('status').flatMap((file) => checkSteps(file, eventIds, events)),
    ...inFolder('series').flatMap((file) =>
      positions(valueAt(file.value, ['targets'])).flatMap((index) =>
        checkEvent(file, ['targets', index, 'event'], eventIds),
      ),
    ),
    ...checkLeaders(inFolder('people')),
  ]
}

type Path = readonly PropertyKey[]
type EventFiles = ReadonlyMap<unknown, RecordFile>

function checkSteps(file: RecordFile, eventIds: ReadonlySet<string>, events: EventFiles): Problem[] {
  let last: { readonly path: string; readonly day: number; readonly date: unknown } | undefined
  return positions(valueAt(file.value, ['steps'])).flatMap((index) => {
    const path: Path = ['steps', index]
    const also = positions(valueAt(file.value, [...path, 'also'])).map((at): Path => [...path, 'also', at])
    const problems = [path, ...also].flatMap((one) => [
      ...checkEvent(file, [...one, 'event'], eventIds),
      ...checkSources(file, one, events),
    ])
    const id = valueAt(file.value, [...path, 'event'])
    const date = valueAt(events.get(id)?.value, ['date'])
    const day = firstDay(date)
    if (day === undefined) return problems
    const before = last
    last = { path: `steps[${index}]`, day, date }
    if (before === undefined || before.day < day) return problems
    const found = `${showValue(id)}, of ${date}`
    const expected = `an event after that of ${before.path}, of ${before.date}: the steps stand in the order of time`
    return [...problems, { file: file.file, path: formatPath([...path, 'event']), found, expected }]
  })
}

function checkEvent({ file, value }: RecordFile, path: Path, eventIds: ReadonlySet<string>): Problem[] {
  const id = valueAt(value, path)
  if (typeof id !== 'string' || eventIds.has(id)) return []
  const expected = 'the id of an event in data/events'
  return [{ file, path: formatPath(path), found: showValue(id), expected, ...nearestHint(id, eventIds) }]
}

/** The sources named beside an event are sources of that event. */
function checkSources({ file, value }: RecordFile, path: Path, events: EventFiles): Problem[] {
  const event = valueAt(value, [...path, 'event'])
  const list = valueAt(events.get(event)?.value, ['sources'])
  if (!Array.isArray(list)) return []
  const known = list.map((source: unknown) => String(valueAt(source, ['id'])))
  return positions(valueAt(value, [...path, 'sources'])).flatMap((at) => {
    const id = valueAt(value, [...path, 'sources', at])
    if (typeof id !== 'string' || known.includes(id)) return []
    const expected = `the id of a source of ${event}: ${known.join(', ')}`
    return [{ file, path: formatPath([...path, 'sources', at]), found: showValue(id), expected }]
  })
}

interface Term {
  readonly file: string
  readonly path: string
  readonly person: string
  readonly country: unknown
  readonly from: unknown
  readonly first: number
  readonly to: unknown
  readonly last: number
}

/** Who leads a state follows who led it before; on the day of the change both may be in office. */
function checkLeaders(people: readonly RecordFile[]): Problem[] {
  const terms = people.flatMap(termsOf).sort((one, other) => (one.first < other.first ? -1 : 1))
  return terms.flatMap((term, at) => {
    const before = terms
      .slice(0, at)
      .findLast(({ country, person, last }) => country === term.country && person !== term.person && last > term.first)
    if (before === undefined) return []
    const until = before.to === undefined ? `has no end in ${before.file}` : `ends on ${before.to}`
    return [
      {
        file: term.file,
        path: `${term.path}.from`,
        found: showValue(term.from),
        expected: `a day after the term of "${before.person}", which ${until}: one person leads a state at a time`,
      },
    ]
  })
}

function termsOf({ file, value }: RecordFile): Term[] {
  return positions(valueAt(value, ['offices'])).flatMap((index) => {
    const at = (key: string) => valueAt(value, ['offices', index, key])
    if (at('headOfState') === undefined) return []
    const [from, to] = [at('from'), at('to')]
    const isReadable = [from, to].every((date) => date === undefined || firstDay(date) !== undefined)
    if (!isReadable) return []
    return {
      file,
      path: formatPath(['offices', index]),
      person: String(valueAt(value, ['id'])),
      country: valueAt(value, ['country']),
      from,
      first: firstDay(from) ?? Number.NEGATIVE_INFINITY,
      to,
      last: lastDay(to) ?? Number.POSITIVE_INFINITY,
    }
  })
}

function firstDay(date: unknown): number | undefined {
  const reading = typeof date === 'string' ? readEdtf(date) : undefined
  return reading?.ok ? reading.edtf.firstDay : undefined
}

function lastDay(date: unknown): number | undefined {
  const reading = typeof date === 'string' ? readEdtf(date) : undefined
  return reading?.ok ? reading.edtf.lastDay : undefined
}

/** One fault of one file, in an editor's words. Reads as "<file>: <path> is <found>; expected <expected> (<hint>)". */
export interface Problem {
  /** Relative to the project, with forward slashes. */
  readonly file: string
  /** As in `outcomes[2].kind`; empty where the fault is the whole file. */
  readonly path: string
  /** What stands after "is": the value found, short, or `missing` and the like. */
  readonly found: string
  /** What stands after "expected". */
  readonly expected: string
  /** A guess at what was meant, or the way out. */
  readonly hint?: string
}

/**
 * A problem as one line.
 *
 * @example data/events/2020/x.json: outcomes[2].kind is "agreeed"; expected one of discussed, agreed (do you mean "agreed"?)
 */
export function formatProblem({ file, path, found, expected, hint }: Problem): string {
  const subject = path === '' ? file : `${file}: ${path}`
  return `${subject} is ${found}; expected ${expected}${hint === undefined ? '' : ` (${hint})`}`
}

/** Several problems, a line each, under a heading that counts them. Ends without a line break. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 error' : `${problems.length} errors`
  return [`The record has ${count}:`, ...problems.map((problem) => `  ${formatProblem(problem)}`)].join('\n')
}

/** Path of keys and positions as an editor writes it: `['outcomes', 2, 'kind']` is `outcomes[2].kind`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}

/** Longest value shown in a message, in characters: enough to be recognised, short enough for a line. */
const SHOWN_CHARACTERS = 60

/** A found value as short JSON; `missing` where there is none. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'missing'
  const json = JSON.stringify(value)
  return json.length <= SHOWN_CHARACTERS ? json : `${json.slice(0, SHOWN_CHARACTERS)}…`
}

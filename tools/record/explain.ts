import { z } from 'zod'
import { nearestHint } from './nearest'
import { formatPath, type Problem, showValue } from './problem'

/** What zod found in a file, each issue as problems in an editor's words, in the order of zod. */
export function explainIssues(
  file: string,
  schema: z.ZodType,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): Problem[] {
  return issues.flatMap((issue) => explainIssue({ file, schema, value, issue }))
}

interface Found {
  readonly file: string
  readonly schema: z.ZodType
  readonly value: unknown
  readonly issue: z.core.$ZodIssue
}

function explainIssue({ file, schema, value, issue }: Found): Problem[] {
  const path = formatPath(issue.path)
  const found = valueAt(value, issue.path)
  const wanted = schemaAt(schema, issue.path)
  const problem = (expected: string, hint?: string): Problem[] => [
    {
      file,
      path,
      found: path === '' && found !== undefined ? shapeOf(found) : showValue(found),
      expected,
      ...(hint && { hint }),
    },
  ]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = wanted instanceof z.ZodObject ? Object.keys(wanted.shape) : []
      return issue.keys.map((key) => ({
        file,
        path: formatPath([...issue.path, key]),
        found: 'an unknown key',
        expected: listed(known),
        ...nearestHint(key, known),
      }))
    }
    case 'invalid_type':
      return problem(wanted ? wantedBy(wanted) : issue.message)
    case 'invalid_value':
      return problem(listed(issue.values.map(String)), nearestHint(found, issue.values.map(String)).hint)
    case 'too_big':
      return problem(issue.message, typeof found === 'string' ? `it has ${found.length}` : undefined)
    default:
      return problem(issue.message)
  }
}

/** What a schema asks for, for a value that is missing or of another type. */
function wantedBy(schema: z.ZodType): string {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodObject) return `an object with the keys ${listedPlain(Object.keys(inner.shape))}`
  if (inner instanceof z.ZodArray) return `a list in [ ]`
  if (inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral) return listed(allowedValues(inner))
  if (inner instanceof z.ZodNumber) return 'a number'
  if (inner instanceof z.ZodBoolean) return 'true or false'
  // A text's own checks know best what it should be: ask them about an empty one.
  const issue = inner.safeParse('').error?.issues[0]
  return issue?.message ?? 'a text in double quotes'
}

function allowedValues(schema: z.ZodEnum | z.ZodLiteral): string[] {
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [...schema.values].map(String)
}

function listed(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${listedPlain(values)}`
}

function listedPlain(values: readonly string[]): string {
  return values.filter((value) => value !== '$schema').join(', ')
}

/** The whole file's value would fill the line; its shape is what matters then. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return value !== null && typeof value === 'object' ? 'an object' : showValue(value)
}

/** The value that a path leads to; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  )
}

/** Positions in a list; none in what is no list. */
export function positions(value: unknown): number[] {
  return Array.isArray(value) ? [...value.keys()] : []
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = unwrap(schema)
  for (const step of path) {
    if (at instanceof z.ZodObject) at = (at.shape as Record<PropertyKey, z.ZodType>)[step]
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType
    else return undefined
    if (at === undefined) return undefined
    at = unwrap(at)
  }
  return at
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema
}

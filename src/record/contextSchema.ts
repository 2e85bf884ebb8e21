/** What stands behind the events: the status of the relationship step by step, and figures over the years. */
import { z } from 'zod'
import { readEdtf } from './edtf'
import { edtf, eventId, slug, sourceSchema, text } from './schemaParts'
import { BOUNDS, SIDES } from './vocabulary'

/** Longest name of a step, in characters: what fits a band of the picture at most widths. */
const STEP_CHARACTERS = 30

/** An event of the record, and which of its sources say what is said here. */
const resting = {
  event: eventId.describe('The event that it rests on; its date is the date.'),
  sources: z.array(z.string()).min(1, 'the ids of the sources of that event which say so'),
}

export const statusSchema = z
  .strictObject({
    $schema: z.string().optional(),
    steps: z
      .array(
        z.strictObject({
          id: slug('a step id'),
          name: text({ longest: STEP_CHARACTERS }).describe('The status from that day on.'),
          short: text({ longest: STEP_CHARACTERS }).optional().describe('The same for a narrow band.'),
          ...resting,
          also: z
            .array(z.strictObject(resting))
            .min(1, 'at least one event; leave "also" out where there is none')
            .optional()
            .describe('What came before or after and belongs to it: a declaration, a ratification.'),
          note: text().optional().describe('What a reader should know, such as when the treaty entered into force.'),
        }),
      )
      .min(1, 'at least one step')
      .describe('In the order of time; each lasts until the next.'),
  })
  .superRefine(({ steps }, context) => {
    for (const [index, { id }] of steps.entries()) {
      if (steps.findIndex((other) => other.id === id) === index) continue
      context.addIssue({ code: 'custom', path: ['steps', index, 'id'], message: 'an id that no other step has' })
    }
  })

const cited = z.array(z.string()).min(1, 'the ids of the sources which say so')
const saidBy = text().optional().describe('Who gives the figure.')

export const pointSchema = z.strictObject({
  side: z
    .enum(SIDES)
    .describe('Whose figure it is; where one side gives several for a period, the picture draws the first.'),
  period: edtf.describe(
    '"2019"; a part of a year as "2019-01/2019-09", with no end where it is not stated: "2019-01/".',
  ),
  value: z.number(),
  bound: z.enum(BOUNDS).optional(),
  estimate: z
    .literal(true)
    .optional()
    .describe('Set where the figure was given before the period was over or counted.'),
  by: saidBy,
  note: text().optional().describe('What a reader should know, such as a conflict with another figure.'),
  sources: cited,
})

export const targetSchema = z
  .strictObject({
    value: z.number(),
    bound: z.enum(BOUNDS).optional(),
    year: z.int('a whole year').min(1).max(9999).optional().describe('For which year; absent where none was named.'),
    announced: edtf.optional().describe('When it was set; left out where "event" says so.'),
    event: eventId.optional().describe('The event at which it was set; its date is the date.'),
    by: saidBy,
    note: text().optional(),
    sources: cited,
  })
  .refine(({ announced, event }) => (announced === undefined) !== (event === undefined), {
    path: ['announced'],
    message: 'either "announced" or "event", and not both: the date of an event is written there',
  })

const isReadableAcross = z.looseObject({
  points: z.array(z.looseObject({ period: z.string(), sources: z.array(z.string()) })),
  targets: z.array(z.looseObject({ sources: z.array(z.string()) })).optional(),
  sources: z.array(z.looseObject({ id: z.string() })),
})

export const seriesSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: slug('a series id').describe("Equals the file's name."),
    measure: text().describe('What is counted.'),
    unit: text(),
    note: text().optional().describe('What a reader should know of all its figures.'),
    points: z.array(pointSchema).min(1, 'at least one point'),
    targets: z.array(targetSchema).min(1, 'at least one target; leave "targets" out where there is none').optional(),
    sources: z.array(sourceSchema).min(1, 'at least one source'),
  })
  .superRefine(
    ({ points, targets = [], sources }, context) => {
      const ids = sources.map(({ id }) => id)
      for (const [index, id] of ids.entries()) {
        if (ids.indexOf(id) === index) continue
        context.addIssue({ code: 'custom', path: ['sources', index, 'id'], message: 'an id that no other source has' })
      }
      const cited = new Set<string>()
      for (const [list, statements] of Object.entries({ points, targets })) {
        for (const [index, statement] of statements.entries()) {
          for (const [at, id] of statement.sources.entries()) {
            cited.add(id)
            if (ids.includes(id)) continue
            const message = 'the id of a source of this series, as its list "sources" has them'
            context.addIssue({ code: 'custom', path: [list, index, 'sources', at], message })
          }
        }
      }
      for (const [index, id] of ids.entries()) {
        if (cited.has(id)) continue
        const message = 'a source that a point or a target cites; take it out where none does'
        context.addIssue({ code: 'custom', path: ['sources', index, 'id'], message })
      }
      for (const [index, { period }] of points.entries()) {
        if (isWithinOneYear(period)) continue
        const message = 'a year or a part of one year, as in "2019" or "2019-01/2019-09"'
        context.addIssue({ code: 'custom', path: ['points', index, 'period'], message })
      }
    },
    { when: ({ value }) => isReadableAcross.safeParse(value).success },
  )

export type StatusRecord = z.infer<typeof statusSchema>
export type SeriesRecord = z.infer<typeof seriesSchema>

/** A date that cannot be read has been told of already. */
function isWithinOneYear(period: string): boolean {
  const reading = readEdtf(period)
  if (!reading.ok) return true
  const { start, end } = reading.edtf
  if (typeof start === 'string') return false
  return end === undefined || typeof end === 'string' || end.year === start.year
}

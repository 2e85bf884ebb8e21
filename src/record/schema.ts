/**
 * The record's format, written once: the types, the check that editors' files go through and the published JSON Schema
 * (public/schema/) all come from here. Used at build time and, later, for a reader's own file; never by the first view.
 */
import { z } from 'zod'
import { seriesSchema, statusSchema } from './contextSchema'
import type { Edtf } from './edtf'
import { readEdtf } from './edtf'
import { edtf, eventId, pageSchema, slug, sourceIds, sourceSchema, text, webAddress } from './schemaParts'
import { BOUNDS, FORMATS, HEADS_OF_STATE, KINDS, OUTCOME_KINDS, SIGNIFICANCES, TOPICS } from './vocabulary'

export { sourceSchema } from './schemaParts'

/** Longest title, in characters: a sentence's worth. */
const TITLE_CHARACTERS = 90
/** Longest label, in characters: what fits on the axis. */
const LABEL_CHARACTERS = 30
export const outcomeSchema = z.strictObject({
  kind: z.enum(OUTCOME_KINDS),
  topic: z.enum(TOPICS),
  text: text(),
  sources: sourceIds,
})

export const figureSchema = z.strictObject({
  measure: text(),
  period: edtf.optional().describe('What time the figure is for; absent for a capacity, a length and the like.'),
  value: z.number(),
  bound: z.enum(BOUNDS).optional(),
  unit: text(),
  sources: sourceIds,
})

const citing = z.looseObject({ sources: z.array(z.string()).optional() })
/** What the checks across an event's fields read. They run also where other fields are wrong, so that one run reports all. */
const isReadableAcross = z.looseObject({
  id: z.string(),
  date: z.string(),
  topics: z.array(z.string()),
  sources: z.array(z.looseObject({ id: z.string() })),
  summary: citing,
  outcomes: z.array(citing.extend({ topic: z.string() })).optional(),
  figures: z.array(citing).optional(),
})

export const eventSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: eventId.describe("<date>-<slug>; equals the file's name and never changes once published."),
    formerly: z.array(eventId).optional().describe('Ids this event had before; their addresses lead here.'),
    date: edtf.describe('EDTF, as precise as known and no more.'),
    kind: z.enum(KINDS),
    format: z.enum(FORMATS),
    topics: z
      .array(z.enum(TOPICS))
      .min(1, 'at least one topic')
      .refine((topics) => new Set(topics).size === topics.length, 'each topic once')
      .describe("Most important first; the first is the event's lane."),
    significance: z.literal(SIGNIFICANCES),
    title: text({ longest: TITLE_CHARACTERS }),
    label: text({ longest: LABEL_CHARACTERS }).optional().describe('The title for the axis.'),
    place: slug('a place id').optional(),
    participants: z
      .array(
        z.strictObject({
          person: slug('a person id'),
          office: text()
            .optional()
            .describe("Only where it differs from the office that the person's own file gives for the date."),
        }),
      )
      // A person given twice would be counted twice.
      .superRefine((people, context) => {
        for (const [index, { person }] of people.entries()) {
          if (people.findIndex((other) => other.person === person) === index) continue
          context.addIssue({ code: 'custom', path: [index, 'person'], message: 'each person once' })
        }
      })
      .optional(),
    summary: z.strictObject({ text: text(), sources: sourceIds }),
    outcomes: z.array(outcomeSchema).optional(),
    figures: z.array(figureSchema).optional(),
    related: z.array(eventId).optional().describe('Written on one side; the site shows both.'),
    sources: z.array(sourceSchema).min(1, 'at least one source'),
    note: text().optional().describe('What a reader should know of the date, of conflicting accounts and the like.'),
    workingNote: z.string().trim().min(1).optional().describe('For editors; not published.'),
  })
  .superRefine(
    (event, context) => {
      const sources = new Set<string>()
      for (const [index, { id }] of event.sources.entries()) {
        if (sources.has(id)) {
          context.addIssue({
            code: 'custom',
            path: ['sources', index, 'id'],
            message: 'an id that no other source has',
          })
        }
        sources.add(id)
      }
      for (const { path, ids } of citations(event)) {
        for (const [index, id] of ids.entries()) {
          if (sources.has(id)) continue
          context.addIssue({
            code: 'custom',
            path: [...path, index],
            message: `the id of a source of this event: ${[...sources].join(', ')}`,
          })
        }
      }
      for (const [index, { topic }] of (event.outcomes ?? []).entries()) {
        if (event.topics.includes(topic)) continue
        context.addIssue({
          code: 'custom',
          path: ['outcomes', index, 'topic'],
          message: `one of the event's topics: ${event.topics.join(', ')}`,
        })
      }
      if ((event.significance === 2 || event.significance === 3) && !event.label) {
        context.addIssue({ code: 'custom', path: ['label'], message: 'a label, since significance is 2 or 3' })
      }
      const date = readEdtf(event.date)
      if (date.ok && !agreesWithId(event.id, date.edtf)) {
        context.addIssue({
          code: 'custom',
          path: ['id'],
          message: `an id that begins with the start of the date, ${startOfDate(date.edtf)}`,
        })
      }
    },
    { when: ({ value }) => isReadableAcross.safeParse(value).success },
  )

export const personSchema = z.strictObject({
  $schema: z.string().optional(),
  id: slug('a person id'),
  country: z.string().regex(/^[A-Z]{2}$/, 'a country code such as "KZ"'),
  name: text(),
  spellings: z.array(z.string().trim().min(1)).optional().describe('Other spellings that readers type.'),
  offices: z
    .array(
      z
        .strictObject({
          title: text(),
          headOfState: z
            .enum(HEADS_OF_STATE)
            .optional()
            .describe('Set where its holder leads the state; the picture draws the leaders from it.'),
          from: edtf.optional().describe('First day in office.'),
          to: edtf.optional().describe('Last day in office; absent while it is held.'),
          attested: z
            .strictObject({ first: edtf, last: edtf })
            .optional()
            .describe('Where the term is not known: the days between which the office is seen in use.'),
          source: pageSchema.optional(),
          moreSources: z
            .array(pageSchema)
            .min(1, 'at least one source; leave "moreSources" out where there is none')
            .optional()
            .describe('Where one page does not say all, such as both ends of the term.'),
          note: z.string().optional().describe('For editors; not published.'),
          readerNote: text().optional().describe('What a reader should know of the term.'),
        })
        .refine((office) => office.from !== undefined || office.to !== undefined || office.attested !== undefined, {
          message: 'an office with "from", "to" or "attested", else it cannot be placed in time',
        })
        .refine(({ headOfState, from, to }) => !headOfState || from !== undefined || to !== undefined, {
          path: ['headOfState'],
          message: 'the term as well, in "from" and "to"; without it nobody can be shown to lead the state',
        })
        .refine(({ headOfState, source }) => !headOfState || source !== undefined, {
          path: ['source'],
          message: 'the page that gives the term, since "headOfState" is set',
        }),
    )
    .optional(),
})

export const placeSchema = z.strictObject({
  $schema: z.string().optional(),
  id: slug('a place id'),
  country: z.string().regex(/^[A-Z]{2}$/, 'a country code such as "KZ"'),
  name: text(),
  region: text().optional(),
  spellings: z.array(z.string().trim().min(1)).optional(),
  latitude: z.number().min(-90, 'degrees from -90 to 90').max(90, 'degrees from -90 to 90'),
  longitude: z.number().min(-180, 'degrees from -180 to 180').max(180, 'degrees from -180 to 180'),
  coordinates: z.enum(['gazetteer', 'approximate']),
  note: z.string().optional(),
})

export const topicSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.enum(TOPICS),
  name: text({ longest: LABEL_CHARACTERS }),
  about: text().describe('What belongs here, for readers and editors.'),
})

const word = z.string().trim().min(1, 'words')
const forms = z.strictObject({
  uz: z.array(word).optional(),
  kk: z.array(word).optional(),
  ru: z.array(word).optional(),
  en: z.array(word).optional(),
})

export const glossarySchema = z
  .strictObject({
    $schema: z.string().optional(),
    terms: z.array(
      z.strictObject({
        id: slug('a term id'),
        kind: z.enum(['document', 'body', 'office', 'place', 'term']),
        uz: word,
        kk: word,
        ru: word,
        en: word,
        also: forms.optional().describe('Other forms that readers search for; not to be written.'),
        seen: z
          .strictObject({ uz: webAddress.optional(), kk: webAddress.optional(), ru: webAddress.optional() })
          .optional()
          .describe('Where the form was seen in use, by language.'),
        note: z.string().trim().min(1).optional().describe('How to use it.'),
      }),
    ),
  })
  .superRefine(({ terms }, context) => {
    for (const [index, { id }] of terms.entries()) {
      if (terms.findIndex((other) => other.id === id) === index) continue
      context.addIssue({ code: 'custom', path: ['terms', index, 'id'], message: 'an id that no other term has' })
    }
  })

/** A text in up to four languages, as it stands in a file. */
export type Text = z.infer<ReturnType<typeof text>>
export type EventRecord = z.infer<typeof eventSchema>
export type PersonRecord = z.infer<typeof personSchema>
export type OfficeRecord = NonNullable<PersonRecord['offices']>[number]
export type PlaceRecord = z.infer<typeof placeSchema>
export type TopicRecord = z.infer<typeof topicSchema>
export type SourceRecord = z.infer<typeof sourceSchema>

/** All kinds of file in `data/`, by the name of their folder; the glossary and the status are one file each. */
export const SCHEMAS = {
  events: eventSchema,
  people: personSchema,
  places: placeSchema,
  topics: topicSchema,
  glossary: glossarySchema,
  status: statusSchema,
  series: seriesSchema,
} as const

/** Every list of source ids in an event, with the path that leads to it. */
function citations(event: {
  readonly summary: { readonly sources?: readonly string[] | undefined }
  readonly outcomes?: readonly { readonly sources?: readonly string[] | undefined }[] | undefined
  readonly figures?: readonly { readonly sources?: readonly string[] | undefined }[] | undefined
}): { path: (string | number)[]; ids: readonly string[] }[] {
  return [
    { path: ['summary', 'sources'], ids: event.summary.sources ?? [] },
    ...(event.outcomes ?? []).map(({ sources }, index) => ({
      path: ['outcomes', index, 'sources'],
      ids: sources ?? [],
    })),
    ...(event.figures ?? []).map(({ sources }, index) => ({ path: ['figures', index, 'sources'], ids: sources ?? [] })),
  ]
}

/** `2017-03-22/2017-03-23` starts with `2017-03-22`; marks such as `~` do not count. */
function startOfDate({ text: written }: Edtf): string {
  return (written.split('/').find((end) => /^\d/.test(end)) ?? written).replace(/[~?%]$/, '')
}

function agreesWithId(id: string, date: Edtf): boolean {
  const start = startOfDate(date)
  // A date known to the month has no day in its id either: `2020-09-25-…` does not fit `2020-09`.
  return id.startsWith(`${start}-`) && (start.length === 10 || !/^\d{2}-\D/.test(id.slice(start.length + 1)))
}

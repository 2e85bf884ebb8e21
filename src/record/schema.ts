/**
 * The record's format, written once: the types, the check that editors' files go through and the published JSON Schema
 * (public/schema/) all come from here. Used at build time and, later, for a reader's own file; never by the first view.
 */
import { z } from 'zod'
import type { Edtf } from './edtf'
import { readEdtf } from './edtf'
import { BOUNDS, FORMATS, KINDS, LANGUAGES, OUTCOME_KINDS, SIDES, SIGNIFICANCES, TOPICS } from './vocabulary'

/** Longest title, in characters: a sentence's worth. */
const TITLE_CHARACTERS = 90
/** Longest label, in characters: what fits on the axis. */
const LABEL_CHARACTERS = 30
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const EVENT_ID = /^\d{4}(?:-\d{2}){0,2}(?:-[a-z0-9]+)+$/

const slug = (what: string) =>
  z.string().regex(SLUG, `${what}: small Latin letters, digits and single hyphens, as in "tashkent"`)

const eventId = z.string().regex(EVENT_ID, 'an event id: <date>-<slug>, as in "2020-09-25-saryagash-working-meeting"')

const edtf = z.string().superRefine((text, context) => {
  const result = readEdtf(text)
  if (!result.ok) context.addIssue({ code: 'custom', message: result.expected })
})

/** A text that readers see, in at least one of the four languages. */
function text({ longest }: { longest?: number } = {}) {
  const written = z.string().trim().min(1, 'words; leave the language out where there are none')
  const line = longest === undefined ? written : written.max(longest, `at most ${longest} characters`)
  return z
    .strictObject({ uz: line.optional(), kk: line.optional(), ru: line.optional(), en: line.optional() })
    .refine((value) => LANGUAGES.some((language) => value[language] !== undefined), {
      message: `a text in at least one of ${LANGUAGES.join(', ')}`,
    })
}

const sourceIds = z
  .array(z.string())
  .min(1, 'at least one source id; leave "sources" out where it is not certain which source says so')
  .optional()

const webAddress = z.string().superRefine((value, context) => {
  const protocol = URL.canParse(value) ? new URL(value).protocol : undefined
  if (protocol !== 'https:' && protocol !== 'http:') {
    context.addIssue({ code: 'custom', message: 'an address that begins with https:// or http://' })
  }
})

export const sourceSchema = z.strictObject({
  id: slug('a source id').describe('Unique within the event, as in "s1"; outcomes and figures cite it.'),
  url: webAddress,
  publisher: z.string().trim().min(1, "the publisher's name"),
  title: z.string().trim().min(1).optional().describe('As published, in its own language.'),
  titleIsOurs: z.literal(true).optional().describe('Set where the title describes the page and is not its headline.'),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "ru" or "uz-Cyrl"'),
  published: edtf.optional(),
  side: z.enum(SIDES).describe('Whose account it is: UZ, KZ or a third one.'),
  official: z.boolean().describe("True for a state body's own site or document."),
  seen: edtf.optional().describe('The day it was seen.'),
})

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
          from: edtf.optional().describe('First day in office.'),
          to: edtf.optional().describe('Last day in office; absent while it is held.'),
          attested: z
            .strictObject({ first: edtf, last: edtf })
            .optional()
            .describe('Where the term is not known: the days between which the office is seen in use.'),
          source: z
            .strictObject({
              url: webAddress,
              publisher: z.string().trim().min(1),
              title: z.string().trim().min(1).optional(),
              language: z.string(),
              published: edtf.optional(),
            })
            .optional(),
          note: z.string().optional(),
        })
        .refine((office) => office.from !== undefined || office.to !== undefined || office.attested !== undefined, {
          message: 'an office with "from", "to" or "attested", else it cannot be placed in time',
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

/** All kinds of file in `data/`, by the name of their folder; the glossary is one file by itself. */
export const SCHEMAS = {
  events: eventSchema,
  people: personSchema,
  places: placeSchema,
  topics: topicSchema,
  glossary: glossarySchema,
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

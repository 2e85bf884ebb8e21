/** What several kinds of file have in common: ids, dates, texts in four languages, sources. */
import { z } from 'zod'
import { readEdtf } from './edtf'
import { LANGUAGES, SIDES } from './vocabulary'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const EVENT_ID = /^\d{4}(?:-\d{2}){0,2}(?:-[a-z0-9]+)+$/

/** An id of ours, but for events: those begin with their date. */
export const slug = (what: string) =>
  z.string().regex(SLUG, `${what}: small Latin letters, digits and single hyphens, as in "tashkent"`)

export const eventId = z
  .string()
  .regex(EVENT_ID, 'an event id: <date>-<slug>, as in "2020-09-25-saryagash-working-meeting"')

export const edtf = z.string().superRefine((text, context) => {
  const result = readEdtf(text)
  if (!result.ok) context.addIssue({ code: 'custom', message: result.expected })
})

/** A text that readers see, in at least one of the four languages. */
export function text({ longest }: { longest?: number } = {}) {
  const written = z.string().trim().min(1, 'words; leave the language out where there are none')
  const line = longest === undefined ? written : written.max(longest, `at most ${longest} characters`)
  return z
    .strictObject({ uz: line.optional(), kk: line.optional(), ru: line.optional(), en: line.optional() })
    .refine((value) => LANGUAGES.some((language) => value[language] !== undefined), {
      message: `a text in at least one of ${LANGUAGES.join(', ')}`,
    })
}

export const sourceIds = z
  .array(z.string())
  .min(1, 'at least one source id; leave "sources" out where it is not certain which source says so')
  .optional()

export const webAddress = z.string().superRefine((value, context) => {
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

/** A page that says something of no event: less is asked of it than of the source of an event. */
export const pageSchema = z.strictObject({
  url: webAddress,
  publisher: z.string().trim().min(1, "the publisher's name"),
  title: z.string().trim().min(1).optional().describe('As published, in its own language.'),
  language: z.string(),
  published: edtf.optional(),
})

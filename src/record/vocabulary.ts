/**
 * The closed lists of the record. Each list is written once: its type, its run-time check, the published JSON Schema and
 * the order in which a reader meets its values all follow from it.
 */

/** Languages of the interface and of every text, in the order of the language switch. `uz` is Latin, `kk` Cyrillic. */
export const LANGUAGES = ['uz', 'kk', 'ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language that a text falls back to where the reader's own is missing: the research was collected in it. */
export const FALLBACK_LANGUAGE = 'en' satisfies Language

/** Subjects, in the order of the lanes and of the toggles. The first topic of an event is its lane. */
export const TOPICS = [
  'politics',
  'trade',
  'industry',
  'energy',
  'transport',
  'agriculture',
  'water',
  'borders',
  'security',
  'culture',
  'health',
  'regions',
  'multilateral',
] as const
export type Topic = (typeof TOPICS)[number]

/** Sorts of event (DESIGN §2). */
export const KINDS = [
  'summit',
  'call',
  'talks',
  'forum',
  'document',
  'launch',
  'exchange',
  'incident',
  'statement',
] as const
export type Kind = (typeof KINDS)[number]

/** Who was in the room: the two alone, the two at somebody else's meeting, or several states. */
export const FORMATS = ['bilateral', 'sidelines', 'multilateral'] as const
export type Format = (typeof FORMATS)[number]

/** 3 changed the relationship, 2 is worth a line in a yearbook, 1 is routine. */
export const SIGNIFICANCES = [1, 2, 3] as const
export type Significance = (typeof SIGNIFICANCES)[number]

/** What came of an event. */
export const OUTCOME_KINDS = [
  'discussed',
  'agreed',
  'signed',
  'instructed',
  'target',
  'launched',
  'declared',
  'ratified',
] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

/** How a figure's value is to be read where the source does not give it as exact. */
export const BOUNDS = ['about', 'almost', 'over', 'up-to'] as const
export type Bound = (typeof BOUNDS)[number]

/** Whose account a source gives. */
export const SIDES = ['UZ', 'KZ', 'third'] as const
export type Side = (typeof SIDES)[number]

/** How somebody leads a state: as its president, or in the place of one until there is another. */
export const HEADS_OF_STATE = ['president', 'acting'] as const
export type HeadOfState = (typeof HEADS_OF_STATE)[number]

/** True when `value` is one of `list`, and then typed as such. */
export function isOneOf<const T>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value)
}

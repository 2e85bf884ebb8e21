/** Events by the thousand, such as the record could hold: what every page of the bench is given. */
import type { EventId, IndexEvent } from '../src/record/compiled'
import { calendarDay, type DayNumber, dayNumber } from '../src/record/day'
import { type EdtfDate, formatEdtf, type Precision } from '../src/record/edtf'
import { FORMATS, KINDS, type Significance, TOPICS, type Topic } from '../src/record/vocabulary'
import { Random } from './random'

/** To be raised with every change of what is generated: files of another version are not read again. */
export const GENERATOR_VERSION = 1

type GeneratedEvent = Omit<IndexEvent, 'place' | 'people' | 'title' | 'label'> & {
  readonly title: string
  readonly label: string
}

/** Both included. */
export const FIRST_DAY = dayNumber({ year: 1991, month: 1, day: 1 })
export const LAST_DAY = dayNumber({ year: 2026, month: 12, day: 31 })

export const TITLE_LENGTH = 60
export const LABEL_LENGTH = 30
/** First and last day counted. */
export const INTERVAL_DAYS = { least: 2, most: 120 } as const

const IN_BURST = 1 / 3
const DATES = [
  ['day', 0.7],
  ['interval', 0.2],
  ['month', 0.08],
  ['year', 0.02],
] as const
const SIGNIFICANCES: readonly (readonly [Significance, number])[] = [
  [1, 0.65],
  [2, 0.3],
  [3, 0.05],
]
const TOPIC_COUNTS = [
  [1, 0.6],
  [2, 0.3],
  [3, 0.1],
] as const

/** A visit or a forum brings a few dozen events in some days; of the large records each burst holds more. */
const EVENTS_A_BURST = 12
const MOST_BURSTS = 400
const LONGEST_BURST_DAYS = 10

/**
 * Generates `count` events of the years 1991 to 2026, in no order of time. The same count and seed give the same events.
 * One at a time, so that a million need not be held; ids are the first date and the place in the stream: `1998-10-31-17`.
 */
export function* generateEvents({
  count,
  seed,
}: {
  readonly count: number
  readonly seed: number
}): Generator<GeneratedEvent, void> {
  const random = new Random(seed)
  const bursts = makeBursts(random, count)
  for (let number = 1; number <= count; number++) {
    const date = makeDate(random, bursts)
    const title = makeTitle(random)
    yield {
      id: `${date.split('/')[0]}-${number}` as EventId,
      date,
      kind: random.pick(KINDS),
      format: random.pick(FORMATS),
      topics: makeTopics(random),
      significance: random.pickByShare(SIGNIFICANCES),
      title,
      label: labelOf(title),
    }
  }
}

interface Burst {
  readonly first: DayNumber
  readonly last: DayNumber
}

function makeBursts(random: Random, count: number): readonly Burst[] {
  const length = Math.min(Math.max(Math.round((count * IN_BURST) / EVENTS_A_BURST), 1), MOST_BURSTS)
  return Array.from({ length }, () => {
    const first = random.between(FIRST_DAY, LAST_DAY - LONGEST_BURST_DAYS) as DayNumber
    return { first, last: (first + random.between(1, LONGEST_BURST_DAYS)) as DayNumber }
  })
}

function makeDate(random: Random, bursts: readonly Burst[]): string {
  const { first, last } =
    random.next() < IN_BURST ? random.pick(bursts) : { first: FIRST_DAY as DayNumber, last: LAST_DAY as DayNumber }
  const day = random.between(first, last)
  const precision = random.pickByShare(DATES)
  switch (precision) {
    case 'day':
    case 'month':
    case 'year':
      return formatEdtf({ start: dateOf(day, precision) })
    case 'interval': {
      const days = random.between(INTERVAL_DAYS.least, INTERVAL_DAYS.most)
      // Near the end of the years it is moved, not cut.
      const start = Math.min(day, LAST_DAY - days + 1)
      return formatEdtf({ start: dateOf(start, 'day'), end: dateOf(start + days - 1, 'day') })
    }
    default:
      return precision satisfies never
  }
}

function dateOf(number: number, precision: Precision): EdtfDate {
  const { year, month, day } = calendarDay(number as DayNumber)
  return {
    year,
    ...(precision !== 'year' && { month }),
    ...(precision === 'day' && { day }),
    precision,
    approximate: false,
    uncertain: false,
  }
}

/** One to three, none twice; the first one is the lane. */
function makeTopics(random: Random): readonly Topic[] {
  const count = random.pickByShare(TOPIC_COUNTS)
  const topics = new Set<Topic>()
  while (topics.size < count) topics.add(random.pick(TOPICS))
  return [...topics]
}

/** Words of every length from 2 to 12, so that any rest of a title can be filled by one of them. */
const WORDS = (
  'of on at to by in the and for new gas two talks joint water visit trade power rail road field border forum state ' +
  'energy summit treaty meeting council project culture railway exports reservoir corridor protocol regional ministers ' +
  'signature factories president customs friendship agreement logistics delegation presidents electricity communique ' +
  'partnership cooperation consultation negotiations delimitation declarations'
).split(' ')
const LONGEST_WORD = 12
const WORDS_BY_LENGTH = Array.from({ length: LONGEST_WORD + 1 }, (_, length) =>
  WORDS.filter((word) => word.length === length),
)
/** After one of these there is always room left for a blank and a word of two letters. */
const INNER_WORDS = WORDS.filter((word) => word.length <= LONGEST_WORD - 2)

/** Exactly {@link TITLE_LENGTH} characters of whole words. */
function makeTitle(random: Random): string {
  let title = capitalised(random.pick(INNER_WORDS))
  for (;;) {
    const rest = TITLE_LENGTH - title.length - ' '.length
    if (rest <= LONGEST_WORD) return `${title} ${random.pick(WORDS_BY_LENGTH[rest] as readonly string[])}`
    title += ` ${random.pick(INNER_WORDS)}`
  }
}

/** As many of the title's first words as fit into {@link LABEL_LENGTH}. */
function labelOf(title: string): string {
  return title.slice(0, title.lastIndexOf(' ', LABEL_LENGTH))
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

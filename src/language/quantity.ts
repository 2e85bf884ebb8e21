import type { Bound } from '../record/vocabulary'
import type { Words } from './words'

const BOUND_MESSAGES = {
  about: 'figure.about',
  almost: 'figure.almost',
  over: 'figure.over',
  'up-to': 'figure.upTo',
} as const satisfies Record<Bound, string>

/** A value as its source gives it, without its unit: "4.1", "over 3". */
export function writeQuantity(
  { value, bound }: { readonly value: number; readonly bound?: Bound | undefined },
  { number, t }: Pick<Words, 'number' | 't'>,
): string {
  return bound === undefined ? number(value) : t(BOUND_MESSAGES[bound], { value: number(value) })
}

import { expect, it } from 'vitest'
import { writeQuantity } from '../../src/language/quantity'
import { words } from './speech'

it.each([
  ['en', { value: 4.1 }, '4.1'],
  ['en', { value: 3, bound: 'over' }, 'over 3'],
  ['ru', { value: 4.1, bound: 'about' }, 'около 4,1'],
  ['en', { value: 40, bound: 'up-to' }, 'up to 40'],
] as const)('a quantity is written as its source gives it, in %s: %j', (language, quantity, written) => {
  expect(writeQuantity(quantity, words[language])).toBe(written)
})

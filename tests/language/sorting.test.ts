import { describe, expect, it } from 'vitest'
import { comparisonFor } from '../../src/language/sorting'
import type { Language } from '../../src/record/vocabulary'

function sort(language: Language, ...texts: string[]): string[] {
  return texts.sort(comparisonFor(language))
}

describe('Uzbek', () => {
  it('puts oʻ, gʻ, sh, ch and ng, in this order, after z', () => {
    expect(
      sort(
        'uz',
        'Chirchiq',
        'Samarqand',
        'Oʻzbekiston',
        'Zomin',
        'Shahrisabz',
        'Gʻazalkent',
        'Guliston',
        'Olot',
        'Buxoro',
      ),
    ).toEqual([
      'Buxoro',
      'Guliston',
      'Olot',
      'Samarqand',
      'Zomin',
      'Oʻzbekiston',
      'Gʻazalkent',
      'Shahrisabz',
      'Chirchiq',
    ])
    expect(sort('uz', 'tong', 'tovar', 'ton')).toEqual(['ton', 'tovar', 'tong'])
  })

  it('takes any apostrophe for ʻ', () => {
    expect(sort('uz', "O'ktam", 'Oʻlmas', 'O‘g‘iloy', 'Oybek')).toEqual(['Oybek', "O'ktam", 'Oʻlmas', 'O‘g‘iloy'])
  })

  it('passes over ʼ, which still keeps s and h apart', () => {
    expect(sort('uz', 'sanʼat', 'sana', 'sanoq')).toEqual(['sana', 'sanʼat', 'sanoq'])
    expect(sort('uz', 'Ismoil', 'Isʼhoq', 'Ishoq')).toEqual(['Isʼhoq', 'Ismoil', 'Ishoq'])
  })

  it('puts digits before letters, and strange letters after', () => {
    expect(sort('uz', 'Ташкент', 'Choʻlpon', 'Andijon', '5-avtobus')).toEqual([
      '5-avtobus',
      'Andijon',
      'Choʻlpon',
      'Ташкент',
    ])
  })
})

describe('Kazakh', () => {
  it('puts each letter of its own beside the Russian one it grew from', () => {
    expect(
      sort(
        'kk',
        'Ібір',
        'Яссы',
        'Әулие',
        'Бұқара',
        'Алматы',
        'Қостанай',
        'Қызылорда',
        'Көкшетау',
        'Ұзынағаш',
        'Үстірт',
      ),
    ).toEqual(['Алматы', 'Әулие', 'Бұқара', 'Көкшетау', 'Қостанай', 'Қызылорда', 'Ұзынағаш', 'Үстірт', 'Ібір', 'Яссы'])
  })

  it('has the 42 letters of the alphabet in order', () => {
    const alphabet = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя']
    expect(sort('kk', ...alphabet.toReversed())).toEqual(alphabet)
    expect(alphabet).toHaveLength(42)
  })
})

it('Russian puts ё with е', () => {
  expect(sort('ru', 'Жданов', 'Ёлкин', 'Ежов', 'Еремин')).toEqual(['Ежов', 'Ёлкин', 'Еремин', 'Жданов'])
})

it.each(['uz', 'kk', 'ru', 'en'] as const)('in %s a shorter text comes before one that goes on', (language) => {
  expect(sort(language, 'Aa', 'A')).toEqual(['A', 'Aa'])
})

it.each(['uz', 'kk', 'ru', 'en'] as const)('in %s only the same text is equal', (language) => {
  const compare = comparisonFor(language)
  expect(compare('a', 'a')).toBe(0)
  expect(compare('a', 'A')).not.toBe(0)
  expect(Math.sign(compare('a', 'A'))).toBe(-Math.sign(compare('A', 'a')))
})

/**
 * Numbers that look random and are the same on every machine: the stream of a 32-bit seed.
 * Algorithm: Mulberry32, Tommy Ettinger, 2017, in the public domain (gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** From 0 (included) to 1 (not included). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number; both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)] as T
  }

  /** The value of the entry whose share the draw falls into; the shares add up to 1. */
  pickByShare<T>(entries: readonly (readonly [value: T, share: number])[]): T {
    const drawn = this.next()
    let sum = 0
    for (const [value, share] of entries) {
      sum += share
      if (drawn < sum) return value
    }
    return (entries.at(-1) as readonly [T, number])[0]
  }
}

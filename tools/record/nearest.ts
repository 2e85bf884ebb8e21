/**
 * The candidate that `written` was most likely meant to be, or undefined where none is close.
 * Close: at most a third of the letters differ, and never more than six.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.min(6, Math.max(1, Math.floor(written.length / 3))) + 1
  for (const candidate of candidates) {
    // A difference in length is a lower bound of the distance, and far cheaper.
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** `do you mean "agreed"?` for the nearest candidate, as a part of a problem; nothing where none is close. */
export function nearestHint(written: unknown, candidates: Iterable<string>): { readonly hint?: string } {
  const guess = typeof written === 'string' ? nearest(written, candidates) : undefined
  return guess === undefined ? {} : { hint: `do you mean "${guess}"?` }
}

/** Insertions, deletions and replacements that turn one text into the other (Levenshtein), row by row. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] as number) + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[column] as number) + 1, (current[column - 1] as number) + 1))
    }
    previous = current
  }
  return previous[to.length] as number
}

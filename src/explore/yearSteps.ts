const YEARS_A_PAGE = 5

/** The year of `years` (the newest first, at least one) that is nearest to `year`; of two, the newer. */
export function nearestYear(years: readonly number[], year: number): number {
  const at = firstNotNewer(years, year)
  const older = years[at]
  const newer = years[at - 1]
  if (older === undefined) return newer ?? year
  return newer !== undefined && newer - year <= year - older ? newer : older
}

/**
 * Where a key leads on a rail that stands at `from`, or nothing where the key has no meaning there. Up is newer, as on
 * the rail; Home is its top, as on a vertical range of the platform. A page is five years, or on to the next year that
 * has events where these have none. At an end it stays.
 *
 * @example yearForKey('ArrowDown', { years: [2020, 2017, 1998], from: 2020 }) // 2017
 */
export function yearForKey(
  key: string,
  { years, from }: { readonly years: readonly number[]; readonly from: number },
): number | undefined {
  const at = years.indexOf(nearestYear(years, from))
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return years[Math.max(at - 1, 0)]
    case 'ArrowDown':
    case 'ArrowLeft':
      return years[Math.min(at + 1, years.length - 1)]
    case 'PageUp':
      // The last one that is as new as that or newer.
      return years[Math.max(firstNotNewer(years, from + YEARS_A_PAGE - 1) - 1, 0)]
    case 'PageDown':
      return years[Math.min(firstNotNewer(years, from - YEARS_A_PAGE), years.length - 1)]
    case 'Home':
      return years[0]
    case 'End':
      return years.at(-1)
    default:
      return undefined
  }
}

/** Position of the first of `years` (the newest first) that is `year` or older; their number where none is. */
function firstNotNewer(years: readonly number[], year: number): number {
  let low = 0
  let high = years.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((years[middle] as number) > year) low = middle + 1
    else high = middle
  }
  return low
}

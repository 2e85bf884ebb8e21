/** The years of a record on a vertical rail: evenly spaced, the newest at the top as in the list. All positions in pixels from the rail's top. */
export interface RailScale {
  readonly firstYear: number
  readonly lastYear: number
  readonly heightPx: number
  /** Height of one year; far less than a pixel where there are thousands. */
  readonly yearPx: number
}

/** Years, both ends included. */
export interface YearSpan {
  readonly newest: number
  readonly oldest: number
}

export interface YearCount {
  readonly year: number
  readonly count: number
}

/** A bar for one year, or for several where a year has no room for its own. */
export interface RailBar extends YearSpan {
  readonly count: number
  readonly topPx: number
  readonly heightPx: number
  /** Of the longest bar: above 0, at most 1. */
  readonly part: number
}

export interface RailName {
  readonly year: number
  /** The middle of the name. */
  readonly yPx: number
  /** The list has this year, and on the screen. */
  readonly isInSight: boolean
}

/** Less than this and bars run into one another. */
const MIN_BAR_PX = 3
/** Height of a year's name with the least air around it. */
export const NAME_PX = 13
/** Names that stand for the scale leave this much from one to the next, so that they read as an axis and not as a list. */
const SCALE_NAME_PX = 40

/** `firstYear` may equal `lastYear`; a height of 0 is a rail that is not laid out yet. */
export function railScale({ firstYear, lastYear, heightPx }: Omit<RailScale, 'yearPx'>): RailScale {
  return { firstYear, lastYear, heightPx, yearPx: heightPx / (lastYear - firstYear + 1) }
}

/** The year at a height of the rail; beyond its ends, the year at that end. */
export function yearAtPx({ firstYear, lastYear, yearPx }: RailScale, yPx: number): number {
  if (yearPx === 0) return lastYear
  return Math.min(Math.max(lastYear - Math.floor(yPx / yearPx), firstYear), lastYear)
}

/**
 * One bar for each year with events, from the top; years without keep their place empty. Where years are lower than a
 * bar can be, each bar stands for as many years as it takes, so there are never more bars than the height has room for.
 */
export function layOutBars(scale: RailScale, years: readonly YearCount[]): readonly RailBar[] {
  const { firstYear, lastYear, heightPx, yearPx } = scale
  if (heightPx <= 0) return []
  const yearsABar = Math.max(1, Math.ceil(MIN_BAR_PX / yearPx))
  const counts = new Map<number, number>()
  for (const { year, count } of years) {
    const slot = Math.floor((lastYear - year) / yearsABar)
    counts.set(slot, (counts.get(slot) ?? 0) + count)
  }
  let longest = 0
  for (const count of counts.values()) longest = Math.max(longest, count)
  return [...counts].map(([slot, count]) => {
    const newest = lastYear - slot * yearsABar
    const oldest = Math.max(newest - yearsABar + 1, firstYear)
    return {
      newest,
      oldest,
      count,
      topPx: (lastYear - newest) * yearPx,
      heightPx: (newest - oldest + 1) * yearPx,
      part: count / longest,
    }
  })
}

/**
 * The names that stand on the rail, none over another and none beyond its ends, the newest first. The years in sight go
 * before the decades (or, on a rail of few years, every year; of many, centuries), and these before the record's ends.
 */
export function nameYears(
  scale: RailScale,
  { years, inSight }: { readonly years: readonly YearCount[]; readonly inSight: YearSpan | undefined },
): readonly RailName[] {
  const { firstYear, lastYear, heightPx, yearPx } = scale
  if (heightPx < NAME_PX) return []
  const middleOf = (year: number) =>
    Math.min(Math.max((lastYear - year + 0.5) * yearPx, NAME_PX / 2), heightPx - NAME_PX / 2)
  const placed: RailName[] = []
  function place(year: number, { isInSight } = { isInSight: false }): void {
    const yPx = middleOf(year)
    if (placed.some((other) => Math.abs(other.yPx - yPx) < NAME_PX)) return
    placed.push({ year, yPx, isInSight })
  }

  if (inSight !== undefined) {
    place(inSight.newest, { isInSight: true })
    place(inSight.oldest, { isInSight: true })
    for (const { year } of years) {
      if (year < inSight.newest && year > inSight.oldest) place(year, { isInSight: true })
    }
  }
  const step = stepOfNames(yearPx)
  for (let year = Math.floor(lastYear / step) * step; year >= firstYear; year -= step) place(year)
  place(lastYear)
  place(firstYear)
  return placed.sort((one, other) => other.year - one.year)
}

/** A year, or the shortest of 10, 20, 50, 100 … years that leaves the names of the scale their air. */
function stepOfNames(yearPx: number): number {
  if (yearPx >= SCALE_NAME_PX) return 1
  for (let decade = 10; ; decade *= 10) {
    const step = [1, 2, 5].map((times) => times * decade).find((years) => years * yearPx >= SCALE_NAME_PX)
    if (step !== undefined) return step
  }
}

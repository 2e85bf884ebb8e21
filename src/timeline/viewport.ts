/**
 * The window: which days the picture shows. Every way to move it (wheel, drag, pinch, keys, buttons, brush, address) passes
 * through {@link limitWindow}, so that all of them have the same limits.
 */
import { calendarDay, type DayNumber, dayNumber, daysInMonth } from '../record/day'
import { parseEdtf } from '../record/edtf'

/** Days from `from` (included) to `to` (not included); fractions of a day are allowed while moving. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** Narrowest window: one day, in which its events stand side by side. */
export const NARROWEST_DAYS = 1

/** What may be shown beyond the record at either side, as a part of the record's span. */
const MARGIN = 0.01

/** The days that a date can name: EDTF has years of four digits. */
const FIRST_DAY = dayNumber({ year: 1, month: 1, day: 1 })
const LAST_DAY = dayNumber({ year: 9999, month: 12, day: 31 })

/** The whole record with a small margin: the widest window. */
export function wholeWindow(domain: Window): Window {
  const marginDays = Math.max((domain.to - domain.from) * MARGIN, 1)
  return { from: domain.from - marginDays, to: domain.to + marginDays }
}

/** The window nearest to `window` that is neither too narrow nor too wide nor beside the record. */
export function limitWindow(window: Window, domain: Window): Window {
  const whole = wholeWindow(domain)
  const widest = whole.to - whole.from
  const wished = window.to - window.from
  if (!(wished < widest)) return whole
  const span = Math.max(wished, Math.min(NARROWEST_DAYS, widest))
  const middle = (window.from + window.to) / 2
  const from = Math.min(Math.max(wished < span ? middle - span / 2 : window.from, whole.from), whole.to - span)
  return { from, to: from + span }
}

/** The window `factor` times as wide (below 1: zooms in), with `atDay` staying where it is on the screen. */
export function zoomWindow({
  window,
  atDay,
  factor,
}: {
  readonly window: Window
  readonly atDay: number
  readonly factor: number
}): Window {
  return { from: atDay - (atDay - window.from) * factor, to: atDay + (window.to - atDay) * factor }
}

/** The window moved by `days`; later for positive ones. */
export function panWindow(window: Window, days: number): Window {
  return { from: window.from + days, to: window.to + days }
}

/** The window itself where `day` stands well inside it, else one as wide around that day. */
export function windowWith(window: Window, day: number): Window {
  const span = window.to - window.from
  if (day < window.from + span * 0.05 || day > window.to - span * 0.05) {
    return { from: day - span / 2, to: day + span / 2 }
  }
  return window
}

/** The window that shows the days `from` to `to` with room at either side, of so many days or a sixth of the span. */
export function windowAround({ from, to }: Window, leastMarginDays: number): Window {
  const margin = Math.max((to - from) / 6, leastMarginDays)
  return { from: from - margin, to: to + margin }
}

/** True where two windows would be told apart by nobody: within a thousandth of their breadth. */
export function isSameWindow(a: Window, b: Window): boolean {
  const slack = Math.min(a.to - a.from, b.to - b.from) / 1_000
  return Math.abs(a.from - b.from) <= slack && Math.abs(a.to - b.to) <= slack
}

export interface Scale {
  /** Pixels from the left edge of the plot; of a day, its beginning. */
  readonly toPx: (day: number) => number
  readonly toDay: (px: number) => number
  readonly pxPerDay: number
}

/** Days in, pixels out. A plot without width has all days at 0, and no NaN. */
export function scaleOf({ window, widthPx }: { readonly window: Window; readonly widthPx: number }): Scale {
  const pxPerDay = Math.max(widthPx, 0) / (window.to - window.from)
  return {
    pxPerDay,
    toPx: (day) => (day - window.from) * pxPerDay,
    toDay: (px) => (pxPerDay === 0 ? window.from : window.from + px / pxPerDay),
  }
}

/** The window of an address: EDTF dates, both ends included. An end that is absent is the record's own;
 * ends in the wrong order are taken in the right one. */
export function windowFromAddress(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  domain: Window,
): Window {
  if (from === undefined && to === undefined) return wholeWindow(domain)
  const ends = [from, to].filter((end) => end !== undefined).map((end) => parseEdtf(end))
  const first = from === undefined ? domain.from : Math.min(...ends.map(({ firstDay }) => firstDay))
  const last = to === undefined ? domain.to : Math.max(...ends.map(({ lastDay }) => lastDay + 1))
  return limitWindow({ from: first, to: last }, domain)
}

/**
 * The address of a window: whole years where it covers whole years, else whole months, else days; nothing for the whole
 * record. Reading it gives the window again, rounded to whole days and without what no date can name.
 */
export function addressOfWindow(
  window: Window,
  domain: Window,
): { readonly from: string | undefined; readonly to: string | undefined } {
  const whole = wholeWindow(domain)
  if (window.from <= whole.from && window.to >= whole.to) return { from: undefined, to: undefined }
  const from = Math.round(window.from)
  const first = calendarDay(nameable(from))
  const last = calendarDay(nameable(Math.max(Math.round(window.to), from + 1) - 1))
  const startsMonth = first.day === 1
  const endsMonth = last.day === daysInMonth(last.year, last.month)
  if (startsMonth && endsMonth && first.month === 1 && last.month === 12) {
    return { from: written([first.year]), to: written([last.year]) }
  }
  if (startsMonth && endsMonth) {
    return { from: written([first.year, first.month]), to: written([last.year, last.month]) }
  }
  return { from: written([first.year, first.month, first.day]), to: written([last.year, last.month, last.day]) }
}

function nameable(day: number): DayNumber {
  return Math.min(Math.max(day, FIRST_DAY), LAST_DAY) as DayNumber
}

function written([year = 0, ...rest]: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
}

/** The hand that drags and turns the wheel: real mouse input, and the frames that the page makes meanwhile. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Page as Tab } from '@playwright/test'
import { type Frames, framesOf, type Gesture } from './results'

/** The middle of every page's picture, over rows that have events. */
const POINTER = { x: 700, y: 320 } as const
const PAN_STEPS = 40
const PAN_STEP_PX = 8
const WHEEL_PX = 100
const YEAR_DAYS = 366
/** The first turns: in front of all its years a picture has nowhere to pan to. */
const TURNS_BEFORE_PAN = 2
/** For the page that has no axis and cannot say how far it is. */
const TURNS_TO_A_YEAR = 12
const MOST_TURNS = 60
/** Pages tidy up when the hand rests: that counts as well. */
const REST_MS = 250

/**
 * Pans at (nearly) the whole record, zooms in at the pointer to about a year, pans there, and zooms out again. A
 * gesture that takes longer than
 * `limitMs` is cut short, with the frames seen so far.
 */
export async function playGestures(tab: Tab, limitMs: number): Promise<Record<Gesture, Frames>> {
  await startRecording(tab)
  await tab.mouse.move(POINTER.x, POINTER.y)

  const spanBefore = await spanDays(tab)
  const firstTurns = await record(tab, () => turnWheel(tab, { turns: TURNS_BEFORE_PAN, limitMs }))
  const spanAfter = await spanDays(tab)
  const pan = await record(tab, () => dragThereAndBack(tab, limitMs))
  const zoomIn = await record(tab, () => turnWheel(tab, { turns: turnsToAYear(spanBefore, spanAfter), limitMs }))
  const panZoomedIn = await record(tab, () => dragThereAndBack(tab, limitMs))
  const turnsOut = turnsToAYear(spanBefore, spanAfter) + TURNS_BEFORE_PAN
  const zoomOut = await record(tab, () => turnWheel(tab, { turns: -turnsOut, limitMs }))

  const zoom = [...firstTurns, ...zoomIn, ...zoomOut]
  return {
    pan: framesOf(pan),
    panZoomedIn: framesOf(panZoomedIn),
    zoom: framesOf(zoom),
    all: framesOf([...pan, ...panZoomedIn, ...zoom]),
  }
}

/** How many turns lead to a year, from what the first ones did. */
function turnsToAYear(before: number | undefined, after: number | undefined): number {
  if (before === undefined || after === undefined || after >= before) return TURNS_TO_A_YEAR
  const factorATurn = (before / after) ** (1 / TURNS_BEFORE_PAN)
  return Math.min(Math.max(Math.round(Math.log(after / YEAR_DAYS) / Math.log(factorATurn)), 1), MOST_TURNS)
}

async function dragThereAndBack(tab: Tab, limitMs: number): Promise<void> {
  await tab.mouse.down()
  await send({
    count: PAN_STEPS * 4,
    input: (step) => tab.mouse.move(POINTER.x + PAN_STEP_PX * offsetAt(step), POINTER.y),
    limitMs,
  })
  await tab.mouse.up()
  await tab.mouse.move(POINTER.x, POINTER.y)
}

/** To the left, back, to the right, and back. */
function offsetAt(step: number): number {
  const inHalf = step % (PAN_STEPS * 2)
  const away = inHalf <= PAN_STEPS ? inHalf : PAN_STEPS * 2 - inHalf
  return step <= PAN_STEPS * 2 ? -away : away
}

/** In for positive turns, out for negative ones; with Ctrl, as a page that leaves the plain wheel to scrolling asks for. */
async function turnWheel(tab: Tab, { turns, limitMs }: { turns: number; limitMs: number }): Promise<void> {
  await tab.keyboard.down('Control')
  await send({ count: Math.abs(turns), input: () => tab.mouse.wheel(0, -Math.sign(turns) * WHEEL_PX), limitMs })
  await tab.keyboard.up('Control')
}

/** One input a frame of the screen, as a browser hands them on. */
const INPUT_EVERY_MS = 1_000 / 60
/** A slow page is not flooded: it gets the next input when it has taken the last but one. */
const ON_THE_WAY = 2

async function send({
  count,
  input,
  limitMs,
}: {
  readonly count: number
  /** Numbered from 1. */
  readonly input: (number: number) => Promise<void>
  readonly limitMs: number
}): Promise<void> {
  const end = performance.now() + limitMs
  const onTheWay: Promise<void>[] = []
  for (let number = 1, due = performance.now(); number <= count && due < end; number++) {
    if (onTheWay.length === ON_THE_WAY) await onTheWay.shift()
    await pause(due - performance.now())
    onTheWay.push(input(number))
    due = Math.max(due + INPUT_EVERY_MS, performance.now())
  }
  await Promise.all(onTheWay)
}

interface Recorder {
  intervals: number[]
}

function startRecording(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const recorder: Recorder = { intervals: [] }
    Object.assign(globalThis, { recorder })
    let last: number | undefined
    const tick = (now: number) => {
      if (last !== undefined) recorder.intervals.push(now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
}

/** The intervals between the frames from the first input to a little after the last. */
async function record(tab: Tab, gesture: () => Promise<void>): Promise<readonly number[]> {
  await takeIntervals(tab, 0)
  await gesture()
  return await takeIntervals(tab, REST_MS)
}

function takeIntervals(tab: Tab, restMs: number): Promise<readonly number[]> {
  return tab.evaluate(async (restMs) => {
    await new Promise((resolve) => setTimeout(resolve, restMs))
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const { recorder } = globalThis as unknown as { recorder: Recorder }
    return recorder.intervals.splice(0)
  }, restMs)
}

function spanDays(tab: Tab): Promise<number | undefined> {
  return tab.evaluate(() => bench.spanDays())
}

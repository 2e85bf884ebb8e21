import { describe, expect, it } from 'vitest'
import { createCamera, type Shot } from '../../src/timeline/camera'
import { limitWindow, type Window } from '../../src/timeline/viewport'
import { windowOf } from './build'

const HERE = windowOf('2010', '2014')
const THERE = windowOf('1995', '1996')

/** A camera whose frames come when the test says so, and what it showed. */
function setUp(first: Window = HERE) {
  let nowMs = 0
  let waiting: (() => void)[] = []
  const camera = createCamera(first, { now: () => nowMs, request: (run) => void waiting.push(run) })
  const shots: Shot[] = []
  camera.subscribe(() => shots.push(camera.shot()))
  return {
    camera,
    shots,
    waitingFrames: () => waiting.length,
    drawAfter: (ms: number) => {
      nowMs += ms
      const now = waiting
      waiting = []
      for (const run of now) run()
    },
  }
}

it('at first it shows the window that it was given, at rest', () => {
  const { camera, waitingFrames } = setUp()
  expect(camera.shot()).toEqual({ window: HERE, isMoving: false })
  expect(camera.target()).toBe(HERE)
  expect(waitingFrames()).toBe(0)
})

describe('a flight', () => {
  it('is a window after a window, to the one where it ends, and asks for no frame after that', () => {
    const { camera, shots, drawAfter, waitingFrames } = setUp()
    camera.fly(THERE)
    expect(camera.target()).toEqual(THERE)
    expect(camera.shot().window).toBe(HERE)
    for (let frames = 0; frames < 70; frames++) drawAfter(16)
    expect(shots.length).toBeGreaterThan(9)
    expect(shots.slice(0, -1).every(({ isMoving }) => isMoving)).toBe(true)
    expect(camera.shot()).toEqual({ window: THERE, isMoving: false })
    expect(waitingFrames()).toBe(0)
  })

  it('that is late lands at once', () => {
    const { camera, shots, drawAfter } = setUp()
    camera.fly(THERE)
    drawAfter(5_000)
    expect(shots).toEqual([{ window: THERE, isMoving: false }])
  })

  it('to where it is already is none', () => {
    const { camera, shots, waitingFrames } = setUp()
    camera.fly({ ...HERE })
    expect(waitingFrames()).toBe(0)
    expect(shots).toEqual([])
  })

  it('to another place on the way goes on from where it is', () => {
    const { camera, drawAfter } = setUp()
    camera.fly(THERE)
    drawAfter(100)
    const { window } = camera.shot()
    camera.fly(HERE)
    expect(camera.shot().window).toBe(window)
    drawAfter(5_000)
    expect(camera.shot().window).toEqual(HERE)
  })

  it('stops where it is', () => {
    const { camera, drawAfter, waitingFrames } = setUp()
    camera.fly(THERE)
    drawAfter(100)
    const { window } = camera.shot()
    camera.stop()
    expect(camera.shot()).toEqual({ window, isMoving: false })
    expect(camera.target()).toBe(window)
    drawAfter(5_000)
    expect(camera.shot().window).toBe(window)
    expect(waitingFrames()).toBe(0)
  })

  it('is not ended by a finger that is lifted', () => {
    const { camera, drawAfter } = setUp()
    camera.fly(THERE)
    drawAfter(100)
    camera.rest()
    expect(camera.shot().isMoving).toBe(true)
    expect(camera.target()).toEqual(THERE)
  })
})

describe('under a finger', () => {
  it('it shows a window with the next frame, and of several the last one', () => {
    const { camera, shots, drawAfter, waitingFrames } = setUp()
    camera.follow(windowOf('2009', '2013'))
    camera.follow(windowOf('2008', '2012'))
    expect(waitingFrames()).toBe(1)
    expect(camera.shot().window).toBe(HERE)
    drawAfter(16)
    expect(shots).toEqual([{ window: windowOf('2008', '2012'), isMoving: true }])
  })

  it('it stands where the finger was lifted, drawn or not', () => {
    const { camera, drawAfter } = setUp()
    camera.follow(windowOf('2009', '2013'))
    camera.rest()
    expect(camera.shot()).toEqual({ window: windowOf('2009', '2013'), isMoving: false })
    drawAfter(16)
    expect(camera.shot().isMoving).toBe(false)
  })

  it('it stays where the finger has brought it when another one comes', () => {
    const { camera } = setUp()
    camera.follow(windowOf('2009', '2013'))
    camera.stop()
    expect(camera.shot().window).toEqual(windowOf('2009', '2013'))
  })

  it('it leaves a flight', () => {
    const { camera, drawAfter } = setUp()
    camera.fly(THERE)
    drawAfter(100)
    camera.follow(HERE)
    drawAfter(16)
    expect(camera.shot()).toEqual({ window: HERE, isMoving: true })
  })
})

describe('a throw', () => {
  const free = (window: Window) => window

  it('tells where it will end, and ends there', () => {
    const { camera, drawAfter } = setUp()
    const end = camera.fling(1, 1, free)
    expect(end?.from).toBeGreaterThan(HERE.from)
    expect(camera.target()).toEqual(end)
    for (let frames = 0; frames < 200; frames++) drawAfter(16)
    expect(camera.shot()).toEqual({ window: end, isMoving: false })
  })

  it('that is slower than a hand at rest is none', () => {
    const { camera, waitingFrames } = setUp()
    expect(camera.fling(0.01, 1, free)).toBeUndefined()
    expect(waitingFrames()).toBe(0)
  })

  it('never shows what lies beyond the record', () => {
    const domain = windowOf('2009', '2014')
    const { camera, shots, drawAfter } = setUp()
    const end = camera.fling(-20, 1, (window) => limitWindow(window, domain))
    for (let frames = 0; frames < 200; frames++) drawAfter(16)
    expect(shots.every(({ window }) => window.from >= (end?.from ?? 0))).toBe(true)
    expect(end?.from).toBeLessThan(HERE.from)
  })
})

it('a jump is there at once', () => {
  const { camera, shots, waitingFrames } = setUp()
  camera.jump(THERE)
  expect(shots).toEqual([{ window: THERE, isMoving: false }])
  expect(waitingFrames()).toBe(0)
})

it('nothing is told while nothing changes', () => {
  const { camera, shots } = setUp()
  camera.jump(HERE)
  camera.rest()
  camera.stop()
  expect(shots).toEqual([])
})

it('whoever has ceased to listen hears no more', () => {
  const { camera } = setUp()
  const heard: Shot[] = []
  const cease = camera.subscribe(() => heard.push(camera.shot()))
  cease()
  camera.jump(THERE)
  expect(heard).toEqual([])
})

// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventsOn, labelNames, MEETING, plot, show, TREATY, timeline } from './showTimeline'
import { type Stage, setStage } from './stage'

let stage: Stage
beforeEach(() => {
  stage = setStage({ widthPx: 900 })
})
afterEach(() => {
  cleanup()
  document.documentElement.removeAttribute('data-theme')
  document.documentElement.removeAttribute('style')
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const canvasOf = (container: HTMLElement) => container.querySelector('canvas') as HTMLCanvasElement

describe('the canvas', () => {
  it.each([1.25, 2, 3])('on a screen of %d pixels to one has as many, and is painted anew', async (ratio) => {
    const { container } = await show()
    const canvas = canvasOf(container)
    const before = { width: canvas.width, height: canvas.height }
    stage.takeStrokes()
    stage.changePixelRatio(ratio)
    expect(canvas.width).toBe(Math.round(before.width * ratio))
    expect(canvas.height).toBe(Math.round(before.height * ratio))
    expect(canvas.style.width).toBe('732px')
    expect(stage.takeStrokes().length).toBeGreaterThan(0)
  })

  it('goes on following the screen after the first change', async () => {
    const { container } = await show()
    stage.changePixelRatio(2)
    stage.changePixelRatio(1)
    expect(canvasOf(container).width).toBe(732)
  })

  it('is painted anew when the reader changes the theme', async () => {
    await show()
    stage.takeStrokes()
    document.documentElement.dataset.theme = 'dark'
    await vi.waitFor(() => expect(stage.takeStrokes().length).toBeGreaterThan(0))
  })

  it.each(['(prefers-color-scheme: dark)', '(forced-colors: active)'])(
    'is painted anew when the system changes %s',
    async (query) => {
      await show()
      stage.takeStrokes()
      stage.setMedia(query, true)
      expect(stage.takeStrokes().length).toBeGreaterThan(0)
    },
  )

  it('says nothing to a screen reader: its events are in the links and in the list', async () => {
    const { container } = await show()
    expect(canvasOf(container).closest('[aria-hidden="true"]')).not.toBeNull()
  })
})

describe('on paper', () => {
  it('the picture is as wide as a sheet, sharp, and with all its labels; on the screen it is as before', async () => {
    stage.resizeTo(1_600)
    const { container, told } = await show()
    const before = canvasOf(container).width
    stage.setMedia('print', true)
    const sheetPx = Number.parseFloat(timeline().style.width)
    expect(sheetPx).toBeLessThanOrEqual(718)
    expect(Number.parseFloat(canvasOf(container).style.width)).toBe(sheetPx - 168)
    expect(canvasOf(container).width).toBe((sheetPx - 168) * 3)
    expect(labelNames()).toEqual(['Eternal friendship', 'Gas transit', 'Saryagash'])
    stage.setMedia('print', false)
    expect(canvasOf(container).width).toBe(before)
    expect(timeline().style.width).toBe('')
    expect(told).toEqual([])
  })

  it('a picture without width on the screen has that of the sheet', async () => {
    stage.resizeTo(0)
    await show({ events: [TREATY, MEETING, ...eventsOn('2010-06-01')] })
    stage.setMedia('print', true)
    expect(labelNames()).toEqual(['Eternal friendship', '1', 'Saryagash'])
    expect(plot()).toBeDefined()
  })
})

// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { forgetTextWidths } from '../../src/timeline/measureText'
import { useFontsReady } from '../../src/timeline/useFontsReady'

vi.mock('../../src/timeline/measureText')

const FACES = ['450 12.5px "Onest Variable"', '650 12.5px "Onest Variable"']

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(document, 'fonts')
  vi.clearAllMocks()
})

/** Faces that come, or fail to, when the test says so; those that are there already are named. */
function fontsToCome(there: readonly string[] = []) {
  const waiting: { readonly resolve: (faces: unknown[]) => void; readonly reject: (why: Error) => void }[] = []
  const load = vi.fn(() => new Promise((resolve, reject) => void waiting.push({ resolve, reject })))
  const check = (face: string) => there.includes(face)
  Object.defineProperty(document, 'fonts', { value: { load, check }, configurable: true })
  return { load, waiting }
}

it('the fonts are ready once every face is there, and widths measured before are forgotten', async () => {
  const { load, waiting } = fontsToCome()
  const { result } = renderHook(() => useFontsReady(FACES))
  expect(load.mock.calls.map(([face]: unknown[]) => face)).toEqual(FACES)
  await act(async () => waiting[0]?.resolve([]))
  expect([result.current, vi.mocked(forgetTextWidths).mock.calls.length]).toEqual([false, 0])
  await act(async () => waiting[1]?.resolve([]))
  expect([result.current, vi.mocked(forgetTextWidths).mock.calls.length]).toEqual([true, 1])
})

it('faces that are there already are ready in the first rendering, and nothing measured is forgotten', async () => {
  const { load } = fontsToCome(FACES)
  const { result } = renderHook(() => useFontsReady(FACES))
  expect(result.current).toBe(true)
  await act(async () => undefined)
  expect(load).not.toHaveBeenCalled()
  expect(forgetTextWidths).not.toHaveBeenCalled()
})

it('of faces of which one is there the others are waited for', async () => {
  const { waiting } = fontsToCome(FACES.slice(0, 1))
  const { result } = renderHook(() => useFontsReady(FACES))
  expect(result.current).toBe(false)
  await act(async () => {
    for (const face of waiting) face.resolve([])
  })
  expect(result.current).toBe(true)
})

it('every face is asked for with letters of all the alphabets that it is needed in', () => {
  const { load } = fontsToCome()
  renderHook(() => useFontsReady(FACES))
  for (const [, letters] of load.mock.calls as unknown[][]) expect(letters).toMatch(/a.*я.*қ/)
})

it('a face that fails to come leaves the stand-in, and says nothing', async () => {
  const { waiting } = fontsToCome()
  const { result } = renderHook(() => useFontsReady(FACES))
  await act(async () => waiting[0]?.reject(new Error('offline')))
  expect(result.current).toBe(false)
})

it('a face that comes after the picture has gone changes nothing', async () => {
  const { waiting } = fontsToCome()
  const { unmount } = renderHook(() => useFontsReady(FACES))
  unmount()
  await act(async () => {
    for (const face of waiting) face.resolve([])
  })
  expect(forgetTextWidths).not.toHaveBeenCalled()
})

it('a page that cannot say is ready', async () => {
  const { result } = renderHook(() => useFontsReady(FACES))
  await act(async () => undefined)
  expect(result.current).toBe(true)
})

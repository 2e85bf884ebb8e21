/** What all pages of the bench have in common: how they get the events, and how they tell when they have painted. */
import type { IndexEvent } from '../../src/record/compiled'
import type { Topic } from '../../src/record/vocabulary'

/** What a page does in its own way. */
export interface Picture {
  /** True for a canvas that is drawn at once, or in the frame that follows; of such a drawing nothing in the document tells. */
  readonly isOnCanvas: boolean
  /** Shows only the events that have the topic; to be drawn at once, or in the frame that follows. */
  readonly filter: (topic: Topic) => void
  /** Shows all events again. */
  readonly reset: () => void
  /** Days from the left edge to the right one; undefined where the page has no axis. */
  readonly spanDays: () => number | undefined
}

/** When a picture was painted, in milliseconds from the navigation or the call. */
export interface Painted {
  /** The end of the frame that drew all events: after its animation callbacks, style, layout and painting. */
  readonly paintedMs: number
  /** The same for the last change that followed of itself, such as labels that are placed over several frames. */
  readonly restedMs: number
}

/** What the run asks a page for. */
export interface Bench {
  /** Fails where the page could not show the events. */
  readonly painted: Promise<Painted>
  readonly filter: (topic: Topic) => Promise<Painted>
  readonly reset: () => Promise<Painted>
  readonly spanDays: () => number | undefined
}

declare global {
  // Only a `var` becomes a property of `globalThis`.
  var bench: Bench
}

/** Makes a picture of the events in the page's element. */
export type Mount = (events: readonly IndexEvent[], element: HTMLElement) => Picture | Promise<Picture>

/**
 * Fetches the events that the address names (`?events=…`) while the code of the picture is fetched too, as a page does that
 * preloads its data; mounts the picture and gives the run its handle.
 */
export function startPage(loadMount: () => Promise<Mount>) {
  const element = document.getElementById('picture')
  const address = new URLSearchParams(location.search).get('events')
  if (!element || !address)
    throw new Error('The page needs an element with the id "picture" and ?events= in its address')
  let shown: Picture | undefined
  const fetched = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`The events could not be loaded (HTTP ${response.status})`)
    return (await response.json()) as readonly IndexEvent[]
  })
  const mounted = Promise.all([fetched, loadMount()]).then(([events, mount]) => mount(events, element))

  async function repaint(change: (picture: Picture) => void): Promise<Painted> {
    const picture = await mounted
    return await watchPainting({ since: performance.now(), isDrawn: picture.isOnCanvas, change: () => change(picture) })
  }

  globalThis.bench = {
    painted: mounted.then(async (picture) => {
      shown = picture
      return await watchPainting({ since: 0, isDrawn: true })
    }),
    filter: (topic) => repaint((picture) => picture.filter(topic)),
    reset: () => repaint((picture) => picture.reset()),
    spanDays: () => shown?.spanDays(),
  }
  // The run hears of a failure from `painted`; here it is only not to be called unhandled.
  bench.painted.catch(() => undefined)
}

/**
 * Makes a change and watches the document until a frame has passed in which nothing in it changed. Painted is the first
 * frame that draws the change: on a canvas the one that follows, elsewhere the one that changes the document.
 *
 * @param since when the time began, as of `performance.now()`
 * @param isDrawn the change has been made already, or is drawn in the frame that follows
 */
async function watchPainting({
  since,
  isDrawn,
  change,
}: {
  readonly since: number
  readonly isDrawn: boolean
  readonly change?: () => void
}): Promise<Painted> {
  let isChanged = false
  const watch = new MutationObserver(() => {
    isChanged = true
  })
  const takeChanges = () => {
    const taken = watch.takeRecords().length > 0 || isChanged
    isChanged = false
    return taken
  }
  watch.observe(document, { childList: true, characterData: true, subtree: true })
  change?.()
  let paintedMs: number | undefined
  for (;;) {
    const ms = (await frameEnd()) - since
    const hasChanged = takeChanges()
    if (isDrawn || hasChanged) paintedMs ??= ms
    if (hasChanged || paintedMs === undefined) continue
    watch.disconnect()
    return { paintedMs, restedMs: ms }
  }
}

/**
 * When the next frame is through. A message that is posted from an animation callback is read after the style, layout and
 * painting of its frame, which follow in the same task.
 */
function frameEnd(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve(performance.now())
      }
      port2.postMessage(undefined)
    })
  })
}

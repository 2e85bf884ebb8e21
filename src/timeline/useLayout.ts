import { useEffect, useMemo, useReducer } from 'react'
import { useWords } from '../language/LanguageContext'
import type { IndexEvent } from '../record/compiled'
import type { Language, Topic } from '../record/vocabulary'
import type { Shot } from './camera'
import { type ListedLanes, listLanes, planLanes } from './fillLanes'
import type { Grouping, Lane } from './lanes'
import { type Layout, layOut } from './layout'
import { textWidth } from './measureText'
import { COUNT_FACE, COUNT_PADDING_PX } from './paint'
import type { TimelineIndex } from './timelineIndex'
import { useFontsReady } from './useFontsReady'

/** The words of an event on the picture; `lang` where they are in another language than the page. */
export type LabelOf = (event: IndexEvent) => { readonly text: string; readonly lang?: Language }

export interface UsedLayout {
  readonly layout: Layout
  readonly lanes: readonly Lane[]
  readonly heightPx: number
  /** Lanes that are folded away, for want of events. */
  readonly folded: number
  /** A cluster's count, as short as it is painted. */
  readonly countText: (count: number) => string
}

const FACES = { routine: '450 12.5px "Onest Variable"', landmark: '650 12.5px "Onest Variable"' } as const
const ALL_FACES = [...Object.values(FACES), COUNT_FACE]
/** Height left above a lane for its name, where names do not stand beside. */
const NAME_ABOVE_PX = 20
/** Work on labels in one frame, in pairs compared (labelPlan.ts): some 20 ms at rest; under way, one tile's. */
const PAIRS_AT_REST = 120_000
const PAIRS_MOVING = 1
/** A count of so many digits is still written out on a cluster. */
const LARGEST_WRITTEN_OUT = 9_999

/** The layout of a shot. What depends on the filter is made when that changes, and only the rest with each frame. */
export function useLayout({
  index,
  shown,
  topics,
  grouping,
  labelOf,
  shot: { window, isMoving },
  widthPx,
  isNarrow,
  isPrinting,
  selectedAt,
  focusedAt,
}: {
  readonly index: TimelineIndex
  readonly shown: Uint8Array | undefined
  readonly topics: readonly Topic[]
  readonly grouping: Grouping
  readonly labelOf: LabelOf
  readonly shot: Shot
  readonly widthPx: number
  readonly isNarrow: boolean
  readonly isPrinting: boolean
  readonly selectedAt: number | undefined
  readonly focusedAt: number | undefined
}): UsedLayout {
  const { t, number } = useWords()
  const fontsAreReady = useFontsReady(ALL_FACES)
  const widthOf = useMemo(() => measureLabels(index, labelOf, fontsAreReady), [index, labelOf, fontsAreReady])
  const list = useMemo(
    () => listerOf({ index, grouping, nameHeightPx: isNarrow ? NAME_ABOVE_PX : 0 }),
    [index, grouping, isNarrow],
  )
  const listed = useMemo(() => list(shown, topics), [list, shown, topics])
  const filled = useMemo(() => planLanes(listed, index, widthOf), [listed, index, widthOf])
  const lanes = useMemo(() => filled.lanes.map(({ lane }) => lane), [filled])
  const countText = useMemo(
    () => (count: number) =>
      count <= LARGEST_WRITTEN_OUT
        ? String(count)
        : t('timeline.thousands', { shown: number(Math.round(count / 1_000)) }),
    [t, number],
  )

  const clusterPx = useMemo(() => measureClusters(countText, fontsAreReady), [countText, fontsAreReady])

  // Counts the layouts made of one window because the one before had not all its labels yet.
  const [round, layOutAgain] = useReducer((before: number) => before + 1, 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for the same layout with more of its labels
  const layout = useMemo(
    () =>
      layOut({
        index,
        lanes: filled.lanes,
        window,
        widthPx,
        selected: selectedAt,
        focused: focusedAt,
        homeOf: filled.homeOf,
        widthOf,
        clusterPx,
        budget: { pairs: isPrinting ? Number.MAX_VALUE : isMoving ? PAIRS_MOVING : PAIRS_AT_REST },
      }),
    [index, filled, window, widthPx, selectedAt, focusedAt, widthOf, clusterPx, isMoving, isPrinting, round],
  )
  useEffect(() => {
    if (layout.isComplete || isMoving) return
    const handle = requestAnimationFrame(layOutAgain)
    return () => cancelAnimationFrame(handle)
  }, [layout, isMoving])

  return { layout, lanes, heightPx: filled.heightPx, folded: filled.folded, countText }
}

/** Lists the lanes; those of the whole record, to which readers come back from every filter, only once. */
function listerOf(
  whole: Pick<Parameters<typeof listLanes>[0], 'index' | 'grouping' | 'nameHeightPx'>,
): (shown: Uint8Array | undefined, topics: readonly Topic[]) => ListedLanes {
  let unfiltered: ListedLanes | undefined
  return (shown, topics) => {
    if (shown !== undefined || topics.length > 0) return listLanes({ ...whole, shown, topics })
    unfiltered ??= listLanes({ ...whole, shown, topics })
    return unfiltered
  }
}

/** What a letter is taken for until the faces are there: a little more than the average of Onest, for all to keep apart. */
const STAND_IN_LETTER_PX = 7.2

/** Width of words in a face; guessed while that is under way, for what is measured in a stand-in is soon measured again. */
function widthIn(face: string, text: string, fontsAreReady: boolean): number {
  return fontsAreReady ? textWidth(text, face) : text.length * STAND_IN_LETTER_PX
}

/** Widths of clusters by their count, each measured when first asked for. */
function measureClusters(countText: (count: number) => string, fontsAreReady: boolean): (count: number) => number {
  const known = new Map<number, number>()
  return (count) => {
    let widthPx = known.get(count)
    if (widthPx === undefined) {
      widthPx = Math.ceil(widthIn(COUNT_FACE, countText(count), fontsAreReady) + 2 * COUNT_PADDING_PX)
      known.set(count, widthPx)
    }
    return widthPx
  }
}

/** Widths of labels by position, each measured when first asked for. */
function measureLabels(
  { length, events, significances }: TimelineIndex,
  labelOf: LabelOf,
  fontsAreReady: boolean,
): (at: number) => number {
  const known = new Float32Array(length)
  return (at) => {
    if (known[at] === 0) {
      const face = significances[at] === 3 ? FACES.landmark : FACES.routine
      known[at] = Math.ceil(widthIn(face, labelOf(events[at] as IndexEvent).text, fontsAreReady))
    }
    return known[at] as number
  }
}

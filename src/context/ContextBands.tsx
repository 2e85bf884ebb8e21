import { useMemo } from 'react'
import { useWords } from '../language/LanguageContext'
import { languageOf, plainText } from '../language/LocalText'
import type { EventId, LocalText } from '../record/compiled'
import type { Context, State } from '../record/compiledContext'
import { parseEdtf } from '../record/edtf'
import { textWidth } from '../timeline/measureText'
import { useFontsReady } from '../timeline/useFontsReady'
import type { Scale, Window } from '../timeline/viewport'
import { Band, type BandButton } from './Band'
import styles from './ContextBands.module.css'
import { ContextPopover } from './ContextPopover'
import type { ContextPart } from './parts'
import { fittingWords, type Placed, placeSegments } from './place'
import { type LeaderSegment, leaderSegments, type Segment, type StatusSegment, statusSegments } from './segments'
import { TurnoverBand } from './TurnoverBand'
import { type Popover, usePopover } from './usePopover'

/** The words in the bands; measured in it, written in it by the style. */
const FACE = '450 12px "Onest Variable"'
const FACES = [FACE]
/** Space at either side of the words of a segment. */
const WORDS_PADDING_PX = 6

const STATES: readonly State[] = ['UZ', 'KZ']

/**
 * What stood behind the events, on the axis of the picture: who led the two states, the status of their relationship, the
 * trade between them. Rendered on every frame of a pan or zoom.
 */
export function ContextBands({
  context,
  scale,
  window,
  widthPx,
  namesWidthPx,
  isNarrow,
  shown,
  hrefOf,
  onOpen,
}: {
  readonly context: Context
  /** Of the plot, whose left edge is that of the lanes. */
  readonly scale: Scale
  readonly window: Window
  /** Of the plot, without the names. */
  readonly widthPx: number
  /** Of the column of names. */
  readonly namesWidthPx: number
  /** Names stand above the rows and not beside them. */
  readonly isNarrow: boolean
  readonly shown: readonly ContextPart[]
  readonly hrefOf: (id: EventId) => string
  readonly onOpen: (id: EventId) => void
}) {
  const { t } = useWords()
  // Once the page's own face has come, all words are measured anew.
  useFontsReady(FACES)
  const popover = usePopover()
  const leaders = useMemo(
    () => STATES.map((state) => ({ state, segments: leaderSegments(context.leaders, state) })),
    [context],
  )
  const status = useMemo(() => statusSegments(context.status), [context])
  const { trade } = context

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these are rows of a picture
    <div
      role="group"
      aria-label={t('context.label')}
      className={styles.bands}
      style={{ '--names-width': `${namesWidthPx}px` }}
    >
      {shown.includes('leaders') &&
        leaders
          .filter(({ segments }) => segments.length > 0)
          .map(({ state, segments }) => (
            <SegmentBand
              key={state}
              kind="leaders"
              label={t('context.leaders.row', { state })}
              name={t(`country.${state}`)}
              segments={segments}
              formsOf={leaderForms}
              scale={scale}
              widthPx={widthPx}
              isNarrow={isNarrow}
              popover={popover}
              onPress={(segment, button) => popover.toggle({ kind: 'leaders', ...segment }, button)}
            />
          ))}
      {shown.includes('status') && status.length > 0 && (
        <SegmentBand
          kind="status"
          label={t('context.status.row')}
          name={t('context.status')}
          segments={status}
          formsOf={statusForms}
          scale={scale}
          widthPx={widthPx}
          isNarrow={isNarrow}
          popover={popover}
          onPress={(segment, button) => popover.toggle({ kind: 'status', ...segment }, button)}
        />
      )}
      {shown.includes('trade') && trade && (
        <TurnoverBand
          series={trade}
          scale={scale}
          window={window}
          widthPx={widthPx}
          isNarrow={isNarrow}
          popover={popover}
        />
      )}
      <ContextPopover popover={popover} sources={context.sources} hrefOf={hrefOf} onOpen={onOpen} />
    </div>
  )
}

type BandSegment = LeaderSegment | StatusSegment

/** A band of segments that follow each other, with words in those that have room. */
function SegmentBand<S extends BandSegment>({
  kind,
  label,
  name,
  segments,
  formsOf,
  scale,
  widthPx,
  isNarrow,
  popover,
  onPress,
}: {
  readonly kind: 'leaders' | 'status'
  readonly label: string
  readonly name: string
  readonly segments: readonly S[]
  /** Its words, the longest first. */
  readonly formsOf: (segment: S) => readonly LocalText[]
  readonly scale: Scale
  readonly widthPx: number
  readonly isNarrow: boolean
  readonly popover: Popover
  readonly onPress: (segment: S, button: HTMLElement) => void
}) {
  const { date } = useWords()
  const buttons = placeSegments({ segments, scale, widthPx }).map((placed): BandButton => {
    const { segment, leftPx } = placed
    const forms = formsOf(segment)
    const acting = 'acting' in segment ? placeActing(placed, segment.acting, scale) : []
    // The words stand beside the hatching and not on it, but where it is most of what is in sight.
    const hatchedPx = Math.max(0, ...acting.map((part) => part.leftPx + part.widthPx))
    const indentPx = hatchedPx < placed.widthPx / 2 ? hatchedPx : 0
    const roomPx = placed.widthPx - indentPx - 2 * WORDS_PADDING_PX
    const words = fittingWords(forms, roomPx, (form) => textWidth(plainText(form), FACE))
    return {
      key: segment.key,
      leftPx,
      widthPx: placed.widthPx,
      label: [
        plainText(forms[0] ?? ''),
        ...(segment.period === undefined ? [] : [date(parseEdtf(segment.period), 'long')]),
      ].join(', '),
      children: (
        <span
          className={styles.segment}
          style={'strength' in segment ? { '--tint': `${Math.round(10 + segment.strength * 30)}%` } : undefined}
          data-kind={kind}
          data-starts={placed.startsHere || undefined}
          data-ends={placed.endsHere || undefined}
        >
          {acting.map((part) => (
            <span
              key={part.segment.key}
              className={styles.acting}
              style={{ left: `${part.leftPx}px`, width: `${part.widthPx}px` }}
            />
          ))}
          {words !== undefined && (
            <span
              className={styles.words}
              lang={languageOf(words)}
              style={{ paddingInline: `${indentPx + WORDS_PADDING_PX}px ${WORDS_PADDING_PX}px` }}
            >
              {plainText(words)}
            </span>
          )}
        </span>
      ),
    }
  })
  return (
    <Band
      kind={kind}
      isNarrow={isNarrow}
      label={label}
      name={name}
      buttons={buttons}
      popover={popover}
      onPress={(key, button) => {
        const segment = segments.find((one) => one.key === key)
        if (segment) onPress(segment, button)
      }}
    />
  )
}

/** The parts of a placed leader as acting president, in pixels from its own left edge. */
function placeActing(placed: Placed<Segment>, acting: readonly Segment[], scale: Scale): readonly Placed<Segment>[] {
  return placeSegments({ segments: acting, scale, widthPx: placed.leftPx + placed.widthPx })
    .filter(({ leftPx, widthPx }) => leftPx + widthPx > placed.leftPx)
    .map((part) => ({ ...part, leftPx: part.leftPx - placed.leftPx }))
}

function leaderForms({ leader: { name } }: LeaderSegment): readonly LocalText[] {
  const surname = plainText(name).split(' ').at(-1) ?? ''
  const language = languageOf(name)
  return [name, language === undefined ? surname : [surname, language]]
}

function statusForms({ step: { name, short } }: StatusSegment): readonly LocalText[] {
  return short === undefined ? [name] : [name, short]
}

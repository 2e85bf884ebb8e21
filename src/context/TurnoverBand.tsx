import { useMemo } from 'react'
import { useWords } from '../language/LanguageContext'
import { LocalText } from '../language/LocalText'
import type { Series } from '../record/compiledContext'
import { firstDayOfYear } from '../record/day'
import { parseEdtf } from '../record/edtf'
import type { Scale, Window } from '../timeline/viewport'
import { Band, type BandButton } from './Band'
import styles from './TurnoverBand.module.css'
import { groupSize, type TargetLine, turnoverOf, type YearFigure, yearGroups, yearsText } from './turnover'
import type { Popover } from './usePopover'

const HEIGHT_PX = 64
/** The floor of the figures and the line of the highest value of the axis. */
const FLOOR_PX = 61
const TOP_PX = 9
/** Half of a mark, and the narrowest year that is pressed alone (WCAG 2.5.8). */
const MARK_PX = 3
const LEAST_BUTTON_PX = 24
/** Below this a year is too narrow for marks and ranges: its figures are steps only. */
const MARKS_FROM_YEAR_PX = 16
/** Below this the marks of the targets would cover the figures. */
const TARGETS_FROM_YEAR_PX = 5
const DASH_PX = 3

/**
 * The figures of the two sides as steps, a year wide each, with a mark of its own shape a side; the targets as marks at
 * their year, each joined by a dashed line to the days on which it was set. All is recomputed on every frame, for the few
 * years in sight: at the widest zoom a path in days would be a million pixels long.
 */
export function TurnoverBand({
  series,
  scale,
  window,
  widthPx,
  isNarrow,
  popover,
}: {
  readonly series: Series
  readonly scale: Scale
  readonly window: Window
  readonly widthPx: number
  readonly isNarrow: boolean
  readonly popover: Popover
}) {
  const { t, date, number } = useWords()
  const turnover = useMemo(() => turnoverOf(series), [series])
  const yearPx = scale.pxPerDay * 365.25
  const size = groupSize(yearPx, LEAST_BUTTON_PX)
  // Only the places change from frame to frame.
  const groups = useMemo(
    () =>
      yearGroups(series, size).map((group) => ({
        ...group,
        label: t('context.trade.years', { years: date(parseEdtf(yearsText(group)), 'long') }),
      })),
    [series, size, t, date],
  )
  const top = turnover.axis.at(-1) || 1
  const yOf = (value: number) => FLOOR_PX - (value / top) * (FLOOR_PX - TOP_PX)

  const inSight = groups.filter(
    ({ first, last }) => firstDayOfYear(last + 1) > window.from && firstDayOfYear(first) < window.to,
  )
  const buttons = inSight.map((group): BandButton => {
    const leftPx = Math.max(scale.toPx(firstDayOfYear(group.first)), 0)
    return {
      key: String(group.first),
      leftPx,
      widthPx: Math.min(scale.toPx(firstDayOfYear(group.last + 1)), widthPx) - leftPx,
      label: group.label,
      children: <span className={styles.years} />,
    }
  })

  const drawing = { scale, widthPx, yOf }
  const figures = turnover.figures.filter(({ fromDay, toDay }) => toDay > window.from && fromDay < window.to)
  // What others say is drawn where the two sides say nothing; the details of the year have it anyhow.
  const isCrossed = ({ side, year }: YearFigure) =>
    side === 'third' && !figures.some((other) => other.year === year && other.side !== 'third')
  return (
    <Band
      kind="trade"
      isNarrow={isNarrow}
      label={t('context.trade')}
      buttons={buttons}
      popover={popover}
      onPress={(key, button) => {
        const group = groups.find(({ first }) => String(first) === key)
        if (group) popover.toggle({ kind: 'trade', key, series, group }, button)
      }}
      name={
        <>
          <span className={styles.caption} data-narrow={isNarrow || undefined}>
            <span className={styles.measure}>{t('context.trade')}</span>
            <LocalText value={series.unit} mark={false} />
            <span className={styles.keys}>
              <Key mark={diamond(5, 5)} look="hollow" name={t('country.UZ')} />
              <Key mark={disc(5, 5)} look="full" name={t('country.KZ')} />
            </span>
          </span>
          {!isNarrow &&
            turnover.axis.map((value) => (
              <span key={value} className={styles.value} style={{ top: `${yOf(value)}px` }}>
                {number(value)}
              </span>
            ))}
        </>
      }
    >
      <svg className={styles.drawing} width={widthPx} height={HEIGHT_PX} aria-hidden="true" focusable="false">
        {turnover.axis.map((value) => (
          <path key={value} className={styles.rule} d={`M0 ${yOf(value)}H${widthPx}`} />
        ))}
        <Area figures={figures} {...drawing} />
        <Steps figures={figures.filter(({ side }) => side === 'KZ')} {...drawing} />
        <Steps figures={figures.filter(({ side }) => side === 'UZ')} {...drawing} />
        {yearPx >= TARGETS_FROM_YEAR_PX && <Targets targets={turnover.targets} {...drawing} />}
        {yearPx >= MARKS_FROM_YEAR_PX && <Marks figures={figures} {...drawing} />}
        <Crosses figures={figures.filter(isCrossed)} {...drawing} />
        {isNarrow &&
          turnover.axis.slice(1).map((value) => (
            <text key={value} className={styles.axisText} x={0} y={yOf(value) + 4}>
              {number(value)}
            </text>
          ))}
      </svg>
    </Band>
  )
}

interface Drawing {
  readonly scale: Scale
  readonly widthPx: number
  readonly yOf: (value: number) => number
}

/** The ends of a step, not far beyond the edges of the plot. */
function endsOf({ fromDay, toDay }: YearFigure, { scale, widthPx }: Drawing): readonly [left: number, right: number] {
  return [Math.max(scale.toPx(fromDay), -2), Math.min(scale.toPx(toDay), widthPx + 2)]
}

/** What the two sides have counted, year by year up to the greater of their figures. */
function Area({ figures, ...drawing }: Drawing & { readonly figures: readonly YearFigure[] }) {
  const highest = new Map<number, YearFigure>()
  for (const figure of figures.filter(isFirm)) {
    if (figure.side !== 'third' && figure.value > (highest.get(figure.year)?.value ?? 0)) {
      highest.set(figure.year, figure)
    }
  }
  const steps = [...highest.values()].map((figure) => {
    const [left, right] = endsOf(figure, drawing)
    return `M${left} ${FLOOR_PX}V${drawing.yOf(figure.value)}H${right}V${FLOOR_PX}Z`
  })
  return <path className={styles.area} d={steps.join('')} />
}

/** The figures of one side as a line of steps; those for a part of a year, and estimates, are dotted. */
function Steps({ figures, ...drawing }: Drawing & { readonly figures: readonly YearFigure[] }) {
  const firm = figures.filter(isFirm)
  const line = firm.map((figure, at) => {
    const [left, right] = endsOf(figure, drawing)
    // Steps of years that follow each other are joined; beside a year without a figure a step stands alone.
    const isJoined = firm[at - 1]?.year === figure.year - 1
    return `${isJoined ? 'V' : `M${left} `}${drawing.yOf(figure.value)}H${right}`
  })
  const soft = figures
    .filter((figure) => !isFirm(figure))
    .map((figure) => {
      const [left, right] = endsOf(figure, drawing)
      return `M${left} ${drawing.yOf(figure.value)}H${right}`
    })
  return (
    <g className={styles.side} data-side={figures[0]?.side}>
      <path className={styles.line} d={line.join('')} />
      <path className={styles.soft} d={soft.join('')} />
    </g>
  )
}

/** For the whole year, and counted. */
function isFirm({ isWhole, isEstimate }: YearFigure): boolean {
  return isWhole && !isEstimate
}

/**
 * The marks of the two sides, and the range of what a side has given for a year. All marks of one look are one path: this is
 * drawn on every frame.
 */
function Marks({ figures, scale, widthPx, yOf }: Drawing & { readonly figures: readonly YearFigure[] }) {
  const placed = figures
    // Side by side, so that figures which agree do not hide each other.
    .map((figure) => ({ ...figure, x: xWithin(figure, figure.side === 'UZ' ? 1 / 3 : 2 / 3, scale) }))
    .filter(({ side, x }) => side !== 'third' && x > -MARK_PX && x < widthPx + MARK_PX)
  const marks = (isWanted: (figure: YearFigure) => boolean) =>
    placed
      .filter(isWanted)
      .map(({ side, x, value }) => (side === 'UZ' ? diamond(x, yOf(value)) : disc(x, yOf(value))))
      .join('')
  const ranges = placed
    .filter(({ low, high }) => low < high)
    .map(({ x, low, high }) => `M${x - 2} ${yOf(high)}h4m-2 0V${yOf(low)}m-2 0h4`)
  return (
    <>
      <path className={styles.range} d={ranges.join('')} />
      <path className={styles.mark} data-look="hollow" d={marks((figure) => figure.side === 'UZ' || !isFirm(figure))} />
      <path className={styles.mark} data-look="full" d={marks((figure) => figure.side === 'KZ' && isFirm(figure))} />
    </>
  )
}

/** Figures of others. */
function Crosses({ figures, scale, yOf }: Drawing & { readonly figures: readonly YearFigure[] }) {
  const crosses = figures.map((figure) => {
    const [x, y] = [xWithin(figure, 1 / 2, scale), yOf(figure.value)]
    return `M${x - 2} ${y - 2}l4 4m0 -4l-4 4`
  })
  return <path className={styles.cross} d={crosses.join('')} />
}

function xWithin({ fromDay, toDay }: YearFigure, part: number, scale: Scale): number {
  return scale.toPx(fromDay + (toDay - fromDay) * part)
}

/** The mark of Uzbekistan. */
function diamond(x: number, y: number): string {
  const r = MARK_PX + 0.5
  return `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`
}

/** The mark of Kazakhstan. */
function disc(x: number, y: number): string {
  const r = MARK_PX
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

/** The mark of a side beside its name. */
function Key({ mark, look, name }: { readonly mark: string; readonly look: 'hollow' | 'full'; readonly name: string }) {
  return (
    <span className={styles.key}>
      <svg className={styles.keyMark} width={10} height={10} aria-hidden="true" focusable="false">
        <path className={styles.mark} data-look={look} d={mark} />
      </svg>
      {name}
    </span>
  )
}

/** Targets with a year, dashed from the day they were set to that year; those without one as a tick at that day. */
function Targets({ targets, scale, widthPx, yOf }: Drawing & { readonly targets: readonly TargetLine[] }) {
  const ticks = targets.flatMap(({ value, announcedDays }) =>
    announcedDays
      .map((day) => scale.toPx(day))
      .filter((x) => x >= 0 && x <= widthPx)
      .map((x) => `M${x} ${yOf(value) - 2.5}v5`),
  )
  const lines = targets
    .flatMap(({ value, year, announcedDays }) => {
      if (year === undefined) return []
      const middle = (firstDayOfYear(year) + firstDayOfYear(year + 1)) / 2
      return { value, year, y: yOf(value), from: scale.toPx(announcedDays[0] as number), to: scale.toPx(middle) }
    })
    .filter(({ from, to }) => to >= 0 && from <= widthPx)
  const beyond = new Map<number, number[]>()
  for (const { value, year } of lines.filter(({ to }) => to > widthPx)) {
    beyond.set(value, [...(beyond.get(value) ?? []), year])
  }
  return (
    <>
      {lines.map(({ value, year, y, from, to }) => (
        // The dashes move with the line, though it is cut at the edge of the plot.
        <path
          key={`${value}-${year}`}
          className={styles.connector}
          d={`M${Math.max(from, 0)} ${y}H${Math.min(to, widthPx)}`}
          strokeDasharray={DASH_PX}
          strokeDashoffset={Math.max(-from, 0) % (2 * DASH_PX)}
        />
      ))}
      <path className={styles.tick} d={ticks.join('')} />
      <path
        className={styles.target}
        d={lines
          .filter(({ to }) => to <= widthPx)
          .map(({ to, y }) => `M${to} ${y}l-4 -6h8Z`)
          .join('')}
      />
      {[...beyond].map(([value, years]) => (
        <text key={value} className={styles.beyond} x={widthPx - 2} y={yOf(value) + 11}>
          {`${years.join(', ')} →`}
        </text>
      ))}
    </>
  )
}

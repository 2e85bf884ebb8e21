import { useWords } from '../language/LanguageContext'
import { LocalText } from '../language/LocalText'
import { writeQuantity } from '../language/quantity'
import type { EventId } from '../record/compiled'
import type { Series, SeriesPoint, SeriesTarget } from '../record/compiledContext'
import { parseEdtf } from '../record/edtf'
import { SIDES } from '../record/vocabulary'
import styles from './ContextPopover.module.css'
import { SourceMarks, type SourceNumbers } from './ContextSources'
import { within, type YearGroup, yearsText } from './turnover'

/** The figures of some years by who gives them, all of them, and the targets for these years or set in them. */
export function TradeDetails({
  heading,
  series,
  years,
  numbers,
  hrefOf,
}: {
  readonly heading: string
  readonly series: Series
  readonly years: YearGroup
  readonly numbers: SourceNumbers
  readonly hrefOf: (id: EventId) => string
}) {
  const { t, date } = useWords()
  const { points, targets } = within(series, years)
  const sideName = { UZ: t('country.UZ'), KZ: t('country.KZ'), third: t('details.side.third') }
  return (
    <>
      <h3 id={heading} className={styles.heading}>
        {t('context.trade.years', { years: date(parseEdtf(yearsText(years)), 'long') })}
      </h3>
      {SIDES.map((side) => {
        const ofSide = points.filter((point) => point.side === side)
        return (
          ofSide.length > 0 && (
            <section key={side} className={styles.section}>
              <h4 className={styles.subheading}>{sideName[side]}</h4>
              <ul className={styles.statements}>
                {ofSide.map((point, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the figures of a year are a fixed list
                  <Point key={at} point={point} unit={series.unit} numbers={numbers} />
                ))}
              </ul>
            </section>
          )
        )
      })}
      {targets.length > 0 && (
        <section className={styles.section}>
          <h4 className={styles.subheading}>{t('context.trade.targets')}</h4>
          <ul className={styles.statements}>
            {targets.map((target, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the targets of a year are a fixed list
              <Target key={at} target={target} unit={series.unit} numbers={numbers} hrefOf={hrefOf} />
            ))}
          </ul>
        </section>
      )}
      {series.note !== undefined && (
        <p className={styles.aside}>
          <LocalText value={series.note} />
        </p>
      )}
    </>
  )
}

type OfSeries = { readonly unit: Series['unit']; readonly numbers: SourceNumbers }

function Point({ point, unit, numbers }: OfSeries & { readonly point: SeriesPoint }) {
  const words = useWords()
  const { period, estimate, by, note, sources } = point
  return (
    <li>
      <span className={styles.value}>{writeQuantity(point, words)}</span> <LocalText value={unit} mark={false} />
      <SourceMarks sources={sources} numbers={numbers} />
      <span className={styles.aside}>
        {words.date(parseEdtf(period), 'long')}
        {estimate && ` · ${words.t('context.trade.preliminary')}`}
        {by !== undefined && (
          <>
            {' · '}
            <LocalText value={by} />
          </>
        )}
      </span>
      {note !== undefined && (
        <span className={styles.aside}>
          <LocalText value={note} />
        </span>
      )}
    </li>
  )
}

function Target({
  target,
  unit,
  numbers,
  hrefOf,
}: OfSeries & { readonly target: SeriesTarget; readonly hrefOf: (id: EventId) => string }) {
  const words = useWords()
  const { t } = words
  const { year, announced, event, by, note, sources } = target
  const set = t('context.trade.set', { date: words.date(parseEdtf(announced), 'long') })
  return (
    <li>
      <span className={styles.value}>{writeQuantity(target, words)}</span> <LocalText value={unit} mark={false} />,{' '}
      {year === undefined ? t('context.trade.target.noYear') : t('context.trade.target.year', { year: String(year) })}
      <SourceMarks sources={sources} numbers={numbers} />
      <span className={styles.aside}>
        {event === undefined ? (
          set
        ) : (
          <a href={hrefOf(event)} data-event={event}>
            {set}
          </a>
        )}
        {by !== undefined && (
          <>
            {' · '}
            <LocalText value={by} />
          </>
        )}
      </span>
      {note !== undefined && (
        <span className={styles.aside}>
          <LocalText value={note} />
        </span>
      )}
    </li>
  )
}

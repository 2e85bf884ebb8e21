import { useWords } from '../language/LanguageContext'
import { type Filter, toggled } from '../record/filter'
import { FORMATS, KINDS } from '../record/vocabulary'
import styles from './MoreFilters.module.css'

/** Kind and format, folded away until asked for. Each value says how many events choosing it leaves. */
export function MoreFilters({
  filter,
  kindCounts,
  formatCounts,
  onFilter,
}: {
  readonly filter: Filter
  readonly kindCounts: ReadonlyMap<string, number>
  readonly formatCounts: ReadonlyMap<string, number>
  readonly onFilter: (filter: Filter) => void
}) {
  const { t } = useWords()
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>{t('filters.more')}</summary>
      <div className={styles.panel}>
        <fieldset className={styles.facet}>
          <legend className={styles.legend}>{t('filters.kind')}</legend>
          {KINDS.map((kind) => (
            <Choice
              key={kind}
              name={t(`kind.${kind}`)}
              count={kindCounts.get(kind) ?? 0}
              isChosen={filter.kinds.includes(kind)}
              onToggle={() => onFilter({ ...filter, kinds: toggled(filter.kinds, kind, KINDS) })}
            />
          ))}
        </fieldset>
        <fieldset className={styles.facet}>
          <legend className={styles.legend}>{t('filters.format')}</legend>
          {FORMATS.map((format) => (
            <Choice
              key={format}
              name={t(`format.${format}`)}
              count={formatCounts.get(format) ?? 0}
              isChosen={filter.formats.includes(format)}
              onToggle={() => onFilter({ ...filter, formats: toggled(filter.formats, format, FORMATS) })}
            />
          ))}
        </fieldset>
      </div>
    </details>
  )
}

function Choice({
  name,
  count,
  isChosen,
  onToggle,
}: {
  readonly name: string
  readonly count: number
  readonly isChosen: boolean
  readonly onToggle: () => void
}) {
  const { number } = useWords()
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      {name} <span className={styles.count}>{number(count)}</span>
    </label>
  )
}

import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../language/LanguageContext'
import { plainText } from '../language/LocalText'
import type { RecordIndex } from '../record/compiled'
import { FACETS, type Facet, type Filter, NO_FILTER, toggled } from '../record/filter'
import { FORMATS, isOneOf, KINDS, TOPICS } from '../record/vocabulary'
import { Button } from '../ui/Button'
import styles from './ActiveFilters.module.css'

/** What narrows the record now, each part with a way to take it back; nothing where nothing does. */
export function ActiveFilters({
  index,
  filter,
  onFilter,
}: {
  readonly index: RecordIndex
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}) {
  const { t } = useWords()
  const active = FACETS.flatMap((facet) => filter[facet].map((value) => ({ facet, value: value as string })))
  const query = filter.query.trim()
  const list = useRef<HTMLUListElement>(null)
  const taken = useRef<number>(undefined)
  useEffect(() => {
    // The button that was pressed is gone with its filter: the focus goes to the one that stands in its place.
    const buttons = taken.current === undefined ? [] : [...(list.current?.querySelectorAll('button') ?? [])]
    buttons[Math.min(taken.current ?? 0, buttons.length - 1)]?.focus()
    taken.current = undefined
  })
  if (active.length === 0 && query === '') return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: notes which of the buttons inside was pressed; a key on one is a click
    <ul
      ref={list}
      className={styles.filters}
      aria-label={t('filters.active')}
      onClick={({ target }) => {
        const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
        taken.current = buttons.findIndex((button) => button.contains(target as Node))
      }}
    >
      {query !== '' && <Chip name={query} onRemove={() => onFilter({ ...filter, query: '' })} />}
      {active.map(({ facet, value }) => (
        <Chip
          key={`${facet}:${value}`}
          name={nameOf(facet, value)}
          onRemove={() => onFilter({ ...filter, [facet]: toggled<string>(filter[facet], value) })}
        />
      ))}
      <li>
        <Button quiet onClick={() => onFilter(NO_FILTER)}>
          {t('filters.clearAll')}
        </Button>
      </li>
    </ul>
  )

  function nameOf(facet: Facet, value: string): string {
    if (facet === 'topics' && isOneOf(TOPICS, value)) return plainText(index.topics[value])
    if (facet === 'kinds' && isOneOf(KINDS, value)) return t(`kind.${value}`)
    if (facet === 'formats' && isOneOf(FORMATS, value)) return t(`format.${value}`)
    const named: Readonly<Record<string, { readonly name: RecordIndex['topics'][keyof RecordIndex['topics']] }>> =
      facet === 'people' ? index.people : index.places
    const entry = named[value]
    return entry ? plainText(entry.name) : value
  }
}

function Chip({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useWords()
  return (
    <li className={styles.chip}>
      <span className={styles.name}>{name}</span>
      <button type="button" className={styles.remove} aria-label={t('filters.remove', { name })} onClick={onRemove}>
        <X size={14} aria-hidden focusable={false} />
      </button>
    </li>
  )
}

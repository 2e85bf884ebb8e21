import { useWords } from '../language/LanguageContext'
import { LocalText } from '../language/LocalText'
import type { Leader } from '../record/compiledContext'
import { parseEdtf } from '../record/edtf'
import styles from './ContextPopover.module.css'
import { SourceMarks, type SourceNumbers } from './ContextSources'

/** Who led a state: each office with its days. */
export function LeaderDetails({
  heading,
  leader,
  numbers,
}: {
  readonly heading: string
  readonly leader: Leader
  readonly numbers: SourceNumbers
}) {
  const { date } = useWords()
  return (
    <>
      <h3 id={heading} className={styles.heading}>
        <LocalText value={leader.name} mark={false} />
      </h3>
      <ul className={styles.statements}>
        {leader.offices.map(({ title, from, to, note, sources }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the offices of a leader are a fixed list
          <li key={at}>
            <LocalText value={title} />
            <SourceMarks sources={sources} numbers={numbers} />
            {(from ?? to) !== undefined && (
              <span className={styles.period}>{date(parseEdtf(`${from ?? ''}/${to ?? '..'}`), 'long')}</span>
            )}
            {note !== undefined && (
              <span className={styles.aside}>
                <LocalText value={note} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

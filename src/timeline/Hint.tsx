import { useEffect, useState } from 'react'
import { useWords } from '../language/LanguageContext'
import styles from './Timeline.module.css'

/** What is not to be seen: how a mouse moves the picture, and which lanes are folded away. */
export function Hint({ folded }: { readonly folded: number }) {
  const { t, number } = useWords()
  const key = useZoomKey()
  return (
    <p className={styles.hint}>
      {folded > 0 && <span>{t('timeline.folded', { count: folded, shown: number(folded) })} </span>}
      <span className={styles.hintOfMouse}>{t('timeline.hint', { key })}</span>
    </p>
  )
}

/** The key that zooms with the wheel, by the name it has on the reader's keyboard; Ctrl until that is known. */
function useZoomKey(): string {
  const [key, setKey] = useState('Ctrl')
  useEffect(() => {
    if (/^(Mac|iP)/.test(navigator.platform)) setKey('⌘')
  }, [])
  return key
}

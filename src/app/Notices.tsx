import { X } from 'lucide-react'
import { useWords } from '../language/LanguageContext'
import { Button } from '../ui/Button'
import styles from './Notices.module.css'

/** Says which parts of the address were not understood, until it is dismissed or the address no longer has them. */
export function Notices({
  ignored,
  onDismiss,
}: {
  readonly ignored: readonly string[]
  readonly onDismiss: () => void
}) {
  const { t } = useWords()
  if (ignored.length === 0) return null
  return (
    <div className={styles.notice} role="alert">
      <p>{t('notice.ignored', { parts: ignored.join(', ') })}</p>
      <Button quiet onClick={onDismiss} aria-label={t('notice.dismiss')}>
        <X size={16} aria-hidden focusable={false} />
      </Button>
    </div>
  )
}

import { useWords } from '../language/LanguageContext'
import { Button } from './Button'
import { StateMessage } from './StateMessage'

/** A load that failed: what still works, and another try. */
export function FailedLoad({
  load,
  level,
}: {
  /** As TanStack Query gives it. */
  readonly load: { readonly refetch: () => unknown; readonly isFetching: boolean }
  readonly level: 2 | 3
}) {
  const { t } = useWords()
  return (
    <StateMessage
      level={level}
      title={t('state.failed.title')}
      actions={
        <Button onClick={() => void load.refetch()} disabled={load.isFetching}>
          {t('state.failed.retry')}
        </Button>
      }
    >
      {t('state.failed.text')}
    </StateMessage>
  )
}

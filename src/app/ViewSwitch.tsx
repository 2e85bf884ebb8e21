import { useWords } from '../language/LanguageContext'
import { Button } from '../ui/Button'
import type { View } from './address'
import { VIEWS } from './address'
import styles from './ViewSwitch.module.css'

/** Which form the record is seen in. Unchosen, a wide page has both and a narrow one begins with the list. */
export function ViewSwitch({
  view,
  onView,
}: {
  readonly view: View | undefined
  readonly onView: (view: View | undefined) => void
}) {
  const { t } = useWords()
  return (
    <fieldset className={styles.views}>
      <legend className="visually-hidden">{t('view.label')}</legend>
      {VIEWS.map((each) => (
        <Button key={each} quiet aria-pressed={view === each} onClick={() => onView(view === each ? undefined : each)}>
          {t(`view.${each}`)}
        </Button>
      ))}
    </fieldset>
  )
}

import { useState } from 'react'
import { useWords } from '../language/LanguageContext'
import { isOneOf } from '../record/vocabulary'
import { Select } from '../ui/Select'
import { applyTheme, rememberTheme, storedTheme, THEMES } from './preferences'

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const { t } = useWords()
  const [theme, setTheme] = useState(storedTheme)
  return (
    <Select
      aria-label={t('theme.label')}
      value={theme}
      onChange={({ target }) => {
        if (!isOneOf(THEMES, target.value)) return
        setTheme(target.value)
        rememberTheme(target.value)
        applyTheme(target.value)
      }}
    >
      {THEMES.map((each) => (
        <option key={each} value={each}>
          {t(`theme.${each}`)}
        </option>
      ))}
    </Select>
  )
}

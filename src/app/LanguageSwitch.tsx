import { languageNames } from '../language/choose'
import { useWords } from '../language/LanguageContext'
import { isOneOf, LANGUAGES, type Language } from '../record/vocabulary'
import { Select } from '../ui/Select'

/** The language of the page; each is named in itself, so that its readers find it from any other. */
export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const { language, t } = useWords()
  return (
    <Select
      aria-label={t('language.label')}
      value={language}
      onChange={({ target }) => isOneOf(LANGUAGES, target.value) && onChoose(target.value)}
    >
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={each}>
          {languageNames[each]}
        </option>
      ))}
    </Select>
  )
}

import styles from './LastResort.module.css'

/**
 * Shown when a catalogue itself could not be loaded, so in all four languages at once and without any. The only sentences
 * of the interface that stand in code.
 */
const SENTENCES = [
  { language: 'uz', text: 'Sahifa yuklanmadi. Internet aloqasini tekshiring.', reload: 'Qayta yuklash' },
  { language: 'kk', text: 'Бет жүктелмеді. Интернет байланысын тексеріңіз.', reload: 'Қайта жүктеу' },
  { language: 'ru', text: 'Страница не загрузилась. Проверьте подключение к интернету.', reload: 'Загрузить снова' },
  { language: 'en', text: 'The page did not load. Check your internet connection.', reload: 'Reload' },
] as const

export function LastResort({ error }: { readonly error: unknown }) {
  return (
    <main className={styles.page}>
      {SENTENCES.map(({ language, text, reload }) => (
        <p key={language} lang={language}>
          {text}{' '}
          <button type="button" onClick={() => location.reload()}>
            {reload}
          </button>
        </p>
      ))}
      <p className={styles.cause} lang="en">
        {error instanceof Error ? error.message : String(error)}
      </p>
    </main>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Component, type ReactNode, useEffect } from 'react'
import { useWords, WordsProvider } from '../language/LanguageContext'
import { plainText } from '../language/LocalText'
import type { Words } from '../language/words'
import { recordIndexQuery } from '../load/record'
import type { RecordIndex } from '../record/compiled'
import { calendarDay } from '../record/day'
import { parseEdtf } from '../record/edtf'
import { Button } from '../ui/Button'
import { StateMessage } from '../ui/StateMessage'
import { Explorer } from './Explorer'
import { Footer } from './Footer'
import { Header } from './Header'
import { Notices } from './Notices'
import { rememberLanguage } from './preferences'
import styles from './Shell.module.css'
import { useAddress } from './useAddress'

/** The page around the record: it stands whatever becomes of the load. */
export function Shell({ words, isKnownAddress }: { readonly words: Words; readonly isKnownAddress: boolean }) {
  return (
    <WordsProvider words={words}>
      <Page isKnownAddress={isKnownAddress} />
    </WordsProvider>
  )
}

function Page({ isKnownAddress }: { readonly isKnownAddress: boolean }) {
  const { language, t } = useWords()
  const record = useQuery(recordIndexQuery(language))
  const address = useAddress(language, record.data)
  const isFound = isKnownAddress && !address.isUnknownPath
  const opened = record.data?.events.find(({ id }) => id === address.event)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const title =
    opened === undefined ? t('site.title') : t('page.title', { event: plainText(opened.title), site: t('site.title') })
  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <>
      {isFound && record.isSuccess && (
        <a className={styles.skip} href={opened === undefined ? '#events' : '#details'}>
          {t(opened === undefined ? 'skip.toEvents' : 'skip.toDetails')}
        </a>
      )}
      <Header
        address={address}
        years={record.data && yearsOf(record.data)}
        onLanguage={(next) => {
          rememberLanguage(next)
          address.setLanguage(next)
        }}
      />
      <main className={styles.main}>
        <Notices ignored={address.ignored} onDismiss={address.forgetIgnored} />
        {isFound ? (
          <FaultBoundary key={language}>
            <Explorer record={record} address={address} />
          </FaultBoundary>
        ) : (
          <StateMessage
            title={t('state.pageNotFound.title')}
            actions={<Button onClick={() => address.openEvent(undefined)}>{t('state.pageNotFound.back')}</Button>}
          >
            {t('state.pageNotFound.text')}
          </StateMessage>
        )}
      </main>
      <Footer sourceCount={record.data?.sourceCount} />
    </>
  )
}

function yearsOf({ events }: RecordIndex): { from: string; to: string } | undefined {
  const [first, last] = [events[0], events.at(-1)].map((event) => event && parseEdtf(event.date).firstDay)
  if (first === undefined || last === undefined) return undefined
  return { from: String(calendarDay(first).year), to: String(calendarDay(last).year) }
}

/** Keeps a fault of ours from blanking the page: the address has the filters, so a reload carries on. */
class FaultBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <Fault /> : this.props.children
  }
}

function Fault() {
  const { t } = useWords()
  return (
    <StateMessage
      title={t('state.error.title')}
      actions={<Button onClick={() => location.reload()}>{t('state.error.reload')}</Button>}
    >
      {t('state.error.text')}
    </StateMessage>
  )
}

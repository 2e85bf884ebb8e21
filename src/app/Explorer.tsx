import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { EventPane } from '../event/EventPane'
import { neighboursOf } from '../event/neighbours'
import { ActiveFilters } from '../explore/ActiveFilters'
import { EventList, linkId } from '../explore/EventList'
import { Landmarks } from '../explore/Landmarks'
import { MoreFilters } from '../explore/MoreFilters'
import { TopicToggles } from '../explore/TopicToggles'
import { useWords } from '../language/LanguageContext'
import { languageOf, plainText } from '../language/LocalText'
import type { EventId, RecordIndex } from '../record/compiled'
import { calendarDay, type DayNumber } from '../record/day'
import { parseEdtf } from '../record/edtf'
import { countFacet, filterEvents, isFiltering, NO_FILTER, toggled } from '../record/filter'
import { TOPICS } from '../record/vocabulary'
import { Timeline } from '../timeline/Timeline'
import { indexEvents } from '../timeline/timelineIndex'
import { Button } from '../ui/Button'
import { FailedLoad } from '../ui/FailedLoad'
import { StateMessage } from '../ui/StateMessage'
import styles from './Explorer.module.css'
import type { Address } from './useAddress'
import { useWindow } from './useWindow'
import { ViewSwitch } from './ViewSwitch'

/** Filters, picture, list and event, over a record that is there, under way or not to be had. */
export function Explorer({
  record,
  address,
}: {
  readonly record: UseQueryResult<RecordIndex>
  readonly address: Address
}) {
  const { t } = useWords()
  if (record.isSuccess) return <Exploration index={record.data} address={address} />
  if (record.isError) return <FailedLoad load={record} level={2} />
  return (
    <p className={styles.loading} role="status">
      {t('state.loading')}
    </p>
  )
}

function Exploration({ index, address }: { readonly index: RecordIndex; readonly address: Address }) {
  const { t, number, date } = useWords()
  const { filter, view } = address.state
  const events = useMemo(() => filterEvents(index, filter), [index, filter])
  const shown = useMemo(() => new Set(events.map(({ id }) => id)), [events])
  const counts = useMemo(
    () => ({
      topics: countFacet(index, filter, 'topics'),
      kinds: countFacet(index, filter, 'kinds'),
      formats: countFacet(index, filter, 'formats'),
    }),
    [index, filter],
  )
  const byId = useMemo(() => new Map(index.events.map((event) => [event.id, event])), [index])
  const timeline = useMemo(() => indexEvents(index.events), [index])
  // One function for as long as the record is the same: the picture measures its labels only when they change.
  const labelOf = useCallback(
    (id: EventId) => {
      const label = byId.get(id)?.label ?? ''
      const lang = languageOf(label)
      return lang === undefined ? { text: plainText(label) } : { text: plainText(label), lang }
    },
    [byId],
  )
  const dateOf = (id: EventId) => {
    const event = byId.get(id)
    return event ? date(parseEdtf(event.date), 'long') : ''
  }
  const [window, setWindow] = useWindow(address.state, timeline.domain, address.setWindow)

  const movedTo =
    address.event !== undefined && Object.hasOwn(index.formerly, address.event)
      ? index.formerly[address.event]
      : undefined
  useEffect(() => {
    if (movedTo !== undefined) address.replaceEvent(movedTo)
  }, [movedTo, address])

  const selected = address.event === undefined ? undefined : byId.get(address.event)
  const isUnknown = address.event !== undefined && selected === undefined && movedTo === undefined

  // Focus goes to an event that a reader opened, not to one that the address brought, and comes back when it is closed.
  const wasOpenedHere = useRef(false)
  function open(id: EventId): void {
    wasOpenedHere.current = true
    address.openEvent(id)
  }
  const lastSelected = useRef<EventId>(undefined)
  useEffect(() => {
    const previous = lastSelected.current
    lastSelected.current = selected?.id
    if (previous !== undefined && selected === undefined) {
      document.getElementById(linkId(previous))?.focus({ preventScroll: isInSight(linkId(previous)) })
    }
  }, [selected?.id, selected])

  const isFiltered = isFiltering(filter)
  const status = isFiltered
    ? t('status.filtered', {
        count: index.events.length,
        shown: number(events.length),
        total: number(index.events.length),
      })
    : t('status.all', { count: events.length, shown: number(events.length) })

  return (
    <>
      <div className={styles.filters}>
        <TopicToggles
          names={index.topics}
          counts={counts.topics}
          chosen={filter.topics}
          onToggle={(topic) => address.setFilter({ ...filter, topics: toggled(filter.topics, topic, TOPICS) })}
        />
        <div className={styles.narrowing}>
          <p role="status" className={styles.status}>
            {events.length === 0 ? t('status.none') : status}
          </p>
          <MoreFilters
            filter={filter}
            kindCounts={counts.kinds}
            formatCounts={counts.formats}
            onFilter={(next) => address.setFilter(next)}
          />
          <ActiveFilters index={index} filter={filter} onFilter={(next) => address.setFilter(next)} />
          <ViewSwitch view={view} onView={address.setView} />
        </div>
      </div>
      <div className={styles.layout} data-open={selected !== undefined || isUnknown || undefined} data-view={view}>
        <div className={styles.browse}>
          {view !== 'list' && (
            <Timeline
              index={timeline}
              shown={shown}
              topics={filter.topics}
              topicName={(topic) => plainText(index.topics[topic])}
              window={window}
              onWindowChange={setWindow}
              selected={selected?.id}
              stripWhenNarrow={view === undefined}
              onStripMoved={({ to }) => scrollToYear(calendarDay((Math.floor(to) - 1) as DayNumber).year)}
              titleOf={(id) => plainText(byId.get(id)?.title ?? '')}
              dateOf={dateOf}
              labelOf={labelOf}
              hrefOf={address.hrefOf}
              onOpen={open}
            />
          )}
          <section id="events" className={styles.events} aria-label={t('list.label')} tabIndex={-1}>
            <h2 className={styles.heading}>{t('list.label')}</h2>
            {events.length === 0 ? (
              <StateMessage
                level={3}
                title={t('state.empty.title')}
                actions={<Button onClick={() => address.setFilter(NO_FILTER)}>{t('state.empty.clear')}</Button>}
              >
                {t('state.empty.text')}
              </StateMessage>
            ) : (
              <EventList index={index} events={events} selected={selected?.id} hrefOf={address.hrefOf} onOpen={open} />
            )}
          </section>
        </div>
        <div id="details" className={styles.side} tabIndex={-1}>
          {selected !== undefined ? (
            <EventPane
              event={selected}
              index={index}
              neighbours={neighboursOf(selected.id, { events, all: index.events })}
              takesFocus={wasOpenedHere.current}
              hrefOf={address.hrefOf}
              onOpen={open}
              onClose={() => address.openEvent(undefined)}
            />
          ) : isUnknown ? (
            <StateMessage
              title={t('state.notFound.title')}
              actions={<Button onClick={() => address.openEvent(undefined)}>{t('state.notFound.back')}</Button>}
            >
              {t('state.notFound.text')}
            </StateMessage>
          ) : (
            <Landmarks events={events} hrefOf={address.hrefOf} onOpen={open} />
          )}
        </div>
      </div>
    </>
  )
}

/** Brings the newest year up to `year` that has events into sight. */
function scrollToYear(year: number): void {
  const headings = [...document.querySelectorAll<HTMLElement>('[id^="year-"]')]
  const heading = headings.find(({ id }) => Number(id.slice('year-'.length)) <= year)
  heading?.parentElement?.scrollIntoView()
}

function isInSight(id: string): boolean {
  const box = document.getElementById(id)?.getBoundingClientRect()
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
}

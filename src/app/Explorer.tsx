import type { UseQueryResult } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { Context } from '../context/Context'
import { ContextToggles } from '../context/ContextToggles'
import { neighboursOf } from '../event/neighbours'
import { ActiveFilters } from '../explore/ActiveFilters'
import { EventList, linkId } from '../explore/EventList'
import { Landmarks } from '../explore/Landmarks'
import { MoreFilters } from '../explore/MoreFilters'
import { TopicToggles } from '../explore/TopicToggles'
import { useWords } from '../language/LanguageContext'
import { languageOf, plainText } from '../language/LocalText'
import type { EventId, IndexEvent, RecordIndex } from '../record/compiled'
import { parseEdtf } from '../record/edtf'
import { countFacet, filterEvents, isFiltering, NO_FILTER, toggled } from '../record/filter'
import { type Language, TOPICS } from '../record/vocabulary'
import { NARROW_PX } from '../timeline/narrow'
import { indexEvents, maskOfEvents } from '../timeline/timelineIndex'
import { Button } from '../ui/Button'
import { FailedLoad } from '../ui/FailedLoad'
import { StateMessage } from '../ui/StateMessage'
import { useElementWidth } from '../ui/useElementWidth'
import styles from './Explorer.module.css'
import { LaneSelect } from './LaneSelect'
import type { Address } from './useAddress'
import { useToday } from './useToday'
import { useWindow } from './useWindow'
import { ViewSwitch } from './ViewSwitch'

// Each page begins with one of these, and need not wait for the others: a desk with the picture, a phone with the rail, and
// a link to an event with its pane.
const loadTimeline = () => import('../timeline/Timeline')
const Timeline = lazy(() => loadTimeline().then(({ Timeline }) => ({ default: Timeline })))
const YearRail = lazy(() => import('../explore/YearRail').then(({ YearRail }) => ({ default: YearRail })))
const EventPane = lazy(() => import('../event/EventPane').then(({ EventPane }) => ({ default: EventPane })))

// Where there is room for the picture it is fetched along with the record, and not after it.
if (typeof innerWidth === 'number' && innerWidth >= NARROW_PX) void loadTimeline()

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
  const shown = useMemo(
    () => (events.length === index.events.length ? undefined : maskOfEvents(timeline, events)),
    [timeline, index, events],
  )
  const today = useToday()
  const [browse, browseWidthPx] = useElementWidth<HTMLDivElement>()
  // On a phone the list comes first, with all years as a rail beside it; the picture is there for whoever asks for it.
  const hasPicture = view === 'timeline' || (view === undefined && browseWidthPx >= NARROW_PX)
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
        <div ref={browse} className={styles.browse}>
          {hasPicture && (
            <Suspense fallback={<div className={styles.picture} />}>
              <Timeline
                index={timeline}
                shown={shown}
                topics={filter.topics}
                grouping={address.state.lanes}
                topicName={(topic) => plainText(index.topics[topic])}
                window={window}
                onWindowChange={setWindow}
                selected={selected?.id}
                today={today}
                titleOf={({ title }) => plainText(title)}
                dateOf={(event) => date(parseEdtf(event.date), 'long')}
                labelOf={labelOf}
                hrefOf={address.hrefOf}
                onOpen={open}
                tools={
                  <>
                    <ContextToggles shown={address.state.context} onShow={address.setContext} />
                    <LaneSelect lanes={address.state.lanes} onLanes={address.setLanes} />
                  </>
                }
                above={(plot) => (
                  <Context {...plot} shown={address.state.context} hrefOf={address.hrefOf} onOpen={open} />
                )}
              />
            </Suspense>
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
              <div className={styles.listing}>
                {!hasPicture && browseWidthPx > 0 && browseWidthPx < NARROW_PX && (
                  <Suspense>
                    <YearRail events={events} all={index.events} />
                  </Suspense>
                )}
                <EventList
                  index={index}
                  events={events}
                  selected={selected?.id}
                  hrefOf={address.hrefOf}
                  onOpen={open}
                />
              </div>
            )}
          </section>
        </div>
        <div id="details" className={styles.side} tabIndex={-1}>
          {selected !== undefined ? (
            <Suspense fallback={<ClosedByEscape onClose={() => address.openEvent(undefined)} />}>
              <EventPane
                event={selected}
                index={index}
                neighbours={neighboursOf(selected.id, { events, all: index.events })}
                takesFocus={wasOpenedHere.current}
                hrefOf={address.hrefOf}
                onOpen={open}
                onClose={() => address.openEvent(undefined)}
              />
            </Suspense>
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

/** The place of the event's pane while its code is under way: what was opened can be closed at once. */
function ClosedByEscape({ onClose }: { readonly onClose: () => void }) {
  useEffect(() => {
    const close = (key: KeyboardEvent) => {
      if (key.key === 'Escape') onClose()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [onClose])
  return null
}

/** The words on the picture. One function for all renderings: labels are measured anew only when it changes. */
function labelOf({ label }: IndexEvent): { readonly text: string; readonly lang?: Language } {
  const lang = languageOf(label)
  return lang === undefined ? { text: plainText(label) } : { text: plainText(label), lang }
}

function isInSight(id: string): boolean {
  const box = document.getElementById(id)?.getBoundingClientRect()
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
}

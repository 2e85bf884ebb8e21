/** Our own: the product's picture with its styles, fonts and words. */
import '@fontsource-variable/onest/index.css'
import '../../../src/ui/tokens.css'
import '../../../src/ui/base.css'
import { useImperativeHandle, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { WordsProvider } from '../../../src/language/LanguageContext'
import { plainText } from '../../../src/language/LocalText'
import { dateGrammar, messages } from '../../../src/language/languages/en'
import { createWords } from '../../../src/language/words'
import type { EventId, IndexEvent } from '../../../src/record/compiled'
import { parseEdtf } from '../../../src/record/edtf'
import type { Topic } from '../../../src/record/vocabulary'
import { Timeline } from '../../../src/timeline/Timeline'
import { indexEvents, maskOfTopics, type TimelineIndex } from '../../../src/timeline/timelineIndex'
import { type Window, wholeWindow } from '../../../src/timeline/viewport'
import type { Mount } from '../page'

// In the product the header has asked for the face long before the record is there.
document.fonts.load('450 12.5px "Onest Variable"')

const words = createWords('en', { messages, dateGrammar })

const labelOf = ({ label }: IndexEvent) => ({ text: plainText(label) })
const titleOf = ({ title }: IndexEvent) => plainText(title)
const dateOf = ({ date }: IndexEvent) => words.date(parseEdtf(date), 'long')
const hrefOf = (id: EventId) => `#${id}`
const topicName = (topic: Topic) => topic
const onOpen = () => undefined

export const mount: Mount = (events, element) => {
  const index = indexEvents(events)
  let handle: Handle | undefined
  // At once, and not when React finds time. Labels are measured again once their face is there: `restedMs` counts that.
  flushSync(() =>
    createRoot(element).render(
      <WordsProvider words={words}>
        <Page
          index={index}
          ref={(current) => {
            handle = current ?? handle
          }}
        />
      </WordsProvider>,
    ),
  )
  // As a click does it: rendered before the handler's turn is over.
  const choose = (topic: Topic | undefined) => flushSync(() => handle?.choose(topic))
  return {
    isOnCanvas: true,
    filter: choose,
    reset: () => choose(undefined),
    spanDays: () => handle?.spanDays,
  }
}

interface Handle {
  readonly choose: (topic: Topic | undefined) => void
  readonly spanDays: number
}

function Page({ index, ref }: { readonly index: TimelineIndex; readonly ref: React.Ref<Handle> }) {
  const [topic, choose] = useState<Topic>()
  const [window, setWindow] = useState<Window>(() => wholeWindow(index.domain))
  const topics = useMemo(() => (topic === undefined ? [] : [topic]), [topic])
  const shown = useMemo(() => (topic === undefined ? undefined : maskOfTopics(index, [topic])), [index, topic])
  useImperativeHandle(ref, () => ({ choose, spanDays: window.to - window.from }), [window])
  return (
    <Timeline
      index={index}
      shown={shown}
      topics={topics}
      grouping="topic"
      topicName={topicName}
      window={window}
      onWindowChange={setWindow}
      selected={undefined}
      labelOf={labelOf}
      titleOf={titleOf}
      dateOf={dateOf}
      hrefOf={hrefOf}
      onOpen={onOpen}
    />
  )
}

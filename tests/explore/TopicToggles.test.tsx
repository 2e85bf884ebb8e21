// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { TopicToggles } from '../../src/explore/TopicToggles'
import { TOPICS, type Topic } from '../../src/record/vocabulary'
import { recordIndex } from '../build'
import { renderInEnglish } from './inEnglish'

afterEach(cleanup)

const { topics: names } = recordIndex([])

function show({
  counts = {},
  chosen = [],
  onToggle = () => {},
}: {
  counts?: Partial<Record<Topic, number>>
  chosen?: readonly Topic[]
  onToggle?: (topic: Topic) => void
}): HTMLElement {
  renderInEnglish(
    <TopicToggles names={names} counts={new Map(Object.entries(counts))} chosen={chosen} onToggle={onToggle} />,
  )
  return screen.getByRole('group', { name: 'Topics' })
}

it('every topic has a button, in the order of the topics, whose name begins with the topic', () => {
  const buttons = within(show({})).getAllByRole('button')
  expect(buttons.map((button) => button.textContent?.split(' ')[0])).toEqual(TOPICS.map((topic) => names[topic]))
})

it('the number of events is spoken with the topic, as a word and not twice', () => {
  show({ counts: { energy: 54, water: 1, trade: 1124 } })
  expect(screen.getByRole('button', { name: /^Energy/ })).toHaveProperty('tagName', 'BUTTON')
  expect(screen.getByRole('button', { name: 'Energy 54 events' })).toBeDefined()
  expect(screen.getByRole('button', { name: 'Water 1 event' })).toBeDefined()
  expect(screen.getByRole('button', { name: 'Trade 1,124 events' })).toBeDefined()
})

it('a topic without events says so and can still be pressed', () => {
  show({ counts: { energy: 54 } })
  expect(screen.getByRole('button', { name: 'Health 0 events' })).toHaveProperty('disabled', false)
})

it('a chosen topic is pressed, the others are not', () => {
  show({ chosen: ['energy', 'water'] })
  const pressed = screen.getAllByRole('button', { pressed: true }).map((button) => button.textContent)
  expect(pressed.map((text) => text?.split(' ')[0])).toEqual(['Energy', 'Water'])
  expect(screen.getAllByRole('button', { pressed: false })).toHaveLength(TOPICS.length - 2)
})

it('a press hands on the topic, by mouse and by keyboard', async () => {
  const user = userEvent.setup()
  const onToggle = vi.fn()
  show({ onToggle })
  await user.click(screen.getByRole('button', { name: /^Energy/ }))
  screen.getByRole('button', { name: /^Water/ }).focus()
  await user.keyboard(' ')
  expect(onToggle.mock.calls).toEqual([['energy'], ['water']])
})

// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { ContextToggles } from '../../src/context/ContextToggles'
import { renderInEnglish } from '../explore/inEnglish'

afterEach(cleanup)

it('each band has a button, pressed where it is shown', () => {
  renderInEnglish(<ContextToggles shown={['leaders', 'trade']} onShow={() => {}} />)
  const buttons = within(screen.getByRole('group', { name: 'Context' })).getAllByRole('button')
  expect(buttons.map((button) => [button.textContent, button.getAttribute('aria-pressed')])).toEqual([
    ['Leaders', 'true'],
    ['Status', 'false'],
    ['Trade turnover', 'true'],
  ])
})

it('a press takes a band away or puts it back in its place', async () => {
  const user = userEvent.setup()
  const onShow = vi.fn()
  renderInEnglish(<ContextToggles shown={['leaders', 'trade']} onShow={onShow} />)
  await user.click(screen.getByRole('button', { name: 'Leaders' }))
  await user.click(screen.getByRole('button', { name: 'Status' }))
  expect(onShow.mock.calls).toEqual([[['trade']], [['leaders', 'status', 'trade']]])
})

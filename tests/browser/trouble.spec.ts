import { expect, test } from '@playwright/test'
import { EVENTS, SEED, SEED_ID, shownIn } from './record'

test('an unknown event says so in the reader’s language and leads back', async ({ page }) => {
  const response = await page.goto('/ru/events/2020-09-25-no-such-meeting/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 2, name: 'Такого события нет' })).toBeVisible()
  await page.getByRole('button', { name: 'Ко всем событиям' }).click()
  await expect(page).toHaveURL('/ru/')
})

test('an address that no page has says so and leads to the timeline', async ({ page }) => {
  await page.goto('/en/no/such/page/')
  await expect(page.getByRole('heading', { level: 2, name: 'Page not found' })).toBeVisible()
  await page.getByRole('button', { name: 'To the timeline' }).click()
  await expect(page).toHaveURL('/en/')
})

test('unknown parameters and values are ignored, with a notice that can be dismissed', async ({ page }) => {
  await page.goto('/en/?topic=energy,enrgy&colour=red&from=1998-02-30')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('topic=enrgy')
  await expect(notice).toContainText('colour=red')
  await expect(notice).toContainText('from=1998-02-30')
  const energy = EVENTS.filter(({ topics }) => topics.includes('energy')).length
  await expect(page.getByText(`${energy} of ${EVENTS.length} events`)).toBeVisible()
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toBeHidden()
  await expect(page).toHaveURL('/en/?topic=energy')
})

test('a record that cannot be loaded offers another try and keeps the filter', async ({ page }) => {
  let isDown = true
  await page.route('**/record/**/index.en.json', (route) => (isDown ? route.abort() : route.continue()))
  await page.goto('/en/?topic=energy&from=2017&to=2020')
  await expect(page.getByRole('heading', { name: 'This could not be loaded' })).toBeVisible()
  isDown = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: /^Energy/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL('/en/?topic=energy&from=2017&to=2020')
})

test('an event whose details cannot be loaded keeps its title, and the list beside it', async ({ page }) => {
  let isDown = true
  await page.route(`**/events/${SEED_ID}.en.json`, (route) => (isDown ? route.abort() : route.continue()))
  await page.goto(`/en/events/${SEED_ID}/`)
  const pane = page.getByRole('region', { name: 'Event details' })
  await expect(pane.getByRole('heading', { level: 2, name: shownIn('en', SEED.title) })).toBeVisible()
  await expect(pane.getByRole('heading', { name: 'This could not be loaded' })).toBeVisible()
  isDown = false
  await pane.getByRole('button', { name: 'Try again' }).click()
  await expect(pane.getByText(shownIn('en', SEED.summary.text))).toBeVisible()
})

test('a filter that leaves nothing says so and can be cleared', async ({ page }) => {
  await page.goto('/en/?q=zzzzzz')
  await expect(page.getByRole('heading', { name: 'No events match' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(page).toHaveURL('/en/')
})

for (const query of ['a'.repeat(10_000), '...!?', '<b>bold</b>', '(.*)+[', 'مرحبا 😀']) {
  test(`a search for ${JSON.stringify(query.slice(0, 12))} breaks nothing`, async ({ page }) => {
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.goto('/en/')
    await page.getByRole('searchbox', { name: 'Search events' }).fill(query)
    await expect(page.getByRole('searchbox', { name: 'Search events' })).toHaveValue(query)
    await expect(page.getByRole('group', { name: 'Topics' })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(errors).toEqual([])
  })
}

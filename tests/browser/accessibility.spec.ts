import { expect, test } from '@playwright/test'
import { LANGUAGES } from '../../src/record/vocabulary'
import { expectNoViolations } from './axe'
import { SEED_ID } from './record'

const PAGES = [
  // Each with a short list: axe looks at every line, and a line is a line. The whole record is looked at once, below.
  { state: 'a filtered record with a window', path: '?kind=forum&from=2017&to=2022' },
  { state: 'the list alone', path: '?kind=forum&view=list' },
  { state: 'an open event', path: `events/${SEED_ID}/?kind=forum` },
  { state: 'a filter that leaves nothing', path: '?q=zzzzzz' },
  { state: 'an event that is not there', path: 'events/2020-09-25-no-such-meeting/?kind=forum' },
  { state: 'a page that is not there', path: 'no/such/page/' },
  { state: 'an address with unknown parts', path: '?colour=red' },
] as const

for (const language of LANGUAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every state passes axe in ${language}, ${colorScheme}`, async ({ page }) => {
      // axe is thorough, and the slower the more there is on a page.
      test.setTimeout(240_000)
      await page.emulateMedia({ colorScheme })
      for (const { path } of PAGES) {
        await page.goto(`/${language}/${path}`)
        await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true }).first()).toBeVisible()
        await expectNoViolations(page)
      }
    })
  }

  test(`failed loads pass axe in ${language}`, async ({ page }) => {
    await page.route('**/record/**', (route) => route.abort())
    await page.goto(`/${language}/`)
    await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true }).first()).toBeVisible()
    await expectNoViolations(page)
  })
}

test('the whole record passes axe', async ({ page }) => {
  test.setTimeout(240_000)
  await page.goto('/en/')
  await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true }).first()).toBeVisible()
  await expectNoViolations(page)
})

test('a phone passes axe, with the list and with an event', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  for (const path of ['/kk/?kind=forum', `/kk/events/${SEED_ID}/?kind=forum`]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true }).first()).toBeVisible()
    await expectNoViolations(page)
  }
})

test('everything is reached by keyboard alone', async ({ page }) => {
  await page.goto('/en/')
  await page.getByRole('group', { name: 'Topics' }).getByRole('button').first().waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the events' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const firstLink = page.getByRole('region', { name: 'Events', exact: true }).getByRole('link').first()
  await expect(firstLink).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Event details' }).getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(firstLink).toBeFocused()
})

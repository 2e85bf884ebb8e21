import { expect, type Page, test } from '@playwright/test'
import { EVENTS, SEED, SEED_ID, shownIn } from './record'

const energyEvents = EVENTS.filter(({ topics }) => topics.includes('energy'))
const list = (page: Page) => page.getByRole('region', { name: 'Events', exact: true })
const details = (page: Page) => page.getByRole('region', { name: 'Event details' })
const status = (page: Page) => page.getByRole('status').filter({ hasText: /event/ })

test.describe('A reader in English', () => {
  test('finds every event of the record in the list', async ({ page }) => {
    await page.goto('/en/')
    await expect(status(page)).toHaveText(`${EVENTS.length} events`)
    const titles = await list(page).getByRole('link').allTextContents()
    expect(titles.toSorted()).toEqual(EVENTS.map(({ title }) => shownIn('en', title)).toSorted())
  })

  test('presses "Energy" and is left with exactly the events on energy, and told so', async ({ page }) => {
    await page.goto('/en/')
    const energy = page.getByRole('group', { name: 'Topics' }).getByRole('button', { name: /^Energy/ })
    await expect(energy).toHaveAttribute('aria-pressed', 'false')
    await energy.click()
    await expect(energy).toHaveAttribute('aria-pressed', 'true')
    await expect(status(page)).toHaveText(`${energyEvents.length} of ${EVENTS.length} events`)
    await expect(page).toHaveURL(/\/en\/\?topic=energy$/)
    const titles = await list(page).getByRole('link').allTextContents()
    expect(titles.toSorted()).toEqual(energyEvents.map(({ title }) => shownIn('en', title)).toSorted())
  })

  test('sees on each topic how many events it would leave', async ({ page }) => {
    await page.goto('/en/')
    await expect(
      page.getByRole('button', { name: new RegExp(`^Energy .*\\b${energyEvents.length} events$`) }),
    ).toBeVisible()
  })

  test('opens an event from the list, reloads, and goes back and forward', async ({ page }) => {
    await page.goto('/en/?topic=energy')
    const title = shownIn('en', SEED.title)
    await list(page).getByRole('link', { name: title }).click()
    await expect(page).toHaveURL(`/en/events/${SEED_ID}/?topic=energy`)
    await expect(details(page).getByRole('heading', { level: 2, name: title })).toBeFocused()

    await page.reload()
    await expect(details(page).getByRole('heading', { level: 2, name: title })).toBeVisible()
    await expect(status(page)).toHaveText(`${energyEvents.length} of ${EVENTS.length} events`)

    await page.goBack()
    await expect(page).toHaveURL('/en/?topic=energy')
    await expect(details(page)).toBeHidden()

    await page.goForward()
    await expect(details(page).getByRole('heading', { level: 2, name: title })).toBeVisible()
  })

  test('reads who met where, what was agreed and which source says so', async ({ page }) => {
    await page.goto(`/en/events/${SEED_ID}/`)
    const pane = details(page)
    await expect(pane.getByText('Friday, 25 September 2020')).toBeVisible()
    await expect(pane.getByText('Saryagash', { exact: false }).first()).toBeVisible()
    await expect(pane.getByText(/President of Uzbekistan$/)).toBeVisible()
    await expect(pane.getByText(/First President of Kazakhstan – Elbasy$/)).toBeVisible()
    for (const { text } of SEED.outcomes ?? []) {
      await expect(pane.getByRole('listitem').filter({ hasText: shownIn('en', text) })).toBeVisible()
    }
    await expect(pane.getByRole('link', { name: 'source 1' }).first()).toHaveAttribute('href', '#source-s1')
    await expect(pane.getByRole('link', { name: SEED.sources[1]?.title ?? '' })).toHaveAttribute(
      'href',
      SEED.sources[1]?.url ?? '',
    )
  })

  test('steps to the next and the previous event within the filter', async ({ page }) => {
    const inOrder = energyEvents.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const at = inOrder.findIndex(({ id }) => id === SEED_ID)
    await page.goto(`/en/events/${SEED_ID}/?topic=energy`)
    await details(page).getByRole('link', { name: 'Next event' }).click()
    await expect(page).toHaveURL(new RegExp(`/en/events/(?!${SEED_ID})[^/]+/\\?topic=energy$`))
    await details(page).getByRole('link', { name: 'Previous event' }).click()
    await expect(page).toHaveURL(`/en/events/${SEED_ID}/?topic=energy`)
    expect(at).toBeGreaterThan(0)
  })

  test('closes the event with Escape and is back at its line in the list', async ({ page }) => {
    await page.goto('/en/')
    const link = list(page).getByRole('link', { name: shownIn('en', SEED.title) })
    await link.click()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL('/en/')
    await expect(link).toBeFocused()
  })

  test('types into the search and loses no letter and no filter', async ({ page }) => {
    await page.goto('/en/?topic=energy')
    const box = page.getByRole('search').getByRole('searchbox', { name: 'Search events' })
    await box.pressSequentially('saryagash')
    await expect(box).toHaveValue('saryagash')
    await expect(page).toHaveURL('/en/?topic=energy&q=saryagash')
    await expect(list(page).getByRole('link', { name: shownIn('en', SEED.title) })).toBeVisible()
  })

  test('takes filters back one by one and all at once', async ({ page }) => {
    await page.goto('/en/?topic=energy,water&kind=document')
    await page.getByRole('button', { name: 'Remove filter: Water' }).click()
    await expect(page).toHaveURL('/en/?topic=energy&kind=document')
    await page.getByRole('button', { name: 'Clear all', exact: true }).click()
    await expect(status(page)).toHaveText(`${EVENTS.length} events`)
  })
})

test.describe('The same page in other languages', () => {
  test('reads fully in Uzbek where the record is complete', async ({ page }) => {
    await page.goto(`/uz/events/${SEED_ID}/`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'uz')
    const pane = page.getByRole('region', { name: 'Voqea tafsilotlari' })
    await expect(pane.getByRole('heading', { level: 2, name: SEED.title.uz ?? '' })).toBeVisible()
    await expect(pane.getByText('2020-yil 25-sentabr, juma')).toBeVisible()
    await expect(pane.getByText(SEED.summary.text.uz ?? '')).toBeVisible()
    for (const { text } of SEED.outcomes ?? []) {
      await expect(pane.getByRole('listitem').filter({ hasText: text.uz ?? '' })).toBeVisible()
    }
    // What is in another language is a source's own title, and nothing else.
    const foreign = pane.locator('[lang]:not([lang="uz"])')
    await expect(foreign).toHaveText(SEED.sources.map(({ title }) => title ?? ''))
  })

  test('keeps event and filter when the language changes, and remembers the choice', async ({ page }) => {
    await page.goto(`/en/events/${SEED_ID}/?topic=energy`)
    await page.getByLabel('Language').selectOption('kk')
    await expect(page).toHaveURL(`/kk/events/${SEED_ID}/?topic=energy`)
    await expect(page.getByRole('heading', { level: 2, name: SEED.title.kk ?? '' })).toBeVisible()
    await page.goto('/')
    await expect(page).toHaveURL('/kk/')
  })

  for (const { locale, language } of [
    { locale: 'uz-UZ', language: 'uz' },
    { locale: 'kk-KZ', language: 'kk' },
    { locale: 'ru-RU', language: 'ru' },
    { locale: 'de-DE', language: 'en' },
  ]) {
    test(`greets a browser that asks for ${locale} in ${language}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ locale, ...(baseURL === undefined ? {} : { baseURL }) })
      const page = await context.newPage()
      await page.goto('/')
      await expect(page).toHaveURL(`/${language}/`)
      await context.close()
    })
  }
})

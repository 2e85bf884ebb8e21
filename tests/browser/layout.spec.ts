import { expect, type Page, test } from '@playwright/test'
import { LANGUAGES } from '../../src/record/vocabulary'
import { SEED_ID } from './record'

const WIDTHS_PX = [320, 360, 768, 1280, 1920, 2560]

for (const width of WIDTHS_PX) {
  test(`nothing is wider than a page of ${width} px, in any language`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 900 })
    for (const language of LANGUAGES) {
      for (const path of [`/${language}/`, `/${language}/events/${SEED_ID}/`]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true }).first()).toBeVisible()
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0)
      }
    }
  })
}

test.describe('The picture', () => {
  const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline', exact: true })

  test('shows no two labels over one another, from all years to a single one', async ({ page }) => {
    for (const window of ['', '?from=2017&to=2026', '?from=2022&to=2022']) {
      await page.goto(`/en/${window}`)
      await expect(timeline(page).getByRole('link').first()).toBeVisible()
      const boxes = await timeline(page)
        .getByRole('link')
        .evaluateAll((links) =>
          links.map((link) => {
            const { left, right, top, bottom } = link.getBoundingClientRect()
            return { left, right, top, bottom, text: link.textContent ?? '' }
          }),
        )
      expect(boxes.length).toBeGreaterThan(3)
      for (const [at, one] of boxes.entries()) {
        for (const other of boxes.slice(at + 1)) {
          const overlaps =
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
          expect(overlaps, `"${one.text}" lies over "${other.text}" in ${window || 'all years'}`).toBe(false)
        }
      }
    }
  })

  test('zooms by its buttons, keeps the window in the address, and shows all years again', async ({ page }) => {
    await page.goto('/en/')
    await timeline(page).getByRole('button', { name: 'Zoom in' }).click()
    await expect(page).toHaveURL(/from=.*to=/)
    await page.reload()
    await expect(page).toHaveURL(/from=.*to=/)
    await timeline(page).getByRole('button', { name: 'Show all years' }).click()
    await expect(page).toHaveURL('/en/')
  })

  test('opens the event of a label', async ({ page }) => {
    await page.goto('/en/')
    const label = timeline(page).getByRole('link').first()
    await label.click()
    await expect(page.getByRole('region', { name: 'Event details' })).toBeVisible()
    await expect(page).toHaveURL(/\/en\/events\/[^/]+\/$/)
  })

  test('is one tab stop, with the arrows leading from label to label in order of time', async ({ page }) => {
    await page.goto('/en/')
    const labels = timeline(page).locator('a[href]')
    await expect(labels.first()).toBeVisible()
    await expect(timeline(page).locator('a[href][tabindex="0"], a[href]:not([tabindex])')).toHaveCount(1)
    await labels.first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(labels.first()).not.toBeFocused()
  })
})

test.describe('On a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('an open event is the page, and closing it leads back to its place in the list', async ({ page }) => {
    await page.goto('/en/?topic=energy')
    const link = page.getByRole('region', { name: 'Events', exact: true }).getByRole('link').nth(12)
    await link.click()
    await expect(page.getByRole('region', { name: 'Event details' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Events', exact: true })).toBeHidden()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(link).toBeInViewport()
    await expect(link).toBeFocused()
  })
})

import { expect, test } from '@playwright/test'
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

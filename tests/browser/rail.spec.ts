import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { LANGUAGES } from '../../src/record/vocabulary'
import { expectNoViolations } from './axe'

const PHONE = { width: 390, height: 844 }
test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

const rail = (page: Page) => page.getByRole('slider', { name: 'Years', exact: true })
const yearOf = (page: Page, year: number) => page.getByRole('region', { name: new RegExp(`^${year}\\b.*events?$`) })
const events = (page: Page) => page.getByRole('region', { name: 'Events', exact: true })

/** The list has come, and the rail has looked at it. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(rail(page).getByText('2020', { exact: true })).toBeVisible()
}

/** A place on the rail, `part` of the way from its top to its bottom. */
async function pointOn(page: Page, part: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await rail(page).boundingBox()
  if (!box) throw new Error('The rail is not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height * part }
}

async function expectAtTop(page: Page, year: number): Promise<void> {
  await expect
    .poll(async () => {
      const box = await yearOf(page, year).boundingBox()
      return box === null ? undefined : Math.abs(Math.round(box.y)) <= 1
    })
    .toBe(true)
}

async function spokenYear(page: Page): Promise<number> {
  return Number(await rail(page).getAttribute('aria-valuenow'))
}

function finger(session: CDPSession) {
  return {
    down: (at: { x: number; y: number }) =>
      session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] }),
    move: (at: { x: number; y: number }) =>
      session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] }),
    up: () => session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  }
}

test('a tap on the rail brings the list to that year', async ({ page }) => {
  await open(page, '/en/')
  const { x, y } = await pointOn(page, 0.3)
  await page.touchscreen.tap(x, y)
  await expect(rail(page)).not.toHaveAttribute('aria-valuenow', '2026')
  await expectAtTop(page, await spokenYear(page))
})

test('a finger on the rail takes the list along, with the year and its count beside it', async ({ page, context }) => {
  await open(page, '/en/')
  const { down, move, up } = finger(await context.newCDPSession(page))
  const from = await pointOn(page, 0.2)
  await down(from)
  const seen = new Set<number>()
  for (let step = 1; step <= 12; step++) {
    await move({ x: from.x, y: from.y + step * 25 })
    seen.add(await spokenYear(page))
  }
  expect(seen.size, 'years passed on the way').toBeGreaterThan(5)
  const year = await spokenYear(page)
  const spoken = (await rail(page).getAttribute('aria-valuetext')) ?? ''
  expect(spoken).toMatch(new RegExp(`^${year}, \\d+ events?$`))
  await expect(rail(page).getByText(spoken, { exact: true })).toBeVisible()
  await expectAtTop(page, year)
  await up()
  await expect(rail(page).getByText(spoken, { exact: true })).toBeHidden()
  await expectAtTop(page, year)
})

test('the rail follows the list that is scrolled', async ({ page }) => {
  await open(page, '/en/?topic=energy')
  await yearOf(page, 2017).evaluate((section) => section.scrollIntoView())
  await expect(rail(page)).toHaveAttribute('aria-valuenow', '2017')
})

test('the keys go from year to year, and to both ends', async ({ page }) => {
  await open(page, '/en/')
  await rail(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(rail(page)).toHaveAttribute('aria-valuenow', '2025')
  await expectAtTop(page, 2025)
  await page.keyboard.press('PageDown')
  await expect(rail(page)).toHaveAttribute('aria-valuenow', '2020')
  await expectAtTop(page, 2020)
  await page.keyboard.press('End')
  await expect(rail(page)).toHaveAttribute('aria-valuenow', '1991')
  await expect(yearOf(page, 1991)).toBeInViewport({ ratio: 0.9 })
  await page.keyboard.press('Home')
  await expect(rail(page)).toHaveAttribute('aria-valuenow', '2026')
  await expectAtTop(page, 2026)
})

test('the rail is all on the screen, at the top of the page and within the list', async ({ page }) => {
  await open(page, '/en/')
  await expect(rail(page)).toBeInViewport({ ratio: 0.99 })
  await yearOf(page, 2019).evaluate((section) => section.scrollIntoView())
  await expect(rail(page)).toBeInViewport({ ratio: 0.99 })
  await expect.poll(async () => Math.round((await rail(page).boundingBox())?.height ?? 0)).toBe(PHONE.height)
})

for (const width of [320, 360, 390]) {
  test(`beside the rail the titles keep their width on a phone of ${width} px, in any language`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 })
    for (const language of LANGUAGES) {
      await page.goto(`/${language}/?topic=energy`)
      await expect(page.getByRole('slider')).toBeVisible()
      const titlePx = await page.getByRole('link').evaluateAll((links) => {
        const widths = links.filter((link) => link.closest('ol')).map((link) => link.getBoundingClientRect().width)
        return Math.min(...widths.filter((width) => width > 0))
      })
      expect(titlePx, `${language} at ${width} px`).toBeGreaterThanOrEqual(230)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${language} at ${width} px`).toBeLessThanOrEqual(0)
    }
  })
}

test('passes axe, at rest and in use', async ({ page }) => {
  test.setTimeout(120_000)
  await open(page, '/en/?kind=forum')
  await expectNoViolations(page)
  await rail(page).focus()
  await page.keyboard.press('ArrowDown')
  await expectNoViolations(page)
})

test('is not printed, and not on a page that has room for the picture', async ({ page }) => {
  await open(page, '/en/')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('slider', { name: 'Years' })).toBeHidden()
  await expect(events(page)).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(rail(page)).toBeHidden()
})

import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test'
import { parseEdtf } from '../../src/record/edtf'
import { KINDS, LANGUAGES } from '../../src/record/vocabulary'
import { type Window, windowFromAddress } from '../../src/timeline/viewport'
import { EVENTS, shownIn } from './record'

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline', exact: true })
// By what is in it, for its name is in the language of the page.
const plot = (page: Page) => page.getByRole('group').filter({ has: page.locator('canvas') })
const labels = (page: Page) => plot(page).getByRole('link')
const clusters = (page: Page) => plot(page).getByRole('button')
const button = (page: Page, name: string) => timeline(page).getByRole('button', { name, exact: true })
const handle = (page: Page, name: 'Start of the period' | 'End of the period') =>
  timeline(page).getByRole('slider', { name })

/** The days of the record, from the first of its first year to the last of its last one. */
const DOMAIN = domainOf(EVENTS.map(({ date }) => date))
const DATES = new Map(EVENTS.map(({ id, date }) => [id, parseEdtf(date)]))

// High enough for all lanes and the overview beneath them.
test.use({ viewport: { width: 1280, height: 1250 } })

test.describe('Without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test.describe('the mouse', () => {
    test('drags in time, and the address follows', async ({ page }) => {
      await open(page, '/en/?from=2005&to=2014')
      const before = windowOf(page)
      const box = await boxOf(plot(page))
      await drag(page, [box.x + box.width * 0.75, box.y + 3], [box.x + box.width * 0.25, box.y + 3])
      const span = before.to - before.from
      await expect.poll(() => windowOf(page).from).toBeCloseTo(before.from + span / 2, -1)
      expect(windowOf(page).to - windowOf(page).from).toBeCloseTo(span, -1)
    })

    test('turning the wheel with Ctrl zooms at the pointer, and the page neither scrolls nor grows', async ({
      page,
    }) => {
      await open(page, '/en/?from=2005&to=2014')
      const box = await boxOf(plot(page))
      const part = 0.25
      const dayUnderPointer = () => windowOf(page).from + (windowOf(page).to - windowOf(page).from) * part
      const before = { ...windowOf(page), day: dayUnderPointer() }
      await page.mouse.move(box.x + box.width * part, box.y + 3)
      await page.keyboard.down('Control')
      await page.mouse.wheel(0, -200)
      await page.keyboard.up('Control')
      await expect.poll(() => windowOf(page).to - windowOf(page).from).toBeLessThan((before.to - before.from) / 2)
      expect(Math.abs(dayUnderPointer() - before.day)).toBeLessThan(10)
      expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1])
    })

    test('turning the wheel scrolls the page, and after a click on the picture zooms', async ({ page }) => {
      await open(page, '/en/')
      const [x, y] = await emptyPlace(page)
      await page.mouse.move(x, y)
      await page.mouse.wheel(0, 40)
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(40)
      await expect(page).toHaveURL('/en/')
      await page.mouse.click(x, y - 40)
      await expect(plot(page)).toBeFocused()
      await page.mouse.wheel(0, -200)
      await expect(page).toHaveURL(/from=.*to=/)
      expect(await page.evaluate(() => scrollY)).toBe(40)
    })

    test('turning the wheel sideways moves in time, and not the page', async ({ page }) => {
      await open(page, '/en/?from=2005&to=2014')
      const before = windowOf(page)
      const box = await boxOf(plot(page))
      await page.mouse.move(box.x + 100, box.y + 3)
      await page.mouse.wheel(box.width / 4, 0)
      const span = before.to - before.from
      await expect.poll(() => windowOf(page).from).toBeCloseTo(before.from + span / 4, -1)
    })

    test('zooms in by a double click, around it', async ({ page }) => {
      await open(page, '/en/?from=2005&to=2014')
      const before = windowOf(page)
      const [x, y] = await emptyPlace(page)
      await page.mouse.dblclick(x, y)
      await expect.poll(() => windowOf(page).to - windowOf(page).from).toBeLessThan((before.to - before.from) * 0.7)
      await expect(page.getByRole('region', { name: 'Event details' })).toBeHidden()
    })

    test('on a label shows its date and title on a card, which Escape takes away', async ({ page }) => {
      await open(page, '/en/')
      const label = labels(page).first()
      await label.hover()
      const description = (await label.getAttribute('aria-description')) ?? ''
      const card = timeline(page).getByText(description, { exact: true })
      await expect(card).toBeVisible()
      await card.hover()
      await page.waitForTimeout(300)
      await expect(card).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(card).toBeHidden()
    })
  })

  test.describe('the keyboard', () => {
    test('zooms by + and −, shows all years by 0, and moves by the arrows', async ({ page }) => {
      await open(page, '/en/?from=2005&to=2014')
      const before = windowOf(page)
      await plot(page).focus()
      await page.keyboard.press('+')
      await expect.poll(() => windowOf(page).to - windowOf(page).from).toBeLessThan((before.to - before.from) * 0.7)
      await page.keyboard.press('-')
      await expect.poll(() => windowOf(page).to - windowOf(page).from).toBeCloseTo(before.to - before.from, -1)
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => windowOf(page).from).toBeGreaterThan(before.from + 100)
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => windowOf(page).from).toBeCloseTo(before.from, -1)
      await page.keyboard.press('0')
      await expect(page).toHaveURL('/en/')
    })

    test('makes one stop at the labels and clusters, and meets each of them in order of time', async ({ page }) => {
      await open(page, '/en/')
      const count = (await labels(page).count()) + (await clusters(page).count())
      expect(await clusters(page).count()).toBeGreaterThan(5)
      await plot(page).focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Home')
      const met: { readonly id?: string; readonly name: string }[] = []
      for (let at = 0; at < count; at++) {
        met.push(await focused(page))
        await page.keyboard.press('ArrowRight')
      }
      expect(new Set(met.map(({ id, name }) => id ?? name)).size).toBe(count)
      expect(await focused(page)).toEqual(met.at(-1))
      const events = met.flatMap(({ id }) => DATES.get(id as never) ?? [])
      expect(events.length).toBe(await labels(page).count())
      for (const [at, { firstDay }] of events.slice(0, -1).entries()) {
        expect(firstDay).toBeLessThanOrEqual(events[at + 1]?.lastDay ?? Number.NaN)
      }
      const years = met.filter(({ id }) => id === undefined).map(({ name }) => Number(/\d{4}/.exec(name)?.[0]))
      expect(years).toEqual(years.toSorted((a, b) => a - b))
      await page.keyboard.press('Tab')
      await expect(handle(page, 'Start of the period')).toBeFocused()
    })

    test('opens an event by Enter, and goes back to the picture by Escape', async ({ page }) => {
      await open(page, '/en/')
      await labels(page).first().focus()
      await page.keyboard.press('Escape')
      await expect(plot(page)).toBeFocused()
      await page.keyboard.press('Tab')
      await labels(page).nth(2).focus()
      const { id } = await focused(page)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(new RegExp(`/en/events/${id}/`))
      await expect(page.getByRole('region', { name: 'Event details' }).getByRole('heading', { level: 2 })).toBeFocused()
      await expect(plot(page).locator('[aria-current]')).toHaveAttribute('href', new RegExp(`/${id}/`))
    })

    test('keeps the focus on a label while it zooms in and out', async ({ page }) => {
      await open(page, '/en/')
      const last = labels(page).last()
      await last.focus()
      const { id } = await focused(page)
      for (const key of '++++----') {
        await page.keyboard.press(key)
        expect((await focused(page)).id).toBe(id)
      }
    })

    test('sets either end of the period', async ({ page }) => {
      await open(page, '/en/?from=2005&to=2014')
      await handle(page, 'Start of the period').focus()
      await page.keyboard.press('PageUp')
      await expect(handle(page, 'Start of the period')).toHaveAttribute('aria-valuetext', 'Jan 2006')
      await handle(page, 'End of the period').focus()
      await page.keyboard.press('End')
      await expect(page).toHaveURL(/from=2006-01-01/)
      expect(windowOf(page).to).toBeGreaterThanOrEqual(DOMAIN.to)
    })
  })

  test.describe('a cluster', () => {
    test('says how many events it holds and of what time, and opens to them', async ({ page }) => {
      await open(page, '/en/')
      const before = windowOf(page)
      const name = (await clusters(page).nth(3).getAttribute('aria-label')) ?? ''
      expect(name).toMatch(/^\d+ events, .*\d{4}/)
      await clusters(page).nth(3).click()
      await expect(page).toHaveURL(/from=.*to=/)
      const after = windowOf(page)
      expect(after.to - after.from).toBeLessThan((before.to - before.from) * 0.8)
      const years = [...name.matchAll(/\d{4}/g)].map(([year]) => parseEdtf(year))
      expect(after.from).toBeLessThanOrEqual(years[0]?.lastDay ?? Number.NaN)
      expect(after.to).toBeGreaterThanOrEqual(years.at(-1)?.firstDay ?? Number.NaN)
    })

    test('and what it held lead by Enter after Enter to an event', async ({ page }) => {
      await open(page, '/en/')
      await clusters(page).first().focus()
      for (let presses = 0; presses < 20 && !page.url().includes('/events/'); presses++) {
        const here = page.url()
        await page.keyboard.press('Enter')
        await expect(page).not.toHaveURL(here)
      }
      await expect(page.getByRole('region', { name: 'Event details' })).toBeVisible()
    })
  })

  test('the brush is dragged by the mouse, and so are its ends', async ({ page }) => {
    await open(page, '/en/?from=2005&to=2014')
    const before = windowOf(page)
    const [start, end] = [
      await boxOf(handle(page, 'Start of the period')),
      await boxOf(handle(page, 'End of the period')),
    ]
    const y = start.y + start.height / 2
    const middle = (start.x + end.x + end.width) / 2
    await drag(page, [middle, y], [middle - 60, y])
    await expect.poll(() => windowOf(page).from).toBeLessThan(before.from - 100)
    expect(windowOf(page).to - windowOf(page).from).toBeCloseTo(before.to - before.from, -1)
    const moved = windowOf(page)
    const last = await boxOf(handle(page, 'End of the period'))
    await drag(page, [last.x + last.width / 2, y], [last.x + last.width / 2 + 80, y])
    await expect.poll(() => windowOf(page).to).toBeGreaterThan(moved.to + 100)
    expect(windowOf(page).from).toBe(moved.from)
  })

  test('the buttons zoom, keep the window in the address, and show all years again', async ({ page }) => {
    await open(page, '/en/')
    await button(page, 'Zoom in').click()
    await expect(page).toHaveURL(/from=.*to=/)
    const zoomed = page.url()
    await page.reload()
    await expect(labels(page).first()).toBeVisible()
    await expect(page).toHaveURL(zoomed)
    await button(page, 'Later').click()
    await expect.poll(() => windowOf(page).from).toBeGreaterThan(windowIn(zoomed).from + 100)
    await button(page, 'Show all years').click()
    await expect(page).toHaveURL('/en/')
  })

  test('the buttons have their names to themselves, for whoever asks for them by these', async ({ page }) => {
    await open(page, '/en/')
    for (const name of ['Zoom in', 'Zoom out', 'Show all years']) {
      await expect(timeline(page).getByRole('button', { name })).toHaveCount(1)
    }
  })

  test('an event chosen in the list comes into the window and is labelled', async ({ page }) => {
    await open(page, '/en/?from=2020&to=2024')
    const old = EVENTS.find(({ date }) => date.startsWith('1998-10')) ?? EVENTS[0]
    await page
      .getByRole('region', { name: 'Events', exact: true })
      .getByRole('link', { name: shownIn('en', old?.title ?? {}) })
      .first()
      .click()
    await expect(plot(page).locator('[aria-current]')).toBeVisible()
    await expect.poll(() => windowOf(page).from).toBeLessThan(parseEdtf('1999').firstDay)
    await page.goBack()
    await expect(page).toHaveURL('/en/?from=2020&to=2024')
    await expect(timeline(page).getByText('2020 – 2024')).toBeVisible()
  })

  test('lanes by kind, or one for all, are in the address and stay', async ({ page }) => {
    await open(page, '/en/')
    await page.getByLabel('Lanes').selectOption('kind')
    await expect(page).toHaveURL('/en/?lanes=kind')
    await page.reload()
    const kinds = KINDS.filter((kind) => EVENTS.some((event) => event.kind === kind))
    await expect(
      timeline(page)
        .getByRole('listitem')
        .filter({ hasText: /: \d+ events?$/ }),
    ).toHaveCount(kinds.length)
    await page.getByLabel('Lanes').selectOption('one')
    await expect(page).toHaveURL('/en/?lanes=one')
    await page.reload()
    await expect(timeline(page).getByText(`All events: ${EVENTS.length} events`)).toBeAttached()
    await page.goBack()
    await expect(page).toHaveURL('/en/?lanes=kind')
    await expect(timeline(page).getByText(`All events: ${EVENTS.length} events`)).not.toBeAttached()
  })

  test('a filter that leaves nothing leaves the calendar', async ({ page }) => {
    await page.goto('/en/?q=zzzzzz&from=2005&to=2014')
    await expect(plot(page)).toBeVisible()
    await expect(timeline(page).getByText('2010', { exact: true })).toBeVisible()
    await expect(labels(page)).toHaveCount(0)
    expect(await paintedPixels(page)).toBeGreaterThan(100)
  })

  for (const language of LANGUAGES) {
    for (const width of [360, 768, 1280, 1920]) {
      test(`nothing lies over anything else in ${language} at ${width} px, however near`, async ({ page }) => {
        await page.setViewportSize({ width, height: 1250 })
        await open(page, `/${language}/?view=timeline`)
        await plot(page).focus()
        for (const keys of ['', '+++', '+++', '++++', '++++++']) {
          for (const key of keys) await page.keyboard.press(key)
          await settle(page)
          expect(await overlaps(plot(page)), `in the window ${new URL(page.url()).search}`).toEqual([])
        }
      })
    }
  }

  test('zooming in takes no label away that still has room', async ({ page }) => {
    await open(page, '/en/')
    const { width } = await boxOf(plot(page))
    await plot(page).focus()
    const idsNow = async () =>
      (await labels(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))).map(idOf)
    let before = await idsNow()
    for (let presses = 0; presses < 9; presses++) {
      await page.keyboard.press('+')
      await settle(page)
      const now = await idsNow()
      const { from, to } = windowOf(page)
      const hasRoom = (id: string) => {
        const { firstDay, lastDay } = DATES.get(id as never) ?? { firstDay: Number.NaN, lastDay: Number.NaN }
        const [left, right] = [firstDay, lastDay + 1].map((day) => ((day - from) / (to - from)) * width)
        return left !== undefined && right !== undefined && left > 280 && right < width - 280
      }
      expect(before.filter((id) => hasRoom(id) && !now.includes(id))).toEqual([])
      before = now
    }
  })
})

test.describe('With motion', () => {
  test('a flight ends where the address says, and a second press in it counts', async ({ page }) => {
    await open(page, '/en/')
    const whole = windowOf(page)
    await button(page, 'Zoom in').click()
    await button(page, 'Zoom in').click()
    await expect.poll(() => (whole.to - whole.from) / (windowOf(page).to - windowOf(page).from)).toBeCloseTo(2.56, 1)
    await expect(
      timeline(page)
        .getByText(/^\d{4} – \d{4}$/)
        .first(),
    ).toBeVisible()
    await page.reload()
    await expect(labels(page).first()).toBeVisible()
    expect((whole.to - whole.from) / (windowOf(page).to - windowOf(page).from)).toBeCloseTo(2.56, 1)
  })

  test('a cluster opened by Enter leaves the focus on what is nearest', async ({ page }) => {
    await open(page, '/en/')
    await clusters(page).nth(4).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/from=.*to=/)
    await expect(plot(page).locator('a:focus, button:focus')).toHaveCount(1)
    await atRest(page)
    await expect(plot(page).locator('a:focus, button:focus')).toHaveCount(1)
  })

  test('after a click on a cluster the wheel goes on zooming, and the page stays', async ({ page }) => {
    await open(page, '/en/')
    const box = await boxOf(clusters(page).nth(4))
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await expect(page).toHaveURL(/from=.*to=/)
    for (let turns = 0; turns < 8; turns++) {
      await page.mouse.wheel(0, -60)
      await page.waitForTimeout(30)
    }
    await atRest(page)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('a double click on a cluster opens it, and no event', async ({ page }) => {
    await open(page, '/en/')
    const before = windowOf(page)
    const box = await boxOf(clusters(page).nth(4))
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2, { delay: 40 })
    await expect.poll(() => windowOf(page).to - windowOf(page).from).toBeLessThan((before.to - before.from) * 0.8)
    await atRest(page)
    expect(page.url()).not.toContain('/events/')
    expect(windowOf(page).to - windowOf(page).from).toBeLessThan((before.to - before.from) * 0.8)
  })

  test('a throw goes on after the hand, to where the address says at once', async ({ page, context }) => {
    await open(page, '/en/?from=2012&to=2014')
    const before = windowOf(page)
    const box = await boxOf(plot(page))
    const session = await context.newCDPSession(page)
    // With times of its own, for a hand on a busy machine would stand still between two of them.
    let atMs = Date.now()
    const hand = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number) => {
      atMs += 10
      const place = { x: box.x + x, y: box.y + 3, timestamp: atMs / 1_000 }
      return session.send('Input.dispatchMouseEvent', { type, button: 'left', buttons: 1, clickCount: 1, ...place })
    }
    await hand('mousePressed', 600)
    for (let x = 590; x >= 400; x -= 10) await hand('mouseMoved', x)
    await hand('mouseReleased', 400)
    const handDays = (200 / box.width) * (before.to - before.from)
    await expect.poll(() => windowOf(page).from).toBeGreaterThan(before.from + handDays * 1.2)
    const told = page.url()
    await atRest(page)
    expect(page.url()).toBe(told)
  })
})

test.describe('Fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 1250 }, contextOptions: { reducedMotion: 'reduce' } })

  test('one drags in time', async ({ page, context }) => {
    await open(page, '/en/?from=2005&to=2014')
    const before = windowOf(page)
    const box = await boxOf(plot(page))
    await swipe(await context.newCDPSession(page), [box.x + 400, box.y + 60], [box.x + 200, box.y + 64])
    await expect.poll(() => windowOf(page).from).toBeGreaterThan(before.from + 365)
    expect(windowOf(page).to - windowOf(page).from).toBeCloseTo(before.to - before.from, -1)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('one that goes up scrolls the page', async ({ page, context }) => {
    await open(page, '/en/?from=2005&to=2014')
    const box = await boxOf(plot(page))
    const y = box.y + box.height - 20
    await swipe(await context.newCDPSession(page), [box.x + 300, y], [box.x + 304, y - 250])
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
    await expect(page).toHaveURL('/en/?from=2005&to=2014')
  })

  test('two that part zoom in between them, and not the page', async ({ page, context }) => {
    await open(page, '/en/?from=2005&to=2014')
    const before = windowOf(page)
    const box = await boxOf(plot(page))
    const session = await context.newCDPSession(page)
    const touch = (type: string, reach?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints:
          reach === undefined ? [] : [-reach, reach].map((x, id) => ({ x: box.x + 300 + x, y: box.y + 60, id })),
      })
    await touch('touchStart', 30)
    for (let reach = 35; reach <= 120; reach += 5) await touch('touchMove', reach)
    await touch('touchEnd')
    await expect.poll(() => windowOf(page).to - windowOf(page).from).toBeLessThan((before.to - before.from) / 2)
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
    const { from, to } = windowOf(page)
    const middle = before.from + (300 / box.width) * (before.to - before.from)
    expect(from).toBeLessThan(middle)
    expect(to).toBeGreaterThan(middle)
  })

  test('one that taps opens a label, and shows no card that stays', async ({ page }) => {
    await open(page, '/en/')
    const label = labels(page).first()
    const title = (await label.getAttribute('aria-description')) ?? ''
    await label.tap()
    await expect(page.getByRole('region', { name: 'Event details' })).toBeVisible()
    await expect(timeline(page).getByText(title, { exact: true })).toBeHidden()
  })

  test('one that taps opens a cluster', async ({ page }) => {
    await open(page, '/en/')
    await clusters(page).nth(3).tap()
    await expect(page).toHaveURL(/from=.*to=/)
    expect(page.url()).not.toContain('/events/')
  })

  test('one drags an end of the period', async ({ page, context }) => {
    await open(page, '/en/?from=2005&to=2014')
    const before = windowOf(page)
    const box = await boxOf(handle(page, 'Start of the period'))
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await swipe(await context.newCDPSession(page), [x, y], [x - 100, y])
    await expect.poll(() => windowOf(page).from).toBeLessThan(before.from - 365)
    expect(windowOf(page).to).toBe(before.to)
  })
})

test.describe('The look', () => {
  test('on paper is a picture as wide as the sheet, with labels and without controls', async ({ page }) => {
    await open(page, '/en/')
    await page.emulateMedia({ media: 'print' })
    const box = await boxOf(timeline(page))
    expect(box.width).toBeLessThanOrEqual(718)
    await expect(labels(page).first()).toBeVisible()
    expect(await labels(page).count()).toBeGreaterThan(3)
    expect(await overlaps(plot(page))).toEqual([])
    for (const name of ['Zoom in', 'Zoom out', 'Earlier', 'Later', 'Show all years']) {
      await expect(timeline(page).getByRole('button', { name, exact: true })).toBeHidden()
    }
    await expect(page.getByLabel('Lanes')).toBeHidden()
    expect(await paintedPixels(page)).toBeGreaterThan(1_000)
    const canvasPx = await page.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).width)
    expect(canvasPx).toBeGreaterThanOrEqual(2 * (await boxOf(plot(page))).width)
    await page.emulateMedia({ media: 'screen' })
    expect((await boxOf(timeline(page))).width).toBeGreaterThan(720)
  })

  test('in forced colours is not blank', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await open(page, '/en/')
    expect(await paintedPixels(page)).toBeGreaterThan(1_000)
  })

  test('in the dark is another one than in the light, and changes at once', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await open(page, '/en/')
    const light = await averageColour(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => averageColour(page)).not.toEqual(light)
  })

  for (const deviceScaleFactor of [1, 1.5, 2, 3]) {
    test(`at ${deviceScaleFactor} pixels to one is as sharp as the screen`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ deviceScaleFactor, locale: 'en-GB', ...(baseURL && { baseURL }) })
      const page = await context.newPage()
      await open(page, '/en/')
      const size = await page.locator('canvas').evaluate((canvas) => ({
        pixels: (canvas as HTMLCanvasElement).width,
        cssPx: canvas.getBoundingClientRect().width,
      }))
      expect(Math.abs(size.pixels - size.cssPx * deviceScaleFactor)).toBeLessThanOrEqual(1)
      await context.close()
    })
  }

  test('on a phone is the list with its rail first, and the whole picture where it is asked for', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/en/')
    await expect(page.getByRole('region', { name: 'Events', exact: true })).toBeVisible()
    await expect(plot(page)).toBeHidden()
    await open(page, '/en/?view=timeline')
    expect((await boxOf(plot(page))).width).toBeGreaterThan(330)
    expect(await paintedPixels(page)).toBeGreaterThan(1_000)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

/** Opens a page and waits for the picture with its labels. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(labels(page).first()).toBeVisible({ timeout: 20_000 })
  await page.evaluate(() => document.fonts.ready)
  // What stands above the lanes moves them down when it comes.
  await atRest(page)
}

/** Lets the page draw what it has to draw after a step without motion. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)))),
  )
}

/** Waits until the picture and all its labels have stood where they are for a while. */
async function atRest(page: Page): Promise<void> {
  let last: string | undefined
  const places = () => labels(page).evaluateAll((links) => links.map((link) => link.getBoundingClientRect()))
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await places())
        const isSame = now === last
        last = now
        return isSame
      },
      { intervals: [300] },
    )
    .toBe(true)
}

/** The window that the address names, in days. */
function windowOf(page: Page): Window {
  return windowIn(page.url())
}

function windowIn(url: string): Window {
  const { searchParams } = new URL(url)
  return windowFromAddress(
    { from: searchParams.get('from') ?? undefined, to: searchParams.get('to') ?? undefined },
    DOMAIN,
  )
}

function domainOf(dates: readonly string[]): Window {
  const days = dates.map((date) => parseEdtf(date))
  const first = String(Math.min(...dates.map((date) => Number(date.slice(0, 4)))))
  const last = Math.max(...days.map(({ lastDay }) => lastDay))
  const lastYear = dates.map((date) => Number(date.slice(-10).slice(0, 4))).filter(Number.isFinite)
  const end = parseEdtf(String(Math.max(...lastYear)))
  return { from: parseEdtf(first).firstDay, to: Math.max(last, end.lastDay) + 1 }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the page')
  return box
}

type Place = readonly [x: number, y: number]

async function drag(page: Page, [fromX, fromY]: Place, [toX, toY]: Place): Promise<void> {
  await page.mouse.move(fromX, fromY)
  await page.mouse.down()
  await page.mouse.move(toX, toY, { steps: 8 })
  await page.mouse.up()
}

async function swipe(session: CDPSession, [fromX, fromY]: Place, [toX, toY]: Place): Promise<void> {
  const steps = 10
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: fromX, y: fromY }] })
  for (let step = 1; step <= steps; step++) {
    const [x, y] = [fromX + ((toX - fromX) * step) / steps, fromY + ((toY - fromY) * step) / steps]
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** A place at the top of the plot on which there is neither label nor cluster nor mark. */
async function emptyPlace(page: Page): Promise<Place> {
  const box = await boxOf(plot(page))
  const y = box.y + 3
  for (let x = box.x + box.width * 0.3; x < box.x + box.width; x += 20) {
    const isFree = await page.evaluate(
      ([x, y]) =>
        [-40, 0].every((up) => document.elementFromPoint(x as number, (y as number) + up)?.closest('a') === null),
      [x, y] as const,
    )
    if (isFree) return [x, y]
  }
  throw new Error('There is no empty place on the picture')
}

/** What has the focus: the event of a label, or the name of a cluster. */
async function focused(page: Page): Promise<{ readonly id?: string; readonly name: string }> {
  const { href, item, name } = await page.evaluate(() => ({
    href: document.activeElement?.getAttribute('href') ?? undefined,
    item: (document.activeElement as HTMLElement | null)?.dataset.item,
    name: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  }))
  return href === undefined ? { name: `${name} ${item}` } : { id: idOf(href), name }
}

function idOf(href: string | null): string {
  return /events\/([^/]+)\//.exec(href ?? '')?.[1] ?? ''
}

/** Pairs of labels and clusters that lie over one another by more than a pixel, and words that do not fit their box. */
async function overlaps(group: Locator): Promise<readonly string[]> {
  return group.locator('a, button').evaluateAll((elements) => {
    const boxes = elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return {
        left,
        right,
        top,
        bottom,
        element,
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
      }
    })
    const found = boxes
      .filter(({ element }) => element.scrollWidth > element.clientWidth + 1)
      .map(({ name }) => `"${name}" is wider than its box`)
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const isOver =
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1
        if (isOver) found.push(`"${one.name}" lies over "${other.name}"`)
      }
    }
    return found
  })
}

/** How many pixels of the canvas have something on them. */
async function paintedPixels(page: Page): Promise<number> {
  return page.locator('canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    let painted = 0
    for (let at = 3; at < data.length; at += 4) if ((data[at] as number) > 0) painted++
    return painted
  })
}

/** Red, green and blue over all that is painted, rounded. */
async function averageColour(page: Page): Promise<readonly number[]> {
  return page.locator('canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    const sums = [0, 0, 0]
    let painted = 0
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at + 3] as number) < 128) continue
      painted++
      for (const part of [0, 1, 2]) sums[part] = (sums[part] as number) + (data[at + part] as number)
    }
    return sums.map((sum) => Math.round(sum / Math.max(painted, 1)))
  })
}

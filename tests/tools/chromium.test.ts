import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../tools/chromium'

let folder: string
let browser: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chromium-'))
  browser = join(folder, 'chromium')
  await writeFile(browser, '#!/bin/sh\n')
  await chmod(browser, 0o755)
})
afterAll(() => rm(folder, { recursive: true }))

describe('findChromium', () => {
  it('takes the one that CHROMIUM_PATH names', async () => {
    expect((await findChromium({ CHROMIUM_PATH: browser, PATH: '' })).executablePath).toBe(browser)
  })

  it('says what to do where CHROMIUM_PATH names none', async () => {
    await expect(findChromium({ CHROMIUM_PATH: '/nowhere/chrome' })).rejects.toThrow(
      'CHROMIUM_PATH is "/nowhere/chrome", and there is no such file; correct it, or unset it to use an installed or the bundled browser.',
    )
  })

  it('else takes one from PATH', async () => {
    expect((await findChromium({ PATH: folder })).executablePath).toBe(browser)
  })
})

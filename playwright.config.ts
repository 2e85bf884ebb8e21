import { defineConfig } from '@playwright/test'
import { findChromium, NoChromiumError } from './tools/chromium'

const chromium = await findChromium().catch((error: unknown) => {
  if (!(error instanceof NoChromiumError)) throw error
  console.error(error.message)
  process.exit(1)
})

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  globalSetup: './tests/browser/serveSite.ts',
  reporter: 'line',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // A test that is marked `only` passes for all the others.
  forbidOnly: process.env.CI !== undefined,
  use: {
    // Set by serveSite.ts before a worker reads this.
    baseURL: process.env.SITE_URL,
    // Chosen here, not by the machine: the first language that the site opens in follows from it.
    locale: 'en-GB',
    launchOptions: chromium,
  },
  projects: [{ name: 'desktop', use: { viewport: { width: 1280, height: 800 } } }],
})

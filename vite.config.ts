import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { importTypeScript } from './tools/typescript.mjs'

// Run by Vite and not imported: what reads this file is to become Node itself, which wants every import with its extension.
const { timelinePlugins } = await importTypeScript<typeof import('./tools/plugins')>('./plugins.ts')

export default defineConfig({
  // Relative, so that the built site works under any path of any host.
  base: './',
  plugins: [react(), timelinePlugins(fileURLToPath(new URL('.', import.meta.url)))],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    environment: 'node',
  },
})

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** `npx vitest bench --run --config bench/vitest.config.ts`: the engine alone, in Node. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: '../node_modules/.vite',
  test: { environment: 'node', benchmark: { include: ['*.bench.ts'] } },
})

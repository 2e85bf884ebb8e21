import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { importTypeScript } from '../tools/typescript.mjs'

// As in the project's own configuration, which says why.
const { messagesPlugin } = await importTypeScript<typeof import('../tools/messages/plugin')>('./messages/plugin.ts')

/** Builds one page of the bench as the product is built; its folder is given as the root. */
export default defineConfig({
  base: './',
  plugins: [react(), messagesPlugin()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    chunkSizeWarningLimit: 2_000,
    // Our page has one language, and has it from the start.
    rolldownOptions: { checks: { pluginTimings: false, ineffectiveDynamicImport: false } },
  },
})

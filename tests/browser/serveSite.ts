import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serve } from '../../tools/serve/serve'

/** Serves the built site on a free port while the browser tests run; its address is the tests' `baseURL`. */
export default async function serveSite(): Promise<() => Promise<void>> {
  const folder = fileURLToPath(new URL('../../dist', import.meta.url))
  if (!existsSync(folder)) throw new Error('There is no built site to test; build it first: npm run build')
  const { url, close } = await serve({ folder, port: 0 })
  process.env.SITE_URL = url
  return close
}

import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { ServeError, serve } from './serve/serve'

const PORT = 4173

/** `npm start`: builds the site and serves it until it is stopped. */
export async function main(): Promise<void> {
  const project = fileURLToPath(new URL('..', import.meta.url))
  const port = readPort(process.env.PORT)
  if (port === undefined)
    return stop(`PORT is "${process.env.PORT}"; expected a number from 1 to 65535: PORT=4174 npm start`)
  try {
    // Taken and given back: a port that is not to be had should be heard of before the build, not after it.
    await (await serve({ folder: `${project}/dist`, port })).close()
    await build({ root: project, logLevel: 'warn' })
    const { url } = await serve({ folder: `${project}/dist`, port })
    console.log(`The timeline is open at ${url}`)
  } catch (error) {
    stop(sentenceOf(error))
  }
}

function readPort(written: string | undefined): number | undefined {
  if (written === undefined || written === '') return PORT
  const port = Number(written)
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined
}

/** A port or a record that is at fault is told in its own words; any other mistake is ours, and needs its stack. */
function sentenceOf(error: unknown): string {
  if (error instanceof ServeError) return error.message
  return error instanceof Error ? error.stack || error.message : String(error)
}

function stop(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

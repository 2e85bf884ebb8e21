import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const require = createRequire(import.meta.url)

/** How to start the browser that tests run in. */
export interface Chromium {
  readonly executablePath: string
  readonly args: string[]
}

/** No browser can be had; the message is a sentence that says what to do. */
export class NoChromiumError extends Error {}

/**
 * Finds a Chromium for tests: the one that `CHROMIUM_PATH` names, else an installed Chrome or Chromium, else the one inside
 * the npm package `@sparticuz/chromium` (Linux on x64). Nothing is downloaded.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
  const named = env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return { executablePath: named, args: ownArgs() }
    throw new NoChromiumError(
      `CHROMIUM_PATH is "${named}", and there is no such file; correct it, or unset it to use an installed or the bundled browser.`,
    )
  }
  const installed = findInstalled(env)
  if (installed) return { executablePath: installed, args: ownArgs() }
  if (process.platform === 'linux' && process.arch === 'x64') return bundled(env)
  throw new NoChromiumError(
    'No browser for the tests was found; install Google Chrome or Chromium, or set CHROMIUM_PATH to one that is installed.',
  )
}

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']

/** Where installers put it without telling PATH. */
const USUAL_PLACES = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

function findInstalled(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...USUAL_PLACES].find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Quiet and offline: a browser under test talks to nobody but the site. */
function ownArgs(): string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    // Chromium refuses to run as root inside its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/**
 * Arguments of the package that we leave out: they make the browser less like a reader's (one process for all, no web
 * security), and were put there for a machine without `/dev/shm` and with one second to start.
 */
const UNLIKE_A_READER = [
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
  '--disable-features=AudioServiceOutOfProcess,IsolateOrigins,site-per-process',
  "--headless='shell'",
]

async function bundled(env: NodeJS.ProcessEnv): Promise<Chromium> {
  // Read when the package is imported: with it the package also unpacks the system libraries that Chromium needs (libnss3
  // and others, which bare machines lack) and sets LD_LIBRARY_PATH to them.
  env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  try {
    // Not `import()`: that fails in a module which Vite has loaded (typescript.mjs), whose runner is closed by now.
    const chromium = require('@sparticuz/chromium') as typeof import('@sparticuz/chromium').default
    const args = chromium.args.filter((arg) => !UNLIKE_A_READER.includes(arg))
    return { executablePath: await chromium.executablePath(), args: [...args, ...ownArgs()] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new NoChromiumError(
      `No Chrome or Chromium is installed and the bundled one could not be unpacked (${reason}); install one, or set CHROMIUM_PATH.`,
    )
  }
}

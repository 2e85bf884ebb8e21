import { join, sep } from 'node:path'
import { inspect } from 'node:util'
import type { Connect, ErrorPayload, Plugin, ViteDevServer } from 'vite'
import { writeOutput } from '../output'
import { formatProblems } from './problem'
import type { RecordSource, RecordState } from './state'

/** What `src/load/` imports to learn where the compiled record is; declared in src/load/virtual-record.d.ts. */
const MODULE = 'virtual:record'
const RESOLVED_MODULE = `\0${MODULE}`

/** The dev server's folder: fixed, since nothing is cached there and the page reloads when the record changes. */
const DEV_FOLDER = 'record/dev'

/** Editors save in bursts (a rename is two changes): one check does for all changes within this time. */
const SETTLE_MS = 50

/**
 * The record as a part of the site: checked and compiled, served under `record/<hash>/`.
 * A build with a bad record stops and lists every error; the dev server shows them over the page until they are mended.
 */
export function recordPlugin(source: RecordSource): Plugin[] {
  return [buildPart(source), devPart(source)]
}

/** Where the compiled record is, relative to the site's root, in a build. */
export function builtRecordFolder(hash: string): string {
  return `record/${hash}`
}

function buildPart(source: RecordSource): Plugin {
  return {
    name: 'record:build',
    apply: 'build',
    async configResolved() {
      // Before the bundler starts, which would wrap the list of errors in messages of its own.
      await readOrStop(source)
    },
    async buildStart() {
      const { counts, warnings } = (await readOrStop(source)).check
      const summary = `${counts?.events} events, ${counts?.people} people, ${counts?.places} places`
      this.info(`${summary}; ${warnings.length} things still to be found out (npm run record:check lists them)`)
    },
    resolveId: (id) => (id === MODULE ? RESOLVED_MODULE : undefined),
    async load(id) {
      return id === RESOLVED_MODULE ? moduleText(builtRecordFolder((await readOrStop(source)).hash)) : undefined
    },
    async writeBundle({ dir }) {
      const { files, hash } = await readOrStop(source)
      if (dir !== undefined) await writeOutput(join(dir, builtRecordFolder(hash)), files)
    },
  }
}

/** Serves tests too: under Vitest the module resolves, and the record is read only if somebody asks for a file of it. */
function devPart(source: RecordSource): Plugin {
  return {
    name: 'record:dev',
    apply: 'serve',
    resolveId: (id) => (id === MODULE ? RESOLVED_MODULE : undefined),
    load: (id) => (id === RESOLVED_MODULE ? moduleText(DEV_FOLDER) : undefined),
    configureServer(server) {
      server.middlewares.use(serveRecord(source))
      showErrors(server, source)
    },
  }
}

function moduleText(folder: string): string {
  return `export const recordFolder = ${JSON.stringify(folder)}`
}

async function readOrStop(source: RecordSource): Promise<Extract<RecordState, { ok: true }>> {
  const state = await source.read()
  if (state.ok) return state
  throw new RecordError(formatProblems(state.check.errors))
}

/** Vite prints an error with its stack. This list is for an editor, to whom our calls say nothing. */
class RecordError extends Error {
  override readonly stack = this.message;

  [inspect.custom](): string {
    return this.message
  }
}

function serveRecord(source: RecordSource): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const path = decodeURI(request.url?.split('?')[0] ?? '')
    const start = path.indexOf(`/${DEV_FOLDER}/`)
    if (start === -1) return next()
    const state = await source.read()
    const json = state.ok ? state.files.get(path.slice(start + DEV_FOLDER.length + 2)) : undefined
    response.setHeader('Cache-Control', 'no-store')
    if (json !== undefined) {
      response.setHeader('Content-Type', 'application/json; charset=utf-8')
      return response.end(json)
    }
    response.statusCode = state.ok ? 404 : 500
    response.setHeader('Content-Type', 'text/plain; charset=utf-8')
    response.end(state.ok ? `${path} is not in the record` : formatProblems(state.check.errors))
  }
}

function showErrors(server: ViteDevServer, source: RecordSource): void {
  const folder = join(source.project, 'data') + sep
  let settling: NodeJS.Timeout | undefined
  const recheck = async () => {
    source.forget()
    const state = await source.read()
    if (state.ok) return server.ws.send({ type: 'full-reload' })
    server.config.logger.error(formatProblems(state.check.errors), { timestamp: true })
    server.ws.send(overlay(state))
  }
  server.watcher.add(folder)
  server.watcher.on('all', (_change, file) => {
    if (!file.startsWith(folder)) return
    clearTimeout(settling)
    settling = setTimeout(recheck, SETTLE_MS)
  })
  server.ws.on('connection', async () => {
    const state = await source.read()
    if (!state.ok) server.ws.send(overlay(state))
  })
}

function overlay({ check }: RecordState): ErrorPayload {
  return { type: 'error', err: { message: formatProblems(check.errors), stack: '', plugin: 'record' } }
}

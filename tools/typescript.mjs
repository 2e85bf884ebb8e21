import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/**
 * Imports a TypeScript module, given by its path from this folder, as in `importTypeScript('./start.ts')`.
 * Node 20 does not read TypeScript itself; Vite, which we have anyway, does.
 */
export async function importTypeScript(path) {
  const file = fileURLToPath(new URL(path, import.meta.url))
  // Vite's runner leaves NODE_ENV=development behind, and a build that follows in the same process would obey it.
  const { NODE_ENV } = process.env
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' })
  if (NODE_ENV === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = NODE_ENV
  return module
}

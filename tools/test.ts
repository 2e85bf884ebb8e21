import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

interface Step {
  readonly name: string
  /** What Node is to run, from the project's folder. */
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Cheap before dear; the browser comes last, since it looks at what the build has made. */
const STEPS: readonly Step[] = [
  { name: 'record', command: ['tools/check.mjs'] },
  { name: 'published schemas', command: ['tools/schema.mjs', '--check'] },
  { name: 'types', command: ['node_modules/typescript/bin/tsc'] },
  { name: 'lint and format', command: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'import directions', command: ['tools/check-imports.mjs'] },
  // One zone on each side of Greenwich: days must not care.
  {
    name: 'unit tests in New York',
    command: ['node_modules/vitest/vitest.mjs', 'run'],
    env: { TZ: 'America/New_York' },
  },
  { name: 'unit tests in Tashkent', command: ['node_modules/vitest/vitest.mjs', 'run'], env: { TZ: 'Asia/Tashkent' } },
  { name: 'build', command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'] },
  { name: 'browser tests', command: ['node_modules/@playwright/test/cli.js', 'test'] },
]

/** `npm test`: every check in turn, until one fails. */
export async function main(): Promise<void> {
  const project = fileURLToPath(new URL('..', import.meta.url))
  for (const [index, step] of STEPS.entries()) {
    console.log(`[${index + 1}/${STEPS.length}] ${step.name}`)
    if ((await run(step, project)) !== 0) {
      console.error(`${index} passed, 1 failed: ${step.name}`)
      process.exitCode = 1
      return
    }
  }
  console.log(`${STEPS.length} passed, 0 failed`)
}

function run({ command, env }: Step, project: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: project, env: { ...process.env, ...env }, stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

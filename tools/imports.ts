import { readdir, readFile } from 'node:fs/promises'
import { join, posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface SourceFile {
  /** From src/, as in `timeline/lanes.ts`. */
  readonly file: string
  readonly text: string
}

/** What everybody may stand on. */
const GROUND = ['record', 'load', 'language', 'ui']

/**
 * Which folders of src/ each may import besides itself. A folder that is not here is a view (event, explore, timeline,
 * map …): views stand on the ground, and meet in `app` only.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  record: [],
  load: ['record'],
  language: ['record'],
  ui: ['record', 'language'],
  // Drawn on the axis of the picture, by its scale and with its measure of words.
  context: [...GROUND, 'timeline'],
}

/** React and the DOM stay out of the pure part, so that it runs in a worker, a bench and the build. */
const NOT_PURE = /^(?:react|react-dom|@tanstack\/|@testing-library\/)/

/** The wrong imports of src/, a line each; empty where all point one way. */
export function findWrongImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ file, text }) => importsOf(text).flatMap((target) => explain(file, target)))
}

/** `node tools/check-imports.mjs`: prints the wrong imports of src/, with exit code 1 where there are any. */
export async function main(): Promise<void> {
  const wrong = findWrongImports(await readSources(fileURLToPath(new URL('../src', import.meta.url))))
  if (wrong.length === 0) return
  console.error(wrong.join('\n'))
  process.exitCode = 1
}

function explain(file: string, target: string): string[] {
  const folder = folderOf(file)
  if (folder === 'app' || folder === '') return []
  const isPure = folder === 'record' || isPureTimeline(file)
  if (!target.startsWith('.')) {
    return isPure && NOT_PURE.test(target) ? [`src/${file} imports ${target}; it is pure and works without React`] : []
  }
  const path = posix.normalize(posix.join(posix.dirname(file), target))
  if (path.startsWith('..')) return [`src/${file} imports ${target}; src imports nothing from outside src`]
  const other = folderOf(path)
  if (other === folder) {
    const intoView = isPure && /\.(?:tsx|css)$|\/use[A-Z]/.test(path)
    return intoView ? [`src/${file} imports ${target}; it is pure and imports no component or style`] : []
  }
  const allowed = isPure && folder !== 'record' ? ['record'] : (MAY_IMPORT[folder] ?? GROUND)
  if (allowed.includes(other)) return []
  return [
    `src/${file} imports ${target}; it may import ${allowed.length === 0 ? 'nothing else of src' : allowed.join(', ')}`,
  ]
}

/** The inner half of the timeline: its modules that are neither components nor hooks. */
function isPureTimeline(file: string): boolean {
  return /^timeline\/(?!.*\/?use[A-Z])[^.]*\.ts$/.test(file)
}

/** The first part of a path; empty for a file of src/ itself, such as main.tsx. */
function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] as string) : ''
}

/** Plain reading: statements begin a line, as the formatter leaves them; `import()` may stand anywhere. */
const IMPORTS = [
  /^(?:import|export|\})[^'"\n]*\bfrom ['"]([^'"]+)['"]/gm,
  /^import ['"]([^'"]+)['"]/gm,
  /\bimport\(['"]([^'"]+)['"]\)/g,
]

function importsOf(text: string): string[] {
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] as string))
}

async function readSources(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true })
  return Promise.all(
    entries
      .filter((file) => /\.tsx?$/.test(file))
      .sort()
      .map(async (file) => ({ file: file.split(sep).join('/'), text: await readFile(join(folder, file), 'utf8') })),
  )
}

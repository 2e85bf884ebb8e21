import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Page } from './plan'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** What is built and generated goes here, and is served from here. */
export const SITE_FOLDER = join(HERE, '.generated')

/** Builds a page for production into `pages/<page>/` of {@link SITE_FOLDER}. Returns the kilobytes of its JS and CSS, gzip. */
export async function buildPage(page: Page): Promise<number> {
  const outDir = join(SITE_FOLDER, 'pages', page)
  await build({
    configFile: join(HERE, 'vite.config.ts'),
    root: join(HERE, 'pages', page),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, manifest: true },
  })
  return await gzipKbOf(outDir)
}

interface ManifestChunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly isEntry?: boolean
}

/** What a page has loaded when its picture stands: the entry, the picture, and what they import; no fonts. */
async function gzipKbOf(folder: string): Promise<number> {
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    ManifestChunk
  >
  const files = new Set<string>()
  const collect = (chunk: ManifestChunk | undefined): void => {
    if (!chunk || files.has(chunk.file)) return
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const name of chunk.imports ?? []) collect(manifest[name])
  }
  for (const chunk of Object.values(manifest).filter(({ isEntry }) => isEntry)) {
    collect(chunk)
    for (const name of chunk.dynamicImports ?? []) collect(manifest[name])
  }
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await readFile(join(folder, file))).length))
  return Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / 100) / 10
}

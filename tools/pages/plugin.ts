import type { Plugin } from 'vite'
import { writeOutput } from '../output'
import { builtRecordFolder } from '../record/plugin'
import type { RecordSource } from '../record/state'
import { writePage } from './page'
import { listPages } from './pages'
import { readPageWords } from './words'

/**
 * Writes a page for every address of the site, so that any static host serves deep links. `vite build --base /path/` says
 * where the site will be; only 404.html needs it, every other page finds the root by itself.
 */
export function pagesPlugin(source: RecordSource): Plugin[] {
  return [buildPart(source), devPart()]
}

function buildPart(source: RecordSource): Plugin {
  let base = '/'
  return {
    name: 'pages:build',
    apply: 'build',
    config(config) {
      if (config.base?.startsWith('/') || config.base?.startsWith('http')) base = config.base.replace(/\/?$/, '/')
      // Whatever the base, addresses in scripts and styles stay relative.
      return { base: './' }
    },
    async writeBundle({ dir }, bundle) {
      const index = bundle['index.html']
      const state = await source.read()
      if (dir === undefined || index?.type !== 'asset' || !state.ok) {
        throw new Error('Pages are written from a built index.html and a good record')
      }
      const template = String(index.source)
      const words = await readPageWords(source.project)
      const site = { compiled: state.compiled, recordFolder: builtRecordFolder(state.hash), words, base }
      const pages = listPages(site)
      // The entrance takes the place of the index.html that was built.
      await writeOutput(
        dir,
        pages.map((page) => [page.file, writePage(template, page)] as const),
      )
      this.info(`${pages.length} pages written`)
    },
  }
}

/** The dev server answers every page's address with index.html; it needs only to know the root. */
function devPart(): Plugin {
  let base = '/'
  return {
    name: 'pages:dev',
    apply: 'serve',
    configResolved(config) {
      base = config.base
    },
    transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'site-root', content: base }, injectTo: 'head' }],
  }
}

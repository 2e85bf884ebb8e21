import { describe, expect, it } from 'vitest'
import { type Page, pathToRoot, shorten, writePage } from '../../../tools/pages/page'

const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <title>Template</title>
    <link rel="icon" href="./icons/icon.svg">
    <script type="module" src="./assets/index-1.js"></script>
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`

const page = (changes: Partial<Page> = {}): Page => ({
  file: 'kk/events/2020-x/index.html',
  language: 'kk',
  title: 'Кездесу – Өзбекстан–Қазақстан',
  description: 'Олар кездесті.',
  alternates: { uz: 'uz/', kk: 'kk/', ru: 'ru/', en: 'en/' },
  preloads: ['record/0123456789/index.kk.json'],
  ...changes,
})

describe('writePage', () => {
  it('gives the page its language, title and description, and every address from its own depth', () => {
    expect(writePage(TEMPLATE, page())).toBe(`<!doctype html>
<html lang="kk">
  <head>
    <title>Кездесу – Өзбекстан–Қазақстан</title>
    <link rel="icon" href="../../../icons/icon.svg">
    <script type="module" src="../../../assets/index-1.js"></script>
    <meta name="site-root" content="../../../">
    <meta name="description" content="Олар кездесті.">
    <link rel="alternate" hreflang="uz" href="../../../uz/">
    <link rel="alternate" hreflang="kk" href="../../../kk/">
    <link rel="alternate" hreflang="ru" href="../../../ru/">
    <link rel="alternate" hreflang="en" href="../../../en/">
    <link rel="preload" as="fetch" crossorigin href="../../../record/0123456789/index.kk.json">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`)
  })

  it('escapes what could be read as HTML, and keeps $ as it is', () => {
    const html = writePage(TEMPLATE, page({ title: `</title><script>"$&"`, description: `" onload='x' & <b> $1` }))
    expect(html).toContain('<title>&#60;/title&#62;&#60;script&#62;&#34;$&#38;&#34;</title>')
    expect(html).toContain('content="&#34; onload=&#39;x&#39; &#38; &#60;b&#62; $1"')
  })

  it('a page at the root stays beside its assets', () => {
    expect(writePage(TEMPLATE, page({ file: 'index.html' }))).toContain('src="./assets/index-1.js"')
  })

  it('a page that is shown at any depth takes the given root', () => {
    const html = writePage(TEMPLATE, page({ file: '404.html', siteRoot: '/timeline/' }))
    expect(html).toContain('src="/timeline/assets/index-1.js"')
    expect(html).toContain('<meta name="site-root" content="/timeline/">')
  })

  it('puts what readers without script need at the end of the body', () => {
    const html = writePage(TEMPLATE, page({ withoutScript: '<a href="./uz/">Oʻzbekcha</a>' }))
    expect(html).toContain('<div id="app"></div>\n    <noscript><a href="./uz/">Oʻzbekcha</a></noscript>\n  </body>')
  })
})

describe('pathToRoot', () => {
  it.each([
    ['index.html', ''],
    ['en/index.html', '../'],
    ['en/events/2020-x/index.html', '../../../'],
  ])('of %s is "%s"', (file, path) => expect(pathToRoot(file)).toBe(path))
})

describe('shorten', () => {
  it('leaves a short text alone', () => expect(shorten('They met.')).toBe('They met.'))

  it('cuts a long text between words', () => {
    const text = `${'word, '.repeat(33)}longest of all`
    expect(shorten(text)).toBe(`${'word, '.repeat(32)}word…`)
  })
})

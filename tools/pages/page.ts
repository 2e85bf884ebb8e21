import { LANGUAGES, type Language } from '../../src/record/vocabulary'

/** What one written page needs to say in its head. Addresses are relative to the site's root. */
export interface Page {
  /** Where the page is, as in `en/events/2020-09-25-x/index.html`. */
  readonly file: string
  readonly language: Language
  readonly title: string
  readonly description: string
  /** The same page in each language, as in `{ uz: 'uz/', … }`. */
  readonly alternates: Readonly<Record<Language, string>>
  /** What the page fetches as soon as it runs. */
  readonly preloads: readonly string[]
  /** The way to the site's root; by default the relative one from where the page is. */
  readonly siteRoot?: string
  /** What a reader without script finds in the page's body, as HTML. */
  readonly withoutScript?: string
}

/**
 * Writes a page from the built `index.html`, whose addresses all begin with `./`.
 * Every address is made relative to the page, so that the site works under any path of any host.
 */
export function writePage(template: string, page: Page): string {
  const root = page.siteRoot ?? (pathToRoot(page.file) || './')
  const head = [
    `<meta name="site-root" content="${escapeHtml(root)}">`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    ...LANGUAGES.map(
      (language) =>
        `<link rel="alternate" hreflang="${language}" href="${escapeHtml(root + page.alternates[language])}">`,
    ),
    ...page.preloads.map(
      (address) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(root + address)}">`,
    ),
  ]
  // Replacements are functions, since a text may hold `$&`, which a replacement string would interpret.
  return template
    .replace(/<html\b[^>]*>/, () => `<html lang="${page.language}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(page.title)}</title>`)
    .replace(/(\s(?:src|href)=")\.\//g, (_, before: string) => before + escapeHtml(root))
    .replace(/\s*<\/head>/, () => `\n    ${head.join('\n    ')}\n  </head>`)
    .replace(/\s*<\/body>/, (end) =>
      page.withoutScript ? `\n    <noscript>${page.withoutScript}</noscript>${end}` : end,
    )
}

/** `../../../` for `en/events/x/index.html`; empty for a file at the root. */
export function pathToRoot(file: string): string {
  return '../'.repeat(file.split('/').length - 1)
}

/** Text as HTML, for content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Characters of a description that search engines and link previews show. */
const DESCRIPTION_CHARACTERS = 200

/** The beginning of a text, cut between words, with an ellipsis where something was cut. */
export function shorten(text: string): string {
  if (text.length <= DESCRIPTION_CHARACTERS) return text
  const cut = text.slice(0, DESCRIPTION_CHARACTERS)
  return `${cut.replace(/[\s,;:–—-]*\S*$/u, '')}…`
}

/**
 * Where the site stands. Every page says how far up its root is (`<meta name="site-root" content="../../">`, written by
 * tools/pages), so that one build works under any path of any host.
 */

let root: string | undefined

/**
 * Path of the site's root with a slash at both ends, as in `/` or `/timeline/`. Read once, from the page that was opened:
 * later the address changes without a load, and the relative path would count from the wrong place.
 */
export function siteRoot(): string {
  root ??= rootOf(document)
  return root
}

/** As {@link siteRoot}, for a document whose address has not changed since it was loaded. */
export function rootOf(page: Document): string {
  const content = page.querySelector('meta[name="site-root"]')?.getAttribute('content')
  return new URL(content ?? '/', page.baseURI).pathname
}

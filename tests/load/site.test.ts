// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { rootOf } from '../../src/load/site'

/** A page at an address, whose head says how far up the root of the site is. */
function page({ address, siteRoot }: { address: string; siteRoot?: string }): Document {
  const made = document.implementation.createHTMLDocument()
  made.head.innerHTML = `<base href="${address}">${siteRoot === undefined ? '' : `<meta name="site-root" content="${siteRoot}">`}`
  return made
}

it.each([
  ['https://example.org/', './', '/'],
  ['https://example.org/en/', '../', '/'],
  ['https://example.org/timeline/', './', '/timeline/'],
  ['https://example.org/timeline/en/events/2020-09-25-meeting/?topic=energy', '../../../', '/timeline/'],
])('at %s, with the root at %s, the site stands at %s', (address, siteRoot, expected) => {
  expect(rootOf(page({ address, siteRoot }))).toBe(expected)
})

it('a page that does not say is taken to stand at the top of its host', () => {
  expect(rootOf(page({ address: 'https://example.org/en/' }))).toBe('/')
})

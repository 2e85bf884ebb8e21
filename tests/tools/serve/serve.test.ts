import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, serve } from '../../../tools/serve/serve'

let parent: string
let folder: string
let served: Served

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'serve-'))
  folder = join(parent, 'dist')
  await write('dist/index.html', 'entrance')
  await write('dist/404.html', 'no such page')
  await write('dist/en/index.html', 'timeline')
  await write('dist/assets/index-1.js', 'script')
  await write('dist/record/0123456789/index.en.json', '{}')
  await write('secret.txt', 'secret')
  served = await serve({ folder, port: 0 })
})

afterAll(async () => {
  await served.close()
  await rm(parent, { recursive: true })
})

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(parent, file)), { recursive: true })
  await writeFile(join(parent, file), text)
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, served.url), { headers, redirect: 'manual' })

describe('serve', () => {
  it('shows the index.html of a folder, at an address that ends in a slash', async () => {
    const [entrance, timeline, withoutSlash] = await Promise.all([get('/'), get('/en/?topic=energy'), get('/en?q=gas')])
    expect(await entrance.text()).toBe('entrance')
    expect(await timeline.text()).toBe('timeline')
    expect(timeline.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(withoutSlash.status).toBe(301)
    expect(withoutSlash.headers.get('location')).toBe('/en/?q=gas')
  })

  it('answers an unknown address with 404.html and its status', async () => {
    const answer = await get('/en/events/nothing/')
    expect([answer.status, await answer.text()]).toEqual([404, 'no such page'])
  })

  it('keeps for ever what has a hash in its address, and asks again for the rest', async () => {
    const cacheOf = async (path: string) => (await get(path)).headers.get('cache-control')
    expect(await cacheOf('/assets/index-1.js')).toBe('public, max-age=31536000, immutable')
    expect(await cacheOf('/record/0123456789/index.en.json')).toBe('public, max-age=31536000, immutable')
    expect(await cacheOf('/en/')).toBe('no-cache')
  })

  it('sends nothing again that the reader has already', async () => {
    const etag = (await get('/en/')).headers.get('etag') ?? ''
    expect((await get('/en/', { 'If-None-Match': etag })).status).toBe(304)
  })

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/en/%2e%2e/%2e%2e/secret.txt', '/%00', '/%'])(
    'shows nothing outside its folder: %s',
    // Not `fetch`, which would tidy the path before sending it.
    async (path) => expect(await statusOf(path)).toBe(404),
  )

  it('serves the site under a path, as a host of several sites does', async () => {
    const below = await serve({ folder, port: 0, under: '/timeline/' })
    const [timeline, outside] = await Promise.all([fetch(new URL('en/', below.url)), fetch(new URL('/en/', below.url))])
    expect(await timeline.text()).toBe('timeline')
    expect(outside.status).toBe(404)
    await below.close()
  })

  it('says in one sentence that a port is taken, and what to do', async () => {
    const port = Number(new URL(served.url).port)
    await expect(serve({ folder, port })).rejects.toThrow(
      `Port ${port} is taken by another program; stop it or choose another: PORT=${port + 1} npm start`,
    )
  })
})

function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: new URL(served.url).port, path }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

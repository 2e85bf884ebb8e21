import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'

export interface Served {
  /** As in `http://localhost:4173/`. */
  readonly url: string
  close(): Promise<void>
}

export interface ServeOptions {
  /** The folder to serve. */
  readonly folder: string
  /** 0 takes any free one. */
  readonly port: number
  /** Path under which the folder appears, as a host with several sites would have it; begins and ends in a slash. */
  readonly under?: string
}

/** What the computer was asked for and cannot give, in one sentence for whoever started it. */
export class ServeError extends Error {}

/**
 * Serves a folder on loopback as a plain static host does: a folder's address ends in a slash and shows its index.html, an
 * unknown one gets 404.html with status 404, what has a hash in its name is kept for ever. `vite preview` does the first
 * only, and a site that works there can still fail on a host.
 */
export async function serve({ folder, port, under = '/' }: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    answer({ folder, under, request, response }).catch(() => response.destroy())
  })
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://localhost:${taken}${under}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new ServeError(portSentence(error.code, port)) : error,
      )
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

function portSentence(code: 'EADDRINUSE' | 'EACCES', port: number): string {
  return code === 'EADDRINUSE'
    ? `Port ${port} is taken by another program; stop it or choose another: PORT=${port + 1} npm start`
    : `Port ${port} may not be used here; choose another: PORT=4173 npm start`
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** Addresses with a hash of their content in them: Vite's assets and the compiled record. */
const HASHED = /^(?:assets\/|record\/[0-9a-f]{10}\/)/

interface Exchange {
  readonly folder: string
  readonly under: string
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

async function answer({ folder, under, request, response }: Exchange): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  const path = pathInSite(pathname, under)
  const found = path === undefined ? undefined : await findFile(folder, path)
  if (found === 'folder') {
    response.writeHead(301, { Location: `${pathname}/${search}` }).end()
    return
  }
  if (found) return send({ ...found, status: 200, hashed: HASHED.test(path ?? ''), request, response })
  const notFound = await findFile(folder, '404.html')
  if (typeof notFound === 'object') return send({ ...notFound, status: 404, hashed: false, request, response })
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found')
}

/** The path inside the folder, decoded; undefined where it is not one of the site's or tries to leave it. */
function pathInSite(pathname: string, under: string): string | undefined {
  if (!pathname.startsWith(under)) return undefined
  try {
    const path = decodeURIComponent(pathname.slice(under.length))
    // What is decoded may hold `..` and `\0` that the address did not show.
    const leaves = normalize(`/${path}`) !== `/${path}`.split('/').join(sep) || path.includes('\0')
    return leaves ? undefined : path
  } catch {
    return undefined
  }
}

interface Found {
  readonly file: string
  readonly bytes: number
  readonly etag: string
}

async function findFile(folder: string, path: string): Promise<Found | 'folder' | undefined> {
  const wantsIndex = path === '' || path.endsWith('/')
  const file = join(folder, path, wantsIndex ? 'index.html' : '')
  const stats = await stat(file).catch(() => undefined)
  if (stats?.isDirectory()) return (await stat(join(file, 'index.html')).catch(() => undefined)) && 'folder'
  if (!stats?.isFile()) return undefined
  return { file, bytes: stats.size, etag: `"${stats.size.toString(16)}-${Math.floor(stats.mtimeMs).toString(16)}"` }
}

interface Answer extends Found {
  readonly status: number
  readonly hashed: boolean
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

function send({ file, bytes, etag, status, hashed, request, response }: Answer): void {
  const headers = {
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  }
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return
  }
  const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream'
  response.writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': bytes })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

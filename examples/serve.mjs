// Serves the three examples and the auditor's page on this machine only. `PORT` overrides 4173.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bills } from './parking/bills.mjs'
import { guardians } from './property-access/guardians.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What is served, by the start of the path. Everything else is not there. */
const folders = [
  ['/mingshi/', 'packages/kiosk/dist'],
  ['/auditor/', 'packages/auditor/dist'],
  ['/', 'examples'],
]
const scenes = ['/vending', '/parking', '/property-access', '/door']
/** One page for them all, which takes policy and installation of the scene below which it stands. */
const shared = new Map(scenes.map((scene) => [`${scene}/service.html`, 'shared/service.html']))
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.map': 'application/json', '.svg': 'image/svg+xml',
}

export function serve(port, host = '127.0.0.1') {
  const theirs = [guardians(), bills()]
  const server = createServer(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, 'http://x').pathname)
      for (const each of theirs) if (await each.answer(request, response, path)) return
      if (scenes.includes(path) || path === '/auditor') return response.writeHead(301, { location: `${path}/` }).end()
      const [prefix, folder] = folders.find(([start]) => path.startsWith(start))
      const rest = shared.get(path) ?? path.slice(prefix.length)
      const file = rest === '' || rest.endsWith('/') ? `${rest}${prefix === '/auditor/' ? 'auditor.html' : 'index.html'}` : rest
      const type = types[extname(file)]
      if (!type || normalize(file).startsWith('..')) throw new Error('not served')
      const body = await readFile(join(root, folder, normalize(file)))
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here')
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { PORT = '4173' } = process.env
  const port = /^\d{1,5}$/.test(PORT) ? Number(PORT) : NaN
  if (!(port <= 65_535)) {
    console.error(`PORT: expected a number up to 65535, got ${PORT}`)
    process.exit(2)
  }
  try {
    await serve(port)
    console.log(`Mingshi: http://127.0.0.1:${port}/ — buy a drink at /vending/, say no once and yes once, then export at /vending/service.html and drop the zip on /auditor/. Ctrl-C ends it.`)
  } catch (error) {
    const why = { EADDRINUSE: 'is taken: stop what runs there, or', EACCES: 'is not for this user:' }[error.code]
    console.error(why ? `Port ${port} ${why} use another one: PORT=${port === 4174 ? 4175 : 4174} npm start` : error.message)
    process.exit(2)
  }
}

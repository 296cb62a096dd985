// Serves the two pages on this machine only: the one that asks with its camera shut, the one that redeems with it allowed. `PORT` overrides 4175.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

const own = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Every page is shut but one; the older name is for engines before Chromium 88. A window would be another page: none is opened, and nobody who opened one reaches into it (docs/gate.md). */
const shut = { 'Permissions-Policy': 'camera=()', 'Feature-Policy': "camera 'none'", 'Content-Security-Policy': `sandbox allow-scripts allow-same-origin allow-forms; ${own}` }
const allowed = { 'Permissions-Policy': 'camera=(self)', 'Feature-Policy': "camera 'self'", 'Content-Security-Policy': own, 'Cross-Origin-Opener-Policy': 'noopener-allow-popups' }
export const headersOf = (path) => ({ ...(path === '/camera.html' ? allowed : shut), 'Cache-Control': 'no-store' })

/** What is served, file by file. Everything else is not there. */
const files = new Map([
  ...['ask.html', 'ask.js', 'camera.html', 'camera.js'].map((name) => [`/${name}`, `examples/handover/${name}`]),
  ['/', 'examples/handover/ask.html'], ['/page.css', 'examples/shared/page.css'], ['/matcher.js', 'examples/shared/matcher.js'],
  ['/policy.mingshi.json', 'examples/vending/policy.mingshi.json'], ['/installation.json', 'examples/vending/installation.json'],
  ...['mingshi-full.js', 'locales/en.json'].map((name) => [`/mingshi/${name}`, `packages/kiosk/dist/${name}`]),
])
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }

export function serve(port, host = '127.0.0.1') {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x')
    const file = files.get(pathname)
    if (!file) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not here')
    const body = await readFile(join(root, file)).catch(() => undefined)
    if (!body) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not built: npm run build')
    response.writeHead(200, { ...headersOf(pathname), 'Content-Type': `${types[extname(file)]}; charset=utf-8` }).end(body)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serve(Number(process.env.PORT ?? 4175))
  console.log(`http://127.0.0.1:${server.address().port}/ — Ctrl-C ends it.`)
}

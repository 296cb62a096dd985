import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'

const dist = new URL('../../packages/kiosk/dist/', import.meta.url)

const pages = {
  '/bare.html': '<!doctype html><title>bare</title><body>',
  '/child.html': '<!doctype html><title>child</title><script>eval(decodeURIComponent(location.hash.slice(1)))</script>',
}

/** Pages of one origin: one way each, with our script and without; others that never have it. */
export function serveWays(pageOf, script = new URL('mingshi.js', dist)) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x')
    const html = (text) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(text)
    if (pathname === '/mingshi.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(await readFile(script))
    if (pathname === '/way.html') return html(pageOf(searchParams.get('id'), searchParams.get('with')))
    if (pages[pathname]) return html(pages[pathname])
    if (pathname !== '/slow.html') return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write(`<!doctype html><title>slow</title><p>${' '.repeat(2000)}`)
    setTimeout(() => response.end(), 700)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

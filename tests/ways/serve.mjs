import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { headers } from './headers.mjs'
import { ways } from './ways.mjs'

const dist = new URL('../../packages/kiosk/dist/', import.meta.url)

const pages = {
  '/bare.html': '<!doctype html><title>bare</title><body>',
  '/opened.html': '<!doctype html><title>opened</title><body>',
  '/child.html': '<!doctype html><title>child</title><script>eval(decodeURIComponent(location.hash.slice(1)))</script>',
  '/header.html': '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>header</title><script>window.kept = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)</script><body><p>x</p>',
}

/** The page of one way: our script first where it is `with` it, behind only what the way itself runs earlier. */
function wayPage(id, isWith) {
  const { before, markup = '' } = ways.find((way) => way.id === id)
  const earlier = before ? `<script>(${before})()</script>` : ''
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>way</title>${earlier}${isWith ? '<script src="/mingshi.js"></script>' : ''}<body><p>x</p>${markup}`
}

/** Pages of one origin: one way each, with our script and without; one row of headers each, with them and without; others that have neither. */
export function serveWays(script = new URL('mingshi.js', dist)) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x')
    const [id, isWith] = [searchParams.get('id'), searchParams.get('with')]
    const html = (text, more) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...more }).end(text)
    if (pathname === '/mingshi.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(await readFile(script))
    if (pathname === '/way.html') return html(wayPage(id, isWith))
    const row = isWith && headers.find((each) => each.id === id)
    if (pages[pathname]) return html(pages[pathname], row && pathname === `/${row.own === 'opened.html' ? 'opened' : 'header'}.html` ? row.header : {})
    if (pathname !== '/slow.html') return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write(`<!doctype html><title>slow</title><p>${' '.repeat(2000)}`)
    setTimeout(() => response.end(), 700)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

import { createServer } from 'node:http'
import { serve } from '../../examples/serve.mjs'

/** The examples as they are served, and a page of theirs with `?script=mingshi.js` has that script of ours instead of `mingshi-full.js`. */
export async function serveScenes() {
  const behind = await serve(0)
  const origin = `http://127.0.0.1:${behind.address().port}`
  const server = createServer(async (request, response) => {
    const body = request.method === 'GET' ? undefined : await bytesOf(request)
    const answer = await fetch(`${origin}${request.url}`, { method: request.method, body })
    const script = new URL(request.url, origin).searchParams.get('script')
    const bytes = Buffer.from(await answer.arrayBuffer())
    const type = answer.headers.get('content-type')
    response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-store' })
    response.end(script ? bytes.toString().replace('mingshi-full.js', script) : bytes)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      for (const each of [server, behind]) {
        each.closeAllConnections()
        each.close()
      }
    },
  }
}

async function bytesOf(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

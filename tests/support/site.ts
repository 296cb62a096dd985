import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }

/** A folder on this machine, as `python3 -m http.server` serves it. */
export async function serveFolder(folder: string): Promise<{ origin: string; close(): Promise<unknown> }> {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url!, 'http://x').pathname.replace(/\/$/, '/index.html'))
    if (!existsSync(path)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => new Promise((resolve) => server.close(resolve)) }
}

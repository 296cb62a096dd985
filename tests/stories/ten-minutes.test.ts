import { spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../house/sources.ts'
import { snippetsOf } from '../support/documents.ts'
import { ownFolder } from '../support/folder.ts'
import { Machine } from '../support/machine.ts'

const folder = ownFolder()
const shop = join(folder, 'shop')
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }
let machine: Machine
let server: Server
/** As `python3 -m http.server` does in that folder. */
beforeAll(async () => {
  machine = await Machine.start('moving')
  server = createServer((request, response) => {
    const path = join(shop, new URL(request.url!, 'http://x').pathname.replace(/\/$/, '/index.html'))
    if (!existsSync(path)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterAll(async () => {
  await machine.stop()
  await new Promise((resolve) => server.close(resolve))
})

it('the first chapter of integrating, as it stands there: from an empty folder to the notice, the camera and another way', async () => {
  const [commands, page] = snippetsOf('docs/integrate.md')
  expect([commands!.language, page!.language]).toEqual(['sh', 'html'])
  symlinkSync(root, join(folder, 'mingshi'))
  const lines = commands!.code.trim().split('\n')
  expect(lines.pop()).toMatch(/^python3 -m http\.server \d+$/)
  const { status, stderr } = spawnSync('sh', ['-ec', lines.join('\n')], { cwd: folder, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  writeFileSync(join(shop, 'index.html'), page!.code)

  const stand = await machine.open(`http://localhost:${(server.address() as AddressInfo).port}/`)
  await stand.page.locator('body > button').click()
  await stand.on('method')
  await stand.toConsent()
  expect(await stand.part('screen').innerText()).toContain('同意')
  await stand.agree('face', 'transmission', 'recipient:acquirer')
  await stand.on('outcome') // its matcher knows nobody
  await stand.tap('alternative')
  await expect.poll(() => stand.page.locator('body > p').textContent(), { timeout: 20_000 }).toBe('given: not-matched qr')
  expect(stand.errors).toEqual([])
})

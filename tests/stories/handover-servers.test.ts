import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headersOf, serve } from '../../examples/handover/server.mjs'
import { freePort } from '../engines/program.mjs'
import { ownFolder } from '../support/folder.ts'
import { has } from '../support/tools.mjs'

const folder = ownFolder()
const example = (name: string): string => readFileSync(join('examples/handover', name), 'utf8')
const camera = async (url: string): Promise<(string | null)[]> => {
  const { headers } = await fetch(url)
  const sandbox = /sandbox[^;]*/.exec(headers.get('content-security-policy') ?? '')
  return [headers.get('permissions-policy'), headers.get('feature-policy'), sandbox && sandbox[0], headers.get('cross-origin-opener-policy')]
}
const shut = ['camera=()', "camera 'none'", 'sandbox allow-scripts allow-same-origin allow-forms', null]
const allowed = ['camera=(self)', "camera 'self'", null, 'noopener-allow-popups']

/** Until it answers. */
async function up(url: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (await fetch(url).then(() => true, () => false)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} does not answer`)
}

async function saysSo(origin: string): Promise<void> {
  expect(await camera(`${origin}/`)).toEqual(shut)
  expect(await camera(`${origin}/ask.html`)).toEqual(shut)
  expect(await camera(`${origin}/camera.html`)).toEqual(allowed)
  expect(await camera(`${origin}/camera.html?order=1`)).toEqual(allowed)
}

beforeAll(() => {
  mkdirSync(join(folder, 'site'))
  for (const name of ['index.html', 'ask.html', 'camera.html']) writeFileSync(join(folder, 'site', name), 'x')
})

describe('the headers of examples/handover', () => {
  it('are what its own server sends, for every page but one', async () => {
    const server = await serve(0)
    await saysSo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    expect(headersOf('/other.html')['Permissions-Policy']).toBe('camera=()')
    await new Promise((resolve) => server.close(resolve))
  })

  const running: ChildProcess[] = []
  afterAll(() => running.forEach((child) => child.kill()))

  it.skipIf(!has('nginx'))('are what nginx sends with these lines, on a page that is not there too (skipped without nginx)', async () => {
    const port = await freePort()
    const conf = join(folder, 'nginx.conf')
    writeFileSync(conf, `daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events {}
http { access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  types { text/html html; }
  server { listen 127.0.0.1:${port}; root ${folder}/site;
${example('nginx.conf')}
  } }`)
    const tried = spawnSync('nginx', ['-t', '-c', conf, '-p', folder], { encoding: 'utf8' })
    expect(tried.stderr).toContain('syntax is ok')
    running.push(spawn('nginx', ['-c', conf, '-p', folder], { stdio: 'ignore' }))
    await up(`http://127.0.0.1:${port}/`)
    await saysSo(`http://127.0.0.1:${port}`)
    expect(await camera(`http://127.0.0.1:${port}/not-there.html`)).toEqual(shut)
  })

  it.skipIf(!has('caddy'))('are what Caddy sends with these lines (skipped without Caddy)', async () => {
    const port = await freePort()
    const file = join(folder, 'Caddyfile')
    writeFileSync(file, `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${folder}/site
	file_server
${example('Caddyfile')}
}
`)
    running.push(spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], { stdio: 'ignore', env: { ...process.env, HOME: folder } }))
    await up(`http://127.0.0.1:${port}/`)
    await saysSo(`http://127.0.0.1:${port}`)
  })
})

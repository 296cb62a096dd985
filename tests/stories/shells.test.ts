import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimed } from '../support/blocks.mjs'
import { ownFolder } from '../support/folder.ts'
import { startProgram, whenReady } from '../engines/program.mjs'
import { engine, unless } from '../support/engine.ts'
import { findChromium } from '../support/tools.mjs'

const folder = ownFolder()
/** In a mount namespace of its own, so that no other Chromium of this machine sees the policies. Needs root. */
const inOwnPlace = (script: string) => spawnSync('unshare', ['-m', 'sh', '-c', script], { encoding: 'utf8' })
const can = inOwnPlace(`mount --bind ${folder} /etc/chromium`).status === 0

const port = 41_873
let n = 0
const [json, line] = claimed('docs/shells.md', 'tests/stories/shells.test.ts').map(({ code }) => code) as [string, string]
type Answer = string | { camera: string; microphone: string }

/** What two origins get with these policies in force. */
function under(policies: object): Record<string, Answer> {
  mkdirSync(join(folder, 'policies/managed'), { recursive: true })
  writeFileSync(join(folder, 'policies/managed/kiosk.json'), JSON.stringify(policies))
  const { status, stdout, stderr } = inOwnPlace(`mount --bind ${folder} /etc/chromium && exec ${process.execPath} tests/support/managed.mjs ${findChromium()!} ${join(folder, `profile-${++n}`)} ${port} kiosk.test other.test`)
  expect([status, stderr]).toEqual([0, expect.anything()])
  return JSON.parse(stdout) as Record<string, Answer>
}

describe.skipIf(!can)('the policies of docs/shells.md, in force', () => {
  // Without developer tools nobody looks into the page, this test among them.
  const { DeveloperToolsAvailability: tools, ...policies } = JSON.parse(json.split('https://kiosk.example.cn').join(`http://kiosk.test:${port}`)) as Record<string, unknown>

  it('give one origin the camera without a question, and nothing to anybody else', () => {
    unless(engine === Infinity, 'a headless shell reads no policies: its program names no folder of them')
    expect(tools).toBe(2)
    expect(under(policies)).toEqual({ 'kiosk.test': { camera: 'video', microphone: 'NotAllowedError' }, 'other.test': 'ERR_BLOCKED_BY_ADMINISTRATOR' })
    const { URLBlocklist: _, ...open } = policies
    expect(under(open)).toEqual({ 'kiosk.test': { camera: 'video', microphone: 'NotAllowedError' }, 'other.test': { camera: 'NotAllowedError', microphone: 'NotAllowedError' } })
  })

  it('are what does it: without them the camera is asked for, or refused where nobody can answer', () => {
    unless(engine === Infinity, 'a headless shell reads no policies: its program names no folder of them')
    expect(['prompt', 'NotAllowedError']).toContain((under({})['kiosk.test'] as { camera: string }).camera)
  })
})

describe('the command of docs/shells.md', () => {
  it('opens the page, and what it wrote is there at the next start: the profile is kept', async () => {
    const [name, ...words] = line.trim().split(' ')
    expect([name, words.at(-1)]).toEqual(['chromium', 'https://kiosk.example.cn/'])
    const page = `<!doctype html><title>starts</title><script>
      const begun = indexedDB.open('starts', 1)
      begun.onupgradeneeded = () => begun.result.createObjectStore('all', { autoIncrement: true })
      begun.onsuccess = () => {
        const change = begun.result.transaction('all', 'readwrite', { durability: 'strict' })
        change.objectStore('all').add(1)
        const count = change.objectStore('all').count()
        change.oncomplete = () => fetch('/said/start ' + count.result + ', ' + (isSecureContext ? 'secure' : 'open'))
      }
    </script>`
    const said: string[] = []
    const server = createServer(({ url }, response) => {
      if (url!.startsWith('/said/')) said.push(decodeURIComponent(url!.slice('/said/'.length)))
      response.setHeader('content-type', 'text/html').end(url === '/' ? page : '')
    })
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      for (const start of [1, 2]) {
        // On a machine without a screen, under root; all else is the guide’s.
        const args = words.map((word) => word.replace('https://kiosk.example.cn', origin).replace('/var/lib/kiosk', join(folder, 'kept')))
        const browser = startProgram(findChromium()!, ['--headless', '--no-sandbox', '--disable-gpu', ...args])
        await whenReady(browser, async () => said.length >= start)
        await browser.kill()
      }
      expect(said).toEqual(['start 1, secure', 'start 2, secure'])
    } finally {
      server.close()
    }
  })
})

import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownFolder } from '../support/folder.ts'
import { findChromium } from '../support/tools.mjs'

const folder = ownFolder()
/** In a mount namespace of its own, so that no other Chromium of this machine sees the policies. Needs root. */
const inOwnPlace = (script: string) => spawnSync('unshare', ['-m', 'sh', '-c', script], { encoding: 'utf8' })
const can = inOwnPlace(`mount --bind ${folder} /etc/chromium`).status === 0

const port = 41_873
let n = 0
const json = /```json\n([^]*?)```/.exec(readFileSync('docs/shells.md', 'utf8'))![1]!
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
    expect(tools).toBe(2)
    expect(under(policies)).toEqual({ 'kiosk.test': { camera: 'video', microphone: 'NotAllowedError' }, 'other.test': 'ERR_BLOCKED_BY_ADMINISTRATOR' })
    const { URLBlocklist: _, ...open } = policies
    expect(under(open)).toEqual({ 'kiosk.test': { camera: 'video', microphone: 'NotAllowedError' }, 'other.test': { camera: 'NotAllowedError', microphone: 'NotAllowedError' } })
  })

  it('are what does it: without them the camera is asked for, or refused where nobody can answer', () => {
    expect(['prompt', 'NotAllowedError']).toContain((under({})['kiosk.test'] as { camera: string }).camera)
  })
})

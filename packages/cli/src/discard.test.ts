import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { discard } from './discard.ts'

it('removes a folder into which somebody still writes when it begins', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-discard-'))
  const writes = `const { mkdirSync, writeFileSync } = require('node:fs')
    const inside = process.argv[1] + '/Default/'
    mkdirSync(inside)
    for (let n = 0; n < 3000; n++) writeFileSync(inside + n, '')
    process.stdout.write('.')
    for (let n = 3000, end = Date.now() + 700; Date.now() < end; n++) try { writeFileSync(inside + n, '') } catch { break }`
  const writer = spawn(process.execPath, ['-e', writes, folder])
  await new Promise((resolve) => writer.stdout.once('data', resolve))
  await discard(folder)
  expect(existsSync(folder)).toBe(false)
})

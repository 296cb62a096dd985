import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimed } from '../support/blocks.mjs'
import { Evidence } from '../support/evidence.ts'
import { ownFiles } from '../support/mingshi.ts'
import { vkeysOf } from '../support/receipt-page.ts'

const { folder, file } = ownFiles()

describe('the commands of the README', () => {
  it('run one after the other in a checkout, beside a machine’s bundle and its keys', () => {
    mkdirSync(join(folder, 'bin'))
    chmodSync(file('bin/npx', `#!/bin/sh\n[ "$1" = mingshi ] || exit 9\nshift\nexec "${process.execPath}" "${resolve('packages/cli/bin/mingshi.js')}" "$@"\n`), 0o755)
    cpSync('examples', join(folder, 'examples'), { recursive: true })
    const machine = new Evidence('vending').session()
    writeFileSync(join(folder, 'bundle.zip'), machine.zip())
    writeFileSync(join(folder, 'vkeys.txt'), vkeysOf(machine))
    const [commands] = claimed('README.md', 'tests/stories/readme.test.ts')
    const lines = commands!.code.trim().split('\n')
    expect(lines.every((line) => line.startsWith('npx mingshi '))).toBe(true)
    for (const line of lines) {
      const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', line], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` } })
      expect([line, status, status === 0 ? '' : stdout + stderr]).toEqual([line, 0, ''])
    }
    for (const made of ['policy.mingshi.json', 'sign.svg', 'receipt.html', 'practice.zip', 'records.parquet']) expect(readFileSync(join(folder, made)).length, made).toBeGreaterThan(100)
  })
})

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { claimed } from '../support/blocks.mjs'
import { Evidence } from '../support/evidence.ts'
import { ownFiles } from '../support/mingshi.ts'
import { TestWitness } from '../support/witness.ts'
import { has } from '../support/tools.mjs'

const { folder, file } = ownFiles()
const lesson = readFileSync('docs/audit.md', 'utf8')
const blocks = claimed('docs/audit.md', 'tests/stories/audit.test.ts').map(({ code }) => code)
const said: string[] = []

/** The blocks of the lesson one after the other, in one folder, as somebody would type them. */
describe.skipIf(!has('python3') || !has('openssl'))('the auditor’s first lesson', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'bin'))
    const command = file('bin/mingshi', `#!/bin/sh\nexec "${process.execPath}" "${resolve('packages/cli/bin/mingshi.js')}" "$@"\n`)
    chmodSync(command, 0o755)
    const machine = new Evidence('property-access').session()
    const receipt = machine.receipt()
    const witness = new TestWitness()
    machine.keep().checkpoints.set(machine.lines.length, witness.cosign(machine.note(), Math.floor(machine.clock / 1000) + 600))
    writeFileSync(join(folder, 'machine.zip'), machine.session().zip())
    writeFileSync(join(folder, 'witnesses.txt'), `# who watches\n${witness.vkey}\n`)
    writeFileSync(join(folder, 'receipt.txt'), receipt)
    for (const block of blocks) {
      const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', block], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` } })
      expect([block, status, stderr.replace(/^(npm warn|Error opening|Could not|.*:error:).*\n/gm, '')]).toEqual([block, 0, expect.any(String)])
      said.push(stdout)
    }
  }, 240_000)

  const of = (command: string): string => said[blocks.findIndex((block) => block.includes(command))]!

  it('runs from its first line to its last, and no command of ours in it stands outside', () => {
    expect(blocks.length).toBe(11)
    expect(said).toHaveLength(blocks.length)
    expect(lesson.replace(/```sh\n[^]*?```/g, '')).not.toMatch(/^\s*(mingshi|python3|openssl|grep|sed) /m)
  })

  it('says what it says that it says', () => {
    expect(of('mingshi verify bundle.zip\n')).toMatch(/^A SAMPLE[^]*\nVERIFIED\nThis cannot prove/m)
    expect(of('verify.py bundle.zip')).toMatch(/\nholds\n$/)
    expect(of('openssl dgst')).toContain('Verified OK')
    expect(of('altered.zip')).toMatch(/BROKEN[^]*leaves\.ndjson#\d+[^]*NOT VERIFIED[^]*found, exit 1\n$/)
    expect(of('rewritten.zip --records')).toContain('\nVERIFIED\n')
    expect(of('--against')).toMatch(/rewritten, exit 1\n$/)
    expect(of('--receipt')).toContain('VERIFIED')
    expect(of('verify machine.zip --witness')).toMatch(/^witness \S+ \([0-9a-f]{8}\): cosigned;[^]*\nVERIFIED\n/)
    expect(readFileSync(join(folder, 'windows.html'), 'utf8')).toContain('<td>the witness’s</td>')
  })

  it('counts with grep what the report counts', () => {
    const days = /<h2[^>]*>Sessions by day<\/h2>[^]*?<h2/.exec(readFileSync(join(folder, 'report.html'), 'utf8'))![0]
    const refused = [...days.matchAll(/<tr><th scope="row">[^<]*<\/th>((?:<td>[^<]*<\/td>)+)<\/tr>/g)].map(([, cells]) => Number([...cells!.matchAll(/<td>([^<]*)</g)][2]![1]))
    expect(refused.reduce((sum, n) => sum + n, 0)).toBe(Number(of("'\"how\":\"refused\"'").trim()))
    expect(refused.length).toBeGreaterThan(5)
  })
})

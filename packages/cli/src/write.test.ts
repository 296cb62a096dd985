import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { ownFiles } from '../../../tests/support/mingshi.ts'
import { writeInPieces, writeText, writeWhole } from './write.ts'

const { folder, file } = ownFiles()
const at = (name: string): string => join(folder, name)
const parts = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.part'))

describe('a file that is written', () => {
  it('is whole, in the place of the old one, under the rights that this one had, and behind the same link', async () => {
    const path = file('old.txt', 'old')
    chmodSync(path, 0o640)
    symlinkSync(path, at('link.txt'))
    await writeInPieces(at('link.txt'), ['a', 'b'])
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777, lstatSync(at('link.txt')).isSymbolicLink()]).toEqual(['ab', 0o640, true])
    writeText(path, 'c')
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777, parts()]).toEqual(['c', 0o640, []])
  })

  it('stays the old one, where making the new one fails', async () => {
    const path = file('stays.txt', 'old')
    await expect(writeWhole(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect([readFileSync(path, 'utf8'), parts()]).toEqual(['old', []])
    await expect(writeWhole(at('never.txt'), () => { throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' }) })).rejects.toThrow('never.txt: expected a file that can be written, got a full disk')
    expect([existsSync(at('never.txt')), parts()]).toEqual([false, []])
  })

  it.skipIf(process.platform !== 'linux')('on a disk that is full says so', async () => {
    await expect(writeInPieces('/dev/full', ['x'])).rejects.toThrow('/dev/full: expected a file that can be written, got a full disk')
    expect(() => writeText('/dev/full', 'x')).toThrow('got a full disk')
  })

  it('is refused where a folder stands or none does', () => {
    mkdirSync(at('folder'))
    expect(() => writeText(at('folder'), '')).toThrow('got a folder')
    expect(() => writeText(at('no/such.txt'), '')).toThrow('got no such folder')
  })
})

/** A program of its own, so that what ends it ends no test: it adds to a zip without end, and says when it is in the middle. */
const program = `
import { writeZip } from './zip.ts'
async function* pieces() { for (let i = 0; ; i++) { yield Buffer.alloc(1000); if (i === 20) console.log('middle') } }
await writeZip(process.argv[2], [{ name: 'leaves.ndjson', crc: 0, length: 1e9, pieces }])
`

describe.skipIf(process.platform === 'win32')('a program that is ended in the middle of a zip', () => {
  const bundled = join(folder, 'program.mjs')
  buildSync({ stdin: { contents: program, resolveDir: import.meta.dirname }, outfile: bundled, bundle: true, platform: 'node', format: 'esm', conditions: ['source'] })

  it.each([['SIGINT', 0], ['SIGTERM', 0], ['SIGHUP', 0], ['SIGKILL', 1]] as const)('by %s leaves the old one whole, and halves of the new: %s', async (signal, halves) => {
    const path = file(`${signal}.zip`, 'old')
    const child = spawn(process.execPath, [bundled, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => child.kill(signal))
    expect((await once(child, 'exit'))[1]).toBe(signal)
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder).filter((name) => name.startsWith(`${signal}.zip.`))).toHaveLength(halves)
  })
})

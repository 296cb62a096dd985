import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const command = fileURLToPath(new URL('../../packages/cli/bin/mingshi.js', import.meta.url))

/** A made-up bundle of so many records: some more, since a day is whole. */
export function makeSample(folder, wanted) {
  const path = join(folder, `${wanted}.zip`)
  const { records } = JSON.parse(execFileSync(process.execPath, [command, 'sample', '-o', path, '--records', String(wanted), '--json'], { encoding: 'utf8' }))
  return { path, records, size: statSync(path).size, leaves: leavesIn(path) }
}

/** Bytes of the leaves, the first file of a bundle (APPNOTE 4.3.7). */
function leavesIn(path) {
  const descriptor = openSync(path, 'r')
  const header = Buffer.alloc(30)
  readSync(descriptor, header, 0, 30, 0)
  closeSync(descriptor)
  return header.readUInt32LE(22)
}

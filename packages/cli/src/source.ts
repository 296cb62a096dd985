import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Source } from '@mingshi/core'
import { obstacleOf, type Wanted } from './files.ts'
import { openPauses } from './interrupt.ts'
import { Usage } from './usage.ts'

/** A file of any size, read piece by piece; what goes along it can be interrupted. To be closed. */
export function openSource({ path, what }: Wanted): Source & { close(): void } {
  const failed = (error: unknown): Usage => new Usage(`${path}: expected ${what}, got ${obstacleOf(error, 'read')}`)
  try {
    const descriptor = openSync(path, 'r')
    const stat = fstatSync(descriptor)
    if (stat.isDirectory()) throw new Usage(`${path}: expected ${what}, got a folder`)
    const pauses = openPauses()
    return {
      size: stat.size,
      async read(from, length, room) {
        await pauses.pause()
        const bytes = room ? room.subarray(0, length) : new Uint8Array(length)
        for (let at = 0; at < length;) {
          const read = readSync(descriptor, bytes, at, length - at, from + at)
          if (read === 0) throw new Usage(`${path}: expected ${stat.size} bytes, got an end at ${from + at}`)
          at += read
        }
        return bytes
      },
      close() {
        pauses.end()
        closeSync(descriptor)
      },
    }
  } catch (error) {
    throw error instanceof Usage ? error : failed(error)
  }
}

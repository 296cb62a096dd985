import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { obstacleOf, readBytes } from '../files.ts'
import { Usage } from '../usage.ts'

/** A script, and what the `integrity` attribute of its tag has to say. */
export interface Integrity {
  file: string
  integrity: string
}

/** W3C Subresource Integrity of every script at the top of a folder, by name. Data are fetched: no attribute covers them. */
export function integrityOf(folder: string): Integrity[] {
  const files = scriptsIn(folder)
  if (files.length === 0) throw new Usage(`${folder}: expected a folder with scripts, got none in it`)
  return files.map((file) => {
    const hash = createHash('sha384').update(readBytes({ path: join(folder, file), what: 'a script' }))
    return { file, integrity: `sha384-${hash.digest('base64')}` }
  })
}

function scriptsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.js')).sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Usage(`${folder}: expected a folder with scripts, got ${code === 'ENOTDIR' ? 'a file' : code === 'ENOENT' ? 'no such folder' : obstacleOf(error, 'read')}`)
  }
}

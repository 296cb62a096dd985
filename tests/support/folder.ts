import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of the calling test file's own, gone when the file is through. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

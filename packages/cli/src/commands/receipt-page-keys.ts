import { MingshiError, originOf, parseVkey, pictureOf } from '@mingshi/core'
import { readText } from '../files.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'

/**
 * The keys that sign receipts, from the `vkeys.txt` of one or several bundles: of P-256, each named by the origin of its own log.
 * Ed25519 lines sign checkpoints only and are left out. All that is wrong is named at once.
 */
export function readVkeys(paths: readonly string[]): string[] {
  const wrong: string[] = []
  const vkeys = new Set<string>()
  for (const path of paths) {
    const lines = readText({ path, what: 'keys of a log' }).split(/\r?\n/)
    let found = 0
    lines.forEach((line, i) => {
      if (line === '') return
      const refuse = (expected: string, got: string): void => void wrong.push(`${path}:${i + 1}: expected ${expected}, got ${got}`)
      try {
        const { name, type, key } = parseVkey(sha256, line)
        if (type !== 2) return
        found++
        if (originOf(sha256, name.split('/k/')[0]!, key) === name) vkeys.add(line)
        else refuse('a key named by the log whose key it is', pictureOf(name))
      } catch (error) {
        if (!(error instanceof MingshiError)) throw error
        found++
        refuse('a line of vkeys.txt', pictureOf(line))
      }
    })
    if (found === 0) wrong.push(`${path}: expected the P-256 key of a log, got none`)
  }
  if (wrong.length > 0) throw new Usage(...wrong)
  return [...vkeys]
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A test that puts something in the place of a global, of a module or of the time, or that runs where such a support does. */
const changesTheRoom = /\bvi\.(mock|doMock|stub\w+|use\w+|reset\w+|spyOn|setSystemTime)\b|globalThis|fake-indexeddb|support\/disk|process\.(env|chdir|emit)\b|prototype\.\w+ =/

/** The unit tests in two heaps: what leaves its process as it was shares it with the next, and imports once; the others are each alone. */
export function unitsOf(root: string): { together: string[]; alone: string[] } {
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`)
  const all = [...packages, 'tests/vectors'].flatMap((folder) => testsIn(root, folder))
  const alone = all.filter((file) => changesTheRoom.test(readFileSync(join(root, file), 'utf8')))
  return { alone, together: all.filter((file) => !alone.includes(file)) }
}

const testsIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts')).map((name) => join(folder, name))

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Source {
  /** From the repository's root. */
  path: string
  text: string
}

/** Every file below a folder, without what is built or installed. */
export function filesBelow(folder: string, wanted: (path: string) => boolean): Source[] {
  return readdirSync(join(root, folder)).flatMap((name): Source[] => {
    const path = join(folder, name)
    if (['node_modules', 'dist', 'output', '.git'].includes(name)) return []
    if (statSync(join(root, path)).isDirectory()) return filesBelow(path, wanted)
    return wanted(path) ? [{ path: relative(root, join(root, path)), text: readFileSync(join(root, path), 'utf8') }] : []
  })
}

/** The product's sources, tests apart. */
export const sources = (): Source[] => filesBelow('packages', (path) => /\/src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))

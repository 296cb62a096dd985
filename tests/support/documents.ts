import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../house/sources.ts'
import { blocksOf, type Block } from './blocks.mjs'

const below = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true }).map(String).filter((name) => name.endsWith('.md')).map((name) => join(folder, name))

/** Every page that somebody reads, from the repository's root. */
export const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...below('docs'), ...['core', 'kiosk', 'auditor', 'cli'].map((room) => `packages/${room}/README.md`), 'packages/kiosk/PRIVACY.md', 'packages/kiosk/PRIVACY.zh.md', ...['vending', 'parking', 'property-access', 'door'].map((scene) => `examples/${scene}/README.md`)]
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Fenced code of a page, in its order. */
export const snippetsOf = (file: string): Block[] => blocksOf(file).filter(({ language }) => language !== '')

/** Guides that there are in both languages: English first. */
export const pairs: [string, string][] = [
  ['README.md', 'docs/zh/README.md'],
  ['docs/integrate.md', 'docs/zh/integrate.md'],
  ['docs/operate.md', 'docs/zh/operate.md'],
  ['docs/audit.md', 'docs/zh/audit.md'],
  ['packages/kiosk/PRIVACY.md', 'packages/kiosk/PRIVACY.zh.md'],
]

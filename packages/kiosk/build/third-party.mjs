import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * `THIRD-PARTY.txt` beside each script: what of others is in it, with the licence that asks to be handed on. Comments do not survive the making small.
 * Grows from script to script of one folder.
 */
const others = new Map()
export const thirdParty = (file) => ({
  name: 'third-party',
  generateBundle(_, bundle) {
    const folder = resolve(file, '..')
    const found = others.get(folder) ?? others.set(folder, new Set()).get(folder)
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
    for (const id of chunks.flatMap(({ modules }) => Object.keys(modules))) {
      const own = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)
      if (own) found.add(own[1])
    }
    const texts = [...found].sort().map((path) => {
      const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
      const text = readFileSync(join(path, readdirSync(path).find((each) => /^licen[cs]e/i.test(each))), 'utf8')
      return `${name} ${version} (${license})\n\n${text.trim()}\n`
    })
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) })
  },
})

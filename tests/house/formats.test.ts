import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { misshapenIn } from '../vectors/shapes.ts'
import { filesBelow, root } from './sources.ts'

const formats = readFileSync(join(root, 'docs/formats.md'), 'utf8')

describe('docs/formats.md', () => {
  it('says every format that the sources write or read', () => {
    const sources = ['packages', 'tests/bench', 'tests/ways'].flatMap((folder) => filesBelow(folder, (path) => /\.(tsx?|mjs|json)$/.test(path) && !/\.test\.tsx?$/.test(path)))
    const named = new Set(sources.flatMap(({ text }) => text.match(/\bmingshi-[a-z-]+\/\d+(?:\.\d+)?/g) ?? []))
    expect(named.size).toBeGreaterThan(25)
    expect([...named].filter((name) => !new RegExp(`\\b${name}(?![.\\d])`).test(formats))).toEqual([])
  })

  it('says what `sri.json` has, which is made with the scripts', () => {
    expect(misshapenIn(JSON.parse(readFileSync(join(root, 'packages/kiosk/dist/sri.json'), 'utf8')))).toEqual([])
  })
})

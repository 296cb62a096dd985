import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generated } from '../support/generated.mjs'
import { root } from './sources.ts'

describe('what is generated from the code', () => {
  it('is fresh: `npm run generate` would change nothing', async () => {
    for (const { file, text } of await generated()) expect(readFileSync(join(root, file), 'utf8'), file).toBe(text)
  })
})

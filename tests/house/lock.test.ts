import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked { version?: string; optionalDependencies?: Record<string, string> }

/** Every package that some other machine would need in place of what this one installed: npm takes only what the lock file lists. */
describe('the lock file', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

  it('lists each optional package of every platform, so that macOS, Windows and musl build too', () => {
    const asked = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).map((name) => ({ where, name })))
    expect(asked.length).toBeGreaterThan(40)
    expect(asked.filter(({ name }) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([])
  })
})

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifestOf, root, rooms } from './installed.mjs'
import { obstacles, type Release } from './obstacles.mjs'

const manifests = Object.fromEntries(rooms.map((room) => [room, manifestOf(join(root, 'packages', room))]))
const { version } = manifests.core!
const repository = { url: 'git+https://git.example/mingshi.git' }
const ready = (change: Partial<Release> = {}): Release => ({ manifests, sdk: version, changelog: `# C\n\n## ${version} — 2026-12-01\n`, status: '', publish: false, identity: false, ...change })

describe('npm run release', () => {
  it('finds nothing in the way of a dry run but what is not committed', () => {
    const sdk = /version = '([^']+)'/.exec(readFileSync(join(root, 'packages/kiosk/src/platform/version.ts'), 'utf8'))![1]!
    expect(obstacles(ready({ sdk, changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8') }))).toEqual([])
  })

  it('names a version that differs, a room that asks for another one, a changelog without it, and a tree that is not clean', () => {
    expect(obstacles(ready({ manifests: { ...manifests, cli: { ...manifests.cli!, version: '9.9.9' } } }))).toEqual([`cli: expected version ${version} as in the other rooms, got 9.9.9`])
    expect(obstacles(ready({ sdk: '0.0.1' }))).toEqual([`kiosk/src/platform/version.ts: expected version ${version} as in the other rooms, got 0.0.1`])
    expect(obstacles(ready({ manifests: { ...manifests, kiosk: { version, dependencies: { '@mingshi/core': '^1.0.0', preact: '1.0.0' } } } }))).toEqual([`kiosk: expected @mingshi/core ${version}, got ^1.0.0`])
    expect(obstacles(ready({ changelog: `## ${version}1 — 2026-12-01` }))).toEqual([`CHANGELOG.md: expected a heading ## ${version}, got none`])
    expect(obstacles(ready({ status: ' M a\n?? b\n' }))).toEqual(['the tree: expected nothing uncommitted, got 2 files'])
  })

  it('publishes with a day, a repository and a CI that vouches for it, or not at all', () => {
    const named = Object.fromEntries(Object.entries(manifests).map(([room, manifest]) => [room, { ...manifest, repository }]))
    expect(obstacles(ready({ manifests: named, publish: true, identity: true }))).toEqual([])
    expect(obstacles(ready({ manifests: { ...named, core: { version } }, publish: true, changelog: `## ${version} — unreleased` })).map((line) => line.split(':')[0])).toEqual(['CHANGELOG.md', 'core', 'expected a CI that vouches for the build (an OIDC token'])
  })

  it('does nothing without being told which', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tests/package/release.mjs'], { cwd: root, encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, 'Usage: npm run release -- --dry-run | --publish\n'])
  })
})

#!/usr/bin/env node
// Committed, so that the command exists right after the first install. In a checkout the modules are built when they are missing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`mingshi: expected Node 20.19 or later, got ${process.versions.node}`)
  process.exit(2)
}
const main = new URL('../dist/main.js', import.meta.url)
if (!existsSync(main)) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-b', fileURLToPath(new URL('..', import.meta.url))], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(2)
}
const { run } = await import(main.href)
process.exitCode = await run(process.argv.slice(2))

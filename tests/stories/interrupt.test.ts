import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ownFolder } from '../support/folder.ts'
import { mingshi, ownFiles } from '../support/mingshi.ts'

const { folder } = ownFiles()
const bundle = join(folder, 'bundle.zip')
/**
 * Loaded before the command: leaves a file once somebody listens for Ctrl-C, and one when leaves of the older bundle are read, which is when two are
 * compared. Until somebody listens the signal ends Node as it ends anything.
 */
const watch = ownFolder()
const [watcher, listens, compares, older] = [join(watch, 'watcher.cjs'), join(watch, 'listens'), join(watch, 'compares'), join(watch, 'older.zip')]
writeFileSync(watcher, `
  const fs = require('fs')
  const { openSync, readSync } = fs
  let older
  process.on('newListener', (name) => { if (name === 'SIGINT') queueMicrotask(() => fs.writeFileSync(${JSON.stringify(listens)}, '')) })
  fs.openSync = (path, ...rest) => { const opened = openSync(path, ...rest); if (path === ${JSON.stringify(older)}) older = opened; return opened }
  fs.readSync = (from, bytes, at, length, ...rest) => { if (from === older && length === 2 ** 18) fs.writeFileSync(${JSON.stringify(compares)}, ''); return readSync(from, bytes, at, length, ...rest) }
`)
beforeAll(async () => {
  expect((await mingshi('sample', '-o', bundle, '--records', '60000')).code).toBe(0)
  copyFileSync(bundle, older)
})

/** Runs the command, presses Ctrl-C once it is under way, and says how it ended. */
async function interrupted(args: readonly string[], isUnderWay: () => boolean): Promise<{ code: number | null; signal: string | null; said: string }> {
  for (const each of [listens, compares]) rmSync(each, { force: true })
  const child = spawn(process.execPath, [resolve('packages/cli/bin/mingshi.js'), ...args], { env: { ...process.env, TMPDIR: folder, NODE_OPTIONS: `--require ${watcher}` } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text })
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) => { child.once('close', (code, signal) => done({ code, signal })) })
  while (!(existsSync(listens) && isUnderWay()) && child.exitCode === null) await new Promise((again) => { setTimeout(again, 5) })
  child.kill('SIGINT')
  return { ...(await ended), said }
}

describe('Ctrl-C while a command is at it', () => {
  const before = () => readdirSync(folder).filter((name) => name !== 'bundle.zip')
  const isWriting = () => before().some((name) => name.endsWith('.part'))
  afterEach(() => before().forEach((name) => { rmSync(join(folder, name)) })) // what one leaves is no fault of the next
  let began = 0
  const cases: [string, string[], () => boolean][] = [
    ['export', ['export', bundle, '--as', 'csv', '-o', join(folder, 'out.csv')], isWriting],
    ['report --into', ['report', bundle, '--into', join(folder, 'into.zip')], isWriting],
    ['verify', ['verify', bundle], () => true],
    ['verify --against', ['verify', bundle, '--against', older], () => existsSync(compares)],
    ['report --against', ['report', bundle, '--against', older, '-o', join(folder, 'out.html')], () => existsSync(compares)],
    ['sample', ['sample', '-o', join(folder, 'more.zip'), '--records', '500000'], () => performance.now() - began > 1500],
  ]
  it.each(cases)('ends %s with 130, says nothing, and leaves no half file', async (_, args, isUnderWay) => {
    began = performance.now()
    expect(await interrupted(args, isUnderWay)).toEqual({ code: 130, signal: null, said: '' })
    expect(before()).toEqual([])
  })
})

import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../support/mingshi.ts'

const { folder } = ownFiles()
const bundle = join(folder, 'bundle.zip')
beforeAll(async () => { expect((await mingshi('sample', '-o', bundle, '--records', '60000')).code).toBe(0) })

/** Runs the command, presses Ctrl-C once it is under way, and says how it ended. */
async function interrupted(args: readonly string[], isUnderWay: () => boolean): Promise<{ code: number | null; signal: string | null; said: string }> {
  const child = spawn(process.execPath, [resolve('packages/cli/bin/mingshi.js'), ...args], { env: { ...process.env, TMPDIR: folder } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text })
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) => { child.once('close', (code, signal) => done({ code, signal })) })
  while (!isUnderWay() && child.exitCode === null) await new Promise((again) => { setTimeout(again, 5) })
  child.kill('SIGINT')
  return { ...(await ended), said }
}

describe('Ctrl-C while a command is at it', () => {
  const before = () => readdirSync(folder).filter((name) => name !== 'bundle.zip')
  const isWriting = () => before().some((name) => name.endsWith('.part'))
  let began = 0
  const cases: [string, string[], () => boolean][] = [
    ['export', ['export', bundle, '--as', 'csv', '-o', join(folder, 'out.csv')], isWriting],
    ['report --into', ['report', bundle, '--into', join(folder, 'into.zip')], isWriting],
    ['sample', ['sample', '-o', join(folder, 'more.zip'), '--records', '500000'], () => performance.now() - began > 1500],
  ]
  it.each(cases)('ends %s with 130, says nothing, and leaves no half file', async (_, args, isUnderWay) => {
    began = performance.now()
    expect(await interrupted(args, isUnderWay)).toEqual({ code: 130, signal: null, said: '' })
    expect(before()).toEqual([])
  })
})

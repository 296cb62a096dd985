import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { formatZip, parseNote, parseZip, utf8, type BundleParts, type File } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { Evidence, sha256Hex } from '../../../tests/support/evidence.ts'
import { ownFiles } from '../../../tests/support/mingshi.ts'
import { TestWitness } from '../../../tests/support/witness.ts'
import { has } from '../../../tests/support/tools.mjs'
import { baseOf } from '../../../tests/vectors/read.ts'

const script = fileURLToPath(new URL('../templates/auditor/verify.py', import.meta.url))
const { file, folder } = ownFiles()
const judged = (zip: Uint8Array) => {
  const { status, stdout, stderr } = spawnSync('python3', [script, file('bundle.zip', zip)], { encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

const evidence = new Evidence('property-access').session().keep().session()
/** A session whose permit goes to another page: `change` may alter any of its leaves. */
const handed = (change: (leaves: Record<string, unknown>[]) => Record<string, unknown>[] = (all) => all): Uint8Array =>
  new Evidence('property-access').session('handed-session', (all) => change(all.flatMap(({ ...leaf }) => {
    const { opening: _, ...session } = leaf
    return leaf.type === 'camera.on' ? [{ ...session, type: 'permit.handed' }, { ...session, type: 'permit.redeemed' }, leaf] : [leaf]
  }))).zip()
const leaves = (change: (lines: string[]) => string[]) => evidence.zip((parts: BundleParts) => ({ ...parts, leaves: change([...parts.leaves]) }))
const files = (change: (file: File) => File | File[]) => formatZip(parseZip(evidence.zip()).flatMap(change))
const inFile = (name: RegExp, from: string | RegExp, to: string) =>
  files((each) => (name.test(each.name) ? { ...each, bytes: utf8(Buffer.from(each.bytes).toString('utf8').replace(from, to)) } : each))

describe.skipIf(!has('python3') || !has('openssl'))('verify.py, which shares no code with us', () => {
  it('is under 120 lines, of the standard library alone', () => {
    const text = readFileSync(script, 'utf8')
    expect(text.trimEnd().split('\n').length).toBeLessThan(120)
    expect(text.match(/^import .*$/gm)).toEqual(['import base64, collections, functools, hashlib, json, os, re, subprocess, sys, tempfile, zipfile'])
  })

  it('agrees with us on what holds, with a witness’s lines and what the machine wrote of them', () => {
    expect(judged(evidence.zip())).toMatchObject({ code: 0, said: expect.stringMatching(/\nholds\n$/) as string })
    const [log, witness, time] = [new Evidence().session().keep(), new TestWitness(), 1_795_000_100]
    const [[size, note]] = [...log.checkpoints] as [[number, string]]
    log.checkpoints.set(size, witness.cosign(note, time))
    log.add({ type: 'anchor', size, witness: witness.name, keyId: witness.vkey.split('+')[1], time, note: `sha256:${sha256Hex(utf8(parseNote(note).text))}` })
    log.add({ type: 'export.made', by: 'a', why: 'b', disclosures: `sha256:${'0'.repeat(64)}` })
    expect(judged(log.zip())).toMatchObject({ code: 0, said: expect.stringMatching(/\nholds\n$/) as string })
    expect(judged(handed())).toMatchObject({ code: 0, said: expect.stringMatching(/\nholds\n$/) as string })
  })

  it('agrees with us on a log whose beginning was pruned, and says so', () => {
    expect(judged(baseOf('pruned'))).toMatchObject({ code: 0, said: expect.stringMatching(/72 records \(the first 35 pruned but for \d+: [^]*\nholds\n$/) as string })
  })

  it.each<[string, () => Uint8Array, string]>([
    ['a leaf altered', () => leaves((lines) => lines.map((line, i) => (i === 5 ? line.replace('"t":1', '"t":2') : line))), 'leaf 6: does not follow'],
    ['a leaf dropped', () => leaves((lines) => lines.filter((_, i) => i !== 4)), 'leaf 4: does not follow'],
    ['two leaves swapped', () => leaves((lines) => [...lines.slice(0, 3), lines[4]!, lines[3]!, ...lines.slice(5)]), 'leaf 3: does not follow'],
    ['the end cut off', () => leaves((lines) => lines.slice(0, -1)), 'checkpoint: root of'],
    ['a leaf spelled otherwise', () => leaves((lines) => lines.map((line, i) => (i === 5 ? line.replace('{', '{ ') : line))), 'leaf 5: not canonical'],
    ['another size in the checkpoint', () => inFile(/^checkpoint$/, /\n(\d+)\n/, '\n1\n'), 'checkpoint: root of 1 records'],
    ['an earlier checkpoint of another log', () => inFile(/^checkpoints\//, /\n[A-Za-z0-9+/]{43}=\n/, `\n${'A'.repeat(43)}=\n`), 'checkpoints/'],
    ['a signature of other bytes', () => inFile(/^checkpoint$/, /(— \S+ \S{20})[^A]/, '$1A'), 'does not verify'],
    ['another operator’s name', () => inFile(/^checkpoint$/, /^[^/]+/, 'other.example'), 'not signed by every key'],
    ['a document of other bytes', () => inFile(/^policies\//, '{', '{ '), 'its bytes have another SHA-256'],
    ['a notice left out', () => files((each) => (each.name.startsWith('notices/') ? [] : each)), 'documents:'],
    ['the camera on before consent', () => {
      const early = new Evidence('property-access').session('early-session', (all) => all.filter(({ type }) => type !== 'consent.given'))
      return early.zip()
    }, 'the camera came on before consent'],
    ['a permit that leaves before consent', () => handed((all) => all.filter(({ type }) => type !== 'consent.given')), 'the camera came on before consent'],
    ['a camera while the permit is on its way', () => handed((all) => all.filter(({ type }) => type !== 'permit.redeemed')), 'its permit goes nowhere'],
    ['a permit that is redeemed twice', () => handed((all) => all.flatMap((leaf) => (leaf.type === 'permit.redeemed' ? [leaf, leaf] : [leaf]))), 'its permit goes nowhere'],
    ['a permit that never left', () => handed((all) => all.filter(({ type }) => type !== 'permit.handed')), 'its permit goes nowhere'],
    ['no zip', () => utf8('no zip'), 'not a bundle that can be read'],
    ['an empty log', () => leaves(() => []), ''],
    ['no checkpoint', () => files((each) => (each.name === 'checkpoint' ? [] : each)), 'not a bundle that can be read'],
  ])('finds %s', (_, zip, sentence) => {
    const { code, said } = judged(zip())
    expect(code).toBe(1)
    expect(said).toContain(sentence)
    expect(said).not.toContain('Traceback')
  })

  it('VERIFY.md’s own lines verify the signature with openssl alone', () => {
    file('bundle.zip', evidence.zip())
    const guide = readFileSync(fileURLToPath(new URL('../templates/auditor/VERIFY.md', import.meta.url)), 'utf8')
    const lines = [...guide.matchAll(/^ {4}((?:python3 -m|sed|grep|for) .+)$/gm)].map(([, line]) => line!.replace(/ {2,}#.*/, ''))
    expect(lines).toHaveLength(4)
    expect(execFileSync('bash', ['-c', lines.join('\n')], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toContain('Verified OK')
  })
})

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  base64, consistencyProof, formatZip, fromBase64, fromUtf8, inclusionProof, leafHash, parseNote, parseWitness, parseZip, utf8, verifyConsistency, verifyInclusion, verifyWitnesses,
} from '@mingshi/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifier } from '../support/evidence.ts'
import { sha256 } from '../support/sha256.ts'
import { has } from '../support/tools.mjs'
import { TestWitness } from '../support/witness.ts'
import { applied } from './apply/index.ts'
import type { Step } from './apply/step.ts'
import { baseOf, isConsistency, isInclusion, isWitness, vectorsIn } from './read.ts'

const go = { gopath: '/usr/share/gocode', module: '/usr/share/gocode/src/golang.org/x/mod/sumdb/note' }
const missing = !has('go') ? 'no go on the path' : !existsSync(go.module) ? 'no golang.org/x/mod: apt-get install golang-golang-x-mod-dev' : undefined
if (missing) console.warn(`Go is not asked: ${missing}.`)

const filesOf = (zip: Uint8Array) => new Map(parseZip(zip).map(({ name, bytes }) => [name, fromUtf8(bytes)]))
const life = filesOf(baseOf('life'))
const lines = life.get('leaves.ndjson')!.trimEnd().split('\n')
const leaves = lines.map((line) => leafHash(sha256, utf8(line)))
const size = leaves.length
const [ecdsa, ed25519] = life.get('vkeys.txt')!.split('\n')
const noted = (...steps: Step[]) => filesOf(applied(baseOf('life'), steps)).get('checkpoint')!

interface Answer {
  Checkpoints: { Ed25519: string; ECDSA: string; Text: string }[]
  Roots: string[]
  Records: string[]
  Trees: string[]
  RecordProofs: string[][]
  TreeProofs: string[][]
  Cosigned: { Err: string; Time: number }[]
  Cosigner: string
  CosignedByGo: string
}

const included = vectorsIn('bad').filter(isInclusion).map(({ inclusion }) => inclusion).filter(({ index, size: n }) => [index, n].every(Number.isSafeInteger))
const consistent = vectorsIn('bad').filter(isConsistency).map(({ consistency }) => consistency)
const [witness, cosignTime] = [new TestWitness(), 1_795_000_100]
/** The mutated lines of a witness, under the key that each names; two lines of one witness are refused by us alone, since Go takes the first. */
const mutatedLines = vectorsIn('bad').filter(isWitness).filter(({ name }) => !name.startsWith('cosignature-again'))
const vectorWitness = mutatedLines[0]!.witness
const indices = [...leaves.keys()]
const sizes = indices.map((index) => index + 1)

describe.skipIf(missing !== undefined)('Go’s stock sumdb/note and sumdb/tlog', () => {
  let answer: Answer
  let mutated: Answer['Cosigned']
  beforeAll(() => {
    const root = fromBase64(life.get('checkpoint')!.split('\n')[2]!)
    const question = {
      Checkpoints: [
        life.get('checkpoint'), life.get('checkpoints/35'),
        noted({ file: 'checkpoint', replace: ['\n70\n', '\n71\n'] }), noted({ sign: 'other' }), noted({ file: 'checkpoint', replace: ['— ', '- '] }),
      ],
      Ed25519: ed25519, ECDSA: ecdsa, Leaves: lines, Ask: indices, AskOld: sizes,
      Records: [
        ...indices.map((index) => ({ Index: index, Size: size, Proof: inclusionProof(sha256, leaves, index).map(base64), Leaf: base64(leaves[index]!), Root: base64(root) })),
        ...included.map(({ index, size: n, proof, leaf, root: top }) => ({ Index: index, Size: n, Proof: proof, Leaf: leaf, Root: top })),
      ],
      Witness: witness.vkey, Cosigned: [1, cosignTime, 8_640_000_000_000].map((time) => witness.cosign(life.get('checkpoint')!, time)), CosignSeed: base64(new Uint8Array(32).fill(5)), CosignTime: cosignTime,
      Trees: [
        ...sizes.map((old) => ({ Old: old, Size: size, Proof: consistencyProof(sha256, leaves, old).map(base64), OldRoot: '', Root: base64(root) })),
        ...consistent.map(({ old, size: n, proof, oldRoot, root: top }) => ({ Old: old, Size: n, Proof: proof, OldRoot: oldRoot, Root: top })),
      ],
    }
    const ask = (): Answer => {
      const { stdout, stderr } = spawnSync('go', ['run', ...['main.go', 'shared.go'].map((name) => fileURLToPath(new URL(`go/${name}`, import.meta.url)))], {
        input: JSON.stringify(question), encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, GO111MODULE: 'off', GOPATH: go.gopath, GOFLAGS: '' },
      })
      if (!stdout) throw new Error(stderr)
      return JSON.parse(stdout) as Answer
    }
    const { Roots } = ask() // the roots of older sizes are Go's own, so that ours cannot agree with themselves
    question.Trees = question.Trees.map((tree, i) => (i < size ? { ...tree, OldRoot: Roots[tree.Old - 1]! } : tree))
    answer = ask()
    Object.assign(question, { Witness: vectorWitness, Cosigned: mutatedLines.map(({ base, do: steps }) => filesOf(applied(baseOf(base), steps)).get('checkpoint')), Records: [], Trees: [], Ask: [], AskOld: [] })
    mutated = ask().Cosigned
  }, 180_000)

  it('opens the checkpoints by either key, as they were signed', () => {
    for (const [i, name] of ['checkpoint', 'checkpoints/35'].entries()) {
      expect(answer.Checkpoints[i]).toEqual({ Ed25519: '', ECDSA: '', Text: `${life.get(name)!.split('\n\n')[0]}\n` })
    }
  })

  it('opens no altered one', () => {
    for (const { Ed25519, ECDSA } of answer.Checkpoints.slice(2)) {
      expect(Ed25519).toMatch(/invalid signature|no verifiable signatures|malformed note/)
      expect(ECDSA).toMatch(/invalid signature|no verifiable signatures|malformed note/)
    }
  })

  it('opens what a witness signed, by crypto/ed25519, at the time that it signed', () => {
    expect(answer.Cosigned).toEqual([1, cosignTime, 8_640_000_000_000].map((Time) => ({ Err: '', Time })))
  })

  it('makes a cosignature that we read, print back and accept', async () => {
    expect(parseNote(answer.CosignedByGo).signatures).toHaveLength(3)
    const zip = formatZip(parseZip(baseOf('life')).map((file) => (file.name === 'checkpoint' ? { ...file, bytes: utf8(answer.CosignedByGo) } : file)))
    const { witnesses: [report] } = await verifyWitnesses(verifier, zip, [parseWitness(sha256, answer.Cosigner)])
    expect(report).toMatchObject({ verdict: 'cosigned', cosigned: [{ where: 'checkpoint', size, time: cosignTime }], faults: [] })
  })

  it('refuses the mutated lines of a witness that we refuse, but for times that only a date cannot hold', () => {
    expect(mutated.length).toBeGreaterThan(20)
    expect(mutatedLines.filter((_, i) => mutated[i]!.Err === '').map(({ name }) => name)).toEqual(['cosignature-time-beyond-dates'])
  })

  it('has the root of every checkpoint of the bundle', () => {
    const checkpoints = [...life].filter(([name]) => name.startsWith('checkpoint')).map(([, note]) => note.split('\n'))
    expect(checkpoints).toHaveLength(4)
    for (const [, n, root] of checkpoints) expect(answer.Roots[Number(n) - 1]).toBe(root)
  })

  it('accepts our proofs, every index and every size', () => {
    expect(answer.Records.slice(0, size)).toEqual(indices.map(() => ''))
    expect(answer.Trees.slice(0, size)).toEqual(indices.map(() => ''))
  })

  it('refuses the mutated proofs that we refuse', () => {
    expect(included.length + consistent.length).toBeGreaterThan(35)
    expect(answer.Records.slice(size).filter((said) => said === '')).toEqual([])
    expect(answer.Trees.slice(size).filter((said) => said === '')).toEqual([])
  })

  it('makes proofs that we accept, and of which we refuse every altered one', () => {
    const root = fromBase64(answer.Roots[size - 1]!)
    const bytes = (proof: string[]) => proof.map((hash) => fromBase64(hash))
    const flipped = (proof: Uint8Array[], at: number) => proof.map((hash, i) => (i === at ? hash.map((byte, j) => (j === 31 ? byte ^ 1 : byte)) : hash))
    for (const index of indices) {
      const proof = bytes(answer.RecordProofs[index]!)
      expect(verifyInclusion(sha256, proof, index, size, leaves[index]!, root), `leaf ${index}`).toBe(true)
      for (const at of proof.keys()) expect(verifyInclusion(sha256, flipped(proof, at), index, size, leaves[index]!, root)).toBe(false)
      expect(verifyInclusion(sha256, proof, index, size, leaves[(index + 1) % size]!, root)).toBe(false)
    }
    for (const old of sizes) {
      const [proof, then] = [bytes(answer.TreeProofs[old - 1]!), fromBase64(answer.Roots[old - 1]!)]
      expect(verifyConsistency(sha256, proof, old, size, then, root), `size ${old}`).toBe(true)
      for (const at of proof.keys()) expect(verifyConsistency(sha256, flipped(proof, at), old, size, then, root)).toBe(false)
    }
  })
})

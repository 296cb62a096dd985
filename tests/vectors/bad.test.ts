import {
  commitmentOf, fromBase64, fromUtf8, leafHash, MingshiError, parseNote, parseVkey, parseWitness, parseZip, utf8, verifyBundle, verifyConsistency, verifyInclusion, verifyReceipt, verifyWitnesses,
  type Report,
} from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { nodeVerifier as verifier } from '../../packages/cli/src/platform.ts'
import { applied } from './apply/index.ts'
import {
  baseOf, isBundle, isConsistency, isDisclosure, isInclusion, isNote, isReceipt, isVkey, isWitness, isWitnessKey, vectorsIn, type BundleVector, type ConsistencyVector, type InclusionVector,
} from './read.ts'

const { sha256 } = verifier
const bad = vectorsIn('bad')
const tolerated = vectorsIn('tolerated')
const faultsOf = (report: Report) => report.checks.flatMap(({ faults }) => faults)
const broken = (report: Report) => report.checks.filter(({ verdict }) => verdict === 'broken').map(({ id }) => id)
/** A slow machine takes its time; what hangs takes more. */
const timeLimit = 10_000

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  expect(performance.now() - start).toBeLessThan(timeLimit)
  return result
}

const mutated = ({ base, do: steps }: Pick<BundleVector, 'base' | 'do'>) => applied(baseOf(base), steps)
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof MingshiError ? error.code : String(error)
  }
}
const includes = ({ inclusion: { index, size, proof, leaf, root } }: InclusionVector) =>
  verifyInclusion(sha256, proof.map((hash) => fromBase64(hash)), index, size, fromBase64(leaf), fromBase64(root))
const isConsistent = ({ consistency: { old, size, proof, oldRoot, root } }: ConsistencyVector) =>
  verifyConsistency(sha256, proof.map((hash) => fromBase64(hash)), old, size, fromBase64(oldRoot), fromBase64(root))

describe('the bases', () => {
  it.each(['day', 'life', 'pruned'])('%s verifies', async (base) => {
    const report = await verifyBundle(verifier, baseOf(base))
    expect(faultsOf(report)).toEqual([])
    expect(report).toMatchObject({ verdict: 'verified', sample: true })
  })

  it('are more than two hundred mutations, each said in a sentence', () => {
    expect(bad.length).toBeGreaterThan(500)
    expect(bad.filter(({ what }) => !/^\S.*\.$/.test(what)).map(({ name }) => name)).toEqual([])
  })
})

describe('a mutated bundle is not verified: the checks that break, and the place', () => {
  it.each(bad.filter(isBundle).map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    const report = await timed(() => verifyBundle(verifier, mutated(vector)))
    const places = faultsOf(report).map(({ check, where }) => `${check} ${where}`)
    expect({ verdict: report.verdict, checks: broken(report) }, places.join('\n')).toEqual({ verdict: vector.expect.verdict, checks: vector.expect.checks })
    expect(places).toEqual(expect.arrayContaining((vector.expect.faults ?? []).map((fault) => fault.join(' '))))
  })
})

describe('a mutated receipt, or a genuine one against a mutated bundle', () => {
  it.each(bad.filter(isReceipt).map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    const { verdict } = await timed(() => verifyReceipt(verifier, mutated(vector), vector.receipt))
    expect(verdict).toBe(vector.expect.verdict)
  })
})

describe('a line of a witness that is none, and a key that is none', () => {
  it.each(bad.filter(isWitness).map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    const { witnesses: [report] } = await timed(() => verifyWitnesses(verifier, mutated(vector), [parseWitness(sha256, vector.witness)]))
    expect(report).toMatchObject({ verdict: vector.expect.verdict, cosigned: [] })
  })
  it.each(bad.filter(isWitnessKey).map((vector) => [vector.name, vector] as const))('%s', (_, { witness, expect: { verdict } }) => expect(codeOf(() => parseWitness(sha256, witness))).toBe(verdict))

  it('is told from the one that holds', async () => {
    const [{ witness }, well] = [bad.find(isWitness)!, tolerated.filter(isBundle).find(({ name }) => name === 'anchor-of-a-witness')!]
    const { witnesses: [report] } = await verifyWitnesses(verifier, mutated(well), [parseWitness(sha256, witness)])
    expect(report).toMatchObject({ verdict: 'cosigned', cosigned: [{ where: 'checkpoints/49', size: 49, time: 1_795_000_000 }], faults: [] })
  })
})

describe('a mutated proof', () => {
  it.each(bad.filter(isInclusion).map((vector) => [vector.name, vector] as const))('%s', (_, vector) => expect(includes(vector)).toBe(false))
  it.each(bad.filter(isConsistency).map((vector) => [vector.name, vector] as const))('%s', (_, vector) => expect(isConsistent(vector)).toBe(false))
})

describe('a mutated note, key line or disclosure', () => {
  it.each(bad.filter(isNote).map((vector) => [vector.name, vector] as const))('%s', (_, { note, expect: { verdict } }) => expect(codeOf(() => parseNote(note))).toBe(verdict))
  it.each(bad.filter(isVkey).map((vector) => [vector.name, vector] as const))('%s', (_, { vkey, expect: { verdict } }) => expect(codeOf(() => parseVkey(sha256, vkey))).toBe(verdict))
  it.each(bad.filter(isDisclosure).map((vector) => [vector.name, vector] as const))('%s', (_, { base, leaf, disclosure }) => {
    const lines = fromUtf8(parseZip(baseOf(base)).find(({ name }) => name === 'leaves.ndjson')!.bytes).split('\n')
    const { commitment } = JSON.parse(lines[leaf]!) as { commitment: string }
    expect(leafHash(sha256, utf8(lines[leaf]!))).toHaveLength(32)
    expect(commitment).toMatch(/^[\w-]{43}$/)
    expect(commitmentOf(sha256, disclosure)).not.toBe(commitment)
  })
})

describe('what is passed over, and why that is no attack', () => {
  it.each(tolerated.map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    if (isReceipt(vector)) return expect((await verifyReceipt(verifier, mutated(vector), vector.receipt)).verdict).toBe(vector.expect.verdict)
    if (isInclusion(vector)) return expect(includes(vector)).toBe(vector.expect.verdict)
    expect(isBundle(vector)).toBe(true)
    const report = await verifyBundle(verifier, mutated(vector as BundleVector))
    expect(report.verdict).toBe(vector.expect.verdict)
  })
})

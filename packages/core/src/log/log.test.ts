import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { base64, fromBase64, utf8 } from '../bytes.ts'
import { formatPem, parsePem } from '../bundle/pem.ts'
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { derFromRaw, rawFromDer } from './ecdsa.ts'
import { leafHash } from './hash.ts'
import { formatVkey, keyId, originOf, parseVkey } from './key.ts'
import { lineOf, noPrev, prevOf } from './line.ts'
import { formatNote, parseNote } from './note.ts'
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.ts'
import { emptyFrontier, frontierOf, rootHash } from './tree.ts'

interface Vectors {
  Entries: string[]
  Leaves: string[]
  Roots: string[]
  Inclusion: { Size: number; Index: number; Proof: string[] }[]
  Consistency: { Size: number; Old: number; Proof: string[] }[]
  Note: { Vkey: string; Text: string; Note: string }
}
const go = JSON.parse(readFileSync(new URL('../../../../tests/vectors/tlog.json', import.meta.url), 'utf8')) as Vectors
const leaves = go.Entries.map((entry) => leafHash(sha256, utf8(entry)))
const rootAt = (size: number) => fromBase64(go.Roots[size]!)

describe('the tree, against golang.org/x/mod/sumdb/tlog', () => {
  it('hashes every entry and has the root of every size', () => {
    expect(leaves.map(base64)).toEqual(go.Leaves)
    for (let size = 1; size <= leaves.length; size++) {
      expect(base64(rootHash(sha256, frontierOf(sha256, leaves.slice(0, size))))).toBe(go.Roots[size])
    }
    // RFC 6962, section 2.1: SHA-256 of nothing. (The tlog that made these vectors still said all zeros.)
    expect(base64(rootHash(sha256, emptyFrontier))).toBe('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')
  })

  it('proves inclusion as Go does', () => {
    expect(go.Inclusion.length).toBeGreaterThan(50)
    for (const { Size, Index, Proof } of go.Inclusion) {
      expect(inclusionProof(sha256, leaves.slice(0, Size), Index).map(base64)).toEqual(Proof)
      expect(verifyInclusion(sha256, Proof.map((hash) => fromBase64(hash)), Index, Size, leaves[Index]!, rootAt(Size))).toBe(true)
    }
  })

  it('proves consistency as Go does', () => {
    for (const { Size, Old, Proof } of go.Consistency) {
      expect(consistencyProof(sha256, leaves.slice(0, Size), Old).map(base64)).toEqual(Proof)
      expect(verifyConsistency(sha256, Proof.map((hash) => fromBase64(hash)), Old, Size, rootAt(Old), rootAt(Size))).toBe(true)
    }
  })

  it('rejects every proof with one hash altered, dropped or added, a wrong index, or a wrong size', () => {
    for (const { Size, Index, Proof } of go.Inclusion) {
      const proof = Proof.map((hash) => fromBase64(hash))
      const holds = (p: Uint8Array[], index = Index, size = Size) => verifyInclusion(sha256, p, index, size, leaves[Index]!, rootAt(Size))
      proof.forEach((hash, i) => {
        const altered = hash.slice()
        altered[i % 32]! ^= 1
        expect(holds([...proof.slice(0, i), altered, ...proof.slice(i + 1)])).toBe(false)
        expect(holds([...proof.slice(0, i), ...proof.slice(i + 1)])).toBe(false)
      })
      expect(holds([...proof, leaves[0]!])).toBe(false)
      for (const index of [-1, Index + 1, Size, 0.5]) if (index !== Index) expect(holds(proof, index)).toBe(false)
    }
    for (const { Size, Old, Proof } of go.Consistency.filter(({ Proof }) => Proof.length > 0)) {
      const proof = Proof.map((hash) => fromBase64(hash))
      const altered = proof.map((hash, i) => (i === 0 ? hash.map((byte) => byte ^ 128) : hash))
      expect(verifyConsistency(sha256, altered, Old, Size, rootAt(Old), rootAt(Size))).toBe(false)
      expect(verifyConsistency(sha256, proof.slice(1), Old, Size, rootAt(Old), rootAt(Size))).toBe(false)
      expect(verifyConsistency(sha256, proof, Old, Size, rootAt(Old - 1), rootAt(Size))).toBe(false)
    }
  })

  it('verifies its own proofs at random sizes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: leaves.length }), fc.nat(), fc.nat(), (size, a, b) => {
      const [index, old] = [a % size, 1 + (b % size)]
      const some = leaves.slice(0, size)
      expect(verifyInclusion(sha256, inclusionProof(sha256, some, index), index, size, some[index]!, rootAt(size))).toBe(true)
      expect(verifyConsistency(sha256, consistencyProof(sha256, some, old), old, size, rootAt(old), rootAt(size))).toBe(true)
    }))
  })
})

describe('notes and keys, against golang.org/x/mod/sumdb/note', () => {
  it('reads Go’s key and note, verifies the signature, and prints both back', () => {
    const key = parseVkey(sha256, go.Note.Vkey)
    const note = parseNote(go.Note.Note)
    expect(formatVkey(sha256, key)).toBe(go.Note.Vkey)
    expect(formatNote(note)).toBe(go.Note.Note)
    expect(note.text).toBe(go.Note.Text)
    const [line] = note.signatures
    expect([...line!.keyId]).toEqual([...keyId(sha256, key)])
    const publicKey = createPublicKey(formatPem(key))
    expect(verify(null, utf8(note.text), publicKey, line!.signature)).toBe(true)
    const checkpoint = parseCheckpoint(note.text)
    expect(checkpoint.size).toBe(67)
    expect(formatCheckpoint(checkpoint)).toBe(note.text)
  })

  it.each([
    ['no blank line', 'text\n— a b\n'],
    ['a hyphen for the dash', 'text\n\n- name AAAAAAAA\n'],
    ['no newline at the end', 'text\n\n— name AAAAAAAA'],
    ['too short a signature', 'text\n\n— name AAAA\n'],
    ['base64 that is not the shortest', 'text\n\n— name AAAAAAB=\n'],
    ['two spaces', 'text\n\n—  name AAAAAAAA\n'],
    ['no signature', 'text\n\n'],
  ])('refuses a note with %s', (_, text) => {
    expect(() => parseNote(text)).toThrow(/bad-note|bad-encoding/)
  })

  it.each([
    ['a leading zero', 'o/k/1\n012\n', 1],
    ['a plus', 'o/k/1\n+1\n', 1],
    ['a root of 31 bytes', `o/k/1\n1\n${base64(new Uint8Array(31))}\n`, 0],
    ['an extension line', `o/k/1\n1\n${base64(new Uint8Array(32))}\nmore\n`, 0],
  ])('refuses a checkpoint with %s', (_, text, addRoot) => {
    expect(() => parseCheckpoint(addRoot ? `${text}${base64(new Uint8Array(32))}\n` : text)).toThrow(/bad-note/)
  })
})

describe('ECDSA, against OpenSSL', () => {
  it('converts node’s DER to r || s and back, for many signatures', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    for (let i = 0; i < 200; i++) {
      const message = utf8(`message ${i}`)
      const raw = new Uint8Array(sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }))
      const der = derFromRaw(raw)
      expect(verify('sha256', message, publicKey, der)).toBe(true)
      expect(rawFromDer(der)).toEqual(raw)
    }
  })

  it('gives nothing for DER that is not the shortest, cut off, or no signature', () => {
    const raw = new Uint8Array(64).fill(1)
    const der = derFromRaw(raw)
    expect(rawFromDer(der.slice(0, -1))).toBeUndefined()
    expect(rawFromDer(new Uint8Array([...der, 0]))).toBeUndefined()
    expect(rawFromDer(new Uint8Array(0))).toBeUndefined()
    expect(rawFromDer(new Uint8Array(72))).toBeUndefined()
  })

  it('names a log by its key, and prints the key as openssl does', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }))
    const origin = originOf(sha256, 'example.cn', spki)
    expect(origin).toMatch(/^example\.cn\/k\/[0-9a-f]{16}$/)
    const key = { name: origin, type: 2, key: spki } as const
    expect(formatPem(key)).toBe(publicKey.export({ type: 'spki', format: 'pem' }))
    expect(parsePem(formatPem(key))).toEqual(spki)
    expect(parseVkey(sha256, formatVkey(sha256, key))).toEqual(key)
    expect(() => parseVkey(sha256, formatVkey(sha256, key).replace(/\+[0-9a-f]/, '+x'))).toThrow(/bad-/)
  })
})

describe('a line', () => {
  it('is canonical JSON with its index and a link to the leaf before', () => {
    const first = lineOf(sha256, { type: 'b', a: 1 }, 0, noPrev)
    const second = lineOf(sha256, { type: 'c' }, 1, prevOf(first.leafHash))
    expect(first.text).toBe('{"a":1,"i":0,"prev":"0000000000000000","type":"b"}')
    expect(JSON.parse(second.text)).toEqual({ type: 'c', i: 1, prev: Buffer.from(leafHash(sha256, utf8(first.text))).toString('hex').slice(0, 16) })
  })
})

import type { Sha256 } from '@mingshi/core'

/**
 * SHA-256 (FIPS 180-4). Synchronous, because it runs between reading the head and writing it, and fast on old engines, where `subtle`
 * is slow. Nothing that is hashed here is a secret. Not a library: decision 12.
 */
export const sha256: Sha256 = (bytes) => {
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6)
  const view = new DataView(padded.buffer)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  view.setUint32(padded.length - 8, bytes.length / 0x20000000)
  view.setUint32(padded.length - 4, bytes.length << 3)
  const state = new Int32Array(start)
  const words = new Int32Array(64)
  for (let at = 0; at < padded.length; at += 64) {
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let i = 0; i < 64; i++) {
      const early = words[i - 15]!
      const late = words[i - 2]!
      words[i] = i < 16
        ? view.getInt32(at + i * 4)
        : (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)) + words[i - 7]! + words[i - 16]!
      const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[i]! + words[i]!
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0
    }
    ;[a, b, c, d, e, f, g, h].forEach((word, i) => { state[i]! += word })
  }
  state.forEach((word, i) => view.setInt32(i * 4, word))
  return padded.slice(0, 32)
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/**
 * The first 32 bits of the fractions of the square roots of the first 8 primes, and of the cube roots of the first 64 (sections 5.3.3 and
 * 4.2.2), by Newton's method: in nothing but the four operations that IEEE 754 rounds alike on every engine.
 */
const start: number[] = []
const rounds: number[] = []
for (let prime = 2; rounds.length < 64; prime++) {
  let factor = 2
  while (prime % factor) factor++
  if (factor < prime) continue
  let square = 2
  let cube = 2
  for (let i = 0; i < 32; i++) {
    square -= (square - prime / square) / 2
    cube -= (cube - prime / cube / cube) / 3
  }
  if (start.length < 8) start.push((square * 0x100000000) | 0)
  rounds.push((cube * 0x100000000) | 0)
}

import { concat, fromUtf8, sameBytes, utf8 } from '../bytes.ts'
import { MingshiError } from '../errors.ts'

/** The CBOR that a receipt needs (RFC 8949): integers, byte and text strings, lists, maps with integer keys, tags. */
export type Cbor = number | string | Uint8Array | readonly Cbor[] | CborMap | CborTag
export type CborMap = ReadonlyMap<number, Cbor>
export interface CborTag {
  readonly tag: number
  readonly value: Cbor
}

/** Deterministic encoding (RFC 8949, section 4.2.1) for maps whose keys are already in order. */
export function encodeCbor(value: Cbor): Uint8Array {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return concat(head(3, utf8(value).length), utf8(value))
  if (value instanceof Uint8Array) return concat(head(2, value.length), value)
  if (Array.isArray(value)) return concat(head(4, value.length), ...(value as Cbor[]).map(encodeCbor))
  if (value instanceof Map) {
    const pairs = [...(value as CborMap)].map(([key, member]) => concat(encodeCbor(key), encodeCbor(member)))
    return concat(head(5, pairs.length), ...pairs)
  }
  const { tag, value: tagged } = value as CborTag
  return concat(head(6, tag), encodeCbor(tagged))
}

/** Accepts only what `encodeCbor` would print; throws `bad-receipt` on the rest, trailing bytes included. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const [value, end] = read(bytes, 0, 0)
  if (end !== bytes.length || !sameBytes(encodeCbor(value), bytes)) throw bad('one deterministic CBOR item', `${bytes.length} bytes`)
  return value
}

function head(major: number, argument: number): Uint8Array {
  const type = major << 5
  if (argument < 24) return new Uint8Array([type | argument])
  const size = argument < 0x100 ? 1 : argument < 0x10000 ? 2 : argument < 0x100000000 ? 4 : 8
  const bytes = new Uint8Array(1 + size)
  bytes[0] = type | { 1: 24, 2: 25, 4: 26, 8: 27 }[size]
  for (let i = size, rest = argument; i > 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256
  return bytes
}

function read(bytes: Uint8Array, at: number, depth: number): [Cbor, number] {
  const first = bytes[at]
  if (first === undefined || depth > 8) throw bad('more CBOR', 'its end')
  const short = first & 31
  const size = { 24: 1, 25: 2, 26: 4, 27: 8 }[short as 24] ?? 0
  if (short > 27 || at + 1 + size > bytes.length) throw bad('a definite length', `byte ${first}`)
  let argument = size === 0 ? short : 0
  for (let i = 0; i < size; i++) argument = argument * 256 + bytes[at + 1 + i]!
  const start = at + 1 + size
  if (!Number.isSafeInteger(argument)) throw bad('a safe integer', String(argument))
  switch (first >> 5) {
    case 0: return [argument, start]
    case 1: return [-1 - argument, start]
    case 2: return [slice(bytes, start, argument), start + argument]
    case 3: return [fromUtf8(slice(bytes, start, argument), 'CBOR text'), start + argument]
    case 4: return readMany(bytes, start, argument, depth, (items) => items)
    case 5: return readMany(bytes, start, argument * 2, depth, (items) => {
      const pairs = items.flatMap((key, i) => (i % 2 === 0 ? [[key, items[i + 1]!] as [number, Cbor]] : []))
      return new Map(pairs)
    })
    case 6: {
      const [value, end] = read(bytes, start, depth + 1)
      return [{ tag: argument, value }, end]
    }
    default: throw bad('an integer, a string, a list, a map or a tag', `byte ${first}`)
  }
}

function readMany(bytes: Uint8Array, start: number, count: number, depth: number, make: (items: Cbor[]) => Cbor): [Cbor, number] {
  const items: Cbor[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    const [item, end] = read(bytes, at, depth + 1)
    items.push(item)
    at = end
  }
  return [make(items), at]
}

function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw bad(`${length} bytes`, `${bytes.length - start}`)
  return bytes.slice(start, start + length)
}

const bad = (expected: string, got: string) => new MingshiError('bad-receipt', { expected, got })

import { fromUtf8 } from '../../bytes.ts'
import { canonical } from '../../canonical.ts'
import { MingshiError, pictureOf, type ErrorDetails } from '../../errors.ts'
import type { Installation } from '../../policy/installation.ts'
import { parseInstallation, parsePolicy, withoutComments } from '../../policy/parse.ts'
import { policyFormats, type Policy } from '../../policy/schema.ts'
import type { At } from './fault.ts'

/** How documents of one folder are read. */
export interface Reader<T> {
  /** As a document may name it. */
  formats: readonly string[]
  /** In bytes; larger ones are not read at all: parsing must not be what an attacker spends a day of ours on. */
  limit: number
  parse(json: unknown): T
}

/** Bytes to a document; faults and undefined when they are not the one spelling of one. Never throws. */
export function readDocument<T>(bytes: Uint8Array, { formats, limit, parse }: Reader<T>, at: At): T | undefined {
  if (bytes.length > limit) return void at(`at most ${limit} bytes`, `${bytes.length} bytes`)
  const expected = `a document of ${formats.join(' or ')}`
  let json: unknown
  try {
    const text = fromUtf8(bytes, 'document')
    json = JSON.parse(text)
    if (canonical(json) !== text) throw new Error('not canonical')
  } catch (error) {
    return void at('canonical JSON', pictureOf(error))
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return void at(expected, pictureOf(json))
  const got = (json as { format?: unknown }).format
  if (!formats.some((each) => each === got)) return void at(expected, pictureOf(got))
  try {
    return parse(json)
  } catch (error) {
    const [problem] = error instanceof MingshiError && error.code === 'wrong-shape' ? (error.details as ErrorDetails['wrong-shape']).problems : []
    return void (problem ? at(`${problem.path} ${problem.expected}`, problem.got) : at(expected, pictureOf(error)))
  }
}

/** A parser that drops a key without a word (`__proto__`, say) has not read the whole document. */
const whole = <T>(parse: (json: unknown) => T) => (json: unknown): T => {
  const parsed = parse(json)
  if (canonical(parsed) !== canonical(withoutComments(json))) throw new Error('keys that are not of this format')
  return parsed
}

export const policies: Reader<Policy> = { formats: policyFormats, limit: 1_048_576, parse: whole(parsePolicy) }

export const installations: Reader<Installation> = { formats: ['mingshi-installation/1'], limit: 65_536, parse: whole(parseInstallation) }

/** What a notice says is not read but composed again; only its edition has to be one that this program composes. */
export const notices: Reader<{ edition?: unknown }> = { formats: ['mingshi-notice/1'], limit: 1_048_576, parse: (json) => json as object }

import { MingshiError, pictureOf } from './errors.ts'

/** JSON without floats: what a policy, a leaf and a notice are made of. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * The one spelling of a JSON value: RFC 8785 (JCS) restricted to safe integers, so that two people who hold the same
 * facts hold the same bytes. Keys sorted by UTF-16 code units, no spaces; a member that is undefined is not there, as in
 * JSON.stringify. Throws `not-canonical` with the path of the first value that has no such spelling.
 */
export function canonical(value: unknown, path = '$'): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value)
  if (typeof value === 'string' && !loneSurrogate.test(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item, i) => canonical(item, `${path}[${i}]`)).join(',')}]`
  if (typeof value === 'object') {
    const members = value as Record<string, unknown>
    const keys = Object.keys(members).filter((key) => members[key] !== undefined).sort()
    return `{${keys.map((key) => `${canonical(key, path)}:${canonical(members[key], `${path}.${key}`)}`).join(',')}}`
  }
  throw new MingshiError('not-canonical', { path, expected: 'JSON without floats', got: pictureOf(value) })
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/

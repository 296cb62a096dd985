import { fromBase64url, fromUtf8, hex } from '../bytes.ts'

/** In this order, for every leaf; what a leaf does not have is empty. Every field of every leaf has a column (a test goes through them). */
export const tableColumns = [
  'i', 't', 'type', 'session', 'purpose', 'item', 'how', 'result', 'reason', 'age', 'input', 'dwell', 'lang', 'way', 'items', 'alternatives', 'alternative', 'state',
  'opening', 'captureControlledBy', 'kind', 'ms', 'given', 'with', 'erasure', 'because', 'deadline', 'face', 'code', 'by', 'why', 'notice', 'policy', 'installation', 'fingerprint', 'commitment',
  'since', 'disclosures', 'what', 'receipts', 'kept', 'count', 'scope', 'asOf', 'fairness', 'cssWidth', 'cssHeight', 'diagonalMm', 'size', 'witness', 'keyId', 'time', 'note', 'from', 'to', 'sdk',
  'engine', 'sample', 'key', 'vkeys', 'stepMs', 'predecessor', 'restored', 'lost', 'pruned', 'origin', 'file', 'subjects', 'guardian', 'gate', 'display', 'boot', 'm', 'prev',
] as const

/** With a byte order mark: without it a spreadsheet takes Chinese for something else. */
export const csvHead = `\ufeff${tableColumns.join(',')}\r\n`

/**
 * One line of the log as one of a table (RFC 4180): a view to sort and to count in, never the evidence. Times are ISO 8601 in
 * UTC, hashes hex. A field that a spreadsheet would take for a formula gets an apostrophe (OWASP ASVS 5.0, 1.2.10). A line
 * that is no JSON object stands in the first column as it is.
 */
export function csvOf(line: string): string {
  const leaf = objectIn(line)
  const fields = leaf ? tableColumns.map((column) => cellOf(column, leaf[column])) : [line]
  return `${fields.map(quoted).join(',')}\r\n`
}

/** What a line says, whatever it is; undefined where it is no JSON object, or its bytes are no text. */
export function objectIn(line: string | Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(typeof line === 'string' ? line : fromUtf8(line))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** A fact of a leaf as text; nothing where there is none. */
export function cellOf(column: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(String).join(' ')
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value as string | number | boolean)
  if ((column === 't' || column === 'deadline' || column === 'since') && typeof value === 'number') return timeIn(value)
  if (column === 'commitment') return bytesIn(text)
  return text.replace(/^sha256:/, '')
}

/** A number that no date can hold stays one. */
const timeIn = (ms: number): string => (Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : String(ms))

/** base64url may begin with `-`; hex never does. */
function bytesIn(text: string): string {
  try {
    return hex(fromBase64url(text, 'commitment'))
  } catch {
    return text
  }
}

function quoted(field: string): string {
  const safe = /^[=+\-@\t\r\0＝＋－＠]/.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

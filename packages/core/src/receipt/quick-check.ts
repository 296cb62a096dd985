/**
 * A schema as patterns of its canonical texts, for a million leaves: true only for a text that is the canonical spelling of what
 * the schema accepts, or no JSON at all: that it is, a parser has to say. Where it says false, or knows a kind of schema not, the schema itself is
 * asked and says what is wrong. Made from the schema, so that there is one truth.
 */
export function quickCheck(schema: unknown): (text: string) => boolean {
  const { type, discriminator, options } = (schema as Schema)._zod.def
  if (type !== 'union' || discriminator !== 'type') {
    const pattern = whole(schema)
    return (text) => pattern.test(text)
  }
  const patterns = new Map(options!.map((option) => [option._zod.def.shape!.type!._zod.def.values![0], whole(option)]))
  return (text) => patterns.get(typeOf(text))?.test(text) ?? false
}

/** What may be its type, to be asked first; where it is another, the pattern says no. */
function typeOf(text: string): string {
  const from = text.lastIndexOf(before) + before.length
  return text.slice(from, text.indexOf('"', from))
}
const before = '"type":"'

interface Schema { _zod: { def: Def } }
interface Def {
  type?: string
  check?: string
  format?: string
  values?: unknown[]
  entries?: Record<string, unknown>
  element?: Schema
  innerType?: Schema
  shape?: Record<string, Schema>
  catchall?: Schema
  options?: Schema[]
  discriminator?: string
  checks?: { _zod: { def: Limit } }[]
}
interface Limit { check?: string; format?: string; pattern?: RegExp; value?: unknown; inclusive?: boolean; maximum?: number }

const whole = (schema: unknown): RegExp => new RegExp(`^${patternOf(schema as Schema) ?? '[]'}$`)

/** Undefined where a kind is not known. A pattern may leave out texts of its schema, and never takes one more. */
function patternOf({ _zod: { def } }: Schema): string | undefined {
  const limits = (def.checks ?? []).map((each) => each._zod.def)
  switch (def.type) {
    case 'string': return def.check === undefined && limits.length < 2 ? textOf(limits[0]) : undefined
    case 'number': return def.format === 'safeint' && limits.every(isOfNaturals) && limits.some(({ check }) => check === 'greater_than') ? (limits.some(isFromOne) ? positive : natural) : undefined
    case 'boolean': return '(?:true|false)'
    case 'nullable': return oneOf(['null', patternOf(def.innerType!)])
    case 'literal': return oneOf(def.values!.map(literal))
    case 'enum': return oneOf(Object.values(def.entries!).map(literal))
    case 'array': return limits.every(({ check }) => check === 'max_length') && limits.length < 2 ? listOf(patternOf(def.element!), limits[0]?.maximum) : undefined
    case 'object': return limits.length === 0 && def.catchall?._zod.def.type === 'never' ? membersOf(def.shape!) : undefined
    default: return undefined
  }
}

/** Of at most fifteen digits: all of them are safe. */
const positive = '[1-9]\\d{0,14}'
const natural = `(?:0|${positive})`
const isFromOne = ({ check, value }: Limit): boolean => check === 'greater_than' && value === 1
const isOfNaturals = ({ check, value, inclusive }: Limit): boolean =>
  inclusive === true && ((check === 'greater_than' && (value === 0 || value === 1)) || (check === 'less_than' && typeof value === 'number' && value >= 1e15))

/** What stands for itself between quotes; half a pair of surrogates does not. */
const special = '"\\\\\\0-\\x1f\\ud800-\\udfff'

function textOf(limit: Limit | undefined): string | undefined {
  if (!limit) return `"[^${special}]*"`
  if (limit.check === 'max_length') return `"[^${special}]{0,${limit.maximum}}"`
  const { source = '', flags = '' } = limit.format === 'regex' ? (limit.pattern ?? {}) : {}
  if (!isPlain(source) || (flags !== '' && flags !== 'i')) return undefined
  const body = spelledOut(source.slice(1, -1).replace(/\[\^/g, `[^${special}`))
  return `"(?:${flags === 'i' ? body.replace(/a-z/g, 'a-zA-Z') : body})"`
}

/** A class so many times, written so many times: an engine counts along a `{64}`, and a leaf has four digests. */
const spelledOut = (body: string): string => body.replace(/(\[[^\]]+\])\{(\d\d?)\}/g, (_, each: string, times: string) => each.repeat(Number(times)))

/** A pattern of a whole text in which nothing stands for a special character, once every class that leaves some out leaves out these. */
const isPlain = (source: string): boolean => plainPattern.test(source) && !(source.match(/\[[^^\]][^\]]*\]/g) ?? []).some((each) => new RegExp(each).test('\\'))
const plainPattern = /^\^(?:[\w:/=-]|\\[wd./]|\[(?:[\w:./+=-]|\\[wd/])+\]|\[\^(?:[\w:./+-]|\\[0wd]|\\x[\da-f]{2})+\]|\{\d+(?:,\d*)?\}|[?*+|]|\(\?:|[()])*\$$/

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const literal = (value: unknown): string | undefined =>
  typeof value === 'boolean' || (typeof value === 'string' && new RegExp(`^[^${special}]*$`).test(value)) ? escaped(JSON.stringify(value)) : undefined

/** Those that are known. */
function oneOf(patterns: (string | undefined)[]): string | undefined {
  const known = patterns.filter((pattern) => pattern !== undefined)
  return known.length > 0 ? `(?:${known.join('|')})` : undefined
}

const listOf = (element: string | undefined, most?: number): string => (element === undefined ? '\\[\\]' : `\\[(?:${element}(?:,${element})${most === undefined ? '*' : `{0,${most - 1}}`})?\\]`)

/** In the order of their keys. An optional one that is not known is left out; what has one takes the longer way. */
function membersOf(shape: Record<string, Schema>): string | undefined {
  const members = Object.keys(shape).sort().map((key) => {
    const { type, innerType } = shape[key]!._zod.def
    const pattern = patternOf(type === 'optional' ? innerType! : shape[key]!)
    return { isOptional: type === 'optional', pattern: pattern && `"${escaped(key)}":${pattern}` }
  })
  const last = members.map(({ isOptional }) => isOptional).lastIndexOf(false)
  if (members.some(({ isOptional, pattern }) => !isOptional && pattern === undefined)) return undefined
  const joined = members.map(({ isOptional, pattern }, i) => {
    if (pattern === undefined) return ''
    // Where none has to be there, any may be the first: that commas stand between members, and only there, was seen by the parser.
    const withComma = last < 0 ? `,?${pattern}` : i < last ? `${pattern},` : i > last ? `,${pattern}` : pattern
    return isOptional ? `(?:${withComma})?` : withComma
  })
  return `\\{${joined.join('')}\\}`
}

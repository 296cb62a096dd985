import { canonical, type Json } from '../canonical.ts'
import { MingshiError, pictureOf, type ErrorDetails, type Problem } from '../errors.ts'
import { noticeWords } from '../locales/index.ts'
import { installationSchema, type Installation } from './installation.ts'
import { problemsOf } from './problems.ts'
import { policySchema, type Policy } from './schema.ts'
import { textsOf } from './texts.ts'

/** Text to JSON. Throws `not-json`, with the offset where the engine says one; `wrong-shape` on JSON that is nested too deep. */
export function parseJson(text: string, what: string): Json {
  let json: Json
  try {
    json = JSON.parse(text) as Json
  } catch (cause) {
    const at = Number(/position (\d+)/.exec(String(cause))?.[1] ?? -1)
    throw new MingshiError('not-json', { what, at, got: pictureOf(text.slice(Math.max(0, at), Math.max(0, at) + 20)) }, cause)
  }
  refuseDepth(json, what)
  return json
}

/** JSON to a policy. Throws `wrong-shape` with all problems at once: JSON path, expected, got. */
export function parsePolicy(json: unknown): Policy {
  refuseDepth(json, 'policy')
  const source = withoutComments(json)
  const result = policySchema.safeParse(source)
  if (!result.success) throw new MingshiError('wrong-shape', { what: 'policy', problems: problemsOf(result.error.issues, source) })
  const { data } = result
  const problems = [
    ...protoKeys(source), ...uncanonical(data), ...unknownLanguages(data), ...earlyKeys(data), ...missingTexts(data), ...repeatedIds(data), ...endlessRecords(data),
  ]
  if (problems.length > 0) throw new MingshiError('wrong-shape', { what: 'policy', problems })
  return data
}

/** JSON to an installation. Throws `wrong-shape` with all problems at once. */
export function parseInstallation(json: unknown): Installation {
  refuseDepth(json, 'installation')
  const source = withoutComments(json)
  const result = installationSchema.safeParse(source)
  const problems = result.success ? uncanonical(result.data) : problemsOf(result.error.issues, source)
  if (result.success && problems.length === 0) return result.data
  throw new MingshiError('wrong-shape', { what: 'installation', problems })
}

/**
 * `$comment` is allowed in every object of a policy and an installation, `$schema` (for editors) at their top; neither is ever
 * part of what they say.
 */
export function withoutComments(json: unknown, top = true): unknown {
  if (Array.isArray(json)) return json.map((item) => withoutComments(item, false))
  if (typeof json !== 'object' || json === null) return json
  const kept = Object.entries(json).filter(([key]) => key !== '$comment' && !(top && key === '$schema'))
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutComments(value, false)]))
}

/** Nothing of ours has ten levels; whoever nests without end wants our recursion to break. Level by level, without any. */
function refuseDepth(json: unknown, what: string): void {
  const holders = (values: unknown[]): object[] => values.filter((value) => typeof value === 'object' && value !== null)
  let level = holders([json])
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > deepest) throw new MingshiError('wrong-shape', { what, problems: [{ path: '$', expected: `at most ${deepest} levels`, got: 'more' }] })
    level = level.flatMap((holder) => holders(Object.values(holder)))
  }
}

const deepest = 64

/** The one key that the schema drops from a record without a word; what is parsed would no longer be its source. */
function protoKeys(json: unknown, path = '$'): Problem[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) => {
    const at = Array.isArray(json) ? `${path}[${key}]` : `${path}.${key}`
    return key === '__proto__' ? [{ path: at, expected: 'no such key', got: pictureOf(value) }] : protoKeys(value, at)
  })
}

/** What the schema lets through and no digest can hold: minus zero, half a surrogate pair. */
function uncanonical(data: Policy | Installation): Problem[] {
  try {
    canonical(data)
    return []
  } catch (error) {
    const { path, got } = (error as MingshiError).details as ErrorDetails['not-canonical']
    return [{ path, expected: 'what canonical JSON can hold', got: got === '0' ? '-0' : got }]
  }
}

/** How long records are kept is an ISO 8601 duration, longer than nothing. */
const endlessRecords = ({ records }: Policy): Problem[] =>
  !records || /^P(?=.*[1-9])(\d{1,2}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,4}D)?$/.test(records.keep)
    ? []
    : [{ path: '$.records.keep', expected: 'a duration such as P3Y', got: pictureOf(records.keep) }]

const unknownLanguages = ({ languages }: Policy): Problem[] =>
  languages.flatMap((language, i) => {
    const [path, got] = [`$.languages[${i}]`, JSON.stringify(language)]
    if (!noticeWords[language]) return [{ path, expected: Object.keys(noticeWords).join(' or '), got }]
    return languages.indexOf(language) < i ? [{ path, expected: 'a language listed once', got }] : []
  })

/** A key that came with a later minor: a kiosk that knows only the earlier one would not see it. */
const earlyKeys = ({ format, languages, gate, unreviewed = [] }: Policy): Problem[] => [
  ...(gate && format !== 'mingshi-policy/1.2' ? [{ path: '$.gate', expected: 'the format mingshi-policy/1.2, which has this key', got: JSON.stringify(format) }] : []),
  ...unreviewed.flatMap((language, i) => {
    const [path, got] = [`$.unreviewed[${i}]`, JSON.stringify(language)]
    if (format === 'mingshi-policy/1') return i > 0 ? [] : [{ path: '$.unreviewed', expected: 'the format mingshi-policy/1.1, which has this key', got: JSON.stringify(format) }]
    return languages.includes(language) && unreviewed.indexOf(language) === i ? [] : [{ path, expected: 'one of the languages of this policy, once', got }]
  }),
]

/** A notice in a language needs every text in that language: none is ever borrowed from another. */
const missingTexts = (policy: Policy): Problem[] =>
  textsOf(policy).flatMap(({ path, text }) =>
    policy.languages
      .filter((language) => text[language] === undefined)
      .map((language) => ({ path: `${path}["${language}"]`, expected: `text, as ${language} is among the languages`, got: 'nothing' })),
  )

function repeatedIds(policy: Policy): Problem[] {
  const problems: Problem[] = []
  for (const list of ['joint', 'purposes', 'recipients', 'entrusted', 'plain', 'alternatives'] as const) {
    const seen = new Set<string>()
    policy[list]?.forEach(({ id }, i) => {
      if (seen.has(id)) problems.push({ path: `$.${list}[${i}].id`, expected: 'an id used once', got: JSON.stringify(id) })
      seen.add(id)
    })
  }
  return problems
}

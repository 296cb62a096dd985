import type { Json } from '../canonical.ts'
import { MingshiError, pictureOf, type Problem } from '../errors.ts'
import { noticeWords } from '../locales/index.ts'
import { installationSchema, type Installation } from './installation.ts'
import { problemsOf } from './problems.ts'
import { policySchema, type Policy } from './schema.ts'
import { textsOf } from './texts.ts'

/** Text to JSON. Throws `not-json`, with the offset where the engine says one. */
export function parseJson(text: string, what: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch (cause) {
    const at = Number(/position (\d+)/.exec(String(cause))?.[1] ?? -1)
    throw new MingshiError('not-json', { what, at, got: pictureOf(text.slice(Math.max(0, at), Math.max(0, at) + 20)) }, cause)
  }
}

/** JSON to a policy. Throws `wrong-shape` with all problems at once: JSON path, expected, got. */
export function parsePolicy(json: unknown): Policy {
  const source = withoutComments(json)
  const result = policySchema.safeParse(source)
  if (!result.success) throw new MingshiError('wrong-shape', { what: 'policy', problems: problemsOf(result.error.issues, source) })
  const problems = [...protoKeys(source), ...unknownLanguages(result.data), ...missingTexts(result.data), ...repeatedIds(result.data)]
  if (problems.length > 0) throw new MingshiError('wrong-shape', { what: 'policy', problems })
  return result.data
}

/** JSON to an installation. Throws `wrong-shape` with all problems at once. */
export function parseInstallation(json: unknown): Installation {
  const source = withoutComments(json)
  const result = installationSchema.safeParse(source)
  if (result.success) return result.data
  throw new MingshiError('wrong-shape', { what: 'installation', problems: problemsOf(result.error.issues, source) })
}

/** `$comment` is allowed in every object of a policy and an installation, and is never part of what they say. */
export function withoutComments(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutComments)
  if (typeof json !== 'object' || json === null) return json
  const kept = Object.entries(json).filter(([key]) => key !== '$comment')
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutComments(value)]))
}

/** The one key that the schema drops from a record without a word; what is parsed would no longer be its source. */
function protoKeys(json: unknown, path = '$'): Problem[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) => {
    const at = Array.isArray(json) ? `${path}[${key}]` : `${path}.${key}`
    return key === '__proto__' ? [{ path: at, expected: 'no such key', got: pictureOf(value) }] : protoKeys(value, at)
  })
}

const unknownLanguages = ({ languages }: Policy): Problem[] =>
  languages.flatMap((language, i) => {
    const [path, got] = [`$.languages[${i}]`, JSON.stringify(language)]
    if (!noticeWords[language]) return [{ path, expected: Object.keys(noticeWords).join(' or '), got }]
    return languages.indexOf(language) < i ? [{ path, expected: 'a language listed once', got }] : []
  })

/** A notice in a language needs every text in that language: none is ever borrowed from another. */
const missingTexts = (policy: Policy): Problem[] =>
  textsOf(policy).flatMap(({ path, text }) =>
    policy.languages
      .filter((language) => text[language] === undefined)
      .map((language) => ({ path: `${path}["${language}"]`, expected: `text, as ${language} is among the languages`, got: 'nothing' })),
  )

function repeatedIds(policy: Policy): Problem[] {
  const problems: Problem[] = []
  for (const list of ['purposes', 'recipients', 'entrusted', 'plain', 'alternatives'] as const) {
    const seen = new Set<string>()
    policy[list]?.forEach(({ id }, i) => {
      if (seen.has(id)) problems.push({ path: `$.${list}[${i}].id`, expected: 'an id used once', got: JSON.stringify(id) })
      seen.add(id)
    })
  }
  return problems
}

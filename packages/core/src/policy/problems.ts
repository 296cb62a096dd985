import type { $ZodIssue } from 'zod/v4/core'
import { pictureOf, type Problem } from '../errors.ts'
import { spelled } from './patterns.ts'

/**
 * Every issue of a failed parse as path, expected and got. A union is answered by the branch that came closest. A place has one
 * problem, the last: a number that no integer can hold is first of all above the schema's own limit.
 */
export function problemsOf(issues: readonly $ZodIssue[], input: unknown): Problem[] {
  const problems = issues.flatMap((issue) => problemsOfIssue(issue, input, issue.path))
  return [...new Map(problems.map((problem) => [problem.path, problem])).values()]
}

function problemsOfIssue(issue: $ZodIssue, input: unknown, path: readonly PropertyKey[]): Problem[] {
  const at = pathOf(path)
  const got = spelled(pictureOf(valueAt(input, path)))
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: pathOf([...path, key]), expected: 'no such key', got: pictureOf(valueAt(input, [...path, key])) }))
    case 'invalid_union': {
      const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0]
      if (!closest) return [{ path: at, expected: 'one of the known kinds', got }]
      return closest.flatMap((inner) => problemsOfIssue(inner, input, [...path, ...inner.path]))
    }
    case 'invalid_type':
      return [{ path: at, expected: String(issue.expected), got }]
    case 'invalid_value':
      return [{ path: at, expected: issue.values.map((value) => JSON.stringify(value)).join(' or '), got }]
    case 'too_small':
      return [{ path: at, expected: `at least ${issue.minimum} (${issue.origin})`, got }]
    case 'too_big':
      return [{ path: at, expected: `at most ${issue.maximum} (${issue.origin})`, got }]
    case 'invalid_format':
      return [{ path: at, expected: issue.message, got }]
    case 'invalid_key':
      return [{ path: at, expected: `a key that is ${issue.issues[0]?.message ?? 'another'}`, got: spelled(pictureOf(String(path[path.length - 1]))) }]
    default:
      return [{ path: at, expected: issue.message, got }]
  }
}

/** `['purposes', 0, 'act']` to `$.purposes[0].act`; keys that are not names are quoted. */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return /^[A-Za-z_$][\w$]*$/.test(String(key)) ? `${text}.${String(key)}` : `${text}[${JSON.stringify(String(key))}]`
  }, '$')

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  )

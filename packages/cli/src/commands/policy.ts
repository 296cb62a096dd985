import { MingshiError, parsePolicy, type ErrorDetails, type Policy } from '@mingshi/core'
import { readJson } from '../files.ts'
import { Usage } from '../usage.ts'

/** A policy for a command that needs a whole one: what is not of its shape is a `Usage` that says so in one line. */
export function readPolicy(path: string): Policy {
  const json = readJson(path, 'a policy')
  try {
    return parsePolicy(json)
  } catch (error) {
    if (!(error instanceof MingshiError) || error.code !== 'wrong-shape') throw error
    const { problems } = error.details as ErrorDetails['wrong-shape']
    const [{ path: at, expected, got }] = problems as [ErrorDetails['wrong-shape']['problems'][number]]
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more: mingshi lint ${path})` : ''
    throw new Usage(`${path} ${at}: expected ${expected}, got ${got}${more}`)
  }
}

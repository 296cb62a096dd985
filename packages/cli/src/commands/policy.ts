import { MingshiError, parsePolicy, type Policy } from '@mingshi/core'
import { readEachJson, readJson } from '../files.ts'
import { lineOf, Usage } from '../usage.ts'
import type { Read } from './findings.ts'

/** A policy for a command that needs a whole one: what is not of its shape is a `Usage` that says so in one line. */
export function readPolicy(path: string): Policy {
  const json = readJson({ path, what: 'a policy' })
  try {
    return parsePolicy(json)
  } catch (error) {
    if (!(error instanceof MingshiError)) throw error
    throw new Usage(`${path} ${lineOf(error)}. All that is wrong: mingshi lint ${path}`)
  }
}

/** A policy and installations of any shape. */
export function readPolicyAndInstallations(path: string, paths: readonly string[]): { policy: unknown; installations: Read[] } {
  const [policy, ...jsons] = readEachJson([{ path, what: 'a policy' }, ...paths.map((each) => ({ path: each, what: 'an installation' }))])
  return { policy, installations: paths.map((each, i) => ({ path: each, json: jsons[i] })) }
}

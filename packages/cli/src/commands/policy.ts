import { parsePolicy, type Policy } from '@mingshi/core'
import { readEachJson, readParsed } from '../files.ts'
import type { Read } from './findings.ts'

/** A policy for a command that needs a whole one. */
export const readPolicy = (path: string): Policy =>
  readParsed({ path, what: 'a policy' }, parsePolicy, `. All that is wrong: mingshi lint ${path}`)

/** A policy and installations of any shape. */
export function readPolicyAndInstallations(path: string, paths: readonly string[]): { policy: unknown; installations: Read[] } {
  const [policy, ...jsons] = readEachJson([{ path, what: 'a policy' }, ...paths.map((each) => ({ path: each, what: 'an installation' }))])
  return { policy, installations: paths.map((each, i) => ({ path: each, json: jsons[i] })) }
}

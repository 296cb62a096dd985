import { build, lintJson, type Built, type Finding } from '@mingshi/core'
import { sha256 } from '../platform/sha256.ts'

/**
 * `raw-policy.js`: parse, full lint and build in the browser, for development. On a machine the built policy is loaded.
 * `build` throws a MingshiError: `wrong-shape` with all problems, or `illegal-policy` with the rules that forbid it.
 */
export const MingshiRawPolicy = {
  build: (policy: unknown, installation: unknown): Built => build(sha256, policy, [installation]),
  lint: (policy: unknown, installation?: unknown): Finding[] => lintJson(sha256, policy, installation).findings,
}

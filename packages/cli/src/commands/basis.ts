import { parseInstallation, readVerified, type Basis, type Policy, type RuleLanguage } from '@mingshi/core'
import { readBytes, readParsed } from '../files.ts'
import { nodeVerifier } from '../platform.ts'
import { lintEach } from './findings.ts'

type Files = { installations: readonly string[]; bundle: string | undefined }

/** What an assessment or a pack rests on: lint in its language, the installations, and a bundle that is verified before it is read. */
export async function readBasis(policy: Policy, { installations: paths, bundle }: Files, language: RuleLanguage): Promise<Basis> {
  const installations = paths.map((path) => readParsed({ path, what: 'an installation' }, parseInstallation))
  const { findings } = lintEach(policy, installations.map((json, i) => ({ path: paths[i]!, json })), language)
  if (bundle === undefined) return { findings, installations }
  return { findings, installations, evidence: await readVerified(nodeVerifier, readBytes({ path: bundle, what: 'a bundle' }), { language }) }
}

/** 1 where a bundle was given and did not verify: the paper is made all the same, and says so. */
export const codeOf = ({ evidence }: Basis): number => (evidence && !evidence.verified ? 1 : 0)

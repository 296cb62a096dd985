import { parseInstallation, readVerified, type Basis, type Finding, type Installation, type Policy, type Report, type RuleLanguage } from '@mingshi/core'
import { readParsed } from '../files.ts'
import { nodeVerifier } from '../platform.ts'
import { progressBar } from '../progress.ts'
import { openSource } from '../source.ts'
import { lintEach } from './findings.ts'

type Files = { installations: readonly string[]; bundle: string | undefined }

/** What an assessment or a pack rests on, read once: the installations, and a bundle that is verified before anything of it is used. */
export async function readBasis({ installations: paths, bundle }: Files): Promise<Omit<Basis, 'findings'>> {
  const installations = paths.map((path) => readParsed({ path, what: 'an installation' }, parseInstallation))
  return { installations, ...(bundle !== undefined && { evidence: await readEvidence(bundle) }) }
}

/** Lint for a paper in a language. */
export const findingsOf = (policy: Policy, installations: readonly Installation[], language: RuleLanguage): Finding[] =>
  lintEach(policy, installations.map((json, i) => ({ path: String(i), json })), language).findings

async function readEvidence(path: string): Promise<NonNullable<Basis['evidence']>> {
  const source = openSource({ path, what: 'a bundle' })
  const bar = progressBar('verifying')
  return readVerified(nodeVerifier, source, { onProgress: bar.show }).finally(() => {
    bar.clear()
    source.close()
  })
}

/** What a verdict is in a word or two, beside the name of a file. */
export const verdictIn = ({ verdict, sample }: Report): string => `${verdict === 'verified' ? 'verified' : 'NOT VERIFIED'}${sample ? ', A SAMPLE' : ''}`

/** 1 where a bundle was given and did not verify: the paper is made all the same, and says so. */
export const codeOf = ({ evidence }: Pick<Basis, 'evidence'>): number => (evidence && !evidence.verified ? 1 : 0)

import { digestOf, type Sha256 } from '../digest.ts'
import { MingshiError } from '../errors.ts'
import { deriveItems } from '../items/derive.ts'
import { noticeWords } from '../locales/index.ts'
import type { NoticeWords } from '../locales/locale.ts'
import { kindOf } from '../items/kind.ts'
import { composeGuardianNotice } from '../notice/compose-guardian.ts'
import { composeItemNotice } from '../notice/compose-item.ts'
import { composeNotice, composePlainNotice } from '../notice/compose.ts'
import type { DigestedNotice } from '../notice/notice.ts'
import { asksGuardian } from '../policy/guarded.ts'
import { parseInstallation, parsePolicy } from '../policy/parse.ts'
import { receiptProblems } from '../receipt/fits.ts'
import { lintPolicy } from '../rules/lint.ts'
import type { Built, BuiltNotice } from './built.ts'
import { changesSince } from './changes-since.ts'

/**
 * Policy and the installations it is for, as JSON, to what a kiosk loads. Throws `wrong-shape` with all problems, among them receipts too large
 * for their QR code, or
 * `illegal-policy` with the rules that forbid it: what the law forbids is not built (invariant 10). `sinceJson` is the version
 * before, when people who said yes to it are to be told what changed; `bad-version` when this one is not later.
 */
export function build(sha256: Sha256, policyJson: unknown, installationsJson: readonly unknown[], sinceJson?: unknown): Built {
  const policy = parsePolicy(policyJson)
  const installations = installationsJson.map(parseInstallation)
  if (installations.length === 0) {
    throw new MingshiError('bad-call', { call: 'build', expected: 'at least one installation', got: 'none' })
  }
  const problems = installations.flatMap((installation) => receiptProblems(sha256, policy, installation))
  if (problems.length > 0) throw new MingshiError('wrong-shape', { what: 'installation', problems })
  const illegal = installations.flatMap((installation) => lintPolicy(sha256, policy, { installation })).filter(({ severity }) => severity === 'illegal')
  if (illegal.length > 0) throw new MingshiError('illegal-policy', { rules: [...new Set(illegal.map(({ rule }) => rule))] })

  const inEveryLanguage = (compose: (lang: string, words: NoticeWords) => DigestedNotice): Record<string, BuiltNotice> =>
    Object.fromEntries(policy.languages.map((lang) => [lang, carried(compose(lang, noticeWords[lang]!))]))
  const byId = <T>(list: readonly { id: string }[], value: (index: number) => T): Record<string, T> =>
    Object.fromEntries(list.map(({ id }, i) => [id, value(i)]))

  const { purposes, plain = [] } = policy
  const regions = [...new Set(installations.map(({ region }) => region))].sort()
  const changes = sinceJson === undefined ? undefined : changesSince(sha256, parsePolicy(sinceJson), policy)
  const guarded = purposes.filter((purpose) => asksGuardian(policy, purpose))
  const items = byId(purposes, (i) => deriveItems(sha256, policy, purposes[i]!))
  return {
    format: 'mingshi-built/1',
    policy,
    digest: digestOf(sha256, policy),
    regions,
    regionsDigest: digestOf(sha256, regions),
    items,
    notices: byId(purposes, (i) => inEveryLanguage((lang, words) => composeNotice(sha256, policy, purposes[i]!, lang, words))),
    itemNotices: byId(purposes, (i) => {
      const further = items[purposes[i]!.id]!.filter(({ id }) => kindOf(id) !== 'modality')
      return byId(further, (n) => inEveryLanguage((lang, words) => composeItemNotice(sha256, policy, purposes[i]!, further[n]!.id, lang, words)!))
    }),
    ...(guarded.length > 0 && { guardianNotices: byId(guarded, (i) => inEveryLanguage((lang, words) => composeGuardianNotice(sha256, policy, guarded[i]!, lang, words)!)) }),
    plain: byId(plain, (i) => inEveryLanguage((lang, words) => composePlainNotice(sha256, policy, plain[i]!, lang, words))),
    ...(changes && { changes, changesDigest: digestOf(sha256, changes) }),
  }
}

const carried = ({ notice: { edition, blocks }, digest }: DigestedNotice): BuiltNotice => ({ edition, blocks, digest })

import type { Sha256 } from '../../digest.ts'
import { deriveItems, type Item } from '../../items/derive.ts'
import { asksGuardian } from '../../policy/guarded.ts'
import type { Installation } from '../../policy/installation.ts'
import type { Policy, Purpose } from '../../policy/schema.ts'
import { livingAlternatives } from '../../rules/alternative.ts'
import type { Documents } from './documents.ts'

/** What a policy asks for a purpose. */
export interface Asked {
  purpose: Purpose
  /** In the order in which they are asked. */
  items: readonly Item[]
  /** Their ids, in one text. */
  ids: string
  /** A guardian may decide for somebody under fourteen. */
  guardian: boolean
}

/** What the policies and installations of the bundle call for. Each question is worked out once. */
export class Law {
  private readonly asked = new Map<string, Asked | null>()
  /** Mostly what was asked the time before is asked again. */
  private last: { policy: string; purpose: string; asked: Asked | null } | undefined
  private readonly ways = new Map<string, ReadonlySet<string>>()
  private readonly sha256: Sha256
  private readonly documents: Documents

  constructor(sha256: Sha256, documents: Documents) {
    this.sha256 = sha256
    this.documents = documents
  }

  policy(digest: string): Policy | undefined {
    return this.documents.policies.get(digest)
  }

  installation(digest: string): Installation | undefined {
    return this.documents.installations.get(digest)
  }

  /** The separate consents that a purpose calls for; null when the policy has no such purpose. */
  askedFor(digest: string, purposeId: string): Asked | null {
    const { last } = this
    if (last && last.purpose === purposeId && last.policy === digest) return last.asked
    const asked = once(this.asked, `${digest} ${purposeId}`, () => {
      const policy = this.policy(digest)
      const purpose = policy?.purposes.find(({ id }) => id === purposeId)
      if (!policy || !purpose) return null
      const items = deriveItems(this.sha256, policy, purpose)
      return { purpose, items, ids: items.map(({ id }) => id).join(), guardian: asksGuardian(policy, purpose) }
    })
    this.last = { policy: digest, purpose: purposeId, asked }
    return asked
  }

  /** Ids of the ways without a face that such a machine has. */
  alternatives(policyDigest: string, installationDigest: string): ReadonlySet<string> {
    return once(this.ways, `${policyDigest} ${installationDigest}`, () => {
      const [policy, installation] = [this.policy(policyDigest), this.installation(installationDigest)]
      return new Set(policy && installation ? livingAlternatives(policy, installation).map(({ id }) => id) : [])
    })
  }
}

function once<T>(known: Map<string, T>, key: string, work: () => T): T {
  if (!known.has(key)) known.set(key, work())
  return known.get(key)!
}

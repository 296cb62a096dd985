import type { Built, Digest, Installation, Purpose, ScreenWords, Sha256 } from '@mingshi/core'
import type { Clock } from '../platform/clock.ts'

/** What a kiosk stands on once it has loaded: what it may do, where, and in which words. Never changes after that. */
export interface Ground {
  sha256: Sha256
  clock: Clock
  built: Built
  installation: Installation
  digests: { policy: Digest; installation: Digest }
  words: Record<string, ScreenWords>
  /** Languages that can be offered: asked for, arrived, and spoken by the policy. The first is the start. */
  langs: readonly string[]
}

export const purposeOf = ({ built }: Ground, id: string): Purpose | undefined => built.policy.purposes.find((purpose) => purpose.id === id)

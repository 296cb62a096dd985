import type { Alternative, Built, Digest, Installation, Purpose, ScreenWords, Sha256 } from '@mingshi/core'
import type { Clock } from './clock.ts'
import type { Health } from './health.ts'

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

/** Tells the integrator: a typed event on the element, and for health also the last state. */
export interface Messenger {
  emit<T extends keyof KioskEvents>(type: T, detail: KioskEvents[T]): void
  health(health: Health): void
}

/** Detail of every event, by name. All of them bubble and cross shadow roots. Nothing in them tells who somebody is. */
export interface KioskEvents {
  'mingshi:ready': { face: boolean }
  'mingshi:session': { state: 'opened' | 'decided' | 'ended'; purpose: string; how?: string }
  'mingshi:shown': { screen: string }
  'mingshi:decision': { purpose: string; item: string; answer: 'given' | 'refused' | 'withdrawn' }
  'mingshi:camera': { on: boolean }
  'mingshi:erasure': { erasure: string; purpose: string; item: string; deadline: number }
  'mingshi:health': Health
}

export const purposeOf = ({ built }: Ground, id: string): Purpose | undefined => built.policy.purposes.find((purpose) => purpose.id === id)

export const alternativeOf = ({ built }: Ground, id: string): Alternative | undefined => built.policy.alternatives.find((way) => way.id === id)

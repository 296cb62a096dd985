import type { FairnessResult, Strength } from '@mingshi/core'

/** What can be wrong with a kiosk, from the integrator's side. Closed; every one is an event `mingshi:health`. */
export type HealthCode =
  | 'ok'
  | 'policy-not-found' | 'policy-not-json' | 'policy-unreadable' | 'policy-doctored' | 'policy-illegal' | 'policy-elsewhere'
  | 'installation-not-found' | 'installation-not-json' | 'installation-unreadable'
  | 'insecure-context'
  | 'storage-unavailable' | 'storage-full' | 'log-broken' | 'log-recovered' | 'log-unmirrored'
  | 'camera-missing' | 'camera-busy' | 'camera-denied' | 'camera-failed' | 'camera-slow'
  | 'no-alternative' | 'switched-off' | 'slow-start' | 'closed'
  | 'language-not-found' | 'host-error' | 'filing-near' | 'filing-due' | 'font-missing'
  | 'unfair'
  | 'gate-weak' | 'gate-open' | 'handover-refused'
  | 'egress-refused' | 'csp-violation'

export interface Health {
  code: HealthCode
  /** What was expected or found, for a technician; never shown to a person, and nothing of a person in it. */
  detail?: string
  /** With `unfair`: the hard metrics that failed, and by how much (docs/fairness.md). */
  unfair?: readonly FairnessResult[]
  /** With `ok`: how the camera is shut before a permit (docs/gate.md). `mingshi-full.js` looks, `mingshi.js` says nothing. */
  gate?: Strength
}

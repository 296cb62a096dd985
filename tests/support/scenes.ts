import { readFileSync } from 'node:fs'
import { assessmentScope, build, type Built, type Installation, type Policy } from '@mingshi/core'
import { sha256 } from './sha256.ts'

export type Scene = 'vending' | 'parking' | 'property-access'

const read = <T>(scene: Scene, file: string): T =>
  JSON.parse(readFileSync(`examples/${scene}/${file}`, 'utf8')) as T // tests run at the repository's root

/** An example's policy, changed, with an assessment that covers the change. */
export function policyOf(scene: Scene, change: (policy: Policy) => void = () => {}): Policy {
  const policy = read<Policy & { $comment?: string }>(scene, 'policy.json')
  delete policy.$comment
  const assessed = policy.assessment?.scope
  change(policy)
  if (assessed && policy.assessment?.scope === assessed) policy.assessment.scope = assessmentScope(sha256, policy)
  return policy
}

export function installationOf(scene: Scene, change: (installation: Installation) => void = () => {}): Installation {
  const installation = read<Installation>(scene, 'installation.json')
  change(installation)
  return installation
}

export const builtOf = (scene: Scene, change?: (policy: Policy) => void): Built =>
  build(sha256, policyOf(scene, change), [installationOf(scene)])

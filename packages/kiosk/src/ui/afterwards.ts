import { fill } from '@mingshi/core'
import { nothing } from './came.tsx'
import { wasRefused } from './refused.ts'
import { matterOf, type Scene } from './scene.ts'

/** Beside the host's alternative, with what is `said` there: after a no, what works instead; after a yes that led to nothing, that. */
export function afterwards(scene: Scene, said: string): string {
  const { words: { and, beside, signage }, ground, lang } = scene
  const { act, alternatives } = matterOf(scene)
  if (!wasRefused(scene)) return `${nothing(scene)} ${said}`
  const list = ground.built.policy.alternatives.filter(({ id }) => alternatives.includes(id)).map(({ label }) => label[lang]).join(and)
  return `${said} ${fill(signage.ways, { list })} ${act === 'payment' ? beside.kept : ''}`
}

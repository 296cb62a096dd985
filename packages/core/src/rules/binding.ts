import type { Modality } from '../policy/modality.ts'
import type { Policy } from '../policy/schema.ts'
import type { Found, Rule } from './rule.ts'

/** Laws that are about some parts of a body only, by how an article begins. */
const bindings: readonly (readonly [law: RegExp, binds: (modality: Modality) => boolean])[] = [
  [/^(Order 19|法释〔2021〕15号|GB\/T 41819|《人脸识别)/, (modality) => modality === 'face'],
  [/^公共安全视频/, (modality) => modality !== 'fingerprint' && modality !== 'voiceprint'], // of cameras
]

/**
 * The article of a finding without the laws that do not bind what it is about: a palm is under PIPL, and no face. Undefined where
 * nothing is left: then no law forbids it. What is found in no one purpose is about all of them.
 */
export function articleOf({ article, aboutScope }: Rule, { path }: Found, { purposes }: Policy): string | undefined {
  if (aboutScope) return article
  const [, index] = /^\$\.purposes\[(\d+)\]/.exec(path) ?? []
  const modalities = (index === undefined ? purposes : [purposes[Number(index)]!]).map(({ modality }) => modality)
  const binding = article.split('; ').filter((part) => bindings.every(([law, binds]) => !law.test(part) || modalities.some(binds)))
  return binding.join('; ') || undefined
}

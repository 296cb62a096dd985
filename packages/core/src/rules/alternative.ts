import { isBiometricKind } from '../policy/modality.ts'
import type { Installation } from '../policy/installation.ts'
import type { Alternative, Policy } from '../policy/schema.ts'
import type { Rule } from './rule.ts'

/** The ways without a body that this machine has. Without an installation: that the fleet has. */
export const livingAlternatives = (policy: Policy, installation?: Installation): Alternative[] =>
  policy.alternatives.filter(
    ({ id, kind }) => !isBiometricKind(kind) && (installation === undefined || installation.alternatives.includes(id)),
  )

export const alternativeRule: Rule = {
  id: 'CN-FR-10-1',
  severity: 'illegal',
  article: 'Order 19 Art. 10; 法释〔2021〕15号 Art. 4(1); PIPL 16',
  provenance: 'secondary',
  says: {
    none: {
      'zh-CN': '没有不用生物特征的办法：刷脸不得是唯一方式',
      en: 'There is no way without biometrics: a face may not be the only way',
    },
    unfitted: {
      'zh-CN': '这台机器没有装任何不用生物特征的办法',
      en: 'This machine has none of the policy’s ways without biometrics',
    },
    unknown: {
      'zh-CN': '安装文件里的 {id} 不在政策的替代方式中',
      en: 'The installation names {id}, which is not among the policy’s alternatives',
    },
  },
  find({ policy, installation }) {
    if (policy.purposes.length === 0) return []
    if (livingAlternatives(policy).length === 0) return [{ case: 'none', path: '$.alternatives' }]
    if (!installation) return []
    const unknown = installation.alternatives.flatMap((id, i) =>
      policy.alternatives.some((alternative) => alternative.id === id)
        ? []
        : [{ case: 'unknown', path: `installation:$.alternatives[${i}]`, values: { id } }],
    )
    if (livingAlternatives(policy, installation).length > 0) return unknown
    return [...unknown, { case: 'unfitted', path: 'installation:$.alternatives' }]
  },
}

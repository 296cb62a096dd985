import type { Installation } from '../policy/installation.ts'
import { privatePlaces } from '../policy/places.ts'
import type { Policy } from '../policy/schema.ts'
import type { Rule } from './rule.ts'

/** No face device inside a private space, whatever the policy says (Order 19 Art. 13(2)). There is no override. */
export const standsInPrivateSpace = (policy: Policy, installation: Installation): boolean =>
  policy.purposes.length > 0 && (privatePlaces as readonly string[]).includes(installation.place.kind)

export const privateSpaceRule: Rule = {
  id: 'CN-FR-13-2',
  severity: 'illegal',
  article: 'Order 19 Art. 13(2); 公共安全视频图像信息系统管理条例 Art. 8',
  provenance: 'read',
  says: {
    private: {
      'zh-CN': '“{kind}”是公共场所中的私密空间，不得装这类设备',
      en: 'A “{kind}” is a private space: no such device may stand there',
    },
  },
  find: ({ policy, installation }) =>
    installation && standsInPrivateSpace(policy, installation)
      ? [{ case: 'private', path: 'installation:$.place.kind', values: { kind: installation.place.kind } }]
      : [],
}

import type { Installation } from '../policy/installation.ts'
import { privateName, privatePlaces } from '../policy/places.ts'
import type { Policy } from '../policy/schema.ts'
import type { Rule } from './rule.ts'

/** No face device inside a private space, whatever the policy says (Order 19 Art. 13(2)). There is no override. A name is left to lint. */
export const standsInPrivateSpace = (policy: Policy, { place }: Installation): boolean =>
  policy.purposes.length > 0 && (privatePlaces as readonly string[]).includes(place.kind)

const isPrivateName = ({ place }: Installation): boolean => privateName.test(place.name.normalize('NFKC').replace(/[\s\p{P}]/gu, ''))

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
    named: { 'zh-CN': '“{name}”听起来是私密空间，不得装这类设备', en: '“{name}” is a private space by its name: no such device may stand there' },
  },
  find({ policy, installation }) {
    if (!installation || policy.purposes.length === 0) return []
    const { kind, name } = installation.place
    if (standsInPrivateSpace(policy, installation)) return [{ case: 'private', path: 'installation:$.place.kind', values: { kind } }]
    return isPrivateName(installation) ? [{ case: 'named', path: 'installation:$.place.name', values: { name } }] : []
  },
}

import type { Installation } from '../policy/installation.ts'
import { publicPlaces } from '../policy/places.ts'
import type { Rule } from './rule.ts'

/** What an installation says, and what its kind says whatever it says. */
export const isPublic = ({ place }: Installation): boolean => place.public || isPublicKind(place.kind)

const isPublicKind = (kind: string): boolean => (publicPlaces as readonly string[]).includes(kind)

/** A device in a public place has a sign that people see, and looks no further than it has to. */
export const signRule: Rule = {
  id: 'CN-FR-13-1',
  severity: 'illegal',
  article: 'Order 19 Art. 13(1); PIPL 26',
  provenance: 'secondary',
  says: {
    sign: { 'zh-CN': '公共场所里没有贴显著的提示标识', en: 'No conspicuous sign is posted, and this is a public place' },
    denied: { 'zh-CN': '“{kind}”是公共场所，却写着不是', en: 'A “{kind}” is a public place, and this one is said not to be' },
    zone: { 'zh-CN': '没有写采集区域：公共场所里要合理划定', en: 'The zone of capture is missing: in a public place it is drawn reasonably' },
  },
  find({ policy, installation }) {
    if (policy.purposes.length === 0 || !installation || !isPublic(installation)) return []
    const { kind } = installation.place
    return [
      ...(installation.place.public ? [] : [{ case: 'denied', path: 'installation:$.place.public', values: { kind } }]),
      ...(installation.signage?.posted ? [] : [{ case: 'sign', path: 'installation:$.signage.posted' }]),
      ...(installation.captureZone ? [] : [{ case: 'zone', path: 'installation:$.captureZone' }]),
    ]
  },
}

/** Shanghai asks for the mark also where a compound or an office building is not open to everybody. */
export const shanghaiSignRule: Rule = {
  id: 'CN-SH-23-2',
  severity: 'illegal',
  article: '上海市数据条例 Art. 23(1)',
  provenance: 'read',
  says: {
    sign: { 'zh-CN': '在上海，这类场所也要有显著标识', en: 'In Shanghai a place of this kind needs a conspicuous mark too' },
  },
  find: ({ policy, installation }) =>
    policy.purposes.length > 0 && installation && isListed(installation) && !installation.signage?.posted
      ? [{ case: 'sign', path: 'installation:$.signage.posted' }]
      : [],
}

const listed = ['mall', 'shop', 'park', 'scenic-area', 'museum', 'gym', 'hotel-lobby', 'residential', 'office']

const isListed = ({ region, place }: Installation): boolean => region === 'CN-SH' && listed.includes(place.kind)

/** One camera is not both: the video systems of public security keep their pictures for a month, a face goes with its result. */
export const twoCamerasRule: Rule = {
  id: 'CN-VID-13-1',
  severity: 'illegal',
  article: '公共安全视频图像信息系统管理条例 Art. 13, 14, 16, 17',
  provenance: 'read',
  says: {
    both: {
      'zh-CN': '这台机器的镜头不能同时是公共安全视频系统的镜头：两套系统要分开',
      en: 'The kiosk’s camera is also one of public security: the two systems are kept apart',
    },
  },
  find: ({ policy }) => (policy.purposes.length > 0 && policy.publicSecurityCamera ? [{ case: 'both', path: '$.publicSecurityCamera' }] : []),
}

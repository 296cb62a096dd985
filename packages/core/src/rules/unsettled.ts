import { isFace } from './face.ts'
import type { Found, Rule } from './rule.ts'
import { isPublic } from './sign.ts'

/** A face on a local network: whether that is "inside the face device" of Order 19 Art. 8 is nowhere decided. */
export const localNetworkRule: Rule = {
  id: 'CN-FR-08-1-LAN',
  severity: 'unsettled',
  article: 'Order 19 Art. 8(1)',
  provenance: 'reading',
  says: {
    lan: {
      'zh-CN': '在局域网里比对、保存或传给接收方：是否算“存储于人脸识别设备内”尚无定论',
      en: 'Matching, storing or handing over on a local network: whether that is “inside the face device” is an open question',
    },
  },
  find: ({ policy: { purposes, recipients = [] } }) => [
    ...purposes.flatMap((purpose, i) =>
      (['matching', 'storing'] as const).filter((key) => isFace(purpose) && purpose[key] === 'lan').map((key) => ({ case: 'lan', path: `$.purposes[${i}].${key}` })),
    ),
    ...recipients.flatMap(({ over, categories }, i) =>
      over === 'lan' && categories.some((category) => category.startsWith('face-')) ? [{ case: 'lan', path: `$.recipients[${i}].over` }] : [],
    ),
  ],
}

/** A commercial purpose in a public place: Order 19 Art. 13(1) and PIPL 26 speak of public security. */
export const publicPlaceRule: Rule = {
  id: 'CN-PUB-?',
  severity: 'unsettled',
  article: 'Order 19 Art. 13(1); PIPL 26',
  provenance: 'reading',
  says: {
    commercial: {
      'zh-CN': '公共场所里为商业目的、由本人主动操作的生物识别设备，能否只凭单独同意设置，尚无定论',
      en: 'Whether a biometric device that a person operates for a commercial purpose may stand in a public place on separate consent alone is an open question',
    },
  },
  find: ({ policy, installation }): Found[] =>
    installation && isPublic(installation) ? policy.purposes.map((_, i) => ({ case: 'commercial', path: `$.purposes[${i}]` })) : [],
}

export const noInstallationRule: Rule = {
  id: 'no-installation',
  severity: 'unsettled',
  article: 'mingshi-installation/1',
  provenance: 'reading',
  says: {
    absent: {
      'zh-CN': '没有给出安装文件：当地规定和场所规定没有适用',
      en: 'No installation was given: local rules and rules about the place were not applied',
    },
  },
  find: ({ installation }) => (installation ? [] : [{ case: 'absent', path: '$' }]),
}

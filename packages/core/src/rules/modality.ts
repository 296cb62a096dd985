import { isBiometric } from '../policy/modality.ts'
import type { Found, Rule } from './rule.ts'

/** Genes are no matter for a kiosk, on any basis and with any consent. */
export const geneRule: Rule = {
  id: 'CN-MOD-4',
  severity: 'illegal',
  article: '人类遗传资源管理条例; PIPL 28',
  provenance: 'unconfirmed',
  says: {
    gene: { 'zh-CN': '基因信息另有法规，不得由这类机器处理', en: 'Genes are under rules of their own: no kiosk takes them' },
  },
  find({ policy }) {
    const found: Found[] = []
    policy.purposes.forEach(({ modality }, i) => {
      if (modality === 'gene') found.push({ case: 'gene', path: `$.purposes[${i}].modality` })
    })
    policy.alternatives.forEach(({ kind }, i) => {
      if (kind === 'gene') found.push({ case: 'gene', path: `$.alternatives[${i}].kind` })
    })
    for (const list of ['purposes', 'recipients', 'entrusted', 'plain'] as const) {
      for (const [i, { categories = [] }] of (policy[list] ?? []).entries()) {
        if (categories.some((category) => isBiometric(category) && category.startsWith('gene-'))) found.push({ case: 'gene', path: `$.${list}[${i}].categories` })
      }
    }
    return found
  },
}

/** Order 19 speaks of faces. Other parts of a body are served alike, as Shanghai asks, and judged by the laws that bind them. */
export const otherBodiesRule: Rule = {
  id: 'CN-MOD-2',
  severity: 'unsettled',
  article: 'Order 19 Art. 2, 19; PIPL 28',
  provenance: 'secondary',
  aboutScope: true,
  says: {
    other: {
      'zh-CN': '《人脸识别技术应用安全管理办法》只管人脸；对“{modality}”是否参照适用尚无定论，这里按《个人信息保护法》检查',
      en: 'Order 19 is about faces; whether it is applied to “{modality}” by analogy is open: it is judged by PIPL here',
    },
  },
  find: ({ policy: { purposes } }) =>
    purposes.flatMap(({ modality }, i) => (modality === 'face' ? [] : [{ case: 'other', path: `$.purposes[${i}].modality`, values: { modality } }])),
}

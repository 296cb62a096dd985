import type { Found, Rule } from '../rule.ts'
import { isCovered } from './covered.ts'

/** The list of the act is closed: an ear or a walk is not in it, and so none of its rules were applied. */
export const uncoveredRule: Rule = {
  id: 'IL-ID',
  severity: 'unsettled',
  article: '740 ILCS 14/10',
  provenance: 'read',
  aboutScope: true,
  says: {
    outside: {
      'zh-CN': '伊利诺伊州的法律没有列出“{modality}”：对它没有适用这部法律',
      en: 'The act of Illinois does not list “{modality}”: its rules were not applied to it',
    },
  },
  find: ({ policy: { purposes } }) =>
    purposes.flatMap(({ modality }, i): Found[] => (isCovered(modality) ? [] : [{ case: 'outside', path: `$.purposes[${i}].modality`, values: { modality } }])),
}

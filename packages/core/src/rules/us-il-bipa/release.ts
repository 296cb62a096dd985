import { asksConsent, basisOf } from '../../policy/defaults.ts'
import type { Found, Rule } from '../rule.ts'
import { isCovered } from './covered.ts'

/**
 * Before anything is collected the person is told in writing that it is, what for and for how long, and releases it. In what form
 * is a matter of limits (`strictest.ts`). The act knows no other basis; whom it does not bind is for a person to say.
 */
export const releaseRule: Rule = {
  id: 'IL-15b',
  severity: 'illegal',
  article: '740 ILCS 14/15(b)',
  provenance: 'secondary',
  says: {
    purpose: { 'zh-CN': '没有写采集的具体目的：在伊利诺伊州要事先书面告知', en: 'The specific purpose is missing: in Illinois it is told in writing beforehand' },
    retention: { 'zh-CN': '没有写存多久：在伊利诺伊州要事先书面告知', en: 'The length of the term is missing: in Illinois it is told in writing beforehand' },
    basis: {
      'zh-CN': '以“{basis}”为依据：在伊利诺伊州，采集生物特征要本人书面同意',
      en: 'The basis is “{basis}”: in Illinois biometrics are collected on a written release of the person',
    },
  },
  find: ({ policy: { purposes } }) =>
    purposes.flatMap((purpose, i): Found[] => {
      if (!isCovered(purpose.modality)) return []
      const path = `$.purposes[${i}]`
      return [
        ...(['purpose', 'retention'] as const).filter((key) => !purpose[key] || Object.keys(purpose[key]).length === 0).map((key) => ({ case: key, path: `${path}.${key}` })),
        ...(asksConsent(purpose) ? [] : [{ case: 'basis', path: `${path}.basis`, values: { basis: basisOf(purpose) } }]),
      ]
    }),
}

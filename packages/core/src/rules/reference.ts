import type { Purpose } from '../policy/schema.ts'
import type { Rule } from './rule.ts'

/** Comparing a face with nothing is not verification: it can only be collection (in the mainland: Order 19 Art. 4; PIPL 6). */
export const referenceRule: Rule = {
  id: 'MS-REFERENCE',
  severity: 'illegal',
  article: 'mingshi-policy/1',
  provenance: 'reading',
  says: {
    missing: { 'zh-CN': '没有写和什么比对', en: 'What it is compared with is missing' },
    unenrolled: {
      'zh-CN': '说要和本机登记的比对，但没有任何目的在登记',
      en: 'It is compared with what was enrolled here, but no purpose enrols any',
    },
  },
  find: ({ policy: { purposes } }) =>
    purposes.flatMap((purpose, i) => {
      if (!compares(purpose)) return []
      const path = `$.purposes[${i}].reference`
      if (purpose.reference === undefined) return [{ case: 'missing', path }]
      const enrols = purposes.some(({ storing, modality }) => storing !== 'none' && modality === purpose.modality)
      return purpose.reference === 'enrolled-here' && !enrols ? [{ case: 'unenrolled', path }] : []
    }),
}

const compares = ({ mode }: Purpose): boolean => mode === 'verification' || mode === 'identification'

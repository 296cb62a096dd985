import type { Rule } from '../rule.ts'
import { isCovered } from './covered.ts'

/** Whoever has biometrics has a written policy that the public can read: how long they stay, and how they are destroyed. */
export const scheduleRule: Rule = {
  id: 'IL-15a',
  severity: 'illegal',
  article: '740 ILCS 14/15(a)',
  provenance: 'read',
  says: {
    missing: {
      'zh-CN': '没有写保存期限表的网址：在伊利诺伊州，保存多久、怎样销毁要书面公开',
      en: 'The address of the retention schedule is missing: in Illinois, how long biometrics stay and how they are destroyed is public, in writing',
    },
  },
  find: ({ policy: { purposes, retentionSchedule } }) =>
    retentionSchedule || !purposes.some(({ modality }) => isCovered(modality)) ? [] : [{ case: 'missing', path: '$.retentionSchedule' }],
}

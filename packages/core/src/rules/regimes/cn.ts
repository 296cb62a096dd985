import { cnRules } from '../cn.ts'
import type { Regime } from '../regime.ts'

/** Mainland China. Hong Kong, Macao and Taiwan have laws of their own. */
export const cn: Regime = {
  id: 'cn',
  title: { 'zh-CN': '中国大陆', en: 'Mainland China' },
  region: /^CN(?!-(HK|MO|TW)$)/,
  covers: () => true,
  rules: cnRules,
  limits: {
    consent: { value: 'tap', article: 'PIPL 14, 29', provenance: 'read' },
    guardianUnder: { value: 14, article: 'PIPL 28, 31', provenance: 'read' },
  },
}

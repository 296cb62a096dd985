import type { Regime } from '../regime.ts'
import { isCovered } from '../us-il-bipa/covered.ts'
import { paperReleaseRule } from '../us-il-bipa/paper.ts'
import { releaseRule } from '../us-il-bipa/release.ts'
import { scheduleRule } from '../us-il-bipa/schedule.ts'
import { uncoveredRule } from '../us-il-bipa/uncovered.ts'

/** The Biometric Information Privacy Act of Illinois, as amended by Public Act 103-0769. */
export const usIlBipa: Regime = {
  id: 'us-il-bipa',
  title: { 'zh-CN': '美国伊利诺伊州《生物识别信息隐私法》', en: 'Illinois, Biometric Information Privacy Act' },
  region: /^US-IL$/,
  covers: isCovered,
  rules: [scheduleRule, releaseRule, paperReleaseRule, uncoveredRule],
  limits: {
    keptAfterLastUse: { value: 'P3Y', article: '740 ILCS 14/15(a)', provenance: 'read' },
    consent: { value: 'writing', article: '740 ILCS 14/10, 15(b)', provenance: 'secondary' },
  },
}

import { demand, enforced, rule } from './entry.ts'

/** Separate consent. */
export const consent = [
  rule('CN-FR-06-1', '充分知情后自愿、明确地单独同意', 'A separate yes, informed, voluntary and explicit'),
  demand('CN-ND-62-1', 'illegal', '网络数据安全管理条例 Art. 62(7)', 'read', '单独同意：专门针对某一处理作出的具体、明确的同意', 'Separate means specific: given to one processing and for it',
    enforced('core/notice/compose-item.ts', 'core/notice/compose.test.ts')),
  demand('CN-PI-14-1', 'illegal', 'PIPL 14', 'read', '同意在充分知情的前提下自愿、明确作出', 'Consent is informed, free and explicit',
    enforced('core/flow/consent.ts', 'core/flow/flow.test.ts')),
  demand('CN-GB-42574-2', 'risky', 'GB/T 42574-2023', 'secondary', '整体勾选隐私政策不是单独同意', 'Ticking a whole policy is no separate consent',
    enforced('core/flow/consent.ts', 'core/flow/invariants.test.ts')),
  rule('CN-GB-42574-3', '同一目的的几项信息，拆开就做不到时才可以一并同意', 'Several data share one yes only where the purpose cannot do without any'),
  demand('CN-APP-03-1', 'illegal', 'PIPL 14; 《App违法违规收集使用个人信息行为认定方法》(2019) part 3', 'secondary', '同意之前、拒绝之后不收集；不默认勾选', 'Nothing before a yes, nothing after a no, nothing ticked beforehand',
    enforced('core/flow/consent.ts', 'core/flow/invariants.test.ts')),
  rule('CN-CRI-23-1', '不得一次概括授权、默认授权，不得强迫同意', 'No blanket, default or forced authorisation'),
  rule('CN-PI-29-2', '法律要求书面同意的，取得书面同意', 'Written consent where a law wants it'),
  rule('CN-TX-SPLIT', '识别、联网传输、提供给他人、留存模板、出境，各自单独同意', 'Recognition, the internet, a recipient, a kept template, abroad: each asked for on its own'),
  demand('CN-EVID-1', 'good-practice', '法释〔2021〕15号 Art. 6; GB/T 42574-2023', 'secondary', '留存同意的证据', 'Evidence of consent is kept',
    enforced('kiosk/log/append.ts', 'kiosk/log/append.test.ts')),
]

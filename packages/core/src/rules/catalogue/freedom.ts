import { demand, enforced, person, rule, under } from './entry.ts'

/** No bundling, forcing, inducing, nagging. */
export const freedom = [
  demand('CN-SPC-04-1', 'illegal', '法释〔2021〕15号 Art. 4(1); PIPL 16', 'read', '不同意就不提供服务的，同意不能作为抗辩', 'A yes without which nobody is served is worth nothing',
    under('CN-FR-10-1')),
  rule('CN-SPC-04-2', '不得与其他授权捆绑', 'It is not bundled with other authorisations'),
  rule('CN-SPC-04-3', '不得强迫、变相强迫，不得以办理业务为由误导、胁迫', 'No forcing, openly or in disguise, in the name of service'),
  demand('CN-ND-22-5', 'illegal', '网络数据安全管理条例 Art. 22(5)', 'read', '明确拒绝后不再频繁询问', 'After a clear no nobody is asked again and again',
    enforced('core/flow/transition.ts', 'core/flow/invariants.test.ts')),
  demand('CN-GB-41819-2', 'risky', 'GB/T 41819-2022', 'secondary', '四十八小时内不重复提示', 'Not asked more than once in 48 hours',
    person('Refuse to enrol and come back an hour later: are you asked again? Who refused, only the host knows: does it hand in `lastRefusal`?')),
  rule('CN-UX-01', '拒绝与同意并列，其他方式不更贵、不更慢', 'A refusal is a peer; the other way is neither dearer nor slower'),
  demand('CN-BJ-02', 'risky', '北京市扫码消费合规指引 2', 'secondary', '不默认勾选，不设只有“同意”的弹窗', 'No default tick, no dialog with a yes alone',
    enforced('kiosk/ui/Consent.tsx', 'kiosk/ui/screens.test.tsx')),
  demand('CN-PI-16-1', 'illegal', 'PIPL 16', 'read', '不得因不同意或撤回而拒绝提供服务', 'Refusing or withdrawing costs nobody the service',
    enforced('core/flow/transition.ts', 'core/flow/invariants.test.ts')),
]

import { demand, enforced, person, rule, under } from './entry.ts'

const guide = 'TC260 《人脸识别支付场景个人信息安全保护要求》 (2023 draft; final 2025)'

/** Paying with a face. */
export const payment = [
  demand('CN-PG-1', 'risky', guide, 'secondary', '主动点击后启动，识别结束或一分钟后停止', 'Begun by a tap, ended with the result or after a minute',
    enforced('core/flow/timing.ts', 'core/flow/flow.test.ts')),
  demand('CN-PG-2', 'risky', guide, 'secondary', '只用于这一次付款，结果之后删除', 'For this payment only, and gone with the result',
    under('CN-PCAC-1')),
  demand('CN-PG-3', 'risky', guide, 'secondary', '运行环境不安全时停止', 'Where the machine itself is not sound, it stops',
    enforced('kiosk/face.ts', 'kiosk/face.test.ts')), // `kiosk.disable(reason)` is the host’s signal
  demand('CN-PG-4', 'risky', guide, 'secondary', '场所管理者也有义务', 'Whoever runs the place has duties too',
    person('The final text of the guide, whose part on venues we could not read, against the contract with the venue.')),
  rule('CN-PCAC-1', '商户不得归集、留存人脸', 'The shop neither gathers nor keeps faces'),
  rule('CN-VM-02', '买东西不索要手机号', 'No phone number for a drink'),
  demand('CN-VM-03', 'good-practice', '上海地铁自动售货机案例 (2024)', 'secondary', '场所方以合同、巡查、培训监督运营方', 'The landlord watches over operators',
    person('The contract with the venue: its measures, patrols and training, and who looks at the machine’s exported bundle.')),
]

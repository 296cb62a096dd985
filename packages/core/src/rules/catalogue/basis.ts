import { demand, enforced, rule, under } from './entry.ts'

/** Lawful basis, purpose, necessity. */
export const basis = [
  rule('CN-FR-04-1', '目的特定、充分必要、影响最小，并有严格保护', 'A specific purpose, a sufficient need, the least intrusive way, strict safeguards'),
  rule('CN-PI-13-1', '处理要有合法依据，除法定情形外要有同意', 'There is a legal basis; consent unless the law names another'),
  rule('CN-PI-13-2', '法律容许不经同意的，是哪一条要说得出', 'Where a law allows it without consent, its article is named'),
  rule('CN-PI-05-1', '不得误导、欺诈、胁迫', 'Nobody is misled, deceived or pressed'),
  rule('CN-PI-06-2', '只收集达到目的所需的最少信息', 'No more is collected than the purpose needs'),
  rule('CN-PI-17-4', '信息的种类写得出名字', 'Data have a name'),
  rule('CN-SPC-02-1', '列明的侵权行为：违法识别或分析人脸、不公开规则、没有单独同意等', 'Listed infringements: unlawful recognition or analysis of faces, hidden rules, no separate consent'),
  demand('CN-SPC-06-1', 'illegal', '法释〔2021〕15号 Art. 6', 'read', '处理者要能证明自己取得了同意', 'The controller carries the burden of proof',
    enforced('kiosk/visit/stage.ts', 'kiosk/visit/stage.test.ts')),
  rule('CN-SPC-11-1', '格式条款不得要求无期限、不可撤销、可任意转授权的权利', 'Standard terms take no endless, irrevocable or freely passed-on rights'),
  rule('CN-PI-24-1', '对个人有重大影响的自动化决定，可以拒绝并要求说明', 'A decision of weight by machine alone can be refused and must be explained'),
  demand('CN-GB-41819-1', 'risky', 'GB/T 41819-2022', 'secondary', '人脸数据只用于识别身份，不用于推断表现、健康、偏好', 'Faces identify; they predict neither work, health nor taste',
    under('CN-SPC-02-1')),
]

import { demand, enforced, person, rule, under } from './entry.ts'

/** The sheet says it; how many there are, the policy cannot say. */
const filing = enforced('core/papers/filing.ts', 'core/papers/filing.test.ts')

/** Assessment, records, filing, audit. */
export const assessment = [
  rule('CN-FR-09-1', '事前做个人信息保护影响评估', 'An impact assessment comes first'),
  rule('CN-FR-09-2', '评估报告和处理记录至少保存三年', 'Assessment and records are kept for three years'),
  rule('CN-FR-09-3', '目的、方式变化后重新评估', 'What changed is assessed again'),
  demand('CN-FR-09-4', 'illegal', 'PIPL 55', 'read', '委托、提供、公开、出境、自动化决策也要评估', 'Entrusting, providing, publishing, sending abroad are assessed too',
    under('CN-FR-09-3')),
  rule('CN-FR-15-1', '存储人脸达十万人的，三十个工作日内备案', 'Faces of 100,000 people stored: filed within thirty working days'),
  demand('CN-FR-15-2', 'illegal', 'Order 19 Art. 15', 'secondary', '备案的内容、变更和注销', 'What a filing holds, when it changes, how it ends', filing),
  demand('CN-FR-15-3', 'good-practice', 'Order 19 Art. 15', 'secondary', '按存量计算：定期清理可以不到线', 'What is stored counts: cleaning up keeps below the line', filing),
  rule('CN-PI-54-1', '定期合规审计', 'Compliance is audited regularly'),
  demand('CN-AUD-A-1', 'risky', '个人信息保护合规审计管理办法, 附件', 'unconfirmed', '审计公共场所采集的同意、标识和用途', 'Auditors look at consent, signs and use in public places',
    person('The annex of the audit measures, whose final text we have not read, against the bundle.')),
  demand('CN-FR-16-1', 'good-practice', 'Order 19 Art. 16–18', 'unconfirmed', '主管部门检查，个人可以投诉举报', 'Authorities inspect; people may report',
    enforced('kiosk/apart/service.ts', 'stories/given.test.ts')),
  rule('CN-FR-19-1', '验证、辨识、仅检测，名实相符', 'Verification, identification, detection: what is said is what is done'),
  rule('CN-PI-32-1', '行业另有许可或限制的，从其规定', 'Sectors have licences and limits of their own'),
]

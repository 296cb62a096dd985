import { demand, enforced, rule } from './entry.ts'

/** What the notice says. */
export const notice = [
  rule('CN-FR-05-1', '处理者的名称和联系方式', 'Who the controller is, and how to reach it'),
  rule('CN-FR-05-2', '处理的目的和方式', 'What for, and how'),
  rule('CN-FR-05-3', '保存期限，到期怎么处理', 'For how long, and what happens then'),
  rule('CN-PI-17-1', '处理的个人信息种类', 'Which kinds of data'),
  rule('CN-FR-05-4', '处理的必要性和对个人权益的影响', 'Why it is necessary, and what it means for the person'),
  rule('CN-FR-05-5', '行使权利的方式和程序', 'How to exercise one’s rights'),
  rule('CN-FR-05-6', '法律要求的其他事项，例如接收方', 'What else the law wants told: recipients, say'),
  demand('CN-ND-21-1', 'illegal', '网络数据安全管理条例 Art. 21', 'read', '以规则文件告知时，收集的和提供给他人的信息要列成清单', 'Rules as a document hold lists: what is collected, what is given to whom',
    enforced('core/papers/disclosure.ts', 'core/papers/disclosure.test.ts')),
  rule('CN-PI-17-2', '规则公开，容易找到、查阅和保存', 'The rules are public, easy to find, consult and save'),
  demand('CN-PI-17-3', 'illegal', 'PIPL 17(2); Order 19 Art. 5', 'read', '告知事项变了，要告诉个人变了什么', 'When what was told changes, people are told of the change',
    enforced('kiosk/ui/Consent.tsx', 'stories/over-time.test.ts')),
  rule('CN-FR-05-7', '老年人、残疾人也能用：无障碍', 'Elderly and disabled people can use it too'),
  rule('CN-SZ-14-1', '深圳：还要告知安全风险和保护措施', 'Shenzhen: risks and safeguards are told too'),
  rule('CN-CH-10-1', '对监护人还要告知存放地点、到期处理、拒绝的后果等', 'Guardians are also told the place of storage, the end of it, and what a refusal means'),
  rule('CN-PI-52-1', '达到数量的处理者要公布个人信息保护负责人的联系方式', 'A controller of many people’s data publishes its protection officer'),
]

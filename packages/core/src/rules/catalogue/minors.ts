import { demand, enforced, person, rule, under } from './entry.ts'

/** Under fourteen, and under age. */
export const minors = [
  rule('CN-FR-07-1', '不满十四周岁的，由监护人同意', 'For under-fourteens a guardian consents'),
  demand('CN-FR-07-2', 'illegal', 'Order 19 Art. 7; PIPL 31(2)', 'secondary', '对不满十四周岁的人制定专门规则', 'Under-fourteens have rules of their own',
    under('CN-FR-07-1')),
  demand('CN-MIN-32-1', 'illegal', '未成年人网络保护条例 Art. 32', 'read', '不得强制未成年人同意非必要的处理', 'Minors are not forced into what is not necessary',
    enforced('core/flow/before.ts', 'core/flow/flow.test.ts')),
  demand('CN-MIN-34-1', 'illegal', '未成年人网络保护条例 Art. 34', 'read', '未成年人和监护人可以便捷查阅、更正、删除', 'Minors and guardians see, correct and delete with ease',
    person('Call the published number as a child’s guardian: is the child’s data found, corrected or deleted, and is a refusal given in writing with its reasons?')),
  demand('CN-MIN-36-1', 'illegal', '未成年人网络保护条例 Art. 36', 'read', '接触未成年人信息最小授权，经审批并留痕', 'Least privilege with minors’ data, approved and logged',
    person('In the host’s own systems: who of the staff can see minors’ data, who approved it, and where each look was logged.')),
  demand('CN-MIN-37-1', 'illegal', '未成年人网络保护条例 Art. 37', 'read', '每年对未成年人信息作合规审计并报告', 'A yearly audit of minors’ data, reported',
    person('Whether this year’s compliance audit of minors’ data was made and reported.')),
  rule('CN-GB-41819-3', '原则上不对不满十四周岁的人刷脸', 'As a rule nobody under fourteen is recognised by the face'),
  demand('CN-MIN-G-1', 'good-practice', 'PIPL 28, 31', 'reading', '机器无法核实监护，宁可不对不满十四周岁的人开放', 'A machine cannot verify guardians: better not to offer it',
    enforced('core/flow/before.ts', 'core/flow/flow.test.ts')),
]

import { demand, enforced, person, rule } from './entry.ts'

/** Withdrawal, change, asking again. */
export const change = [
  rule('CN-PI-15-1', '可以撤回同意，撤回要便捷', 'Consent can be withdrawn, conveniently'),
  demand('CN-PI-47-3', 'illegal', 'PIPL 47(1)(3)', 'read', '撤回同意后主动删除', 'What was withdrawn is deleted without being asked',
    enforced('kiosk/receipt/erasures.ts', 'kiosk/receipt/register.test.ts')),
  demand('CN-PI-16-2', 'illegal', 'PIPL 16', 'read', '撤回后不得拒绝服务', 'Whoever withdrew is served all the same',
    enforced('core/flow/before.ts', 'core/flow/flow.test.ts')),
  demand('CN-PI-14-2', 'illegal', 'PIPL 14(2); 网络数据安全管理条例 Art. 22(6)', 'read', '目的、方式、种类变了，重新取得同意', 'Another purpose, way or kind is asked for anew',
    enforced('core/items/derive.ts', 'core/items/derive.test.ts')),
  demand('CN-ND-22-4', 'illegal', '网络数据安全管理条例 Art. 22(4)', 'read', '不超出同意的目的、方式、种类和期限', 'Nothing beyond what was agreed to, and not for longer',
    enforced('core/flow/capture.ts', 'core/flow/flow.test.ts')),
  demand('CN-PI-22-1', 'illegal', 'PIPL 22', 'read', '合并、转移时告知接收方', 'When a business passes on, people are told to whom',
    person('When the controller merges, splits or sells: whether people were told the new one’s name and contact, and asked again where the purpose is new.')),
  demand('CN-SPC-12-1', 'illegal', '法释〔2021〕15号 Art. 12', 'read', '违反约定的，可以要求删除', 'Who was promised otherwise can demand deletion',
    enforced('kiosk/receipt/erasures.ts', 'kiosk/receipt/register.test.ts')),
]

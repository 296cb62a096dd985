import { demand, enforced, person, rule } from './entry.ts'

/** Security. */
export const security = [
  demand('CN-FR-14-1', 'illegal', 'Order 19 Art. 14', 'secondary', '加密、审计、访问控制、授权管理、入侵防御', 'Encryption, audit, access control, authorisation, defence',
    person('The matcher, the store of templates and the machine’s disk: what encrypts them, who can log in, and where that is logged; the machine’s own part is that its log, which holds nothing of a body, shows every change and every export.')),
  demand('CN-PI-51-1', 'illegal', 'PIPL 51', 'read', '内部制度、分类管理、权限、培训、应急预案', 'Internal rules, classes of data, permissions, training, a plan',
    person('The controller’s internal rules, who was trained on them and when, and when the plan was last rehearsed.')),
  rule('CN-CQ-OPS', '重庆：指定负责系统运行和数据管理的人', 'Chongqing: a person in charge of system and data'),
  demand('CN-SEC-01', 'risky', 'Order 19 Art. 14; PIPL 51', 'reading', '设备加固、防病毒，定期安全测试', 'The machine is hardened, guarded and tested',
    person('The machine’s operating system: what is locked down, what guards it, and when it was last tested.')),
  demand('CN-ND-12-2', 'illegal', '网络数据安全管理条例 Art. 12', 'read', '提供、委托的记录至少保存三年', 'What was provided or entrusted is recorded for three years',
    enforced('core/bundle/provided.ts', 'core/bundle/provided.test.ts')),
]

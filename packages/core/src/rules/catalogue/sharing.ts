import { demand, enforced, person, rule } from './entry.ts'

/** Recipients, entrusted parties, abroad. */
export const sharing = [
  rule('CN-PI-23-1', '提供给他人的，告知是谁、为何、如何，并取得单独同意', 'A recipient is named, explained and asked for on its own'),
  rule('CN-FR-08-3', '传出机器的，写明在谁那里', 'Whoever has what left the machine is named'),
  rule('CN-PI-21-1', '委托处理要签合同并监督', 'Entrusted work has a contract and is supervised'),
  rule('CN-PI-20-1', '共同处理者约定权利义务，对个人承担连带责任', 'Joint controllers agree who does what, and each answers to the person'),
  rule('CN-PI-38-1', '出境要有评估、认证或标准合同', 'Abroad: an assessment, a certification or the standard contract'),
  demand('CN-PI-39-1', 'illegal', 'PIPL 39', 'read', '出境要告知境外接收方，并取得单独同意', 'A recipient abroad is told of and asked for on its own',
    enforced('core/items/derive.ts', 'core/notice/compose.test.ts')),
  demand('CN-PI-25-1', 'illegal', 'PIPL 25', 'read', '未经单独同意不得公开', 'Nothing is published without a separate yes',
    person('Whether any screen, wall or page near the machine shows people’s faces or names to others.')),
  demand('CN-PI-59-1', 'illegal', 'PIPL 59', 'read', '受托人要保护信息并协助处理者', 'Entrusted parties protect the data and help the controller',
    person('The contracts with entrusted parties, and whether they protect and assist. This SDK is none: it sends nothing to its makers.')),
]

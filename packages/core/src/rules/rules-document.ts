import type { Rule } from './rule.ts'

/** The full rules are public, easy to reach and easy to keep: the notice links to them. */
export const rulesDocumentRule: Rule = {
  id: 'CN-PI-17-2',
  severity: 'illegal',
  article: 'PIPL 17(3); 网络数据安全管理条例 Art. 21',
  provenance: 'read',
  says: {
    missing: { 'zh-CN': '没有写完整处理规则的网址：规则要公开、便于查阅和保存', en: 'The address of the full rules is missing: they are public, easy to consult and to save' },
  },
  find: ({ policy: { purposes, plain = [], rulesUrl } }) =>
    rulesUrl || purposes.length + plain.length === 0 ? [] : [{ case: 'missing', path: '$.rulesUrl' }],
}

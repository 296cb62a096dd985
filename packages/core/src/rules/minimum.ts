import type { Category, PlainNotice, Policy } from '../policy/schema.ts'
import type { Found, Rule, RuleLanguage } from './rule.ts'

/** Beside a body no purpose needs these: a birthday, a telephone number; a name and a document only where somebody is enrolled or a document is read. */
export const minimumRule: Rule = {
  id: 'CN-PI-06-2',
  severity: 'illegal',
  article: 'PIPL 6(2); 网络数据安全管理条例 Art. 22(1)',
  provenance: 'read',
  says: more('这个目的不需要“{category}”', 'This purpose does not need “{category}”'),
  find: ({ policy: { purposes } }) =>
    purposes.flatMap(({ act, reference, categories = [] }, i) => {
      const needsNobody = act !== 'enrolment' && reference !== 'document'
      const extra: Category[] = needsNobody ? ['birthday', 'phone-number', 'name', 'id-document'] : ['birthday', 'phone-number']
      return found(categories, extra, `$.purposes[${i}].categories`)
    }),
}

/** Paying for a stay takes a plate, and nothing of who drives: by what is read, whatever the scene is called. */
export const plateOnlyRule: Rule = {
  id: 'CN-PK-03',
  severity: 'illegal',
  article: 'PIPL 6, 16; 北京市扫码消费合规指引 3, 4',
  provenance: 'secondary',
  says: more('停车缴费不需要“{category}”', 'Paying for parking does not need “{category}”'),
  find: ({ policy }) => plainExtra(policy, ({ categories }) => policy.scene === 'parking' || categories.includes('plate-number')),
}

/** Nobody hands over a telephone number to open a door and buy a drink. */
export const noNumberRule: Rule = {
  id: 'CN-VM-02',
  severity: 'illegal',
  article: 'PIPL 6, 16',
  provenance: 'secondary',
  says: more('在售货机上买东西不需要“{category}”', 'Buying from a machine does not need “{category}”'),
  find: ({ policy }) => plainExtra(policy, () => policy.scene === 'vending'),
}

const plainExtra = ({ plain = [] }: Policy, applies: (notice: PlainNotice) => boolean): Found[] =>
  plain.flatMap((notice, i) =>
    applies(notice) ? found(notice.categories, ['phone-number', 'birthday', 'name', 'id-document'], `$.plain[${i}].categories`) : [])

const found = (categories: readonly Category[], extra: readonly Category[], path: string): Found[] =>
  categories.filter((category) => extra.includes(category)).map((category) => ({ case: 'more', path, values: { category } }))

function more(chinese: string, english: string): { more: Record<RuleLanguage, string> } {
  return { more: { 'zh-CN': chinese, en: english } }
}

import type { Purpose } from '../policy/schema.ts'
import type { Found, Rule } from './rule.ts'

/** The list of categories names what the machine takes from a body and what it keeps of it, else the notice leaves out the photo. */
export const categoriesRule: Rule = {
  id: 'CN-PI-17-1',
  severity: 'illegal',
  article: 'PIPL 17(1)(2)',
  provenance: 'read',
  says: {
    missing: { 'zh-CN': '告知缺少：个人信息的种类', en: 'The notice lacks the categories of personal information' },
    untold: {
      'zh-CN': '要采集的“{category}”没有列在个人信息的种类里：告知里就不会说到它',
      en: '“{category}” is taken, but is not among the categories: the notice would not tell of it',
    },
    unkept: {
      'zh-CN': '要存下的“{category}”没有列在个人信息的种类里：告知里就不会说到它',
      en: '“{category}” is kept, but is not among the categories: the notice would not tell of it',
    },
  },
  find: ({ policy }) => policy.purposes.flatMap((purpose, i) => gaps(purpose, `$.purposes[${i}].categories`)),
}

function gaps({ categories = [], modality, storing }: Purpose, path: string): Found[] {
  if (categories.length === 0) return [{ case: 'missing', path }]
  const [taken, kept] = [`${modality}-image`, `${modality}-template`] as const
  const lacks = (category: typeof taken | typeof kept): boolean => !categories.includes(category)
  return [
    ...(lacks(taken) ? [{ case: 'untold', path, values: { category: taken } }] : []),
    ...(storing !== 'none' && lacks(kept) ? [{ case: 'unkept', path, values: { category: kept } }] : []),
  ]
}

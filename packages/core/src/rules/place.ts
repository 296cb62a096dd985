import type { Found, Rule } from './rule.ts'
import { localRegimes, regimes } from './regimes/index.ts'

/** A policy that names law which is not here must not look clean: nobody judged it. */
export const unknownRegimeRule: Rule = {
  id: 'MS-REGIME',
  severity: 'illegal',
  article: 'mingshi-policy/1',
  provenance: 'reading',
  says: {
    unknown: { 'zh-CN': '不认识法律“{id}”，没有按它检查；认识的有：{known}', en: 'The law of “{id}” is not here, and nothing was judged by it; known are {known}' },
  },
  find: ({ policy }) =>
    policy.regimes.flatMap((id, i): Found[] =>
      regimes.some((regime) => regime.id === id)
        ? []
        : [{ case: 'unknown', path: `$.regimes[${i}]`, values: { id, known: regimes.map((regime) => regime.id).join(', ') } }],
    ),
}

/** Where a machine stands decides which law it is under: a policy that does not say so is another place's. */
export const localRegimeRule: Rule = {
  id: 'MS-REGIME-LOCAL',
  severity: 'illegal',
  article: 'mingshi-installation/1',
  provenance: 'reading',
  says: {
    left: { 'zh-CN': '机器在 {region}，政策里却没有写“{id}”：当地的法律不能不适用', en: 'The machine stands in {region}, and the policy does not name “{id}”: the law of the place cannot be left out' },
  },
  find: ({ policy, installation }) =>
    installation
      ? localRegimes(installation).flatMap(({ id }): Found[] =>
          policy.regimes.includes(id) ? [] : [{ case: 'left', path: '$.regimes', values: { id, region: installation.region } }],
        )
      : [],
}

/** A place whose law is not here. */
export const noRegimeHereRule: Rule = {
  id: 'MS-REGIME-NONE',
  severity: 'unsettled',
  article: 'mingshi-installation/1',
  provenance: 'reading',
  says: {
    none: { 'zh-CN': '机器在 {region}：那里的法律这里没有收录', en: 'The machine stands in {region}: no rules of that place are here' },
    bare: { 'zh-CN': '只写了“CN”，没有写省份：各地自己的规定没有适用', en: '“CN” names no province: local rules were not applied' },
  },
  find({ installation }) {
    if (!installation) return []
    const { region } = installation
    if (localRegimes(installation).length === 0) return [{ case: 'none', path: 'installation:$.region', values: { region } }]
    return region === 'CN' ? [{ case: 'bare', path: 'installation:$.region' }] : []
  },
}

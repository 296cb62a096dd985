import type { Found, Rule } from './rule.ts'

/** Scenes whose people are customers and residents: nobody in front of the machine works for the controller. */
const publicScenes = ['vending', 'parking', 'property-access', 'hotel', 'gym', 'museum'] as const

/** A basis that the person in front of the machine cannot fall under, or that no law is named for. */
export const basisRule: Rule = {
  id: 'CN-PI-13-1',
  severity: 'illegal',
  article: 'PIPL 13',
  provenance: 'read',
  says: {
    visitors: {
      'zh-CN': '以人力资源管理为依据，但这个场景里的人不是员工',
      en: 'The basis is managing employees, yet the people of this scene are none',
    },
    uncited: { 'zh-CN': '“{id}”以法定情形为依据，却没有写法条', en: '“{id}” rests on what a law provides, and no law is cited' },
  },
  find: ({ policy: { scene, purposes, plain = [] } }) => {
    const found: Found[] = []
    const isPublic = (publicScenes as readonly string[]).includes(scene)
    const judge = (path: string, basis: string | undefined): void => {
      if (isPublic && basis === 'employment') found.push({ case: 'visitors', path: `${path}.basis` })
    }
    purposes.forEach(({ basis }, i) => judge(`$.purposes[${i}]`, basis))
    plain.forEach(({ id, basis, citation }, i) => {
      judge(`$.plain[${i}]`, basis)
      if (basis !== 'contract' && !citation) found.push({ case: 'uncited', path: `$.plain[${i}].citation`, values: { id } })
    })
    return found
  },
}

import { citesLaw, restsOnLaw } from '../policy/cites.ts'
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
    unlike: {
      'zh-CN': '“{citation}”看不出是哪部法律的第几条：写法律的名称和第几条',
      en: '“{citation}” names no article of a law: write the name of the law and the article',
    },
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
      else if (citation && ['legal-duty', 'emergency'].includes(basis) && !citesLaw(citation)) found.push({ case: 'unlike', path: `$.plain[${i}].citation`, values: { citation } })
    })
    return found
  },
}

/** A law in the place of consent, with its article cited: whether it carries this use of a body no lint can say. */
export const otherBasisRule: Rule = {
  id: 'CN-PI-13-2',
  severity: 'unsettled',
  article: 'PIPL 13(1)(3)(4), 28',
  provenance: 'reading',
  says: {
    law: {
      'zh-CN': '以“{citation}”代替单独同意：这部法律是否容许这样用人的身体特征，要另外判断；没有人被问到，机器自己不会运行它',
      en: '“{citation}” in the place of a separate consent: whether that law allows this use of a body is to be decided elsewhere; nobody is asked, so the machine itself refuses to run it',
    },
  },
  find: ({ policy: { purposes } }) =>
    purposes.flatMap((purpose, i) => (restsOnLaw(purpose) ? [{ case: 'law', path: `$.purposes[${i}].basis`, values: { citation: purpose.citation! } }] : [])),
}

import { isFace } from './face.ts'
import type { Found, Rule } from './rule.ts'

/** From 100,000 stored faces on, a filing is due. How many there are is in no policy: this is said wherever faces are stored. */
export const storedFacesRule: Rule = {
  id: 'CN-FR-15-1',
  severity: 'unsettled',
  article: 'Order 19 Art. 15',
  provenance: 'secondary',
  says: {
    stored: {
      'zh-CN': '存储人脸信息：政策里没有数量，达到十万人的，三十个工作日内备案',
      en: 'Faces are stored, and no policy says how many: at 100,000 people they are filed within thirty working days',
    },
  },
  find: ({ policy: { purposes } }) =>
    purposes.flatMap((purpose, i): Found[] => (isFace(purpose) && purpose.storing !== 'none' ? [{ case: 'stored', path: `$.purposes[${i}].storing` }] : [])),
}

/** So with the officer whom a controller of many people's data has to name. */
export const officerRule: Rule = {
  id: 'CN-PI-52-1',
  severity: 'unsettled',
  article: 'PIPL 52',
  provenance: 'read',
  says: {
    missing: {
      'zh-CN': '存储生物特征而没有写个人信息保护负责人：达到规定数量的处理者要指定并公开',
      en: 'Templates are stored and no protection officer is named: a controller of as many people as the rules say appoints and publishes one',
    },
  },
  find: ({ policy: { purposes, controller } }) =>
    !controller.officer && purposes.some(({ storing }) => storing !== 'none') ? [{ case: 'missing', path: '$.controller.officer' }] : [],
}

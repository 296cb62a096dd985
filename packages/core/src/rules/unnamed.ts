import { receivesOver } from '../policy/flows.ts'
import type { Found, Rule } from './rule.ts'

/** What leaves the machine arrives at somebody, and whoever runs that server is named: as recipient, or as entrusted party. */
export const unnamedRule: Rule = {
  id: 'CN-FR-08-3',
  severity: 'illegal',
  article: 'Order 19 Art. 5, 8(1); PIPL 17(1), 21, 23',
  provenance: 'reading',
  says: {
    matching: {
      'zh-CN': '经互联网比对，却没有写交给谁：写明接收方，或者替你们管服务器的受托人',
      en: 'It is matched over the internet, and nobody is named who gets it: name the recipient, or the entrusted party that runs the server',
    },
    storing: {
      'zh-CN': '存在互联网上的服务器里，却没有写在谁那里：写明接收方，或者替你们管服务器的受托人',
      en: 'It is kept on a server on the internet, and nobody is named who has it: name the recipient, or the entrusted party that runs the server',
    },
  },
  find: ({ policy }) =>
    policy.purposes.flatMap((purpose, i): Found[] => {
      const { reference } = purpose
      const atReference = policy.recipients?.some(({ id, over }) => id === reference && over === 'internet')
      const there = receivesOver(policy, purpose, 'internet')
      const isKept = there.some(({ categories }) => categories.some((category) => category.endsWith('-template')))
      return [
        ...(purpose.matching === 'internet' && there.length === 0 && !atReference ? [{ case: 'matching', path: `$.purposes[${i}].matching` }] : []),
        ...(purpose.storing === 'internet' && !isKept ? [{ case: 'storing', path: `$.purposes[${i}].storing` }] : []),
      ]
    }),
}

import type { Rule } from './rule.ts'

/** A gate that is asked for is there or not on each machine: at start the kiosk looks, and without it offers no face. */
export const gateRule: Rule = {
  id: 'MS-GATE',
  severity: 'unsettled',
  article: 'Mingshi’s own promise',
  provenance: 'reading',
  says: {
    cooperative: {
      'zh-CN': '要求网页自己的锁：网页要用 mingshi-full.js，而且它是第一个脚本；机器启动时自己试，这里看不出来',
      en: 'The page’s own locks are asked for: it has to load mingshi-full.js, before any other script; the machine tries them at start, nothing here can',
    },
    document: {
      'zh-CN': '要求网页以 Permissions-Policy: camera=() 发出：机器启动时自己看，这里看不出来；网页要用 mingshi-full.js',
      en: 'The page has to be served with Permissions-Policy: camera=(): the machine looks at start, nothing here can; it has to load mingshi-full.js',
    },
    native: {
      'zh-CN': '要求浏览器内核根本不给网页摄像头，由系统里的人脸模块凭 permit.token 打开：机器启动时自己看，这里看不出来；网页要用 mingshi-full.js',
      en: 'An engine is asked for that has no camera for pages, and a face module of the system that opens one by permit.token: the machine looks at start, nothing here can; the page has to load mingshi-full.js',
    },
  },
  find: ({ policy }) => (policy.gate ? [{ case: policy.gate, path: '$.gate' }] : []),
}

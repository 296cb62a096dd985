import type { Policy, Purpose } from '../policy/schema.ts'
import type { Found, RuleLanguage } from './rule.ts'

/** What is said of a consent on paper: a kiosk has none to sign, so it is a question to people, and always printed. */
export const onPaper: Record<'paper', Record<RuleLanguage, string>> = {
  paper: {
    'zh-CN': '{law}要的书面同意在纸上：机器收不到，由处理者保存；屏幕上的同意不是那份书面同意',
    en: 'The written consent of {law} is on paper: no machine takes it, the controller keeps it, and the yes on the screen is not the written one',
  },
}

/** The purposes whose written consent is on paper, of those that a law is about. */
export const findPaper = ({ purposes }: Policy, isBound: (purpose: Purpose) => boolean): Found[] =>
  purposes.flatMap((purpose, i) =>
    purpose.written?.form === 'paper' && isBound(purpose)
      ? [{ case: 'paper', path: `$.purposes[${i}].written.form`, values: { law: purpose.written.law } }]
      : [],
  )

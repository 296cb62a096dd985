import { demand, enforced, person, rule } from './entry.ts'

/** The Biometric Information Privacy Act of Illinois, section by section. */
export const usIlBipa = [
  rule('IL-ID', '适用于虹膜、视网膜、指纹、声纹、手部或面部几何；照片本身不算', 'Covered: retina and iris, fingerprint, voiceprint, hand and face geometry; a photograph as such is not'),
  rule('IL-15a', '公开书面的保存期限表和销毁办法：目的达到，或最后一次使用后三年，以先到者为准', 'A public written schedule: destroyed when the purpose is satisfied, or within three years of the last interaction, whichever is first'),
  rule('IL-15b', '采集之前书面告知采集、具体目的和期限，并取得书面同意', 'Before collecting: told in writing that, what for and for how long, and a written release'),
  rule('IL-10-ES', '书面同意可以是有签署意图的电子签名', 'A release may be an electronic signature, adopted with the intent to sign'),
  demand('IL-15c', 'illegal', '740 ILCS 14/15(c)', 'unconfirmed', '不得出售、出租、交易或者以其他方式从中获利', 'No sale, lease, trade or other profit from biometrics',
    person('Whether anybody pays for the data, for access to them, or for what is made of them: contracts, invoices, revenue shares.')),
  demand('IL-15d', 'illegal', '740 ILCS 14/15(d)', 'unconfirmed', '向他人披露要经本人同意，法定例外除外', 'Disclosed to others on the person’s consent only, exceptions of law apart',
    enforced('core/items/derive.ts', 'core/items/derive.test.ts')),
  demand('IL-15e', 'illegal', '740 ILCS 14/15(e)', 'unconfirmed', '按行业合理标准保护，不低于其他机密信息', 'Kept with the reasonable care of the industry, and no less than other confidential data',
    person('How templates are stored, sent and guarded, beside how the operator guards its own secrets.')),
  demand('IL-20', 'illegal', '740 ILCS 14/20', 'unconfirmed', '本人可以起诉：每人一千或者五千美元', 'The person may sue, for $1,000 or $5,000: what was released can be proved',
    enforced('kiosk/log/append.ts', 'kiosk/log/append.test.ts')),
]

import type { Policy, Text } from '@mingshi/core'
import { textsOf } from '../../packages/core/src/policy/texts.ts'
import { policyOf, type Scene } from './scenes.ts'

/** An example's policy that speaks these languages only, each text of an operator made of its Chinese. */
export const spokenIn = (scene: Scene, languages: readonly string[], say: (chinese: string, lang: string) => string): Policy =>
  policyOf(scene, (policy) => {
    policy.languages = [...languages]
    if (languages.includes('ug')) Object.assign(policy, { format: 'mingshi-policy/1.1', unreviewed: ['ug'] })
    for (const { text } of textsOf(policy)) {
      const chinese = text['zh-CN']!
      for (const lang of Object.keys(text)) if (!languages.includes(lang)) delete text[lang]
      for (const lang of languages) text[lang] = say(chinese, lang)
    }
  })

/** The vending example as an operator would write it: nothing in it is ours. Uyghur without a speaker, as in `ug.ts`. */
export const vendingTexts: Readonly<Record<string, Text>> = {
  '上海某某自动售货有限公司': { en: 'Moumou Vending Co., Ltd., Shanghai', 'zh-TW': '上海某某自動販賣有限公司', ug: 'شاڭخەي موموۇ سېتىش شىركىتى' },
  '上海市某某路 1 号': { en: '1 Moumou Road, Shanghai', 'zh-TW': '上海市某某路 1 號', ug: 'شاڭخەي، موموۇ يولى 1' },
  '付款': { en: 'pay', 'zh-TW': '付款', ug: 'پۇل تۆلەش' },
  '确认付款的人是您本人': { en: 'To confirm that the person who pays is you', 'zh-TW': '確認付款的是您本人', ug: 'پۇل تۆلىگۈچىنىڭ ئۆزىڭىز ئىكەنلىكىنى بىلىش' },
  '拍您的脸，和您在支付公司留的照片比对': { en: 'A photo of your face, compared with the one you left with the payment company', 'zh-TW': '拍您的臉，跟您留在支付公司的照片比對', ug: 'يۈزىڭىزنى تارتىپ، پۇل تۆلەش شىركىتىدىكى سۈرىتىڭىز بىلەن سېلىشتۇرىدۇ' },
  '没带手机和卡也能付；认出是您，才知道从谁的账上扣': { en: 'You can pay without a phone or a card; recognising you tells whose account to charge', 'zh-TW': '這種付法不用 QR Code 也不用卡，要比對臉才知道是您本人', ug: 'بۇ ئۇسۇلدا كود ۋە كارتا ئىشلىتىلمەيدۇ، يۈزىڭىزنى سېلىشتۇرۇش كېرەك' },
  '可能认错；脸一旦泄露，不能更换': { en: 'You may be taken for somebody else; a face that leaks cannot be replaced', 'zh-TW': '可能認錯人；臉的資料一旦外洩，沒辦法換一張', ug: 'خاتا تونۇشى مۇمكىن؛ ئاشكارىلانغان يۈزنى ئالماشتۇرغىلى بولمايدۇ' },
  '某某支付公司': { en: 'Moumou Pay', 'zh-TW': '某某支付公司', ug: 'موموۇ پۇل تۆلەش شىركىتى' },
  '只用来确认付款人': { en: 'Only to confirm who pays', 'zh-TW': '只用來確認是誰付款', ug: 'پەقەت كىمنىڭ پۇل تۆلىگىنىنى بىلىش ئۈچۈن' },
  '和您留的照片比对': { en: 'Compared with the photo you left there', 'zh-TW': '跟您留的照片比對', ug: 'قالدۇرغان سۈرىتىڭىز بىلەن سېلىشتۇرىدۇ' },
  '某某设备公司': { en: 'Moumou Machines', 'zh-TW': '某某設備公司', ug: 'موموۇ ئۈسكۈنە شىركىتى' },
  '扫码': { en: 'Scan a code', 'zh-TW': '掃描 QR Code', ug: 'كود سىكانىرلاش' },
  '刷卡': { en: 'Card', 'zh-TW': '刷卡', ug: 'كارتا' },
}

/** The vending example in every language that a person at a machine is spoken to. */
export const vendingIn = (languages: readonly string[]): Policy => spokenIn('vending', languages, (chinese, lang) => (lang === 'zh-CN' ? chinese : vendingTexts[chinese]![lang]!))

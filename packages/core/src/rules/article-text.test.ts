import { describe, expect, it } from 'vitest'
import { articleText } from './article-text.ts'
import { allRules } from './every.ts'

describe('an article in Chinese', () => {
  it.each([
    ['Order 19 Art. 13(1); PIPL 26', '《人脸识别技术应用安全管理办法》第13条(1)；《个人信息保护法》第26条'],
    ['PIPL 14, 23, 29', '《个人信息保护法》第14、23、29条'],
    ['法释〔2021〕15号 Art. 2(1); GB/T 41819-2022', '法释〔2021〕15号第2条(1)；GB/T 41819-2022'],
    ['PIPL 44–48, 50; 网络数据安全管理条例 Art. 23', '《个人信息保护法》第44–48、50条；网络数据安全管理条例第23条'],
    ['740 ILCS 14/15(a)', '740 ILCS 14/15(a)'],
    ['重庆两江新区通知（检察案例 2026）', '重庆两江新区通知（检察案例 2026）'],
  ])('of %s', (article, chinese) => {
    expect(articleText(article, 'zh-CN')).toBe(chinese)
    expect(articleText(article, 'en')).toBe(article)
  })

  it('leaves no rule of the mainland with an English abbreviation', () => {
    for (const { id, article } of allRules) if (id.startsWith('CN-')) expect(articleText(article, 'zh-CN'), id).not.toMatch(/Art\.|Order 19|PIPL/)
  })
})

import type { RuleLanguage } from './rule.ts'

const laws: Readonly<Record<string, string>> = { 'Order 19': '《人脸识别技术应用安全管理办法》', PIPL: '《个人信息保护法》', 'Mingshi’s own promise': '明示自己的承诺' }

/**
 * An article as a reader of Chinese knows it: `Order 19 Art. 13(1); PIPL 14, 23` is 《人脸识别技术应用安全管理办法》第13条(1)；《个人信息保护法》第14、23条.
 * In findings it stands in one spelling for every language, so that programs can compare it.
 */
export function articleText(article: string, language: RuleLanguage): string {
  return language === 'en' ? article : article.split('; ').map(chinese).join('；')
}

function chinese(source: string): string {
  const own = laws[source]
  if (own) return own
  const [, law, numbers] = /^(Order 19 Art\.|PIPL|.+ Art\.) (\d.*)$/.exec(source) ?? []
  if (law === undefined || numbers === undefined) return source
  const name = law.replace(/ Art\.$/, '')
  const last = /^(.*\d)((?:\(\d+\))*)$/.exec(numbers)
  return `${laws[name] ?? name}第${last ? `${last[1]}条${last[2]}` : numbers}`.replace(/, /g, '、')
}

import { isDenied } from './deny.ts'
import { endsClause, type Folded } from './normalise.ts'

/** Words that begin or end with 等 and enumerate nothing: to wait, equal, a class. */
const words = /^等[待于级您候你他她它我们到着一下会额同价式效宽长高边距分]/
const equal = /[平同均相对不优上中下高初劣何头甲乙丙特稍请别先再久早在正勿须必用不会要想能可应]$/

/** What an open list is a list of. */
const sorts = /^等(?:个人|生物|敏感|相关|有关|其他|各类|各种|多种|多项|必要|合法|信息|数据|资料|内容|用途|目的|服务|功能|情形|情况|机构|公司|单位|企业|主体|部门|第三方|合作|方式|方法|场景|业务|事项|活动|因素|原因|需要|操作|人员|产品|平台|渠道|方面|权益)/

/** A list with its number said is complete: 照片、特征等两项. */
const counted = /^等[一二两三四五六七八九十\d]+[项种类个家条样]/

/** 等 at the end of an enumeration: 照片、特征等; 手机号等信息. Each with the two letters before it. */
export function openEnumerations(text: Folded): string[] {
  const { letters, between } = text
  const found: string[] = []
  for (let i = letters.indexOf('等'); i >= 0; i = letters.indexOf('等', i + 1)) {
    const [before, after] = [letters.slice(0, i), letters.slice(i, i + 8)]
    if (i === 0 || counted.test(after) || isDenied(text, i, i + 1)) continue
    if (letters[i - 1] === '等' || letters[i + 1] === '等') {
      if (letters[i - 1] !== '等') found.push('等等')
      continue
    }
    const gap = between[i + 1]!
    const ends = i === letters.length - 1 || /\S/.test(gap)
    const listed = isListed(text, i)
    if (equal.test(before) && !(listed && sorts.test(after) && !/[平同均相对不]$/.test(before))) continue
    if (ends || sorts.test(after) || (listed && !words.test(after))) found.push(letters.slice(Math.max(0, i - 2), i + 1))
  }
  return found
}

/** Whether 、 stands earlier in the same clause. */
function isListed({ between }: Folded, at: number): boolean {
  for (let i = at; i > 0; i--) {
    if (endsClause(between[i]!)) return false
    if (between[i]!.includes('、')) return true
  }
  return false
}

import type { Found, Rule } from '../rule.ts'
import { another } from './another.ts'
import { openEnumerations } from './enumeration.ts'
import { linesWithoutFirms } from './lines.ts'
import type { WordList } from './phrase.ts'
import { findWords } from './word-rule.ts'

const law = 'Order 19 Art. 4; PIPL 6, 28(2)'

/** Purposes that any use would fit. */
export const vaguePurpose: WordList = {
  kind: 'purpose',
  source: law,
  provenance: 'secondary',
  deniable: true,
  zh: [
    '提升…体验', '改善…体验', '优化…体验', '增强…体验', '提高…体验', '更好的体验', '优质体验', '良好体验', '优化…服务', '提升…服务', '改善…服务',
    '改进…服务', '完善…服务', '提高服务', '更好的服务', '更优质', '个性化服务', '增值服务', '智能服务', '优化产品', '改进产品', '改善产品',
    '优化算法', '训练模型', '训练算法', '模型训练', '数据分析', '大数据', '统计分析', '用户画像', '商业分析', '业务需要', '业务发展', '经营需要',
    '管理需要', '运营需要', '工作需要', '服务需要', '合理需要', '必要时使用', '必要时提供', '必要时收集', '适当用途', '相关用途', '相关目的',
    '相关服务', ['安全管理', '安全管理员', '安全管理办公室', '安全管理处', '安全管理部'], '智慧化', '数字化管理', '提高效率', '提升效率',
  ],
  en: [
    'improve…service', 'improve…services', 'improve…experience', 'improving…service', 'improving…services', 'improving…experience', 'enhance…service',
    'enhance…experience', 'enhancing…experience', 'optimise…service', 'optimize…service', 'optimise…services', 'optimize…services',
    'optimise…experience', 'optimize…experience', 'better experience', 'better service', 'better services', 'personalised services',
    'personalized services', 'improve our products', 'product improvement', 'service improvement', 'train models', 'train our models',
    'training models', 'data analytics', 'analytics', 'business needs', 'business purposes', 'commercial purposes', 'internal purposes',
    'operational purposes', 'our legitimate interests', 'used as needed', 'collected as needed', 'where appropriate', 'as appropriate',
    'related purposes', 'similar purposes', 'management purposes', 'security purposes', 'various purposes',
  ],
}

/** Whatever was left out: 其他 and its kin. 其他方式 is how a page calls the other ways, and is spared by not being here. */
export const openEnded: WordList = {
  kind: 'open',
  source: law,
  provenance: 'secondary',
  deniable: true,
  zh: [
    ...'用途 目的 信息 数据 资料 服务 功能 需要 必要 合法 合理 相关 有关 业务 情形 情况 场景 产品 活动 内容 事项 处理 使用 个人信息'.split(' ').flatMap((what) => [`其他${what}`, `其它${what}`]),
    '及其他', '及其它', '包括但不限于', '包括但不仅限于', '不限于', '诸如此类', '之类的', '类似用途', '类似目的', '各种用途', '多种用途', '若干信息',
    '相关信息', '有关信息', '必要信息', '某些信息', '部分信息', '可能收集', '可能会收集', '可能用于', '可能会用于', '视情况',
  ],
  en: [
    'etc', 'et cetera', 'and so on', 'and so forth', 'and the like', ['and more', 'and more than'], 'among others', 'among other things',
    'including but not limited to', 'including without limitation', 'not limited to', 'other purposes', 'other uses', 'other information',
    'other data', 'other personal information', 'other services', 'other features', 'other functions', 'other lawful', 'other reasonable',
    'other relevant', 'other necessary', 'other needs', 'other circumstances', 'certain information', 'certain data', 'relevant information',
    'necessary information', 'some information', 'may collect', 'may be used for', 'might be used for', 'from time to time',
  ],
}

export const vagueRule: Rule = {
  id: 'CN-FR-04-1',
  severity: 'illegal',
  article: law,
  provenance: 'secondary',
  says: {
    purpose: { 'zh-CN': '“{word}”不是特定的目的：写清楚做哪一件事', en: '“{word}” is no specific purpose: say which one thing is done' },
    another: { 'zh-CN': '“{word}”是另一件事：人们来这里不是为了它，不能混在一起', en: '“{word}” is another thing than people came for: it is not mixed in' },
    open: { 'zh-CN': '“{word}”没有说完：逐项写出来', en: '“{word}” leaves it open: name each thing' },
    enumeration: { 'zh-CN': '“{word}”没有列完：逐项写出来', en: '“{word}” ends a list that goes on: name each thing' },
  },
  find: (subject) => [
    ...find(subject),
    ...linesWithoutFirms(subject).flatMap(({ path, folded }) =>
      openEnumerations(folded).map((word): Found => ({ case: 'enumeration', path, values: { word } }))),
  ],
}

const find = findWords([vaguePurpose, another, openEnded], linesWithoutFirms)

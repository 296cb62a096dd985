import type { Rule } from '../rule.ts'
import { linesWithoutFirms } from './lines.ts'
import type { WordList } from './phrase.ts'
import { urgency } from './urgency.ts'
import { findWords } from './word-rule.ts'

const law = 'PIPL 5; Order 19 Art. 12; 网络数据安全管理条例 Art. 22(1)'

/** What the person gets for it. Case: face payment that was induced at vending machines, Shanghai 2024; the words are our own. */
export const reward: WordList = {
  kind: 'reward',
  source: law,
  provenance: 'read',
  deniable: false,
  zh: [
    ['优惠', '优惠卡', '优惠证', '优惠票'], '立减', '随机减', '刷脸减免', '满减', '免单', '免费领', '红包', '返现', '返利', '抵扣券', '代金券',
    '优惠券', ['打折', '打折机'], ['折扣', '折扣店'], '特价', '积分', '抽奖', '中奖', '有礼', '赠送', '奖励',
    ['福利', '福利院', '福利中心', '社会福利'], '会员价', '刷脸价', '刷脸减', '刷脸享', '刷脸送', '刷脸领', '新用户减', '首单减', '薅羊毛', '省钱',
    '更便宜', '更划算', '更优惠',
  ],
  en: [
    'discount', 'discounts', 'discounted', 'coupon', 'coupons', 'get a voucher', 'win a voucher', 'vouchers', 'cash back', 'reward', 'rewards',
    'bonus', 'for free', 'free gift', ['a gift', 'a gift card', 'a gift shop'], 'gifts', 'save money', 'cheaper', 'special offer', 'special price',
    'loyalty points', 'earn points', 'lucky draw',
    ['unlock', 'unlock the door', 'unlock the gate', 'unlock your door', 'unlock the locker', 'unlock the room', 'unlock a door'],
  ],
}

/** Praise of one way. Denied it is still a comparison (“现金不比刷脸更快”), and is found. */
export const praise: WordList = {
  kind: 'praise',
  source: law,
  provenance: 'read',
  deniable: false,
  zh: [
    ['推荐', '推荐信'], '极速', '极致', '更安全', '最安全', '绝对安全', '更快', '最快', '秒付', '秒过', '秒开', '更方便', '最方便', '更便捷',
    '最便捷', '更便利', '更轻松', '更省心', '更省时', '更智能', '更卫生', '尊享', '尊贵', '专享', '独享', '畅享', '首选', '优选', '明智', '一键',
    '为了更好的服务', '无感通行', '轻松一刷', '大家都在用', '多数人选择', '热门',
  ],
  en: [
    'recommended', 'we recommend', 'faster', 'fastest', 'safer', 'safest', 'easier', 'easiest', 'smarter', 'more convenient', 'most convenient',
    'more secure', 'most secure', 'hassle free', 'effortless', 'effortlessly', 'seamless', 'seamlessly', 'exclusive', 'vip', 'premium', 'best choice',
    'preferred way', 'most popular', 'everyone uses', 'one tap', 'one click', 'one touch', 'skip the line', 'skip the queue', 'no waiting',
    'completely safe', 'perfectly safe',
  ],
}

/** Ways of refusing that are no refusal: the person is to be asked again, or to feel small. */
export const halfRefusal: WordList = {
  kind: 'half-refusal',
  source: `${law}, Art. 22(5)`,
  provenance: 'reading',
  deniable: false,
  zh: [
    ['暂不', '暂不支持', '暂不可用', '暂不提供', '暂不开放', '暂不收'], ['稍后', '请稍后', '稍后删除', '稍后再试', '稍后重试'], '下次再说',
    '以后再说', ['再想想', '可以再想想'], ['再考虑', '可以再考虑'], '狠心拒绝', '残忍', '忍痛', ['放弃', '可以放弃', '随时放弃', '可放弃'],
    '我不需要优惠', '先不开通',
  ],
  en: ['not now', 'maybe later', 'ask me later', 'remind me later', 'no thanks', 'no thank you', 'some other time', 'not interested', 'skip for now', 'i ll pass'],
}

export const inducementRule: Rule = {
  id: 'CN-PI-05-1',
  severity: 'illegal',
  article: law,
  provenance: 'read',
  says: {
    reward: { 'zh-CN': '“{word}”是诱导：说明事实，不要用好处换同意', en: '“{word}” is an inducement: state the fact, do not pay for consent' },
    praise: { 'zh-CN': '“{word}”是诱导：说明事实，不要推人做选择', en: '“{word}” pushes people: state the fact, leave the choice' },
    urgency: { 'zh-CN': '“{word}”在催人：给人时间', en: '“{word}” hurries people: leave them time' },
    'half-refusal': { 'zh-CN': '“{word}”不是拒绝的说法：直说不用脸的方式叫什么', en: '“{word}” is no plain refusal: name the way without a face' },
  },
  find: (subject) => find(subject),
}

const find = findWords([reward, praise, urgency, halfRefusal], linesWithoutFirms)

import type { WordList } from './phrase.ts'

const law = 'PIPL 5; Order 19 Art. 12; 网络数据安全管理条例 Art. 22(1)'

/** What the person gets for it. Case: face payment that was induced at vending machines, Shanghai 2024; the words are our own. */
export const reward: WordList = {
  kind: 'reward',
  source: law,
  provenance: 'read',
  deniable: false,
  zh: [
    ['优惠', '优惠卡', '优惠证', '优惠票'], '立减', '随机减', '刷脸减免', '满减', '免单', '免费领', '红包', '返现', '返利', '抵扣券', '代金券',
    '优惠券', ['打折', '打折机'], ['折扣', '折扣店'], '特价', '积分', '抽奖', '中奖', '有礼', '赠送', '奖励', ['现折', '出现折', '呈现折'], '红利点数', '现金回馈', '点数回馈', '集点', '加倍送',
    ['福利', '福利院', '福利中心', '社会福利'], '会员价', '刷脸价', '刷脸减', '刷脸享', '刷脸送', '刷脸领', '新用户减', '首单减', '薅羊毛', '省钱',
    '更便宜', '更划算', '更优惠', '半价', '买一送一', '拿奖品',
  ],
  en: [
    'discount', 'discounts', 'discounted', 'coupon', 'coupons', 'get a voucher', 'win a voucher', 'vouchers', 'cash back', 'reward', 'rewards',
    'bonus', 'for free', 'free gift', ['a gift', 'a gift card', 'a gift shop'], 'gifts', 'save money', 'cheaper', 'special offer', 'special price',
    'loyalty points', 'earn points', 'extra points', 'double points', 'lucky draw', 'half price', 'half off', 'two for one', 'pay less', 'pays less',
    'less with your face',
    ['unlock', 'unlock the door', 'unlock the gate', 'unlock your door', 'unlock the locker', 'unlock the room', 'unlock a door'],
  ],
  patterns: [
    { like: '刷脸付款每单减两元', zh: /脸.{0,6}?(?:减|省|少[付收花]|便宜|返|降|抵).{0,2}?[0-9一二两三四五六七八九十百半几]+(?:元|块|毛|角|分钱|折|成|rmb)/ },
    { like: '刷脸只要三块', zh: /脸.{0,3}?(?:[只仅](?:要|需|收|付|用付)|才)[0-9一二两三四五六七八九十百半几]+(?:元|块|毛|角|分钱)/ },
    { like: '刷脸打八五折', zh: /脸.{0,6}?[1-9一二三四五六七八九](?:点?[1-9一二三四五六七八九])?折/ },
    { like: '每瓶少一块', zh: /每.{1,2}(?:少|减|便宜|优惠)[0-9一二两三四五六七八九十百半几]+(?:元|块|毛|角|分钱)/ },
    { like: '刷脸满十元减二元', zh: /满[0-9一二两三四五六七八九十百]+[元块]?[减送返]/ },
    { like: '刷脸有惊喜', zh: /脸.{0,6}?(?:惊喜|福袋|补贴|津贴|礼品|礼物|好礼|小礼|奖品|赠品)/ },
    { like: '2 yuan off', en: /\b(?:[0-9]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty) (?:yuan|rmb|cny|kuai|dollars?|percent|per cent))(?: (?:yuan|rmb|cny|kuai|dollars?|percent|per cent))? off\b/ },
    { like: 'save 2 yuan', en: /\b(?:save|saves|saving) (?:up to )?[0-9a-z]+ (?:yuan|rmb|cny|kuai|dollars?|percent|per cent)\b/ },
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
    '为了更好的服务', '无感通行', '轻松一刷', '大家都在用', '多数人选择', '热门', '聪明人',
  ],
  en: [
    'recommended', 'we recommend', 'faster', 'fastest', 'safer', 'safest', 'easier', 'easiest', 'smarter', 'more convenient', 'most convenient',
    'more secure', 'most secure', 'hassle free', 'effortless', 'effortlessly', 'seamless', 'seamlessly', 'exclusive', 'vip', 'premium', 'best choice',
    'preferred way', 'most popular', 'everyone uses', 'one tap', 'one click', 'one touch', 'skip the line', 'skip the queue', 'no waiting',
    'completely safe', 'perfectly safe',
  ],
  patterns: [
    { like: '九成的人选了刷脸', zh: /(?<!不是|并非|要求|不用|不必)(?:大家|人人|别人|邻居们?|其他人|所有人|多数人|很多人|[0-9一二三四五六七八九十]+成)(?:的?(?:人|用户|住户|业主|顾客|客户))?(?:都|全|已经|已|均|在|会|选择了?|选了?|用|愿意)*(?:刷脸|用脸|录脸|录了脸|同意了|开通)/ },
    { like: '刷脸不用排队', zh: /(?<![不没非免])刷脸.{0,4}?(?:不用|不必|无需|免)再?(?:排队|等)/ },
    { like: '扫码要多等五分钟', zh: /(?:扫码|刷卡|门禁卡|现金|钥匙|其他方式|别的方式|二维码|按铃|对讲).{0,4}?(?<!不|没|不用|不会|不必|无需|不太)(?:慢|多等|常坏|易坏|失败|不安全|不方便|麻烦|难用|找不开|排队)/ },
    { like: 'Everybody else uses the face', en: /\b(?:everybody|most people|everyone else|all your neighbou?rs)(?: else)?(?: already| now)?(?: is| are| has| have)? (?:uses?|using|scans?|scanned|pays?|agrees?|agreed|chose|chooses?|chosen)\b/ },
    { like: 'The card is slow', en: /\b(?:codes?|cards?|cash|coins|keys?|tickets?|other ways?)(?: (?!not\b|no\b|never\b|than\b)[a-z]+){0,3}? (?:slow|slower|fails?|unsafe|unreliable|inconvenient|takes? longer)\b/ },
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

import type { WordList } from './phrase.ts'

/** Names of ways that are none: a body again, a price on top, another place, a telephone number, a number to be typed in. */
export const sham: WordList = {
  kind: 'words',
  source: 'Order 19 Art. 10(2); 法释〔2021〕15号 Art. 4(1); PIPL 16',
  provenance: 'reading',
  deniable: true,
  zh: [
    '刷脸', '人脸', '扫脸', '刷掌', '掌纹', '掌静脉', '指纹', '虹膜', '声纹', '加收', '另收', '另付', '多收', '另外收费', '手续费', '别处', '别的店', '其他店', '别家',
    ['客服', '客服台', '客服中心柜台'], '身份证号', '住址', '暂停使用', '维修中', '暂未开通', '敬请期待', '不可用',
  ],
  en: [
    'your face', 'face scan', 'your palm', 'palm scan', 'fingerprint', 'iris', 'voiceprint', 'surcharge', 'extra charge', 'extra fee',
    'plus fee', 'somewhere else', 'elsewhere', 'another shop', 'customer service', 'contact support', 'id number', 'home address', 'out of order',
    'coming soon', 'unavailable', 'under repair',
  ],
  patterns: [
    { like: '扫码加两元', zh: /[加多][收付]?[0-9一二两三四五六七八九十百半几]+(?:元|块|毛|角|分)/ },
    { like: 'Card, 2 yuan more', en: /\b(?:plus|extra|add|costs) [0-9a-z]+ (?:yuan|rmb|cny)\b|\b[0-9a-z]+ (?:yuan|rmb|cny) (?:more|extra)\b/ },
  ],
}

import type { WordList } from './phrase.ts'

/** Hurry, scarcity and fear of missing out. */
export const urgency: WordList = {
  kind: 'urgency',
  source: 'PIPL 5, 14; 网络数据安全管理条例 Art. 22(1)',
  provenance: 'read',
  deniable: false,
  zh: [
    ['立即', '立即删除', '立即删掉', '立即停止', '立即关闭', '立即销毁', '立即撤回'],
    ['马上', '马上打开摄像头', '马上删除', '马上删掉', '马上停止', '马上关闭', '马上销毁', '马上撤回'], '立刻开通', '立刻付款', '立刻刷脸',
    ['限时', '限时停车'], '限量', '仅剩', '只剩最后', '最后机会', '最后几天', '最后几个名额', '即将结束', '即将截止', '抢先', '抢购', '手慢无',
    '错过', '先到先得', '赶快', '赶紧', '尽快开通', '尽快录入', '尽快登记', '尽快刷脸', '尽快同意', '过期不候', '别犹豫', '不容错过',
  ],
  en: [
    'hurry', 'hurry up', 'act now', 'last chance', 'final chance', 'limited time', 'limited offer', 'while stocks last', 'ends soon', 'ending soon',
    'ends today', 'today only', 'only today', 'don t wait', 'don t miss', 'miss out', 'missing out', 'before it s too late', 'running out',
    'expires soon', 'almost gone', 'sign up now', 'pay now with your face', 'choose quickly', 'agree quickly',
  ],
}

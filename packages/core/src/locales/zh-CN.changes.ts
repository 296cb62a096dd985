import type { ChangeWords } from './changes.ts'

/** 版本之间有什么不同，说给人听的话。 */
export const zhCNChanges: ChangeWords = {
  added: '新增{kind}{of}',
  gone: '不再有{kind}{of}',
  moved: '{kind}的次序有改动',
  changed: '{of}的{fact}由“{from}”改为“{to}”',
  reworded: '{of}的{fact}有改动',
  set: '{of}新写明了{fact}',
  removed: '{of}不再写明{fact}',
  again: '，会重新征求您的同意',
  stop: '。',
  quoted: '“{name}”',
  parts: {
    joint: ['共同处理者', '共同处理者'], purposes: ['用途', '用途'], recipients: ['接收方', '接收方'], entrusted: ['受托人', '受托人'], plain: ['其他信息的用途', '其他信息的用途'], alternatives: ['其他方式', '其他方式'],
  },
  controller: '处理者',
  policy: '这份规则',
  none: '不保存',
  modes: { verification: '核对是不是本人', identification: '认出是谁', analysis: '分析特点', detection: '只看有没有人' },
  ways: { device: '不出本机', lan: '本地网络', internet: '互联网' },
  facts: {
    id: '编号', format: '格式', goLive: '启用日', regimes: '适用的法律', scene: '场景', languages: '语言', unreviewed: '没有审过的语言', gate: '摄像头门至少要多牢', rulesUrl: '规则网址', retentionSchedule: '保存期限表的网址', agreement: '共同处理的约定', written: '书面同意的形式', under14: '对不满十四周岁的人的做法',
    rights: '行使权利的方式', complaints: '投诉渠道', assessment: '影响评估', records: '记录的保存期限',
    statutoryException: '法律规定的例外', joint: '共同处理者', incident: '信息安全事件的联系方式', audit: '合规审计', inseparable: '合在一起问的同意',
    crossBorder: '出境途径', publicSecurityCamera: '镜头与公共安全视频系统的关系',
    name: '名称', contact: '联系方式', officer: '个人信息保护负责人', inCharge: '责任人',
    title: '名称', purpose: '处理目的', method: '处理方式', categories: '信息种类', retention: '保存期限', necessity: '必要性', impact: '影响',
    modality: '所用的生物特征', mode: '识别方式', reference: '比对的对象', act: '用在哪一步', matching: '比对的地方', storing: '保存的地方', attempts: '最多尝试次数',
    basis: '处理的依据', citation: '依据的条文', for: '所涉的用途', over: '传输的方式', region: '所在地区', contract: '委托合同', signed: '签订日期',
    kind: '类别', label: '名称', steps: '步数', surchargeFen: '另收的钱（分）',
  },
}

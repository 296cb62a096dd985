import { demand, enforced, rule, under } from './entry.ts'

const noOtherWay = under('CN-FR-10-1')

/** A face is not the only way. */
export const alternatives = [
  rule('CN-FR-10-1', '有其他方式能达到同样目的的，刷脸不得是唯一方式', 'Where another way does it too, the face is not the only one'),
  rule('CN-FR-10-2', '不同意刷脸的，提供合理、便捷的其他方式', 'Whoever refuses gets another way, reasonable and convenient'),
  demand('CN-FR-10-3', 'risky', 'Order 19 Art. 10; PIPL 28', 'reading', '其他方式不应再用生物特征', 'The other way asks for no other part of the body', noOtherWay),
  rule('CN-FR-11-1', '核验身份的，鼓励用国家人口库、国家网络身份认证', 'For identity the national base and network identity are preferred'),
  demand('CN-SPC-10-1', 'illegal', '法释〔2021〕15号 Art. 10', 'read', '物业以刷脸为唯一出入方式的，业主可以要求其他方式', 'Where a compound’s only key is the face, residents can demand another', noOtherWay),
  demand('CN-SH-23-1', 'illegal', '上海市数据条例 Art. 23(3)', 'read', '上海：商场、小区、办公楼等不得以图像识别为唯一进入方式', 'Shanghai: recognition is not the only way into malls, compounds, offices', noOtherWay),
  demand('CN-SZ-19-1', 'illegal', '深圳经济特区数据条例 Art. 19', 'read', '深圳：征求同意的同时提供非生物识别的方式', 'Shenzhen: the way without biometrics stands beside the question',
    enforced('kiosk/ui/Consent.tsx', 'kiosk/ui/screens.test.tsx')),
  demand('CN-HZ-50-1', 'illegal', '杭州市物业管理条例 Art. 50', 'read', '杭州：物业不得强制业主刷脸、按指纹进入', 'Hangzhou: property managers force neither face nor finger', noOtherWay),
  rule('CN-TJ-1', '天津：不得把生物特征作为信用信息采集', 'Tianjin: bodies are no credit information'),
]

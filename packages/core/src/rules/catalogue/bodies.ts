import { demand, rule, under } from './entry.ts'

/** Beyond faces. */
export const bodies = [
  demand('CN-MOD-1', 'illegal', 'PIPL 28', 'read', '基因、指纹、声纹、掌纹、耳廓、虹膜、面部都是敏感信息，各自单独同意', 'Every part of a body is sensitive, and asked for on its own',
    under('CN-FR-06-1')),
  rule('CN-MOD-2', '《人脸识别技术应用安全管理办法》只管人脸', 'Order 19 is about faces'),
  demand('CN-MOD-3', 'illegal', '深圳经济特区数据条例 Art. 19; 上海市数据条例 Art. 22', 'read', '其他生物特征同样要单独同意并有替代方式', 'The same consent and the same other way for other parts of a body',
    under('CN-FR-10-1')),
  rule('CN-MOD-4', '基因不属于这类机器', 'Genes are no matter for a kiosk'),
]

import type { WordList } from './phrase.ts'

/** Words of engineers and lawyers that a neighbour would have to ask about. */
export const jargon: WordList = {
  kind: 'jargon',
  source: 'App违法违规收集使用个人信息行为认定方法, part 2',
  provenance: 'secondary',
  deniable: false,
  zh: [
    '生物识别特征', '生物特征', '特征值', '特征向量', '特征提取', '特征模板', '特征码', '活体检测', '活体识别', '个人信息处理者', '信息主体',
    '数据主体', ['辨识', '人脸辨识', '脸部辨识'], '鉴权', '核验服务', '人证核验', '身份核验', '终端设备', '接口', '端侧', '云端', '后台服务器', '数据库', '加密算法', '哈希',
    '脱敏', '去标识化', '匿名化', '算法模型', '神经网络', '阈值', '置信度', '比对引擎', '采集终端', '前述', '上述', '下述', '本协议', '本政策',
    '本条款', '甲方', '乙方', '之规定', '届时', '鉴于', '兹', '不可抗力', '缔约', '存续期', '处理活动', '敏感个人信息',
  ],
  en: [
    'biometric', 'biometrics', 'biometric identifier', 'biometric identifiers', 'feature vector', 'feature vectors', 'feature extraction',
    'embedding', 'embeddings', 'liveness', 'liveness detection', 'algorithm', 'algorithms', 'neural network', 'threshold', 'hash', 'hashed',
    'encryption', 'api', 'sdk', 'back end', 'edge device', 'data subject', 'data subjects', 'data controller', 'data processing activities',
    'pseudonymised', 'pseudonymized', 'anonymised', 'anonymized', 'authentication', 'authenticate', 'pursuant to', 'hereby', 'herein', 'hereinafter',
    'thereof', 'thereto', 'aforementioned', 'aforesaid', 'notwithstanding', 'in accordance with', 'with respect to', 'prior to',
    'terms and conditions', 'force majeure', 'the undersigned',
  ],
}

import type { WordList } from './phrase.ts'

/** Ends that no gate and no counter has: to sort people, to sell to them, to teach a machine, to watch whoever passes. */
export const another: WordList = {
  kind: 'another',
  source: 'PIPL 6, 28(2); Order 19 Art. 4; 法释〔2021〕15号 Art. 2(1)',
  provenance: 'reading',
  deniable: true,
  zh: [
    '统计客流', '客流统计', '客流分析', '人流统计', '认出贵宾', '认出老顾客', '认出常客', '认出回头客', '识别老顾客', '识别常客', '催缴', '催收', '催费',
    '认出欠费', '惯偷', '黑名单', '征信', '判断信用', '信用评分', '推送广告', '投放广告', '精准营销', '精准推送', '猜您喜欢', '猜你喜欢', '喜欢的推给',
    '人工智能训练',
  ],
  en: [
    'recognise regulars', 'recognize regulars', 'recognise regular customers', 'recognize regular customers', 'count visitors', 'visitor counting',
    'footfall', 'credit score', 'credit rating', 'blacklist', 'watch list', 'known shoplifters', 'targeted ads', 'targeted advertising',
    'show you ads', 'debt collection', 'collect debts', 'chase debts', 'collect unpaid', 'train our ai', 'train ai', 'teach our system',
    'teach the system',
  ],
  patterns: [
    { like: '拿来教机器', zh: /(?:训练|教|喂)(?:我们的?|本机的?)?(?:ai|模型|算法|系统|机器|人工智能)/ },
    { like: '用于内部研究', zh: /(?:用于|用来|用作|拿去|拿来|^做|供)(?:内部|科学|产品|技术|我们)?(?:做|的)?(?:研究|学习|测试|改进)/ },
    { like: '改进识别', zh: /(?:改进|优化|改善)(?:人脸)?(?:识别|算法|系统|比对)/ },
    { like: '看您有没有钱', zh: /看[您你]有没有钱/ },
    { like: '后台一直拍', zh: /(?:一直|每天|全天|时刻|持续|不停)(?:开着|[都在地])*(?:拍|录像|采集|扫描)/ },
    { like: '路过的人也拍', zh: /(?:路过|经过)的?(?:所有)?(?:人|路人|行人).{0,1}?[也都全]会?(?:被?拍|被?录)|拍下?(?:所有|每个|全部)(?:路过|经过|过往)/ },
    { like: 'to see who is a regular', en: /\b(?:see|know|tell|spot) who is an? (?:vip|regular|member|big spender)\b/ },
    { like: 'used to train our model', en: /\b(?:train|trains|training|teach|teaches|teaching) (?:our |the |an? )?(?:ai|models?|algorithms?|systems?|machines?|software)\b/ },
  ],
}

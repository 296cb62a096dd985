import type { ChangeWords } from './changes.ts'

/** 版本之間有什麼不同，臺灣的說法。 */
export const zhTWChanges: ChangeWords = {
  added: '新增了{kind}{of}',
  gone: '{kind}{of}沒有了',
  moved: '{kind}的順序有更動',
  changed: '{of}的{fact}從「{from}」改成「{to}」',
  reworded: '{of}的{fact}有更動',
  set: '{of}新寫明了{fact}',
  removed: '{of}不再寫明{fact}',
  again: '，會重新徵求您的同意',
  stop: '。',
  quoted: '「{name}」',
  parts: {
    joint: ['共同處理的一方', '共同處理的各方'], purposes: ['用途', '各項用途'], recipients: ['接收資料的一方', '接收資料的各方'], entrusted: ['受託的一方', '受託的各方'],
    plain: ['其他資料的用途', '其他資料的各項用途'], alternatives: ['其他方式', '各種其他方式'],
  },
  controller: '業者',
  policy: '這份規則',
  none: '不儲存',
  modes: { verification: '核對是不是本人', identification: '辨識是誰', analysis: '分析特點', detection: '只看有沒有人' },
  ways: { device: '不傳出機器', lan: '區域網路', internet: '網際網路' },
  facts: {
    id: '代號', format: '檔案格式', goLive: '啟用日期', regimes: '適用的法律', scene: '使用場所', languages: '使用的語言', unreviewed: '尚未審閱的語言', gate: '攝影機閘門至少要多牢', rulesUrl: '規則的網址', retentionSchedule: '保存期限表網址',
    agreement: '共同處理的協議', written: '書面同意的方式', under14: '對未滿十四歲者的做法', rights: '行使權利的管道', complaints: '申訴管道', assessment: '影響評估報告', records: '記錄的保存期間',
    statutoryException: '法律明定的例外', joint: '共同處理的各方', incident: '資安事件的聯絡方式', audit: '法令遵循稽核', inseparable: '合併詢問的同意',
    crossBorder: '傳到中國大陸以外的途徑', publicSecurityCamera: '鏡頭與公共安全監視系統的關係',
    name: '名稱', contact: '聯絡方式', officer: '個人資料保護負責人', inCharge: '負責的人',
    title: '標題', purpose: '使用目的', method: '處理的方式', categories: '資料種類', retention: '保存期間', necessity: '需要的理由', impact: '對您的影響',
    modality: '使用的身體特徵', mode: '辨識方式', reference: '拿來比對的對象', act: '用在哪個步驟', matching: '在哪裡比對', storing: '存在哪裡', attempts: '最多可試次數',
    basis: '處理的依據', citation: '所依據的條文', for: '有關的用途', over: '傳送方式', region: '所在的地區', contract: '委託合約', signed: '簽約日期',
    kind: '種類', label: '標示', steps: '步驟數', surchargeFen: '另外收的錢（分）',
  },
}

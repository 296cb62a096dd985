import type { SignWords } from './papers.own.ts'

/** 標示牌用語，臺灣的說法。 */
export const zhTWSign: SignWords = {
  heading: { recognition: ['這裡使用', '{modality}辨識'], analysis: ['這裡使用', '{modality}分析'], plain: ['這裡會用到', '{categories}'] },
  modality: {
    face: '人臉', fingerprint: '指紋', voiceprint: '聲紋', 'palm-print': '掌紋', 'palm-vein': '手掌靜脈', iris: '虹膜', ear: '耳形', gait: '走路姿態', gene: '基因',
  },
  ways: '不用{modality}，可以改用',
  labels: { controller: '誰在使用', purpose: '做什麼用', categories: '哪些資料', travel: '傳到哪裡', retention: '存多久', contact: '聯絡' },
  colon: '：',
  rules: '掃描 QR Code 看完整規則，可以存起來',
  about: '規則 {id} 第 {version} 版 {digest}',
}

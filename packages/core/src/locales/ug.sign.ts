import type { SignWords } from './papers.own.ts'

/** Words of the sign in Uyghur; a draft (`ug.ts`). */
export const ugSign: SignWords = {
  heading: { recognition: ['بۇ يەردە ', '{modality} تونۇش بار'], analysis: ['بۇ يەردە ', '{modality} تەھلىلى بار'], plain: ['بۇ يەردە ', '{categories} ئىشلىتىلىدۇ'] },
  modality: {
    face: 'يۈز', fingerprint: 'بارماق ئىزى', voiceprint: 'ئاۋاز', 'palm-print': 'ئالىقان ئىزى', 'palm-vein': 'ئالىقان تومۇرى', iris: 'كۆز رەڭدار پەردىسى', ear: 'قۇلاق', gait: 'مېڭىش ھالىتى', gene: 'گېن',
  },
  ways: 'باشقا ئۇسۇل:',
  labels: { controller: 'كىم ئىشلىتىدۇ', purpose: 'نېمە ئۈچۈن', categories: 'قايسى ئۇچۇرلار', travel: 'قەيەرگە بارىدۇ', retention: 'قانچە ئۇزۇن ساقلايدۇ', contact: 'ئالاقىلىشىش' },
  colon: ': ',
  rules: 'سىكانىرلاپ تولۇق قائىدىنى كۆرۈڭ، ساقلىۋالسىڭىزمۇ بولىدۇ',
  about: '\u2066{id} {version} {digest}\u2069 قائىدە',
}

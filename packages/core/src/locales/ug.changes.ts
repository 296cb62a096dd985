import type { ChangeWords } from './changes.ts'

/** What a version says otherwise, in Uyghur; a draft (`ug.ts`). */
export const ugChanges: ChangeWords = {
  added: 'يېڭى قوشۇلدى: {kind} {of}',
  gone: 'ئەمدى يوق: {kind} {of}',
  moved: 'تەرتىپى ئۆزگەردى: {kind}',
  changed: '{of}، {fact}: ئەسلىدە «\u2068{from}\u2069»، ئەمدى «\u2068{to}\u2069»',
  reworded: '{of}، {fact}: ئۆزگەردى',
  set: '{of}، {fact}: يېڭىدىن يېزىلدى',
  removed: '{of}، {fact}: ئەمدى يېزىلمايدۇ',
  again: '، سىزدىن قايتا سورايمىز',
  stop: '.',
  quoted: '«\u2068{name}\u2069»',
  parts: {
    joint: ['بىرلىكتە ئىشلەتكۈچى', 'بىرلىكتە ئىشلەتكۈچىلەر'], purposes: ['مەقسەت', 'مەقسەتلەر'], recipients: ['قوبۇل قىلغۇچى', 'قوبۇل قىلغۇچىلار'], entrusted: ['ھاۋالە قىلىنغۇچى', 'ھاۋالە قىلىنغۇچىلار'],
    plain: ['باشقا ئۇچۇرنىڭ ئىشلىتىلىشى', 'باشقا ئۇچۇرلارنىڭ ئىشلىتىلىشى'], alternatives: ['باشقا ئۇسۇل', 'باشقا ئۇسۇللار'],
  },
  controller: 'ئىگىسى',
  policy: 'بۇ قائىدە',
  none: 'ساقلانمايدۇ',
  modes: { verification: 'ئۆزىڭىز ئىكەنلىكىنى دەلىللەش', identification: 'كىم ئىكەنلىكىنى تونۇش', analysis: 'ئالاھىدىلىكنى تەھلىل قىلىش', detection: 'ئادەم بار-يوقلۇقىنى كۆرۈش' },
  ways: { device: 'ئۈسكۈنىنىڭ ئىچىدە', lan: 'ئىچكى تور', internet: 'تور' },
  facts: {
    id: 'بەلگە نومۇرى', format: 'ھۆججەت شەكلى', goLive: 'باشلانغان كۈن', regimes: 'ئىشلىتىلىدىغان قانۇن', scene: 'سورۇن', languages: 'تىللار', unreviewed: 'تەكشۈرۈلمىگەن تىللار', gate: 'كامېرانىڭ تاقىلىش دەرىجىسى', rulesUrl: 'قائىدىنىڭ تور ئادرېسى',
    retentionSchedule: 'ساقلاش جەدۋىلىنىڭ تور ئادرېسى', agreement: 'بىرلىكتە ئىشلىتىش كېلىشىمى', written: 'يازما رازىلىق شەكلى', under14: '14 ياشقا توشمىغانلارغا مۇئامىلە', rights: 'ھوقۇقنى ئىشلىتىش يولى',
    complaints: 'شىكايەت يولى', assessment: 'تەسىر باھالاش', records: 'خاتىرىنى ساقلاش مۇددىتى',
    statutoryException: 'قانۇندىكى ئالاھىدە ئەھۋال', joint: 'بىرلىكتە ئىشلەتكۈچىلەر', incident: 'ھادىسە يۈز بەرسە ئالاقىلىشىش', audit: 'تەپتىش', inseparable: 'بىللە سورىلىدىغان رازىلىق',
    crossBorder: 'چېگرا سىرتىغا يوللاش يولى', publicSecurityCamera: 'كامېرا بىلەن ئاممىۋى بىخەتەرلىكنىڭ مۇناسىۋىتى',
    name: 'ئىسمى', contact: 'ئالاقىلىشىش ئۇسۇلى', officer: 'ئۇچۇر قوغداش مەسئۇلى', inCharge: 'مەسئۇل كىشى',
    title: 'نامى', purpose: 'مەقسىتى', method: 'ئىشلىتىش ئۇسۇلى', categories: 'ئۇچۇر تۈرى', retention: 'ساقلاش مۇددىتى', necessity: 'كېرەك بولۇش سەۋەبى', impact: 'سىزگە تەسىرى',
    modality: 'بەدەننىڭ قايسى يېرى', mode: 'تونۇش ئۇسۇلى', reference: 'نېمە بىلەن سېلىشتۇرىدۇ', act: 'قايسى قەدەمدە', matching: 'سېلىشتۇرۇش ئورنى', storing: 'ساقلاش ئورنى', attempts: 'سىناش قېتىم سانى',
    basis: 'ئاساسى', citation: 'قانۇن ماددىسى', for: 'مۇناسىۋەتلىك مەقسەت', over: 'يوللاش ئۇسۇلى', region: 'رايونى', contract: 'ھاۋالە توختامى', signed: 'ئىمزالانغان كۈن',
    kind: 'تۈرى', label: 'يازمىسى', steps: 'قەدەم سانى', surchargeFen: 'قوشۇمچە پۇل (پۇڭ)',
  },
}

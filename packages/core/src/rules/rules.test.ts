import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { installationOf, policyOf, type Scene } from '../../../../tests/support/scenes.ts'
import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import { cnRules } from './cn.ts'
import { allRules } from './every.ts'
import { lintJson, lintPolicy } from './lint.ts'

interface Case {
  rule: string
  scene?: Scene
  /** The smallest change that the rule must find, and where. */
  finds: (policy: Policy, installation: Installation) => void
  at: string
  /** A change right beside it that the rule must leave alone. */
  spares: (policy: Policy, installation: Installation) => void
}

const purposes = (policy: Policy) => policy.purposes[0]!

const plainOf = (category: 'phone-number' | 'order') => ({
  id: 'more', categories: [category], purpose: { 'zh-CN': '开门', en: 'To open the door' }, basis: 'contract' as const, retention: { until: 'result' as const },
})

/** A machine that sees that somebody stands there, and does not ask who. */
function detects(policy: Policy): void {
  delete purposes(policy).reference
  Object.assign(purposes(policy), { mode: 'detection', method: { 'zh-CN': '看有没有人站在前面，不比对', en: 'To see whether anybody stands here, without comparing' } })
}

/** Nobody to call: no telephone number anywhere. */
function unreachable({ controller, complaints, rights }: Policy): void {
  controller.contact = { email: 'a@b.cn' }
  delete complaints!.phone
  delete rights!.phone
}

/** Guardians are offered a consent, and told all that they are to be told. */
function guardian(policy: Policy): void {
  policy.under14 = {
    offer: 'guardian', rules: '儿童规则', safeguards: { 'zh-CN': '加密保存', en: 'Kept encrypted' }, consequence: { 'zh-CN': '不同意就用卡', en: 'A card is used instead' },
  }
}

function jointly(policy: Policy): void {
  policy.joint = [{ id: 'mall', name: { 'zh-CN': '某某商场', en: 'The Mall' }, contact: '021-0000 0009', agreement: 'JC-1', signed: '2026-09-01' }]
}

const cases: Case[] = [
  {
    rule: 'CN-FR-10-1',
    finds: (policy) => { purposes(policy).modality = 'palm-print'; policy.alternatives.forEach((way) => { way.kind = 'palm-print' }) },
    at: '$.alternatives',
    spares: (policy) => { purposes(policy).modality = 'palm-print' },
  },
  {
    rule: 'CN-FR-10-1',
    finds: (policy) => { policy.alternatives = [] },
    at: '$.alternatives',
    spares: (policy, installation) => { policy.alternatives.pop(); installation.alternatives.pop() },
  },
  {
    rule: 'CN-FR-10-1',
    finds: (policy) => policy.alternatives.forEach((alternative) => { alternative.kind = 'palm-vein' }),
    at: '$.alternatives',
    spares: (policy) => { policy.alternatives[0]!.kind = 'palm-vein' },
  },
  {
    rule: 'CN-FR-10-1',
    finds: (_, installation) => { installation.alternatives = [] },
    at: 'installation:$.alternatives',
    spares: (_, installation) => { installation.alternatives = ['card'] },
  },
  {
    rule: 'CN-FR-10-1',
    finds: (_, installation) => { installation.alternatives.push('coins') },
    at: 'installation:$.alternatives[2]',
    spares: () => {},
  },
  {
    rule: 'CN-FR-13-2',
    finds: (_, installation) => { installation.place.kind = 'changing-room' },
    at: 'installation:$.place.kind',
    spares: (_, installation) => { installation.place.kind = 'hotel-lobby' },
  },
  ...([
    ['某某浴场男更衣室', '某某浴场大堂'], ['二楼卫生间内', '二楼卫生间旁'], ['试衣间 3', '试衣间对面'], ['学生宿舍', '学生宿舍楼大门'], ['Changing room 2', 'Hall by the changing rooms'],
    ['更 衣 室', '更衣室外的走廊'],
  ] as const).map(([found, spared]): Case => ({
    rule: 'CN-FR-13-2',
    finds: (_, installation) => { installation.place = { name: found, kind: 'other', public: false } },
    at: 'installation:$.place.name',
    spares: (_, installation) => { installation.place = { name: spared, kind: 'other', public: false } },
  })),
  {
    rule: 'CN-FR-05-1',
    finds: ({ controller }) => { controller.contact = {} },
    at: '$.controller.contact',
    spares: ({ controller }) => { controller.contact = { email: 'a@b.cn' } },
  },
  {
    rule: 'CN-FR-05-2',
    finds: (policy) => { delete purposes(policy).method },
    at: '$.purposes[0].method',
    spares: (policy) => { purposes(policy).method = { 'zh-CN': '拍', en: 'p' } },
  },
  { rule: 'CN-FR-05-2', finds: (policy) => { delete purposes(policy).purpose }, at: '$.purposes[0].purpose', spares: () => {} },
  ...([[], ['match-result'], ['other'], ['face-template', 'match-result'], ['iris-image']] as const).map((categories): Case => ({
    rule: 'CN-PI-17-1',
    finds: (policy) => { purposes(policy).categories = [...categories] },
    at: '$.purposes[0].categories',
    spares: (policy) => { purposes(policy).categories = ['face-image'] },
  })),
  {
    rule: 'CN-PI-17-1',
    scene: 'property-access',
    finds: (policy) => { purposes(policy).categories = ['face-image'] },
    at: '$.purposes[0].categories',
    spares: (policy) => { purposes(policy).categories = ['face-template', 'face-image'] },
  },
  { rule: 'CN-FR-05-3', finds: (policy) => { delete purposes(policy).retention }, at: '$.purposes[0].retention', spares: () => {} },
  ...['永久', '长期', '法律允许的期限', 'P0D', 'P', 'PT', '30 days', 'P99999999Y', 'P100Y', 'P10000D'].map((period): Case => ({
    rule: 'CN-FR-05-3',
    finds: (policy) => { purposes(policy).retention = { period, after: 'enrolment' } },
    at: '$.purposes[0].retention.period',
    spares: (policy) => { purposes(policy).retention = { period: 'P1Y6M', after: 'enrolment' } },
  })),
  ...['P30D', 'P1095D', 'P99Y', 'P2W', 'PT86400S', 'P1DT12H'].map((period): Case => ({
    rule: 'CN-FR-05-3',
    finds: (policy) => { purposes(policy).retention = { period: `${period}0000`, after: 'enrolment' } },
    at: '$.purposes[0].retention.period',
    spares: (policy) => { purposes(policy).retention = { period, after: 'enrolment' } },
  })),
  ...(['device', 'lan', 'internet'] as const).map((storing): Case => ({
    rule: 'CN-FR-05-3',
    scene: 'property-access',
    finds: (policy) => { Object.assign(purposes(policy), { storing, retention: { until: 'result' } }) },
    at: '$.purposes[0].retention.until',
    spares: (policy) => { Object.assign(purposes(policy), { storing: 'none', retention: { until: 'result' } }) },
  })),
  {
    rule: 'CN-FR-05-3',
    scene: 'parking',
    finds: (policy) => { delete policy.plain![0]!.retention },
    at: '$.plain[0].retention',
    spares: (policy) => { policy.plain![0]!.retention = { until: 'result' } },
  },
  {
    rule: 'CN-FR-05-3',
    finds: (policy) => { policy.recipients![0]!.retention = { period: '永久', after: 'last-use' } },
    at: '$.recipients[0].retention.period',
    spares: (policy) => { delete policy.recipients![0]!.retention },
  },
  { rule: 'CN-FR-05-4', finds: (policy) => { delete purposes(policy).necessity }, at: '$.purposes[0].necessity', spares: () => {} },
  { rule: 'CN-FR-05-4', finds: (policy) => { delete purposes(policy).impact }, at: '$.purposes[0].impact', spares: () => {} },
  {
    rule: 'CN-FR-05-5',
    finds: (policy) => { policy.rights = { answerWithinWorkingDays: 15 } },
    at: '$.rights',
    spares: (policy) => { policy.rights = { phone: '021-0000 0000' } },
  },
  {
    rule: 'CN-TX-SPLIT',
    finds: (policy) => { purposes(policy).basis = 'contract' },
    at: '$.purposes[0].basis',
    spares: (policy) => { Object.assign(purposes(policy), { basis: 'legal-duty', citation: '某法第一条' }) },
  },
  ...([['contract', '用户协议第三条'], ['contract', '《民法典》第五百零九条'], ['employment', '《劳动合同法》第八条'], ['emergency', '无'], ['legal-duty', 'x'], ['legal-duty', '用户协议第三条']] as const).map(([basis, citation]): Case => ({
    rule: 'CN-TX-SPLIT',
    finds: (policy) => { Object.assign(purposes(policy), { basis, citation }) },
    at: '$.purposes[0].basis',
    spares: (policy) => { Object.assign(purposes(policy), { basis: 'legal-duty', citation: '《某某条例》（2025 年修订）第三条' }) },
  })),
  {
    rule: 'CN-TX-SPLIT',
    finds: (policy) => { Object.assign(purposes(policy), { basis: 'contract', citation: '合同第三条' }) },
    at: '$.recipients[0].for',
    spares: (policy) => { Object.assign(purposes(policy), { basis: 'emergency', citation: 'PIPL Art. 13' }) },
  },
  ...['某法第一条', 'PIPL 13, Art. 13', '740 ILCS 14/15', 'Anti-terrorism Law, Article 21'].map((citation): Case => ({
    rule: 'CN-PI-13-2',
    finds: (policy) => { Object.assign(purposes(policy), { basis: 'legal-duty', citation }) },
    at: '$.purposes[0].basis',
    spares: (policy) => { purposes(policy).citation = citation },
  })),
  {
    rule: 'CN-PI-13-1',
    scene: 'parking',
    finds: (policy) => { Object.assign(policy.plain![0]!, { basis: 'emergency', citation: '无' }) },
    at: '$.plain[0].citation',
    spares: (policy) => { Object.assign(policy.plain![0]!, { basis: 'emergency', citation: '某条例第三条' }) },
  },
  {
    rule: 'CN-TX-SPLIT',
    finds: (policy) => { purposes(policy).reference = 'somebody' },
    at: '$.purposes[0].reference',
    spares: (policy) => { purposes(policy).reference = 'document' },
  },
  {
    rule: 'CN-TX-SPLIT',
    finds: (policy) => { policy.recipients!.push({ ...policy.recipients![0]!, id: 'cloud', for: [] }) },
    at: '$.recipients[1].for',
    spares: (policy) => { policy.recipients!.push({ ...policy.recipients![0]!, id: 'cloud', for: ['pay'] }) },
  },
  {
    rule: 'CN-TX-SPLIT',
    finds: (policy) => { Object.assign(policy.entrusted![0]!, { categories: ['face-image'], for: ['nothing'] }) },
    at: '$.entrusted[0].for',
    spares: (policy) => { Object.assign(policy.entrusted![0]!, { categories: ['face-image'], for: ['pay'] }) },
  },
  {
    rule: 'CN-TX-SPLIT',
    scene: 'parking',
    finds: (policy) => { policy.plain![0]!.categories.push('face-image') },
    at: '$.plain[0].categories',
    spares: (policy) => { policy.plain![0]!.categories.push('order') },
  },
  {
    rule: 'CN-FR-06-1',
    finds: (policy) => { purposes(policy).categories!.push('palm-vein-template') },
    at: '$.purposes[0].categories',
    spares: (policy) => { purposes(policy).categories!.push('face-template') },
  },
  ...['确认付款人，以及向您推送优惠信息', '办理会员', '确认付款并用于其他用途'].map((text): Case => ({
    rule: 'CN-FR-06-1',
    finds: (policy) => { purposes(policy).purpose!['zh-CN'] = text },
    at: '$.purposes[0].purpose["zh-CN"]',
    spares: (policy) => { purposes(policy).purpose!['zh-CN'] = '确认付款人，扣一次款' },
  })),
  ...['合作伙伴', '甲公司、乙公司', '某某公司及其关联公司', '某某等机构'].map((text): Case => ({
    rule: 'CN-FR-06-1',
    finds: (policy) => { policy.recipients![0]!.name['zh-CN'] = text },
    at: '$.recipients[0].name["zh-CN"]',
    spares: (policy) => { policy.recipients![0]!.name['zh-CN'] = '平等支付有限公司' },
  })),
  {
    rule: 'CN-FR-06-1',
    finds: (policy) => { for (const id of ['a', 'b']) policy.recipients!.push({ ...policy.recipients![0]!, id, region: 'SG' }) },
    at: '$.purposes[0]',
    spares: (policy) => { policy.recipients!.push({ ...policy.recipients![0]!, id: 'a', region: 'SG' }) },
  },
  {
    rule: 'CN-PI-29-2',
    finds: (policy) => { purposes(policy).written = { law: '某法第一条', form: 'paper' } },
    at: '$.purposes[0].written.form',
    spares: (policy) => { purposes(policy).written = { law: '某法第一条', form: 'electronic-signature' } },
  },
  {
    rule: 'CN-GB-42574-3',
    scene: 'property-access',
    finds: (policy) => { purposes(policy).categories!.push('name') },
    at: '$.purposes[0].categories',
    spares: (policy) => { Object.assign(purposes(policy), { categories: ['face-image', 'face-template', 'name'], inseparable: { 'zh-CN': '没有姓名，不知道是哪一户', en: 'Without a name nobody knows which home' } }) },
  },
  {
    rule: 'CN-GB-42574-3',
    finds: (policy) => { purposes(policy).categories = ['face-image', 'match-result', 'order'] },
    at: '$.purposes[0].categories',
    spares: (policy) => { purposes(policy).categories = ['face-image', 'face-template', 'match-result'] }, // a result and a template are not collected
  },
  {
    rule: 'CN-GB-42574-3',
    finds: (policy) => { purposes(policy).categories!.push('order') },
    at: '$.purposes[0].categories',
    spares: (policy) => { purposes(policy).categories!.push('order'); Object.assign(purposes(policy), { basis: 'legal-duty', citation: '某法第一条' }) }, // nobody says yes there
  },
  {
    rule: 'MS-INSEPARABLE',
    scene: 'property-access',
    finds: (policy) => { Object.assign(purposes(policy), { categories: ['face-image', 'face-template', 'name'], inseparable: { 'zh-CN': '没有姓名，不知道是哪一户', en: 'Without a name nobody knows which home' } }) },
    at: '$.purposes[0].categories',
    spares: (policy) => { Object.assign(purposes(policy), { inseparable: { 'zh-CN': '没有照片，算不出特征', en: 'No template without a photo' } }) }, // one kind of data needs no reason
  },
  { rule: 'MS-REFERENCE', finds: (policy) => { delete purposes(policy).reference }, at: '$.purposes[0].reference', spares: (policy) => { delete purposes(policy).reference; purposes(policy).mode = 'detection' } },
  {
    rule: 'MS-REFERENCE',
    scene: 'property-access',
    finds: (policy) => { purposes(policy).storing = 'none' },
    at: '$.purposes[0].reference',
    spares: (policy) => { purposes(policy).storing = 'lan' },
  },
  { rule: 'CN-FR-07-1', finds: (policy) => { delete policy.under14 }, at: '$.under14', spares: (policy) => { policy.under14 = { offer: 'guardian', rules: 'https://rules.example.cn/children' } } },
  { rule: 'CN-FR-07-1', finds: (policy) => { policy.under14 = { offer: 'guardian' } }, at: '$.under14.rules', spares: (policy) => { policy.under14 = { offer: 'never' } } },
  ...(['safeguards', 'consequence'] as const).map((fact): Case => ({
    rule: 'CN-CH-10-1', scene: 'property-access', finds: (policy) => { guardian(policy); delete (policy.under14 as Partial<Record<typeof fact, unknown>>)[fact] }, at: `$.under14.${fact}`, spares: guardian,
  })),
  { rule: 'CN-CH-10-1', scene: 'property-access', finds: (policy) => { guardian(policy); policy.complaints = {} }, at: '$.complaints', spares: (policy) => { guardian(policy); policy.complaints = { url: 'https://a.example.cn/' } } },
  { rule: 'CN-CH-10-1', scene: 'property-access', finds: (policy) => { guardian(policy); unreachable(policy) }, at: '$.rights', spares: (policy) => { guardian(policy); unreachable(policy); policy.rights!.url = 'https://a.example.cn/' } },
  { rule: 'CN-CH-10-1', scene: 'property-access', finds: (policy) => { policy.under14 = { offer: 'guardian' } }, at: '$.under14.consequence', spares: (policy) => { policy.under14 = { offer: 'never' } } },
  { rule: 'CN-FR-09-1', finds: (policy) => { delete policy.assessment }, at: '$.assessment', spares: () => {} },
  { rule: 'CN-FR-09-1', finds: (policy) => { policy.assessment!.date = '2026-11-02' }, at: '$.assessment.date', spares: (policy) => { policy.assessment!.date = '2026-11-01' } },
  { rule: 'CN-FR-09-3', finds: (policy) => { delete policy.assessment!.scope }, at: '$.assessment.scope', spares: () => {} },
  { rule: 'CN-FR-09-3', finds: (policy) => { policy.assessment!.scope = `sha256:${'0'.repeat(64)}` }, at: '$.assessment.scope', spares: (policy) => { policy.rulesUrl = 'https://elsewhere.example.cn/' } },
  ...['立 即 付款', '刷脸立减', '一·键开通', '更快捷', 'Ｎｏｔ ｎｏｗ', 'Fаstеr with a face', 'ΝΟΤ ΝΟW', 'Fáster'].map((text): Case => ({
    rule: 'CN-PI-05-1',
    finds: (policy) => { purposes(policy).title['zh-CN'] = text },
    at: '$.purposes[0].title["zh-CN"]',
    spares: (policy) => { purposes(policy).title['zh-CN'] = '付款' },
  })),
  { rule: 'CN-PI-05-1', finds: (policy) => { policy.alternatives[0]!.label.en = 'Slow way (no thanks)' }, at: '$.alternatives[0].label["en"]', spares: (policy) => { policy.alternatives[0]!.label.en = 'Free choice of cards' } },
  ...[
    ['$.recipients[0].contact', (policy: Policy, words: string) => { policy.recipients![0]!.contact = words }],
    ['$.controller.officer.name', (policy: Policy, words: string) => { policy.controller.officer = { name: words } }],
    ['$.controller.inCharge', (policy: Policy, words: string) => { policy.controller.inCharge = words }],
  ].map(([at, write]): Case => ({
    rule: 'CN-PI-05-1',
    finds: (policy) => { (write as (policy: Policy, words: string) => void)(policy, '400-1，刷脸更快更方便') },
    at: at as string,
    spares: (policy) => { (write as (policy: Policy, words: string) => void)(policy, '400-1，张某') },
  })),
  {
    rule: 'CN-PI-05-1',
    finds: (policy) => { policy.rights = { url: 'https://rules.example.cn/faster-and-safer' } },
    at: '$.rights.url',
    spares: (policy) => { policy.rights = { url: 'https://discount.example.cn/rights' } },
  },
  {
    rule: 'CN-PI-05-1',
    finds: (policy) => { policy.controller.contact!.email = 'hurry@vending.example.cn' },
    at: '$.controller.contact.email',
    spares: (policy) => { policy.controller.contact!.email = 'privacy@unlock.example.cn' },
  },
  ...([
    ['CN-PI-05-1', '仅剩最后一天', '最后一次使用'],
    ['CN-SPC-04-3', '不刷脸无法使用', '不刷脸也能使用'],
    ['CN-SPC-04-3', '請配合，不配合會耽誤他人', '请看镜头'],
    ['CN-SPC-04-3', 'You must agree, or else', 'You may agree or refuse'],
    ['CN-CRI-23-1', '继续使用即视为同意', '沉默不视为同意'],
    ['CN-CRI-23-1', 'By continuing you agree', 'It continues when you agree'],
    ['CN-SPC-11-1', '您永久授权且不可撤销', '照片不会永久保存'],
    ['CN-SPC-11-1', 'An irrevocable, sub-licensable right', 'A right that is not irrevocable'],
    ['CN-SPC-04-2', '关注公众号后付款', '不用关注公众号'],
    ['CN-SPC-04-2', '請先註冊會員', '会员卡也能用'],
    ['CN-SPC-04-2', 'Please enter your phone number first', 'Enter your number or scan a code'],
    ['CN-PI-23-1', '提供给我们的合作夥伴', '不提供给合作伙伴'],
    ['CN-PI-23-1', 'Given to trusted partners', 'Given to Moumou Pay'],
    ['CN-FR-04-1', '为了提升您的体验', '为了开门'],
    ['CN-FR-04-1', '手机号等信息', '同等对待，请等待'],
    ['CN-FR-04-1', '用于其他目的', '其他方式在右边'],
    ['CN-FR-04-1', 'To improve our services', 'To open the gate'],
    ['CN-PI-05-1', '刷脸付款每单减两元', '刷脸和扫码都收三元'],
    ['CN-PI-05-1', 'Get 2 yuan off', 'A one-off photo'],
    ['CN-PI-05-1', '扫码要多等五分钟', '扫码也不用多等'],
    ['CN-SPC-04-3', '不点同意就出不了货', '不同意就用卡'],
    ['CN-SPC-04-3', 'No face, no drink', 'No face is needed'],
    ['CN-CRI-23-1', '站到机器前就算同意', '站着不说话不等于同意'],
    ['CN-SPC-11-1', '照片永远留着', '照片留到您搬走'],
    ['CN-SPC-04-2', '请输入手机号码', '不用输入手机号码'],
    ['CN-PI-23-1', 'Sold to advertisers', 'Never sold to advertisers'],
    ['CN-FR-04-1', '统计客流，训练 AI', '不统计客流'],
    ['CN-SPC-02-1', '看看您的心情', '不看您的心情'],
    ['CN-SPC-02-1', 'To estimate your age', 'People of any age are welcome'],
    ['CN-APP-02-1', '提取特征向量，经鉴权后入库', '算出脸部特征'],
    ['CN-APP-02-1', 'A hashed embedding', 'A sketch of the face'],
    ['CN-APP-02-1', '字'.repeat(36), '字'.repeat(35)],
  ] as const).map(([rule, found, spared]): Case => ({
    rule,
    finds: (policy) => { purposes(policy).impact = { 'zh-CN': found } },
    at: '$.purposes[0].impact["zh-CN"]',
    spares: (policy) => { purposes(policy).impact = { 'zh-CN': spared } },
  })),
  {
    rule: 'CN-FR-10-2',
    finds: (policy) => policy.alternatives.forEach((way) => { way.surchargeFen = 1_000_000 }),
    at: '$.alternatives[1].surchargeFen',
    spares: (policy) => { policy.alternatives[1]!.surchargeFen = 1_000_000 },
  },
  {
    rule: 'CN-FR-10-2',
    finds: (policy, installation) => { policy.alternatives[1]!.surchargeFen = 1; installation.alternatives = ['card'] },
    at: '$.alternatives[1].surchargeFen',
    spares: (policy, installation) => { policy.alternatives[0]!.surchargeFen = 1; installation.alternatives = ['card'] },
  },
  {
    rule: 'CN-UX-01',
    finds: (policy) => { policy.alternatives[1]!.surchargeFen = 50 },
    at: '$.alternatives[1].surchargeFen',
    spares: (policy) => { delete policy.alternatives[1]!.surchargeFen },
  },
  { rule: 'CN-UX-01', finds: (policy) => { policy.alternatives[0]!.steps = 9 }, at: '$.alternatives[0].steps', spares: (policy) => { policy.alternatives[0]!.steps = 6 } },
  { rule: 'CN-UX-01', finds: (policy) => policy.alternatives.forEach((way) => { way.kind = 'other' }), at: '$.alternatives[1].kind', spares: (policy) => { policy.alternatives[1]!.kind = 'other' } },
  { rule: 'CN-FR-10-2', finds: (policy) => policy.alternatives.forEach((way) => { way.steps = 999_999 }), at: '$.alternatives[1].steps', spares: (policy) => { policy.alternatives[1]!.steps = 999_999 } },
  ...([
    ['请联系客服', '客服台'], ['到别处去买', '在机器左边投币'], ['扫码后在手机上刷脸', '扫码，不刷脸'], ['刷掌', '刷卡'], ['填身份证号和住址', '出示身份证'], ['扫码加两元', '扫码，加一份小票'],
    ['Card, 2 yuan more', 'Card for 2 people'], ['Scan your palm', 'Scan a code'], ['Buy elsewhere', 'Cash at the counter'],
  ] as const).map(([found, spared]): Case => ({
    rule: 'CN-FR-10-2',
    finds: (policy) => { policy.alternatives[0]!.label['zh-CN'] = found },
    at: '$.alternatives[0].label["zh-CN"]',
    spares: (policy) => { policy.alternatives[0]!.label['zh-CN'] = spared },
  })),
  { rule: 'no-price', finds: (policy) => { delete policy.alternatives[1]!.surchargeFen }, at: '$.alternatives[1].surchargeFen', spares: (policy) => { delete policy.alternatives[1]!.surchargeFen; purposes(policy).modality = 'palm-print' } },
  { rule: 'CN-APP-01-1', finds: (policy) => { policy.languages = ['en'] }, at: '$.languages', spares: (policy) => { policy.languages = ['en', 'zh-CN'] } },
  {
    rule: 'CN-FR-08-1-LAN',
    finds: (policy) => { policy.recipients![0]!.over = 'lan' },
    at: '$.recipients[0].over',
    spares: (policy) => { Object.assign(policy.recipients![0]!, { over: 'lan', categories: ['match-result'] }) },
  },
  { rule: 'CN-FR-08-1-LAN', scene: 'property-access', finds: (policy) => { purposes(policy).matching = 'lan' }, at: '$.purposes[0].matching', spares: () => {} },
  { rule: 'CN-PUB-?', scene: 'property-access', finds: (_, installation) => { installation.place.public = true }, at: '$.purposes[0]', spares: () => {} },
  { rule: 'CN-MOD-4', finds: (policy) => { purposes(policy).modality = 'gene' }, at: '$.purposes[0].modality', spares: (policy) => { purposes(policy).modality = 'iris' } },
  { rule: 'CN-MOD-4', finds: (policy) => { policy.entrusted![0]!.categories = ['gene-template'] }, at: '$.entrusted[0].categories', spares: (policy) => { policy.entrusted![0]!.categories = ['iris-template'] } },
  { rule: 'CN-MOD-4', finds: (policy) => { policy.alternatives[0]!.kind = 'gene' }, at: '$.alternatives[0].kind', spares: (policy) => { policy.alternatives[0]!.kind = 'cash' } },
  { rule: 'CN-MOD-2', finds: (policy) => { purposes(policy).modality = 'palm-vein' }, at: '$.purposes[0].modality', spares: () => {} },
  {
    rule: 'CN-FR-10-2',
    finds: (policy) => policy.alternatives.forEach((way) => { way.surchargeFen = 1 }),
    at: '$.alternatives[0].surchargeFen',
    spares: (policy) => { purposes(policy).modality = 'palm-print'; policy.alternatives.forEach((way) => { way.surchargeFen = 1 }) }, // Order 19 is about faces
  },
  {
    rule: 'CN-FR-08-1-LAN',
    finds: (policy) => { purposes(policy).matching = 'lan' },
    at: '$.purposes[0].matching',
    spares: (policy) => { Object.assign(purposes(policy), { modality: 'palm-print', matching: 'lan' }) },
  },
  { rule: 'CN-SPC-02-1', finds: (policy) => { purposes(policy).mode = 'analysis' }, at: '$.purposes[0].mode', spares: (policy) => { purposes(policy).mode = 'verification' } },
  ...[
    (policy: Policy) => { purposes(policy).mode = 'detection' },
    (policy: Policy) => { const one = purposes(policy); one.mode = 'detection'; delete one.reference; one.storing = 'device' },
    (policy: Policy) => { const one = purposes(policy); one.mode = 'detection'; delete one.reference; one.categories!.push('face-template') },
  ].map((finds): Case => ({
    rule: 'CN-FR-19-1', finds, at: '$.purposes[0].mode', spares: detects,
  })),
  ...[
    (policy: Policy) => { detects(policy); purposes(policy).method!['zh-CN'] = '拍您的脸，和照片比对' },
    (policy: Policy) => { detects(policy); purposes(policy).method!.en = 'A photo that is matched' },
    (policy: Policy) => { detects(policy); policy.recipients![0]!.categories = ['face-template'] },
  ].map((finds): Case => ({ rule: 'CN-FR-19-1', finds, at: '$.purposes[0].mode', spares: detects })),
  ...([['拍您的脸，照片留在我们的服务器上', '拍您的脸，照片不留在服务器上'], ['A photo, kept on our server', 'A photo, never kept on our server']] as const).map(([found, spared]): Case => ({
    rule: 'CN-FR-19-1',
    finds: (policy) => { purposes(policy).method!['zh-CN'] = found },
    at: '$.purposes[0].storing',
    spares: (policy) => { purposes(policy).method!['zh-CN'] = spared },
  })),
  {
    rule: 'CN-PI-26-2',
    finds: (policy) => { purposes(policy).purpose!['zh-CN'] = '付款，兼顾公共安全' },
    at: '$.purposes[0].purpose["zh-CN"]',
    spares: (policy) => { purposes(policy).purpose!['zh-CN'] = '维护公共安全'; purposes(policy).act = 'passage' },
  },
  { rule: 'CN-PI-13-1', finds: (policy) => { Object.assign(purposes(policy), { basis: 'employment', citation: '某法' }) }, at: '$.purposes[0].basis', spares: (policy) => { Object.assign(purposes(policy), { basis: 'employment', citation: '某法' }); policy.scene = 'office' } },
  { rule: 'CN-PI-13-1', scene: 'parking', finds: (policy) => { policy.plain![0]!.basis = 'legal-duty' }, at: '$.plain[0].citation', spares: (policy) => { Object.assign(policy.plain![0]!, { basis: 'legal-duty', citation: '某条例第三条' }) } },
  ...(['phone-number', 'birthday', 'name', 'id-document'] as const).map((category): Case => ({
    rule: 'CN-PI-06-2', finds: (policy) => { purposes(policy).categories!.push(category) }, at: '$.purposes[0].categories', spares: (policy) => { purposes(policy).categories!.push('order') },
  })),
  { rule: 'CN-PI-06-2', scene: 'property-access', finds: (policy) => { purposes(policy).categories!.push('birthday') }, at: '$.purposes[0].categories', spares: (policy) => { purposes(policy).categories!.push('name') } },
  { rule: 'CN-PK-03', scene: 'parking', finds: (policy) => { policy.plain![0]!.categories.push('phone-number') }, at: '$.plain[0].categories', spares: (policy) => { policy.plain![0]!.categories.push('order') } },
  { rule: 'CN-PK-03', scene: 'parking', finds: (policy) => { policy.scene = 'other'; policy.plain![0]!.categories.push('birthday') }, at: '$.plain[0].categories', spares: (policy) => { policy.scene = 'other'; policy.plain![0]!.categories = ['phone-number'] } },
  {
    rule: 'CN-PK-06',
    scene: 'parking',
    finds: (policy) => { policy.scene = 'other'; policy.recipients = [{ ...policyOf('vending').recipients![0]!, categories: ['plate-number'] }] },
    at: '$.recipients[0].for',
    spares: (policy) => { policy.scene = 'other'; policy.recipients = [{ ...policyOf('vending').recipients![0]!, categories: ['order'] }] },
  },
  {
    rule: 'CN-VM-02',
    finds: (policy) => { policy.plain = [plainOf('phone-number')] },
    at: '$.plain[0].categories',
    spares: (policy) => { policy.plain = [plainOf('order')] },
  },
  { rule: 'CN-PI-17-2', finds: (policy) => { delete policy.rulesUrl }, at: '$.rulesUrl', spares: (policy) => { policy.rulesUrl = 'https://rules.example.cn/' } },
  { rule: 'CN-PI-17-2', scene: 'parking', finds: (policy) => { delete policy.rulesUrl }, at: '$.rulesUrl', spares: (policy) => { delete policy.rulesUrl; delete policy.plain } },
  ...(['contact', 'purpose', 'method'] as const).map((key): Case => ({
    rule: 'CN-FR-05-6', finds: (policy) => { delete policy.recipients![0]![key] }, at: `$.recipients[0].${key}`, spares: (policy) => { delete policy.recipients![0]!.retention },
  })),
  { rule: 'CN-FR-05-6', finds: (policy) => { policy.recipients![0]!.categories = [] }, at: '$.recipients[0].categories', spares: () => {} },
  {
    rule: 'CN-PI-38-1',
    finds: (policy) => { policy.recipients![0]!.region = 'SG' },
    at: '$.recipients[0].region',
    spares: (policy) => { policy.recipients![0]!.region = 'SG'; policy.crossBorder = { mechanism: 'assessment', ref: '2026-1' } },
  },
  {
    rule: 'CN-PI-38-1',
    finds: (policy) => { Object.assign(policy.recipients![0]!, { categories: ['match-result'], region: 'US' }) }, // what is matched there goes there
    at: '$.recipients[0].region',
    spares: (policy) => { Object.assign(policy.recipients![0]!, { categories: ['match-result'], region: 'US' }); purposes(policy).matching = 'device' },
  },
  ...([undefined, { mechanism: 'assessment', ref: '2026-1' }] as const).map((crossBorder): Case => ({
    rule: 'CN-PI-38-1',
    finds: (policy) => { Object.assign(policy.entrusted![0]!, { categories: ['face-image'], over: 'internet', region: 'SG' }); Object.assign(policy, crossBorder && { crossBorder }) },
    at: '$.entrusted[0].region',
    spares: (policy) => { Object.assign(policy.entrusted![0]!, { categories: ['face-image'], over: 'internet', region: 'CN-SH' }) },
  })),
  {
    rule: 'CN-FR-05-6',
    finds: (policy) => { policy.recipients![0]!.categories = ['match-result'] },
    at: '$.recipients[0].categories',
    spares: (policy) => { policy.recipients![0]!.categories = ['match-result', 'face-template'] },
  },
  {
    rule: 'CN-FR-08-3',
    finds: (policy) => { delete policy.recipients; purposes(policy).reference = 'document' },
    at: '$.purposes[0].matching',
    spares: (policy) => { delete policy.recipients; purposes(policy).reference = 'document'; Object.assign(policy.entrusted![0]!, { categories: ['face-image'], over: 'internet' }) },
  },
  {
    rule: 'CN-FR-08-3',
    scene: 'property-access',
    finds: (policy) => { purposes(policy).storing = 'internet'; Object.assign(policy.entrusted![0]!, { categories: ['face-image'], over: 'internet' }) },
    at: '$.purposes[0].storing',
    spares: (policy) => { purposes(policy).storing = 'internet'; Object.assign(policy.entrusted![0]!, { categories: ['face-template'], over: 'internet' }) },
  },
  {
    rule: 'CN-PI-21-1',
    finds: (policy) => { policy.entrusted![0]!.categories = ['face-image'] },
    at: '$.entrusted[0].over',
    spares: (policy) => { Object.assign(policy.entrusted![0]!, { categories: ['face-image'], over: 'device' }) },
  },
  ...(['id-document', 'face-template', 'phone-number'] as const).map((category): Case => ({
    rule: 'CN-PI-21-1',
    finds: (policy) => { policy.entrusted![0]!.categories = [category] },
    at: '$.entrusted[0].categories',
    spares: (policy) => { policy.entrusted![0]!.categories = ['match-result'] },
  })),
  { rule: 'CN-PI-40-1', finds: (policy) => { policy.recipients![0]!.region = 'CN-HK' }, at: '$.recipients[0].region', spares: (policy) => { policy.recipients![0]!.region = 'CN-BJ' } },
  ...(['contract', 'signed'] as const).map((key): Case => ({
    rule: 'CN-PI-21-1', finds: (policy) => { delete policy.entrusted![0]![key] }, at: `$.entrusted[0].${key}`, spares: (policy) => { delete policy.entrusted },
  })),
  { rule: 'CN-PI-21-1', finds: (policy) => { policy.entrusted![0]!.signed = '2026-11-02' }, at: '$.entrusted[0].signed', spares: (policy) => { policy.entrusted![0]!.signed = '2026-11-01' } },
  ...(['agreement', 'contact'] as const).map((key): Case => ({
    rule: 'CN-PI-20-1', finds: (policy) => { jointly(policy); delete policy.joint![0]![key] }, at: `$.joint[0].${key}`, spares: jointly,
  })),
  { rule: 'CN-PI-20-1', finds: (policy) => { jointly(policy); policy.joint![0]!.signed = '2026-11-02' }, at: '$.joint[0].signed', spares: (policy) => { jointly(policy); policy.joint![0]!.signed = '2026-11-01' } },
  { rule: 'CN-FR-05-7', finds: (_, installation) => { installation.mount!.screenTopMm = 1221 }, at: 'installation:$.mount.screenTopMm', spares: (_, installation) => { installation.mount!.screenTopMm = 1220 } },
  { rule: 'CN-FR-05-7', finds: (_, installation) => { installation.mount!.screenBottomMm = 379 }, at: 'installation:$.mount.screenBottomMm', spares: (_, installation) => { installation.mount!.screenBottomMm = 380 } },
  { rule: 'CN-FR-05-7', finds: (_, installation) => { installation.mount = { screenBottomMm: 800, screenTopMm: 800 } }, at: 'installation:$.mount.screenTopMm', spares: (_, installation) => { installation.mount = { screenBottomMm: 800, screenTopMm: 801 } } },
  { rule: 'CN-FR-05-7', finds: (_, installation) => { installation.display!.viewingDistanceMm = 1199 }, at: 'installation:$.display.viewingDistanceMm', spares: (_, installation) => { installation.display!.viewingDistanceMm = 1198 } },
  { rule: 'no-measures', finds: (_, installation) => { delete installation.mount }, at: 'installation:$.mount', spares: (policy, installation) => { delete installation.mount; policy.purposes = [] } },
  { rule: 'no-measures', finds: (_, installation) => { delete installation.display!.viewingDistanceMm }, at: 'installation:$.display', spares: () => {} },
  { rule: 'CN-PI-57-1', finds: (policy) => { policy.incident = {} }, at: '$.incident', spares: (policy) => { policy.incident = { email: 'a@b.cn' } } },
  { rule: 'CN-PI-57-1', scene: 'parking', finds: (policy) => { delete policy.incident }, at: '$.incident', spares: (policy) => { delete policy.incident; policy.plain = [] } },
  { rule: 'CN-PI-54-1', finds: (policy) => { delete policy.audit }, at: '$.audit', spares: (policy) => { policy.audit = { last: '2025-01-01' } } },
  {
    rule: 'CN-FR-08-2',
    finds: (policy) => { purposes(policy).retention = { period: 'P1D', after: 'last-use' } },
    at: '$.purposes[0].retention.period',
    spares: (policy) => { Object.assign(purposes(policy), { storing: 'device', retention: { period: 'P1D', after: 'last-use' } }) },
  },
  {
    rule: 'CN-GB-35273-1',
    finds: (policy) => { policy.recipients![0]!.retention = { period: 'P7D', after: 'last-use' } },
    at: '$.recipients[0].retention.period',
    spares: (policy) => { Object.assign(policy.recipients![0]!, { categories: ['match-result'], retention: { period: 'P7D', after: 'last-use' } }) },
  },
  {
    rule: 'CN-FR-08-2',
    finds: (policy) => { delete policy.recipients![0]!.retention },
    at: '$.recipients[0].retention',
    spares: (policy) => { delete policy.recipients![0]!.retention; policy.recipients![0]!.categories = ['match-result'] },
  },
  {
    rule: 'CN-FR-08-2',
    finds: (policy) => { Object.assign(policy.recipients![0]!, { categories: ['face-template'], retention: { period: 'P1D', after: 'last-use' } }) },
    at: '$.recipients[0].retention.period',
    spares: (policy) => {
      Object.assign(purposes(policy), { storing: 'device', retention: { period: 'P1D', after: 'last-use' } })
      Object.assign(policy.recipients![0]!, { categories: ['face-template'], retention: { period: 'P1D', after: 'last-use' } })
    },
  },
  ...['P98Y', 'P121M', 'P9Y364DT99999H', 'PT99999H'].map((period): Case => ({
    rule: 'CN-FR-08-2',
    scene: 'property-access',
    finds: (policy) => { purposes(policy).retention = { period, after: 'last-use' }; policy.records = { keep: 'P99Y' } },
    at: '$.purposes[0].retention.period',
    spares: (policy) => { purposes(policy).retention = { period: 'P10Y', after: 'last-use' } },
  })),
  {
    rule: 'CN-FR-08-2',
    finds: (policy) => { Object.assign(purposes(policy), { storing: 'device', retention: { period: 'P4Y', after: 'last-use' } }) },
    at: '$.purposes[0].retention.period',
    spares: (policy) => { Object.assign(purposes(policy), { storing: 'device', act: 'passage', retention: { period: 'P4Y', after: 'last-use' } }) },
  },
  {
    rule: 'CN-FR-08-2',
    scene: 'parking',
    finds: (policy) => { policy.plain![0]!.retention = { period: 'P99Y', after: 'last-use' } },
    at: '$.plain[0].retention.period',
    spares: (policy) => { Object.assign(policy.plain![0]!, { citation: '《会计档案管理办法》第十四条', retention: { period: 'P30Y', after: 'last-use' } }) },
  },
  {
    rule: 'CN-PI-19-1',
    scene: 'property-access',
    finds: (policy) => { purposes(policy).retention = { period: 'P3YT1H', after: 'last-use' } },
    at: '$.purposes[0].retention.period',
    spares: (policy) => { purposes(policy).retention = { period: 'P3Y', after: 'last-use' } },
  },
  {
    rule: 'CN-PI-17-4',
    scene: 'parking',
    finds: (policy) => { policy.plain![0]!.categories = ['other'] },
    at: '$.plain[0].categories',
    spares: (policy) => { policy.plain![0]!.categories.push('other') },
  },
  ...([['拍您的脸，认出您是谁', '只拍车牌，不拍您的脸'], ['比对 指·紋', '看清车牌的表面'], ['对一对您的虹膜', '找到您这一次的停车单']] as const).map(([found, spared]): Case => ({
    rule: 'CN-TX-SPLIT',
    scene: 'parking',
    finds: (policy) => { policy.plain![0]!.purpose['zh-CN'] = found },
    at: '$.plain[0].purpose["zh-CN"]',
    spares: (policy) => { policy.plain![0]!.purpose['zh-CN'] = spared },
  })),
  {
    rule: 'CN-TX-SPLIT',
    scene: 'parking',
    finds: (policy) => { policy.plain![0]!.purpose.en = 'To know the driver’s face again' },
    at: '$.plain[0].purpose["en"]',
    spares: (policy) => { policy.plain![0]!.purpose.en = 'Read by the camera that faces the gate' },
  },
  ...([{}, { act: 'other' }, { act: 'enrolment' }, { modality: 'iris', categories: ['iris-image', 'iris-template'] }] as const).map((how): Case => ({
    rule: 'CN-PCAC-1',
    finds: (policy) => { Object.assign(purposes(policy), { storing: 'device' }, how) },
    at: '$.purposes[0].storing',
    spares: (policy) => { Object.assign(purposes(policy), { storing: 'device', act: 'enrolment' }); policy.scene = 'gym' },
  })),
  { rule: 'CN-FR-09-2', finds: (policy) => { delete policy.records }, at: '$.records', spares: () => {} },
  ...['P1Y', 'P35M', 'P1094D', 'P2Y11M', 'PT9999H'].map((keep): Case => ({
    rule: 'CN-FR-09-2', finds: (policy) => { policy.records = { keep } }, at: '$.records.keep', spares: (policy) => { policy.records = { keep: 'P36M' } },
  })),
  {
    rule: 'CN-LOG-2',
    scene: 'property-access',
    finds: (policy) => { purposes(policy).retention = { period: 'P3Y', after: 'contract-end' } },
    at: '$.purposes[0].retention.period',
    spares: (policy) => { purposes(policy).retention = { period: 'P3Y', after: 'contract-end' }; policy.records = { keep: 'P5Y' } },
  },
  { rule: 'CN-FR-13-1', finds: (_, installation) => { installation.signage!.posted = false }, at: 'installation:$.signage.posted', spares: (_, installation) => { delete installation.signage!.where } },
  { rule: 'CN-FR-13-1', finds: (_, installation) => { delete installation.signage; installation.place.public = false }, at: 'installation:$.signage.posted', spares: (_, installation) => { delete installation.signage; installation.place = { name: '某某公司', kind: 'office', public: false } } },
  { rule: 'CN-FR-13-1', finds: (_, installation) => { installation.place.public = false }, at: 'installation:$.place.public', spares: (_, installation) => { installation.place = { name: '某某公司', kind: 'office', public: false } } },
  { rule: 'CN-FR-13-1', finds: (_, installation) => { delete installation.captureZone }, at: 'installation:$.captureZone', spares: (_, installation) => { installation.captureZone = '0.5 米' } },
  { rule: 'CN-SH-23-2', scene: 'property-access', finds: (_, installation) => { delete installation.signage }, at: 'installation:$.signage.posted', spares: (_, installation) => { delete installation.signage; installation.region = 'CN-BJ' } },
  { rule: 'CN-VID-13-1', finds: (policy) => { policy.publicSecurityCamera = true }, at: '$.publicSecurityCamera', spares: (policy) => { policy.publicSecurityCamera = false } },
  { rule: 'CN-PI-15-1', finds: (policy) => { policy.rights!.kiosk = false }, at: '$.rights.kiosk', spares: (policy) => { policy.rights!.kiosk = false; Object.assign(purposes(policy), { basis: 'legal-duty', citation: '某法第一条' }) } },
  { rule: 'CN-PI-45-1', finds: unreachable, at: '$.rights', spares: (policy) => { unreachable(policy); policy.rights!.url = 'https://rights.example.cn/' } },
  { rule: 'CN-PI-45-1', finds: unreachable, at: '$.rights', spares: (policy) => { delete policy.rights!.phone } }, // the number for complaints is what the notice says
  { rule: 'CN-APP-06-1', finds: (policy) => { policy.rights!.answerWithinWorkingDays = 16 }, at: '$.rights.answerWithinWorkingDays', spares: (policy) => { policy.rights!.answerWithinWorkingDays = 15 } },
  { rule: 'CN-APP-06-1', finds: (policy) => { delete policy.rights!.answerWithinWorkingDays }, at: '$.rights.answerWithinWorkingDays', spares: () => {} },
  { rule: 'CN-ND-20-1', scene: 'parking', finds: (policy) => { policy.complaints = {} }, at: '$.complaints', spares: (policy) => { policy.complaints = { email: 'a@b.cn' } } },
  {
    rule: 'CN-PI-24-1',
    scene: 'property-access',
    finds: (policy, installation) => { unreachable(policy); installation.alternatives = ['card'] },
    at: '$.purposes[0].act',
    spares: (policy, installation) => { unreachable(policy); installation.alternatives = ['card', 'intercom'] },
  },
  { rule: 'CN-GB-41819-3', finds: (policy) => { policy.under14 = { offer: 'guardian', rules: '儿童规则' } }, at: '$.under14.offer', spares: (policy) => { policy.under14 = { offer: 'guardian', rules: '儿童规则' }; purposes(policy).act = 'enrolment' } },
  { rule: 'CN-PK-05', scene: 'parking', finds: (policy) => { policy.plain = [] }, at: '$.plain', spares: (policy) => { policy.plain = []; policy.alternatives[0]!.kind = 'ticket' } },
  {
    rule: 'CN-PK-06',
    scene: 'parking',
    finds: (policy) => { policy.recipients = [{ ...policyOf('vending').recipients![0]!, categories: ['plate-number'] }] },
    at: '$.recipients[0].for',
    spares: (policy) => { policy.recipients = [{ ...policyOf('vending').recipients![0]!, categories: ['order'] }] },
  },
  { rule: 'CN-PK-07', finds: (policy) => { policy.scene = 'parking' }, at: '$.purposes[0]', spares: (policy) => { policy.scene = 'parking'; policy.purposes = [] } },
  { rule: 'CN-CQ-OPS', finds: (policy, installation) => { installation.region = 'CN-CQ'; delete policy.controller.inCharge }, at: '$.controller.inCharge', spares: (_, installation) => { installation.region = 'CN-CQ' } },
  { rule: 'CN-FR-11-1', finds: (policy) => { purposes(policy).reference = 'document' }, at: '$.purposes[0].reference', spares: (policy) => { purposes(policy).reference = 'document'; policy.alternatives[0]!.kind = 'net-id' } },
  {
    rule: 'CN-FR-15-1',
    finds: (policy) => { purposes(policy).storing = 'device' },
    at: '$.purposes[0].storing',
    spares: (policy) => { Object.assign(purposes(policy), { storing: 'device', modality: 'palm-vein' }) },
  },
  {
    rule: 'CN-PI-52-1',
    scene: 'property-access',
    finds: () => {},
    at: '$.controller.officer',
    spares: ({ controller }) => { controller.officer = { name: '某某', phone: '021-0000 0002' } },
  },
  { rule: 'CN-PI-32-1', finds: (policy) => { policy.scene = 'hospital' }, at: '$.scene', spares: (policy) => { policy.scene = 'office' } },
  ...([['CN-SZ-14-1', 'CN-GD'], ['CN-TJ-1', 'CN-TJ']] as const).map(([rule, region]): Case => ({
    rule, finds: (_, installation) => { installation.region = region }, at: 'installation:$.region', spares: (_, installation) => { installation.region = 'CN-FJ' },
  })),
  { rule: 'CN-HZ-50-2', scene: 'property-access', finds: (_, installation) => { installation.region = 'CN-ZJ' }, at: 'installation:$.region', spares: (policy, installation) => { installation.region = 'CN-ZJ'; policy.rights!.answerWithinWorkingDays = 6 } },
]

/** Findings of one rule, as paths, on a scene after a change. */
function pathsOf({ rule, scene = 'vending' }: Case, change: Case['finds']): string[] {
  const installation = installationOf(scene)
  const policy = policyOf(scene, (it) => change(it, installation))
  return lintPolicy(sha256, policy, { installation }).filter((finding) => finding.rule === rule).map(({ path }) => path)
}

describe('every rule', () => {
  it.each(cases.map((one) => [`${one.rule} at ${one.at}`, one] as const))('finds its case and spares the one beside it: %s', (_, one) => {
    expect(pathsOf(one, one.finds)).toContain(one.at)
    expect(pathsOf(one, one.spares)).not.toContain(one.at)
  })

  it('has a case here', () => {
    const wording = readdirSync('packages/core/src/rules/wording').filter((file) => file.endsWith('.test.ts'))
    const words = wording.map((file) => readFileSync(`packages/core/src/rules/wording/${file}`, 'utf8')).join('')
    const covered = new Set([...cases.map(({ rule }) => rule), ...cnRules.map(({ id }) => id).filter((id) => words.includes(id))])
    expect(cnRules.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]) // of another regime: in a file of its own
  })

  it('has a sentence in both languages for every case that it can find', () => {
    for (const one of cases) {
      const installation = installationOf(one.scene ?? 'vending')
      const policy = policyOf(one.scene ?? 'vending', (it) => one.finds(it, installation))
      for (const language of ['zh-CN', 'en'] as const) {
        for (const { message, article } of lintPolicy(sha256, policy, { installation, language })) {
          expect(message).not.toMatch(/[{}]|undefined/)
          expect(article).not.toBe('')
        }
      }
    }
  })
})

describe('lint', () => {
  it.each(['vending', 'parking', 'property-access'] as const)('finds nothing illegal or risky in the example of %s', (scene) => {
    const findings = lintPolicy(sha256, policyOf(scene), { installation: installationOf(scene) })
    expect(findings.filter(({ severity }) => severity !== 'unsettled')).toEqual([])
  })

  it('prints open questions whatever else it finds, and says when no installation was given', () => {
    expect(lintPolicy(sha256, policyOf('vending'), { installation: installationOf('vending') }).map(({ rule }) => rule)).toEqual(['CN-PUB-?', 'MS-LANGUAGE-REVIEW', 'MS-LANGUAGE-REVIEW'])
    expect(lintPolicy(sha256, policyOf('vending')).map(({ rule }) => rule)).toEqual(['MS-LANGUAGE-REVIEW', 'MS-LANGUAGE-REVIEW', 'no-installation'])
  })

  it.each([
    ['a recipient', (policy: Policy) => { policy.recipients!.push({ ...policy.recipients![0]!, id: 'second' }) }],
    ['an entrusted party', (policy: Policy) => { delete policy.entrusted }],
    ['a purpose', (policy: Policy) => { purposes(policy).matching = 'device' }],
    ['a joint controller', jointly],
  ])('finds an assessment stale when %s changed behind it', (_, change) => {
    const policy = policyOf('vending')
    change(policy)
    const stale = lintPolicy(sha256, policy, { installation: installationOf('vending') }).filter(({ rule }) => rule === 'CN-FR-09-3')
    expect(stale.map(({ path }) => path)).toEqual(['$.assessment.scope'])
  })

  it('turns a wrong shape into findings of rule format, of policy and installation both', () => {
    const { policy, findings } = lintJson(sha256, { ...policyOf('vending'), colour: 1 }, { ...installationOf('vending'), region: 'x' })
    expect(policy).toBeUndefined()
    expect(findings.map(({ rule, severity, path }) => [rule, severity, path])).toEqual([
      ['format', 'illegal', '$.colour'],
      ['format', 'illegal', 'installation:$.region'],
    ])
  })

  it('keeps provenance in every finding', () => {
    for (const rule of allRules) expect(['read', 'secondary', 'unconfirmed', 'reading']).toContain(rule.provenance)
  })
})

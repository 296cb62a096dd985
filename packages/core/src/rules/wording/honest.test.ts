import { describe, expect, it } from 'vitest'
import { build } from '../../build/build.ts'
import { policyOf, installationOf, type Scene } from '../../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import type { Installation } from '../../policy/installation.ts'
import type { Policy } from '../../policy/schema.ts'
import type { Rule } from '../rule.ts'
import { analysisRule } from '../mode.ts'
import { blameRule } from './blame.ts'
import { bundlingRule } from './bundling.ts'
import { deemedRule } from './deemed.ts'
import { grantRule } from './grants.ts'
import { inducementRule } from './inducement.ts'
import { partnersRule } from './partners.ts'
import { plainLanguageRule } from './plain-language.ts'
import { vagueRule } from './vague.ts'

const rules: readonly Rule[] = [inducementRule, blameRule, deemedRule, bundlingRule, grantRule, partnersRule, vagueRule, plainLanguageRule, analysisRule]

const found = (change: (policy: Policy) => void, installation?: Installation) => {
  const subject = { policy: policyOf('vending', change), installation, scope: '' as never }
  return rules.flatMap((rule) => rule.find(subject).map(({ case: which, path, values }) => `${rule.id} ${which} ${path} ${values?.['word'] ?? ''}`))
}

/** What an honest operator may write, near-misses of every list among it. */
const honest: Record<'zh-CN' | 'en', readonly string[]> = {
  'zh-CN': [
    '确认付款的人是您本人', '拍您的脸，和您在支付公司留的照片比对', '以后进小区大门时认出您', '不用脸也能付，价钱一样', '扫码、刷卡和刷脸，收费相同',
    '打折机旁边的机器不拍脸', '请在打折机左边等待', '拍照后请稍等两秒', '比对时等您站好再拍', '等待结果时摄像头是关着的', '距离等于一臂长时最清楚',
    '每种方式平等，任您选', '三种方式同等对待', '会员等级和刷脸没有关系', '等到比对完成，照片就删除', '请等候工作人员',
    '用来核对您是不是高等学校的学生', '照片、特征等两项都只存在这台机器里', '其他方式', '其他方式：扫码、刷卡', '不方便刷脸的人可以用其他办法',
    '其他住户看不到您的照片', '照片不会永久保存', '我们不会永久保存您的照片', '您的同意不是不可撤销的，随时可以撤回', '这不是永久授权，您可以撤回',
    '照片不用于其他用途', '不会用于广告、营销或其他用途', '不收集其他信息', '不提供给合作伙伴', '不会把照片提供给任何第三方机构',
    '照片只传给某某支付公司', '出结果后立即删除照片', '您点停止，摄像头会立即停止', '可能认错；脸一旦泄露，不能更换',
    '手不方便的人按不了密码，认脸才能自己开门', '撤回后，照片在 15 天内删掉', '电话没人接时，请到岗亭找人', '不同意也能买，用扫码就行',
    '请看镜头，最多试 3 次', '刷优惠卡', '老人优惠票窗口', '强光下可能拍不清', '沉默不视为同意', '相关方式写在机器左边', '合作方式由物业另行公布',
    '不同意不影响您的使用', '不是必须刷脸，刷卡也行', '不是只能刷脸', '本楼其他公司看不到您的照片', '其他功能照常', '其他服务不受影响',
    '其他情况请打电话', '有人手慢，机器会等', '单笔限额五十元', '删掉照片，只剩比对结果', '夜间机器停止服务', '必要时请找工作人员',
    '泄露的影响可能是永久的', '刷卡进入即可', '超时即视为拒绝', '一次性授权，用完就失效', '请把话读懂、理解后再决定', '车位限时停车两小时',
    '不用关注公众号，也不用注册会员', '无需输入手机号', '输入手机号也能找到订单', '会员进入会议室刷卡', '关注后续通知', '优先关注老人和孩子', '会员卡和车票都能用', '没有手机也能进门', '公众号里也能看这份规则', '您可以再考虑', '长期有效的身份证也能用', '刷卡进门不受限制', '暂不支持外币', '机器坏了请稍后再试', '您可以放弃，不影响购物',
    '不用脸付款不会少付也不会多付', '刷脸和扫码都收三元', '刷脸只要三秒左右', '把照片折起来带走', '大家都能刷脸或者刷卡', '不刷脸也不用排队', '刷卡不慢，也不麻烦',
    '不同意也没有任何影响', '不刷脸请用卡', '不刷脸的请走右边的门', '不同意就用卡', '不说话不等于同意', '没有脸的照片会被删掉', '点“同意”才开摄像头', '一直保存到您搬走',
    '长期租住的住户也能用', '照片不会一直留着', '保存到您注销为止', '钥匙归还物业', '照片不会给广告商', '传给支付公司比对', '参加者可以旁听', '先扫码再开门', '请先看镜头',
    '请输入门牌号', '不用填手机号', '不用于训练模型', '任何年龄都能用', '年纪大的人可以请人帮忙', '不看年龄，也不看心情', '路过的人不会被拍', '只在您同意之后拍一张', '摄像头不会一直开着拍',
    '核对住户的姓名', '机器会认出您是哪一户', '识别失败也能用卡', '和车牌有关的账单',
  ],
  en: [
    'To confirm that the person who pays is you', 'A photo of your face, compared with the one you left with the payment company',
    'To recognise you at the gate from now on', 'You can pay without your face, at the same price', 'Other ways',
    'Other ways to pay: scan a code or use a card', 'Free choice of cards', 'All ways cost the same', 'Please wait while the photo is compared',
    'The photo is deleted as soon as there is a result', 'It is never used for other purposes', 'Not used for ads, marketing or other purposes',
    'We never give it to our partners', 'It is not shared with third parties or affiliates', 'Your consent is not irrevocable',
    'It is not stored forever', 'The photo is not kept permanently', 'No other data are collected', 'Silence is not deemed consent',
    'Your face would unlock the door', 'A face that leaks cannot be replaced', 'You may be taken for somebody else',
    'Some residents cannot hold a card or press keys', 'The photo stays in this machine for 7 days', 'You can withdraw at any time at this machine',
    'Say no and use a card: nothing else changes', 'A guard opens the gate when you press the bell', 'The camera is shut until you agree',
    'Each way takes about ten seconds', 'We keep a sketch of the data safe, removed in 7 days', 'The machines accept all cards',
    'Open the door by entering a code', 'Pay by using this code', 'The camera opens after you have agreed', 'Take your time: there is no time limit',
    'Visitors to our property can ring the bell', 'A leak is forever', 'Third parties never see it', 'If necessary, ask the staff',
    'Others in the picture are cut out', 'It is not your fault', 'Your face only leaves the machine if you agree',
    'It cannot tell two and more than two people apart', 'Other services are not affected', 'The camera is shut right now', 'A gift card works too',
    'The operator will not be able to see it', 'Transferred to Moumou Pay over the internet', 'The booth is to the right of the machine',
    'The transferred photo is compared once', 'It tells you apart from your twin less well', 'Ask the staff to delete it',
    'You need not follow our account', 'You do not have to become a member', 'Members and guests pay alike', 'Follow the line on the floor', 'Register first at the desk if you want a card', 'Enter your phone number to find an order',
    'The hashtag on the wall is no part of this', 'Therefore free of charge in every way',
    'A photo for this one-off payment', 'The camera is switched off', 'Everybody can use a card', 'The card reader is not slow', 'No face is needed',
    'If you say no, use a card', 'You agree by tapping the button', 'Using a card is the same', 'Kept as long as you live here', 'It is kept until you move out',
    'Sent to Moumou Pay', 'It is not shared with others', 'We never sell it to advertisers', 'Please enter the number of your home', 'Sign here to agree',
    'People of any age can use a card', 'It does not estimate your age', 'It never reads your mood', 'Not used to train our models', 'To recognise residents at the gate',
    'Save the receipt for 2 days', 'The reader tells a card by its message',
  ],
}

describe('an honest notice', () => {
  it('has at least forty sentences here', () => expect(honest['zh-CN'].length + honest.en.length).toBeGreaterThan(99))

  it.each(Object.entries(honest))('raises nothing in %s, wherever it stands', (language, sentences) => {
    const wrong = sentences.flatMap((sentence) => found((policy) => {
      policy.purposes[0]!.necessity = { [language]: sentence }
      policy.recipients![0]!.method = { [language]: `${sentence}${language === 'en' ? '.' : '。'}` }
      policy.alternatives[0]!.label = { [language]: sentence }
    }).map((finding) => `${sentence}: ${finding}`))
    expect(wrong).toEqual([])
  })

  it.each([
    '优惠通支付有限公司', '平等支付有限公司', '极速数据（上海）有限公司', '红包支付公司', 'Discount Foods Co., Ltd.', 'Faster Payments Limited',
    'Premium Foods Inc', '推荐银行',
  ])('may name the firm %s', (name) => {
    expect(found((policy) => {
      policy.controller.name = { 'zh-CN': name }
      policy.recipients![0]!.name = { 'zh-CN': name }
      policy.purposes[0]!.method = { 'zh-CN': `拍您的脸，传给${name}比对`, en: `A photo, sent to ${name}` }
    })).toEqual([])
  })

  it.each(['刷脸立减有限公司', '刷脸更快，某某公司', 'Faster with your face Ltd', '某某公司刷臉立減', '立减两元有限公司', '优惠有限公司', 'Premium Reward Inc'])('may not push under the name %s', (name) => {
    expect(found((policy) => { policy.controller.name = { 'zh-CN': name } }).join()).toContain('CN-PI-05-1')
  })

  it.each(['vending', 'parking', 'property-access'] as const)('is what the example of %s composes', (scene: Scene) => {
    const { notices, itemNotices, plain } = build(sha256, policyOf(scene), [installationOf(scene)])
    const texts: string[] = []
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      const { text, label } = node as { text?: unknown, label?: unknown }
      for (const one of [text, label]) if (typeof one === 'string' && one) texts.push(one)
      Object.values(node).forEach(walk)
    }
    walk([notices, itemNotices, plain])
    expect(texts.length).toBeGreaterThan(9)
    for (const text of texts) {
      const clean = text.split(/[。.；] ?/).filter((part) => /[\p{L}\p{N}]/u.test(part))
      for (const sentence of clean) expect(found((policy) => { policy.recipients![0]!.method = { 'zh-CN': sentence } }), sentence).toEqual([])
    }
  })
})

describe('what is searched', () => {
  it.each<[string, (policy: Policy) => void]>([
    ['$.purposes[0].citation', (policy) => { policy.purposes[0]!.citation = '刷脸立减' }],
    ['$.recipients[0].contact', (policy) => { policy.recipients![0]!.contact = '刷脸立减' }],
    ['$.entrusted[0].contract', (policy) => { policy.entrusted![0]!.contract = '刷脸立减' }],
    ['$.entrusted[0].name["zh-CN"]', (policy) => { policy.entrusted![0]!.name = { 'zh-CN': '刷脸立减' } }],
    ['$.controller.contact.address["en"]', (policy) => { policy.controller.contact = { address: { en: '刷脸立减' } } }],
    ['$.alternatives[1].label["zh-CN"]', (policy) => { policy.alternatives[1]!.label['zh-CN'] = '刷脸立减' }],
    ['$.plain[0].citation', (policy) => { policy.plain = [{ id: 'x', categories: [], purpose: {}, basis: 'contract', citation: '刷脸立减' }] }],
    ['$.plain[0].title["zh-CN"]', (policy) => { policy.plain = [{ id: 'x', categories: [], purpose: {}, title: { 'zh-CN': '刷脸立减' }, basis: 'contract' }] }],
  ])('is also %s', (path, change) => expect(found(change)).toEqual([`CN-PI-05-1 reward ${path} 立减`]))
})

describe('what is searched of an installation', () => {
  it.each<[string, (installation: Installation) => void]>([
    ['$.place.name', (it) => { it.place.name = '大厅，刷脸立减' }],
    ['$.captureZone', (it) => { it.captureZone = '机前 1 米，刷脸立减' }],
    ['$.signage.where', (it) => { it.signage!.where = '机身正面：刷脸立减' }],
    ['$.receiptUrl', (it) => { it.receiptUrl = 'https://r.example.cn/刷脸立减' }],
  ])('is also %s', (path, change) => {
    expect(found(() => {}, installationOf('vending', change))).toEqual([`CN-PI-05-1 reward installation:${path} 立减`])
  })

  it.each(['特价超市人民广场店', '福利路 3 号', 'Discount Foods Store'])('may be a place that is called %s', (name) => {
    expect(found(() => {}, installationOf('vending', (it) => { it.place.name = name }))).toEqual([])
  })

  it.each(['刷脸立减店', '特价：人民广场店', '立减五元'])('may not push under the name %s', (name) => {
    expect(found(() => {}, installationOf('vending', (it) => { it.place.name = name })).join()).toContain('CN-PI-05-1')
  })

  it.each(['vending', 'parking', 'property-access'] as const)('has nothing in the example of %s', (scene) => {
    expect(found(() => {}, installationOf(scene))).toEqual([])
  })
})

describe('等', () => {
  const open = (sentence: string) => found((policy) => { policy.purposes[0]!.impact = { 'zh-CN': sentence } }).filter((finding) => finding.includes('enumeration'))

  it.each([
    '收集照片、特征等', '收集照片、特征等。', '手机号等信息', '手机号等个人信息', '用于比对、登记等目的', '照片、声音等用来识别', '照片 等 信息',
    '拍照等，用来登记', '姓名、电话等等', '传给支付公司等机构', '用於付款、登記等用途', '照片、中等尺寸、特征等',
  ])('leaves it open in “%s”', (sentence) => expect(open(sentence)).not.toEqual([]))

  it.each(['请等待', '请等', '稍等', '等于三米', '平等', '平等、自愿', '同等条件', '一等座', '等级', '等您回来', '头等舱', '价格、服务平等', '先付款、再等待', '照片、特征等两项', '不等价', '对等', '请您等一下、再拍', '机器会等', '不刷脸也不用等'])('waits or compares in “%s”', (sentence) => expect(open(sentence)).toEqual([]))
})

describe('plain language', () => {
  const lengths = (change: (policy: Policy) => void) => found(change).filter((finding) => /sentence|total/.test(finding)).map((finding) => finding.trim())

  it('counts a sentence by characters or words, up to its limit', () => {
    const at = (path: string) => [`CN-APP-02-1 sentence $.purposes[0].impact["${path}"]`]
    const say = (language: string, sentence: string) => lengths((policy) => { policy.purposes[0]!.impact = { [language]: sentence } })
    expect(say('zh-CN', '字'.repeat(35))).toEqual([])
    expect(say('zh-CN', '字'.repeat(36))).toEqual(at('zh-CN'))
    expect(say('zh-CN', `${'字'.repeat(30)}。${'字'.repeat(30)}`)).toEqual([])
    expect(say('zh-CN', `${'字'.repeat(18)}，${'字'.repeat(18)}`)).toEqual(at('zh-CN'))
    expect(say('zh-CN', `${'字'.repeat(35)} API`)).toContain(at('zh-CN')[0])
    expect(say('en', 'word '.repeat(25))).toEqual([])
    expect(say('en', 'word '.repeat(26))).toEqual(at('en'))
    expect(say('en', `${'word '.repeat(20)}at Moumou Co., Ltd. or 3.5 m away`)).toEqual(at('en'))
  })

  it('counts what a purpose says of itself', () => {
    const long = `${'字'.repeat(30)}。`.repeat(3)
    expect(lengths((policy) => { policy.purposes[0]!.impact = { 'zh-CN': long } })).toEqual(['CN-APP-02-1 total $.purposes[0]'])
    expect(lengths((policy) => { policy.purposes[0]!.impact = { 'zh-CN': long.slice(0, 40) } })).toEqual([])
  })
})

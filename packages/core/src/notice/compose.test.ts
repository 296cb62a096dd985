import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { policyOf } from '../../../../tests/support/scenes.ts'
import { digestOf } from '../digest.ts'
import { noticeWords } from '../locales/index.ts'
import { noticeItems } from '../locales/locale.ts'
import { modalities } from '../policy/modality.ts'
import type { Policy, Recipient } from '../policy/schema.ts'
import { kindOf } from '../items/kind.ts'
import { composeItemNotice } from './compose-item.ts'
import { composeNotice, composePlainNotice } from './compose.ts'
import { durationInWords } from './duration.ts'

const compose = (policy: Policy, lang = 'zh-CN') => composeNotice(sha256, policy, policy.purposes[0]!, lang, noticeWords[lang]!)
const text = (policy: Policy, item: string, lang = 'zh-CN') => compose(policy, lang).notice.blocks.find((block) => block.item === item)?.text

describe('the notice', () => {
  it('has the eight items in the order of Order 19 Art. 5, in both languages', () => {
    for (const lang of ['zh-CN', 'en']) {
      expect(compose(policyOf('vending'), lang).notice.blocks.map(({ item }) => item)).toEqual([...noticeItems])
      expect(compose(policyOf('property-access'), lang).notice.blocks.map(({ item }) => item)).toEqual([...noticeItems])
    }
  })

  it('says where the data go, whatever the operator wrote', () => {
    expect(text(policyOf('vending'), 'method')).toBe('拍您的脸，和您在支付公司留的照片比对。最多试 3 次。会经互联网传给某某支付公司')
    expect(text(policyOf('property-access', (it) => { it.purposes[0]!.storing = 'device' }), 'method')).toContain('不传出这台机器')
    expect(text(policyOf('property-access'), 'method')).toContain('会传到和这台机器相连的机器') // the doors of the estate keep templates as well
    expect(text(policyOf('vending', (it) => { it.recipients = []; it.purposes[0]!.reference = 'document' }), 'method')).toContain('会经互联网传出这台机器')
    expect(text(policyOf('property-access', (it) => { Object.assign(it.purposes[0]!, { matching: 'lan', storing: 'device' }) }), 'method')).toContain('相连的机器')
  })

  /** The last sentences of `method`, ours: vending, matched on the machine, with a recipient changed. */
  const travel = (change: (policy: Policy) => void, lang = 'zh-CN') =>
    text(policyOf('vending', (it) => { it.purposes[0]!.matching = 'device'; change(it) }), 'method', lang)!.split(lang === 'en' ? '. ' : '。').slice(2)

  it('says what recipients get even when the matching stays on the machine', () => {
    const recipient = (change: Partial<Recipient>) => (policy: Policy) => { Object.assign(policy.recipients![0]!, change) }
    expect(travel(recipient({ over: 'internet' }))).toEqual(['会经互联网传给某某支付公司'])
    expect(travel(recipient({ over: 'lan' }))).toEqual(['会经本地网络传给某某支付公司'])
    expect(travel(recipient({ over: 'device' }))).toEqual(['不传出这台机器'])
    expect(travel(recipient({ categories: [] }))).toEqual(['不传出这台机器'])
    expect(travel(recipient({ categories: ['match-result'] }))).toEqual(['脸部照片不传出这台机器', '比对结果会经互联网传给某某支付公司'])
    expect(travel(recipient({ categories: ['match-result'], over: 'lan' }), 'en')).toEqual(['Not leaving this machine: face photo', 'Sent over the local network to Moumou Pay: result of the match'])
  })

  it('names on the internet only who gets something there, and what goes there beside them', () => {
    const near = (policy: Policy) => { policy.recipients!.push({ ...policy.recipients![0]!, id: 'desk', name: { 'zh-CN': '服务台', en: 'The desk' }, over: 'lan' }) }
    expect(travel(near)).toEqual(['会经互联网传给某某支付公司', '会经本地网络传给服务台'])
    expect(travel((it) => { it.purposes[0]!.matching = 'internet'; near(it) })).toEqual(['会经互联网传给某某支付公司', '会经本地网络传给服务台'])
    expect(travel((it) => { it.purposes[0]!.storing = 'internet' })).toEqual(['会经互联网存到经营者的服务器里', '会经互联网传给某某支付公司'])
    expect(travel((it) => { it.purposes[0]!.storing = 'internet'; it.recipients![0]!.categories = ['face-template'] })).toEqual(['会经互联网传给某某支付公司'])
    expect(travel((it) => { Object.assign(it.purposes[0]!, { matching: 'internet', reference: 'enrolled-here' }) })).toEqual(['会经互联网传出这台机器', '会经互联网传给某某支付公司'])
    const hosted = { ...policyOf('vending').entrusted![0]!, name: { 'zh-CN': '某某云', en: 'Moumou Cloud' }, categories: ['face-image' as const] }
    expect(travel((it) => { it.recipients = []; it.entrusted = [hosted] })).toEqual(['会经互联网传给某某云']) // by no stated way
    expect(travel((it) => { it.recipients = []; it.entrusted = [{ ...hosted, over: 'internet' }]; it.purposes[0]!.matching = 'internet' })).toEqual(['会经互联网传给某某云'])
    expect(travel((it) => { it.recipients = []; it.entrusted = [{ ...hosted, over: 'device' }] })).toEqual(['不传出这台机器'])
    expect(travel((it) => { it.recipients = []; it.purposes[0]!.storing = 'lan' })).toEqual(['会传到和这台机器相连的机器'])
  })

  it('says how often the camera may open', () => {
    expect(text(policyOf('vending', (it) => { it.purposes[0]!.attempts = 1 }), 'method')).toContain('。只试 1 次。')
    expect(text(policyOf('vending', (it) => { delete it.purposes[0]!.attempts }), 'method', 'en')).toContain('. At most 3 attempts. ')
  })

  it('says how to reach the controller after a comma, not in an enumeration', () => {
    expect(text(policyOf('vending'), 'controller')).toBe('上海某某自动售货有限公司，电话 021-0000 0000')
    const firm = (change: (policy: Policy) => void) => text(policyOf('vending', (it) => { it.controller.name.en = 'Moumou Co., Ltd.'; change(it) }), 'controller', 'en')
    expect(firm(() => {})).toBe('Moumou Co., Ltd., phone 021-0000 0000')
    expect(firm((it) => { delete it.controller.contact })).toBe('Moumou Co., Ltd')
    expect(text(policyOf('vending'), 'rights')).toBe('可随时查看、撤回、删除：在本机点“我的同意”，或打电话 021-0000 0000。15 个工作日内答复。还可要求复制、改正、转移。也可向网信部门投诉')
    const complaining = (complaints: Policy['complaints']) => text(policyOf('vending', (it) => { it.complaints = complaints }), 'rights')
    expect(complaining({ phone: '021-9' })).toContain('。投诉打 021-9。也可向网信部门投诉')
    expect(complaining({ email: 'a@b.cn' })).toContain('。投诉写信到 a@b.cn。也可向')
    expect(complaining({ url: 'https://a.cn/' })).toContain('。投诉上网 https://a.cn/。也可向')
  })

  it('names every joint controller, with one contact, and says that any of them may be asked (PIPL 20)', () => {
    const joint = (count: number) => (it: Policy) => {
      it.joint = [['mall', '某某商场', 'The Mall Ltd.'], ['metro', '某某地铁', 'The Metro']].slice(0, count).map(([id, chinese, english]) => ({ id: id!, name: { 'zh-CN': chinese!, en: english! } }))
    }
    expect(text(policyOf('vending', joint(0)), 'controller')).toBe('上海某某自动售货有限公司，电话 021-0000 0000')
    expect(text(policyOf('vending', joint(1)), 'controller')).toBe('上海某某自动售货有限公司，电话 021-0000 0000；与某某商场共同处理，找哪一家都行')
    expect(text(policyOf('vending', joint(2)), 'controller', 'en')).toBe('Moumou Vending Co., Ltd., Shanghai, phone 021-0000 0000; jointly with The Mall Ltd, The Metro: turn to any of them')
  })

  it('says in mainland China that people may complain to the authority, and gives no number for it (PIPL 65)', () => {
    expect(text(policyOf('vending'), 'rights')).toMatch(/。也可向网信部门投诉$/)
    expect(text(policyOf('vending'), 'rights', 'en')).toMatch(/\. You may also complain to the cyberspace administration$/)
    expect(text(policyOf('vending', (it) => { it.regimes = ['us-il'] }), 'rights')).not.toContain('网信')
    for (const { authority } of Object.values(noticeWords)) expect(authority).not.toMatch(/\d/)
  })

  it('is about a minute’s reading: our own words and the example’s stay under 200 characters', () => {
    const characters = compose(policyOf('vending')).notice.blocks.map(({ label, text }) => label + text).join('').match(/\p{Script=Han}/gu)!
    expect(characters.length).toBeLessThan(200)
  })

  it('is named by the digest of exactly what is shown', () => {
    const { notice, digest } = compose(policyOf('vending'))
    expect(digest).toBe(digestOf(sha256, notice))
    expect(compose(policyOf('vending', (it) => { it.version = '2' })).digest).toBe(digest)
    expect(compose(policyOf('vending', (it) => { it.purposes[0]!.impact!['zh-CN'] += '。' })).digest).toBe(digest)
    expect(compose(policyOf('vending', (it) => { it.purposes[0]!.impact!['zh-CN'] += '。还有' })).digest).not.toBe(digest)
  })

  it('leaves out what the policy does not declare, and never borrows another language', () => {
    expect(text(policyOf('vending', (it) => { delete it.purposes[0]!.necessity }), 'necessity')).toBeUndefined()
    const policy = policyOf('vending', (it) => { delete it.purposes[0]!.necessity!.en })
    expect(() => compose(policy, 'en')).toThrow(/missing-text/)
  })

  it('has a name for every category, in every language', () => {
    for (const words of Object.values(noticeWords)) {
      for (const modality of modalities) for (const kind of ['image', 'template']) expect(words.categories).toHaveProperty(`${modality}-${kind}`)
    }
  })
})

describe('the facts of a further item', () => {
  const facts = (policy: Policy, item: string, lang = 'zh-CN') =>
    composeItemNotice(sha256, policy, policy.purposes[0]!, item, lang, noticeWords[lang]!)!.notice.blocks.map(({ item, text }) => [item, text])

  it('are, for a recipient, what PIPL 23 wants told', () => {
    expect(facts(policyOf('vending'), 'recipient:acquirer')).toEqual([
      ['question', '要把您的脸部照片提供给某某支付公司。'],
      ['what', '脸部照片'],
      ['who', '某某支付公司'],
      ['contact', '400-000 0000'],
      ['why', '只用来确认付款人'],
      ['how', '和您留的照片比对'],
      ['retention', '出结果就删，不保存'],
    ])
  })

  it('say what leaves the machine, where a template is kept and for how long, and what goes abroad', () => {
    expect(facts(policyOf('vending'), 'transmission')).toContainEqual(['who', '某某支付公司'])
    const two = policyOf('vending', (it) => { it.recipients!.push({ ...it.recipients![0]!, id: 'lab', name: { 'zh-CN': '某某实验室', en: 'Moumou Lab' }, categories: ['face-template', 'order'] }) })
    expect(facts(two, 'transmission')).toEqual(expect.arrayContaining([['what', '脸部照片、脸部特征'], ['who', '某某支付公司（脸部照片）、某某实验室（脸部特征）']]))
    expect(facts(policyOf('property-access'), 'template')).toEqual([
      ['question', '要把您的脸部特征存在和这台机器相连的机器里。'],
      ['what', '脸部特征'],
      ['why', '以后进小区大门时认出您'],
      ['where', '和这台机器相连的机器里'],
      ['retention', '存到合同结束后 7 天，到期就删'],
    ])
    const abroad = policyOf('vending', (it) => { it.recipients![0]!.region = 'SG' })
    expect(facts(abroad, 'cross-border', 'en')[0]).toEqual(['question', 'Your face photo would be sent outside mainland China, to Moumou Pay.'])
  })

  it('name the place abroad, and keep a code that has no name here', () => {
    const where = (region: string, lang?: string) =>
      new Map(facts(policyOf('vending', (it) => { it.recipients![0]!.region = region }), 'cross-border', lang) as [string, string][]).get('where')
    expect(['US', 'US-CA', 'SG', 'CN-HK', 'MO', 'TW', 'XK'].map((region) => where(region))).toEqual([
      '境外（美国）', '境外（美国）', '境外（新加坡）', '境外（中国香港）', '境外（中国澳门）', '境外（中国台湾）', '境外（XK）',
    ])
    expect(where('HK', 'en')).toBe('Outside mainland China (Hong Kong, China)')
    expect(Object.keys(noticeWords.en!.regions)).toEqual(Object.keys(noticeWords['zh-CN']!.regions))
  })

  it('say of transmission only what travels the internet, to whom, and whether that is the matching', () => {
    const sent = (change: (policy: Policy) => void) => facts(policyOf('vending', change), 'transmission')
    expect(sent(() => {})[0]).toEqual(['question', '比对时，要把您的脸部照片经互联网传出这台机器。'])
    const handedOver = sent((it) => {
      it.purposes[0]!.matching = 'device'
      it.purposes[0]!.categories!.push('face-template')
      it.recipients!.push({ ...it.recipients![0]!, id: 'desk', name: { 'zh-CN': '服务台', en: 'The desk' }, over: 'lan' })
      it.recipients!.push({ ...it.recipients![0]!, id: 'books', name: { 'zh-CN': '记账公司', en: 'Books' }, categories: ['match-result'] })
    })
    expect(handedOver.slice(0, 3)).toEqual([['question', '要把您的脸部照片经互联网传出这台机器。'], ['what', '脸部照片'], ['who', '某某支付公司']])
  })

  it('are the notice itself for the first item', () => {
    expect(kindOf('face')).toBe('modality')
    const policy = policyOf('vending')
    expect(composeItemNotice(sha256, policy, policy.purposes[0]!, 'face', 'en', noticeWords.en!)).toBeUndefined()
  })
})

describe('a consent in writing', () => {
  const signed = (form: 'paper' | 'electronic-signature') => policyOf('vending', (it) => { it.purposes[0]!.written = { law: '740 ILCS 14/10', form } })
  const question = (policy: Policy, item: string, lang: string) =>
    composeItemNotice(sha256, policy, policy.purposes[0]!, item, lang, noticeWords[lang]!)!.notice.blocks[0]!.text

  it('says where the person decides that agreeing signs, with intent, and under which law', () => {
    expect(text(signed('electronic-signature'), 'method')).toMatch(/传给某某支付公司。这是按740 ILCS 14\/10的书面同意：点“同意”就是您的电子签名，表示您有意签署$/)
    expect(text(signed('electronic-signature'), 'method', 'en')).toMatch(/\. This consent is in writing under 740 ILCS 14\/10: pressing Agree is your electronic signature, made with the intent to sign$/)
    for (const item of ['transmission', 'recipient:acquirer']) {
      expect(question(signed('electronic-signature'), item, 'zh-CN')).toMatch(/。这是按740 ILCS 14\/10的书面同意：点“同意”就是您的电子签名，表示您有意签署。$/)
      expect(question(signed('electronic-signature'), item, 'en')).toMatch(/\w\. This consent is in writing .+ with the intent to sign\.$/)
    }
    expect(text(policyOf('vending', (it) => { delete it.purposes[0]!.method; it.purposes[0]!.written = { law: 'X', form: 'electronic-signature' } }), 'method', 'en')).toContain('intent to sign')
  })

  it('on paper, says that the screen is not it', () => {
    expect(text(signed('paper'), 'method')).toContain('在纸上：在这里点“同意”不是那份签名')
    expect(question(signed('paper'), 'transmission', 'en')).toContain('is on paper: pressing Agree here is not that signature.')
  })

  it('is proved by the digest in the record, which is another for every form', () => {
    const digests = [policyOf('vending'), signed('paper'), signed('electronic-signature')].map((policy) => compose(policy).digest)
    expect(new Set(digests).size).toBe(3)
    expect(digests[0]).toBe(compose(policyOf('vending', (it) => { delete it.purposes[0]!.written })).digest)
  })
})

describe('under another law than the mainland’s', () => {
  const american = policyOf('vending', (it) => { it.regimes = ['us-il-bipa']; it.recipients![0]!.region = 'US'; it.retentionSchedule = 'https://vending.example.com/schedule' })

  it('nobody is told that they are in the mainland', () => {
    const { blocks } = composeItemNotice(sha256, american, american.purposes[0]!, 'recipient:acquirer', 'en', noticeWords.en!)!.notice
    expect(blocks.map(({ item }) => item)).not.toContain('where')
  })

  it('the public schedule stands beside the term', () => {
    expect(text(american, 'retention', 'en')).toBe('Not kept: deleted as soon as there is a result. The retention schedule: https://vending.example.com/schedule')
  })
})

describe('a plain notice', () => {
  it('says who, what for, which data, how long, and the rights', () => {
    const policy = policyOf('parking')
    const { notice } = composePlainNotice(sha256, policy, policy.plain![0]!, 'zh-CN', noticeWords['zh-CN']!)
    expect(notice.purpose).toBe('plain:plate')
    expect(notice.blocks.map(({ item, text }) => [item, text])).toEqual([
      ['controller', '某某商场停车管理有限公司，电话 021-0000 0001'],
      ['purpose', '找到您这一次的停车单'],
      ['method', '用您输入的车牌号，对上入场时记下的那一个'],
      ['categories', '车牌号'],
      ['retention', '存到最后一次使用后 30 天，到期就删'],
      ['rights', '可要求查看、复制、更正、删除：打电话 021-0000 0001。15 个工作日内答复。也可向网信部门投诉'],
    ])
  })
})

describe('a duration in words', () => {
  it.each([
    ['P30D', '30 天', '30 days'],
    ['P1Y6M', '1 年 6 个月', '1 year 6 months'],
    ['PT36H', '36 小时', '36 hours'],
    ['P2W', '2 周', '2 weeks'],
    ['永久', '永久', '永久'],
  ])('%s', (period, chinese, english) => {
    expect(durationInWords(period, noticeWords['zh-CN']!)).toBe(chinese)
    expect(durationInWords(period, noticeWords.en!)).toBe(english)
  })
})

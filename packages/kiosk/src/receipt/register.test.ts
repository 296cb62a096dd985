import type { Policy } from '@mingshi/core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { linesOf } from '../../../../tests/support/kiosk.ts'
import { Kept } from '../../../../tests/support/register.ts'
import type { Erasure } from './erasures.ts'

beforeAll(() => vi.stubGlobal('innerWidth', 1080).stubGlobal('innerHeight', 1920).stubGlobal('navigator', { userAgent: 'Chrome/150' }))
afterAll(() => { vi.unstubAllGlobals() })

const day = 24 * 60 * 60 * 1000
const next = (change: (policy: Policy) => void) => (policy: Policy) => {
  policy.version = '2'
  change(policy)
}
const keptFor = (period: string, after: 'enrolment' | 'last-use' | 'contract-end') => (policy: Policy) => { policy.purposes[0]!.retention = { period, after } }
const otherRetention = next(keptFor('P30D', 'contract-end'))
const otherWords = next((policy) => { policy.purposes[0]!.impact = { 'zh-CN': '可能认错人；特征泄露了换不掉', en: 'It may take you for somebody else' } })
const statuses = async (kept: Kept, subject?: string) => (await kept.register.list(subject === undefined ? {} : { subject })).map(({ item, status }) => `${item} ${status}`)

describe('a consent, when the policy changes (PIPL 14(2), 47(1))', () => {
  it('is invalidated where what it covered changed: once, never listed as given, and what was kept has to go', async () => {
    const kept = await Kept.on()
    const code = await kept.yes('home:1')
    await kept.start(otherRetention)
    expect(await kept.written()).toEqual(['consent.invalidated face', 'consent.invalidated template', 'erasure.due template'])
    expect(await statuses(kept)).toEqual(['face invalidated', 'template invalidated'])
    expect(await kept.register.list({ status: 'given' })).toEqual([])
    const [due] = await kept.register.due()
    expect(due).toMatchObject({ purpose: 'enrol', item: 'template', because: 'change', deadline: kept.it.clock.wall() + day, overdue: false, subject: 'home:1' })
    expect(kept.said('mingshi:erasure')).toEqual([due])
    await kept.start(otherRetention)
    await kept.register.review(true)
    expect(await kept.written()).toEqual([])
    // Nothing is left to take back, but the erasure is known to whoever asks.
    expect(await kept.register.find(code)).toMatchObject({ items: [{ id: 'face', answer: 'invalidated', status: 'invalidated' }, { id: 'template' }] })
    expect(await kept.register.withdraw(code)).toEqual({ items: [], erasures: [due], receipts: [] })
    expect(await kept.faults()).toEqual([])
  })

  it('stays where only a sentence changed', async () => {
    const kept = await Kept.on()
    await kept.yes('home:1')
    await kept.start(otherWords)
    expect(await kept.written()).toEqual([])
    expect(await statuses(kept, 'home:1')).toEqual(['face given', 'template given'])
    expect(await kept.register.due()).toEqual([])
    expect(await kept.faults()).toEqual([])
  })

  it('is not brought back by the old policy', async () => {
    const kept = await Kept.on()
    await kept.yes('home:1')
    await kept.start(otherRetention)
    await kept.start(next(() => {}))
    expect(await statuses(kept)).toEqual(['face invalidated', 'template invalidated'])
    expect(await kept.faults()).toEqual([])
  })

  it('is invalidated where its purpose is gone', async () => {
    const kept = await Kept.on()
    await kept.yes('home:1')
    await kept.start(next((policy) => {
      policy.purposes[0]!.id = 'gate'
      policy.entrusted![0]!.for = ['gate']
    }))
    expect(await statuses(kept)).toEqual(['face invalidated', 'template invalidated'])
    expect(await kept.faults()).toEqual([])
  })

  it('ends alone, without the template, where only a recipient changed; a refusal never ends', async () => {
    const lab = (over: 'lan' | 'internet') => (policy: Policy) => {
      policy.version = over
      policy.recipients = [{
        id: 'lab', name: { 'zh-CN': '某某实验室', en: 'Moumou Lab' }, contact: '021-0000 0003', for: ['enrol'], purpose: { 'zh-CN': '查故障', en: 'Finding faults' },
        method: { 'zh-CN': '看结果', en: 'Reading results' }, categories: ['match-result'], over, region: 'CN', retention: { until: 'result' },
      }]
    }
    const kept = await Kept.on('property-access', lab('lan'))
    await kept.yes('home:1')
    await kept.yes('home:2', ['recipient:lab'])
    await kept.start(lab('internet'))
    expect(await kept.written()).toEqual(['consent.invalidated recipient:lab'])
    expect(await statuses(kept, 'home:1')).toEqual(['face given', 'recipient:lab invalidated', 'template given'])
    expect(await statuses(kept, 'home:2')).toEqual(['face given', 'recipient:lab refused', 'template given'])
    expect(await kept.register.due()).toEqual([])
    expect(await kept.faults()).toEqual([])
  })

  it('of a visit that is over is not looked at', async () => {
    const kept = await Kept.on('vending')
    await kept.yes()
    await kept.start(next((policy) => { policy.purposes[0]!.attempts = 2 }))
    expect(await kept.written()).toEqual([])
  })

  it('stands when a policy was doctored: nothing can be held against that one', async () => {
    const kept = await Kept.on()
    await kept.yes('home:1')
    await kept.start(keptFor('P1D', 'enrolment'), (built) => { built.items = {} })
    kept.it.clock.pass(90 * day)
    await kept.register.review(false)
    expect(await kept.written()).toEqual([])
  })
})

describe('a consent, when its time is up (PIPL 47(1)(1)(2); Order 19 Art. 8(2))', () => {
  it('expires a period after the enrolment, not a moment sooner, and what was kept has to go', async () => {
    const kept = await Kept.on('property-access', keptFor('P1M', 'enrolment'))
    const code = await kept.yes('home:1')
    const [consent] = await kept.register.list({})
    const end = new Date(consent!.at)
    end.setUTCMonth(end.getUTCMonth() + 1)
    kept.it.clock.pass(+end - kept.it.clock.wall() - 1)
    await kept.register.review(true)
    expect(await statuses(kept)).toEqual(['face given', 'template given'])
    kept.it.clock.pass(1)
    await kept.register.review(true)
    expect(await statuses(kept)).toEqual(['face expired', 'template expired'])
    expect((await kept.written()).slice(-3)).toEqual(['consent.expired face', 'consent.expired template', 'erasure.due template'])
    expect(await kept.register.due()).toMatchObject([{ because: 'expiry', subject: 'home:1' }])
    expect(await kept.it.store.all('disclosures')).toMatchObject([{ subject: 'home:1', disclosure: '' }])
    await kept.register.review(true)
    expect((await kept.written()).filter((type) => type.startsWith('consent.expired'))).toHaveLength(2)
    expect(await kept.register.withdraw(code)).toMatchObject({ items: [] })
    expect(await kept.faults()).toEqual([])
  })

  it('after the last use: of that consent, or another of the same person', async () => {
    const kept = await Kept.on('property-access', keptFor('P30D', 'last-use'))
    await kept.yes('home:1')
    await kept.yes('home:2')
    kept.it.clock.pass(20 * day)
    await kept.yes('home:1')
    await kept.yes('home:2', [], 'not-matched')
    kept.it.clock.pass(11 * day)
    await kept.register.review(true)
    expect(await statuses(kept, 'home:1')).toEqual(Array(2).fill(['face given', 'template given']).flat())
    // Not recognised is no use; the second yes has a time of its own.
    expect((await statuses(kept, 'home:2')).sort()).toEqual(['face expired', 'face given', 'template expired', 'template given'])
    expect(await kept.faults()).toEqual([])
  })

  it('where nothing was kept nothing is due, and the reference goes at once', async () => {
    const kept = await Kept.on('property-access', keptFor('P30D', 'enrolment'))
    await kept.yes('home:1', [], 'not-matched')
    kept.it.clock.pass(31 * day)
    await kept.register.review(true)
    expect(await kept.written()).toContain('consent.expired face')
    expect(await kept.register.due()).toEqual([])
    expect(await kept.named()).toEqual([])
  })

  it('does not when only the host knows the end: of a contract', async () => {
    const kept = await Kept.on()
    await kept.yes('home:1')
    kept.it.clock.pass(4_000 * day)
    await kept.register.review(true)
    expect(await statuses(kept)).toEqual(['face given', 'template given'])
  })
})

describe('an erasure that is due (PIPL 47(1)(3))', () => {
  it('is told again at every start and review, overdue behind its deadline, until it is confirmed: then the reference is gone', async () => {
    const kept = await Kept.on()
    const code = await kept.yes('home:1')
    const { erasures: [due] } = await kept.register.withdraw(code)
    expect(await kept.it.store.all('disclosures')).toMatchObject([{ subject: 'home:1', disclosure: '' }]) // whose it is has to be known, and nothing opens the commitment any more
    await kept.start()
    kept.it.clock.pass(day + 1)
    await kept.register.review(true)
    expect(kept.said('mingshi:erasure')).toEqual([due, due, { ...due, overdue: true }])
    expect(await kept.register.due()).toEqual([{ ...due, overdue: true }])

    await kept.register.confirm(due!.erasure, 'deleted')
    expect((await linesOf(kept.it.store)).at(-1)).toMatchObject({ type: 'erasure.done', erasure: due!.erasure, result: 'deleted', purpose: 'enrol' })
    expect(await kept.register.due()).toEqual([])
    expect(await kept.named()).toEqual([])
    expect(await kept.register.list({ subject: 'home:1' })).toEqual([])
    await kept.start()
    expect(kept.said('mingshi:erasure')).toHaveLength(3)
    expect(await kept.faults()).toEqual([])
  })

  it('is confirmed once, by its own id, with one of two results', async () => {
    const kept = await Kept.on()
    const { erasures } = await kept.register.withdraw(await kept.yes('home:1'))
    const { erasure } = erasures[0] as Erasure
    await expect(kept.register.confirm('another-one', 'deleted')).rejects.toMatchObject({ code: 'unknown-erasure' })
    await expect(kept.register.confirm(erasure, 'later' as never)).rejects.toMatchObject({ code: 'bad-call' })
    const both = await Promise.allSettled([kept.register.confirm(erasure, 'not-found'), kept.register.confirm(erasure, 'deleted')])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect((await kept.written()).filter((type) => type === 'erasure.done')).toHaveLength(1)
    expect(await kept.faults()).toEqual([])
  })

  it('of a template alone leaves the name to the consents that stand', async () => {
    const kept = await Kept.on()
    const { erasures } = await kept.register.withdraw(await kept.yes('home:1'), 'template')
    expect(await kept.it.store.all('disclosures')).toMatchObject([{ disclosure: expect.stringMatching(/^[\w-]{60,}$/) as string }])
    await kept.register.confirm(erasures[0]!.erasure, 'deleted')
    expect(await kept.named()).toEqual(['home:1'])
    expect(await statuses(kept, 'home:1')).toEqual(['face given', 'template withdrawn'])
  })

  it('is one for one template, though its consent ends twice over', async () => {
    const kept = await Kept.on()
    const { erasures: [first] } = await kept.register.withdraw(await kept.yes('home:1'), 'face')
    await kept.start(otherRetention)
    expect(await kept.written()).toEqual(['consent.invalidated template'])
    expect(await kept.register.due()).toEqual([first])
    expect(await kept.faults()).toEqual([])
  })

  it('without a reference is told without one', async () => {
    const kept = await Kept.on()
    await kept.register.withdraw(await kept.yes())
    expect((await kept.register.due())[0]!.subject).toBeUndefined()
  })
})

describe('who knew another version (PIPL 17(2))', () => {
  it('said yes to it, or has a yes that was invalidated; nobody else', async () => {
    const kept = await Kept.on()
    await kept.yes('home:1')
    await kept.register.withdraw(await kept.yes('home:2'))
    const knew = (subject: string) => kept.register.knewAnother(subject, 'enrol')
    expect(await knew('home:1')).toBe(false)
    await kept.start(otherWords)
    expect([await knew('home:1'), await knew('home:2'), await knew('home:3'), await kept.register.knewAnother('home:1', 'pay')]).toEqual([true, false, false, false])
    await kept.start(otherRetention)
    expect(await knew('home:1')).toBe(true)
  })

  it('is forgotten with the person when nothing has to be erased and its time is over', async () => {
    const kept = await Kept.on('property-access', keptFor('P30D', 'enrolment'))
    await kept.yes('home:1', [], 'not-matched')
    await kept.start(next(keptFor('P60D', 'enrolment')))
    expect(await kept.register.due()).toEqual([])
    expect([await kept.named(), await kept.register.knewAnother('home:1', 'enrol')]).toEqual([['home:1'], true])
    kept.it.clock.pass(61 * day)
    const before = (await kept.written()).length
    await kept.register.review(true)
    expect(await kept.named()).toEqual([])
    expect(await kept.written()).toHaveLength(before)
    expect(await kept.faults()).toEqual([])
  })
})

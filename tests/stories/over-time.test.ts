import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, type Built, type Policy } from '@mingshi/core'
import { Machine, type Stand } from '../support/machine.ts'
import { replace } from '../support/pages.ts'
import { installationOf, policyOf } from '../support/scenes.ts'
import { sha256 } from '../support/sha256.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start('moving', { width: 1080, height: 1920 }) })
afterAll(() => machine.stop())

interface Due { erasure: string; because: string; deadline: number; overdue: boolean; subject: string; item: string }

/** The machine's page as it is served after an update. */
const updated = (path: string, change: (policy: Policy) => void): Promise<Stand> =>
  machine.open(path, (page) => replace(page, 'policy.mingshi.json', { body: JSON.stringify(updateOf(change)) }))
const updateOf = (change: (policy: Policy) => void): Built =>
  build(sha256, policyOf('property-access', change), [installationOf('property-access')], policyOf('property-access'))
const otherWords = (policy: Policy): void => {
  policy.version = '2'
  policy.purposes[0]!.impact = { 'zh-CN': '可能认错；特征泄露了换不掉', en: 'You may be taken for somebody else; a template that leaks cannot be replaced' }
}
const otherRetention = (policy: Policy): void => {
  otherWords(policy)
  policy.version = '3'
  policy.purposes[0]!.retention = { period: 'P30D', after: 'contract-end' }
}
const reviewed = (stand: Stand) => stand.kiosk<{ item: string; status: string }[]>('kiosk.consents.list({})') // waits for its turn

describe('what an enrolment is worth over time', () => {
  it('is given', async () => {
    const stand = await machine.open('/property-access/')
    await stand.enrol(4)
    await stand.toConsent()
    expect(await stand.part('changes').count()).toBe(0)
    await stand.agree('face', 'template')
    await stand.on('receipt')
    await stand.page.close()
  })

  it('stays where an update changed only sentences; at the next visit the resident reads what changed, above the notice', async () => {
    const stand = await updated('/property-access/', otherWords)
    expect(await reviewed(stand)).toMatchObject([{ item: 'face', status: 'given' }, { item: 'template', status: 'given' }])
    expect((await stand.leafTypes()).slice(-2)).toEqual(['policy.changed', 'epoch.start'])
    expect(await stand.kiosk('kiosk.erasures.due()')).toEqual([])
    await stand.enrol(4)
    await stand.toConsent()
    expect(await stand.part('changes').innerText()).toMatch(/^和上次相比\s+“.+”的影响由“.+”改为“.+换不掉”。$/)
    const [above, below] = [await stand.part('changes').boundingBox(), await stand.part('notice').boundingBox()]
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y + 1)
    await stand.tap('end')
    await stand.page.locator('#again').click()
    await stand.enrol(1)
    await stand.toConsent()
    expect(await stand.part('changes').count()).toBe(0) // somebody who never said yes
    await stand.tap('end')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('ends where it changed what was agreed to: invalidated, not listed as given, its template due to go, asked for at every start', async () => {
    for (const start of [1, 2]) {
      const stand = await updated('/property-access/service.html', otherRetention)
      await stand.page.waitForFunction(() => (window as unknown as { events: unknown[][] }).events.some(([type]) => type === 'erasure'))
      const types = await stand.leafTypes()
      expect(types.filter((type) => /invalidated|due/.test(type)), `start ${start}`).toEqual(['consent.invalidated face', 'consent.invalidated template', 'erasure.due template'])
      const [erasure] = (await stand.events()).filter(([type]) => type === 'erasure')
      expect(erasure![1]).toMatchObject({ purpose: 'enrol', item: 'template', because: 'change', overdue: false, subject: 'home:4/1' })
      expect(stand.errors).toEqual([])
      await stand.page.close()
    }
  })

  it('is confirmed as erased, once; then nobody is named any more, and the bundle verifies', async () => {
    const stand = await updated('/property-access/service.html', otherRetention)
    await stand.page.waitForFunction(() => (window as unknown as { events: unknown[][] }).events.some(([type]) => type === 'erasure'))
    // The service page keeps its kiosk to itself: a second one on the same log does what a host's page does.
    const call = <T>(what: string): Promise<T> => stand.page.evaluate(`(async () => {
      const kiosk = window.own = window.own || await window.Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json' })
      return ${what}
    })()`)
    expect(await call('kiosk.consents.list({ status: "given" })')).toEqual([])
    expect(await call('kiosk.consents.list({ status: "invalidated", subject: "home:4/1" })')).toHaveLength(2)
    const [due] = await call<Due[]>('kiosk.erasures.due()')
    expect(due).toMatchObject({ because: 'change', subject: 'home:4/1', item: 'template', overdue: false })
    await call(`kiosk.erasures.confirm("${due!.erasure}", "deleted")`)
    await expect(call(`kiosk.erasures.confirm("${due!.erasure}", "deleted")`)).rejects.toThrow(/unknown-erasure/)
    expect(await call('kiosk.erasures.due()')).toEqual([])
    expect(await call('kiosk.consents.list({ subject: "home:4/1" })')).toEqual([])

    const bundle = join(machine.folder, 'over-time.zip')
    await stand.kept(bundle)
    expect(readFileSync(bundle).includes('home:4/1')).toBe(false)
    const { status, stdout } = spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'verify', bundle], { encoding: 'utf8' })
    expect(stdout).toContain('VERIFIED')
    expect(status).toBe(0)
    expect(stand.errors).toEqual([])
  })
})

describe('somebody who refused to enrol a short while ago', () => {
  it('is not asked: no screen, no session, the way without a face at once; and is asked where the host does not know', async () => {
    const stand = await machine.open('/property-access/service.html')
    const offer = (lastRefusal: string): Promise<unknown> => stand.page.evaluate(`(async () => {
      const kiosk = await window.Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', lastRefusal: ${lastRefusal} })
      const outcome = await Promise.race([kiosk.offer({ purpose: 'enrol', subject: 'home:1/1' }), new Promise((resolve) => setTimeout(resolve, 1500, 'asked'))])
      await kiosk.close()
      return outcome
    })()`)
    expect(await offer('async () => Date.now() - 3600000')).toEqual({ how: 'unavailable', items: { face: 'not-asked', template: 'not-asked' }, alternative: 'card', reason: 'asked-lately' })
    expect((await stand.events()).filter(([type, detail]) => type === 'shown' || (type === 'session' && detail))).toEqual([])
    expect(await offer('() => Date.now() - 49 * 3600000')).toBe('asked')
    expect(await offer('() => { throw new Error("down") }')).toBe('asked')
    expect(stand.errors).toEqual([])
  })
})

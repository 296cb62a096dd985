import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine, type Stand } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start('moving', { width: 800, height: 1280 }) })
afterAll(() => machine.stop())

/** A child of this household is at the enrolment machine, and has said so. */
async function child(home: number): Promise<Stand> {
  const stand = await machine.open('/property-access/')
  await stand.enrol(home)
  await stand.tap('tile', '[data-id="face"]')
  await stand.on('age')
  await stand.tap('under14')
  return stand.on('guardian')
}

/** Someone's phone, with the household's code or a guess at it. */
async function phone(home: number, code: string): Promise<Stand> {
  const stand = await machine.elsewhere('/property-access/guardian.html')
  await stand.page.locator('#home').selectOption(`home:${home}`)
  await stand.page.locator('#code').fill(code)
  await stand.page.locator('#enter button').click()
  return stand
}

const answersSince = async (stand: Stand, since: number) =>
  (await stand.leaves()).slice(since).filter(({ type }) => String(type).startsWith('consent.') || type === 'camera.on' || type === 'session.ended')

describe('somebody under fourteen who is to be enrolled', () => {
  it('alone with the machine: no item is shown, nothing is taken, and the ways without a face are one tap away', async () => {
    const stand = await child(0)
    const since = (await stand.leaves()).length
    await stand.tap('tile', '[data-id="in-person"]')
    for (const guess of ['0000', '1234']) {
      await stand.page.locator('#staff').fill(guess)
      await stand.page.locator('#present').click()
      expect(await stand.page.locator('#attested').textContent()).toBe('口令不对。')
    }
    await stand.page.locator('#attest [value="no"]').click()
    await stand.part('tile', '[data-id="channel"]').waitFor()
    await stand.page.waitForTimeout(550)
    await stand.tap('tile', '[data-id="channel"]')
    await stand.page.getByText('发给监护人了').waitFor()
    const own = await phone(0, '123456')
    await own.page.getByText('码不对').waitFor()
    for (let guess = 0; guess < 5; guess++) await own.page.locator('#enter button').click().then(() => own.page.waitForTimeout(100))
    await own.page.getByText('输错太多次了').waitFor()
    expect(await stand.page.locator('mingshi-kiosk [data-screen]').getAttribute('data-screen')).toBe('guardian')
    await stand.tap('alternative')
    await stand.page.locator('#what').getByText('门禁卡').waitFor()
    expect(await answersSince(stand, since)).toMatchObject([{ type: 'session.ended', how: 'alternative', age: 'under14' }])
    expect(stand.errors).toEqual([])
    await Promise.all([stand.page.close(), own.page.close()])
  })

  it('with a parent, whom staff have seen: the parent reads what guardians are told, and says yes item by item', async () => {
    const stand = await child(1)
    const since = (await stand.leaves()).length
    await stand.tap('tile', '[data-id="in-person"]')
    await stand.page.locator('#staff').fill('7402')
    await stand.page.locator('#present').click()
    await stand.on('consent')
    expect(await stand.part('notice').innerText()).toMatch(/监护人看[^]*儿童|监护人看[^]*专门规则/)
    await stand.agree('face', 'template')
    await stand.on('receipt')
    const answers = await answersSince(stand, since)
    const guardian = { relation: 'parent', method: 'in-person' }
    expect(answers.slice(0, 2)).toMatchObject([{ type: 'consent.given', item: 'face', age: 'under14', guardian }, { type: 'consent.given', item: 'template', guardian }])
    expect(answers.at(-1)).toMatchObject({ type: 'session.ended', how: 'given', result: 'matched', age: 'under14' })
    const told = JSON.stringify(answers)
    for (const word of ['7402', 'birth', '1 栋']) expect(told).not.toContain(word)
    await stand.page.close()
  })

  it('with a guardian elsewhere, who says yes: the camera waits for a tap here, and opens after it', async () => {
    const stand = await child(2)
    const since = (await stand.leaves()).length
    await stand.tap('tile', '[data-id="channel"]')
    await stand.page.getByText('发给监护人了').waitFor()
    const guardian = await phone(2, '159804')
    await guardian.page.locator('#notice').getByText('某某花园物业').first().waitFor()
    expect(await guardian.page.locator('#items input:checked').count()).toBe(0)
    for (const yes of await guardian.page.locator('#items input[value="given"]').all()) await yes.check()
    await guardian.page.locator('#decide input[value="guardian"]').check()
    await guardian.page.locator('#decide button').click()
    await stand.part('agree').waitFor()
    expect(await answersSince(stand, since)).toEqual([])
    await stand.page.waitForTimeout(550)
    await stand.tap('agree')
    await stand.on('receipt')
    expect(await answersSince(stand, since)).toMatchObject([
      { type: 'consent.given', item: 'face', input: 'channel', age: 'under14', guardian: { relation: 'guardian', method: 'channel' } },
      { type: 'consent.given', item: 'template', input: 'channel' },
      { type: 'camera.on' }, { type: 'session.ended', how: 'given' },
    ])
    await Promise.all([stand.page.close(), guardian.page.close()])
  })

  it('with a guardian elsewhere, who says no: a refusal like any other, with its receipt, and the other ways', async () => {
    const stand = await child(3)
    const since = (await stand.leaves()).length
    await stand.tap('tile', '[data-id="channel"]')
    const guardian = await phone(3, '947120')
    await guardian.page.locator('#decide').waitFor()
    for (const no of await guardian.page.locator('#items input[value="refused"]').all()) await no.check()
    await guardian.page.locator('#decide button').click()
    await stand.part('copy').waitFor()
    expect(await answersSince(stand, since)).toMatchObject([{ type: 'consent.refused', item: 'face', input: 'channel' }, { type: 'session.ended', how: 'refused', age: 'under14' }])
    expect(stand.errors).toEqual([])
    await Promise.all([stand.page.close(), guardian.page.close()])
  })

  it('leaves a log that verifies', async () => {
    const { stdout, status } = spawnSync('node', ['packages/cli/bin/mingshi.js', 'verify', await machine.bundle('property-access')], { encoding: 'utf8' })
    expect(status, stdout).toBe(0)
  })
})

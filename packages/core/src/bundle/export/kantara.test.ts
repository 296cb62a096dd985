import { kantaraReceiptOf, type KantaraReceipt } from '@mingshi/core'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { leavingAfter, readAll, refusing, withdrawn } from '../../../../../tests/support/decided.ts'
import { Evidence } from '../../../../../tests/support/evidence.ts'
import { kantaraOriginal, kantaraSchema } from '../../../../../tests/support/kantara.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'

const isReceipt = new Ajv({ allErrors: true }).compile(kantaraSchema)

async function receiptsOf(evidence: Evidence): Promise<KantaraReceipt[]> {
  const { log, decided } = await readAll(evidence)
  return decided.map((each) => kantaraReceiptOf(sha256, log, each))
}

describe('Kantara’s receipts', () => {
  it.each(['vending', 'property-access'] as const)('of %s are receipts by its table of fields, whatever was decided', async (scene) => {
    const evidence = withdrawn(new Evidence(scene).session('session-a').session('session-b', refusing).session('session-c', leavingAfter(1)), 'session-d')
    const receipts = await receiptsOf(evidence)
    expect(receipts.map(({ x_mingshi: { session } }) => session)).toEqual(['session-a', 'session-b', 'session-c', 'session-d'])
    for (const receipt of receipts) expect(isReceipt(receipt), JSON.stringify(isReceipt.errors)).toBe(true)
    expect(new Set(receipts.map(({ consentReceiptID }) => consentReceiptID)).size).toBe(4)
    expect(receipts[0]!.consentReceiptID).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  const { KANTARA_SCHEMA: original = '' } = process.env
  it.skipIf(!original)('are receipts by the specification’s own schema too, where it is at hand', async () => {
    const isTheirs = new Ajv({ allErrors: true, strict: false }).compile(kantaraOriginal(original))
    for (const scene of ['vending', 'property-access'] as const) {
      const evidence = withdrawn(new Evidence(scene).session('session-a').session('session-b', refusing).session('session-c', leavingAfter(1)), 'session-d')
      for (const receipt of await receiptsOf(evidence)) {
        expect(isTheirs(receipt), JSON.stringify(isTheirs.errors)).toBe(true)
        // It asks no more than ours: what ours takes after any member was left out, it takes as well.
        for (const member of Object.keys(receipt)) {
          const { [member as keyof typeof receipt]: _, ...rest } = receipt
          if (isReceipt(rest)) expect(isTheirs(rest), member).toBe(true)
        }
      }
    }
    expect(isTheirs({ version: 'KI-CR-v1.1.0' })).toBe(false)
  })

  it('say each item that was agreed to, with who gets what of it', async () => {
    const evidence = new Evidence().session('session-a')
    const [receipt] = await receiptsOf(evidence)
    const [{ purposes } = { purposes: [] }] = receipt!.services
    expect(purposes).toHaveLength(evidence.built.items[evidence.purpose]!.length)
    const shared = purposes.filter(({ thirdPartyDisclosure }) => thirdPartyDisclosure)
    expect(shared.map(({ thirdPartyName }) => thirdPartyName)).toEqual(evidence.built.policy.recipients!.map(({ name }) => name['zh-CN']))
    expect(receipt).toMatchObject({ sensitive: true, spiCat: ['3 - Biometric'], language: 'zh', piiPrincipalId: 'session-a', x_mingshi: { status: 'given', how: 'given' } })
    expect(purposes[0]!.purpose).toBe(evidence.built.policy.purposes[0]!.purpose!['zh-CN'])
  })

  it('let no refusal, and nothing that was left half way, pass for a consent', async () => {
    const receipts = await receiptsOf(new Evidence().session('session-a', refusing).session('session-b', leavingAfter(1)))
    for (const { services, sensitive, x_lossy } of receipts) {
      expect(services.map(({ purposes }) => purposes)).toEqual([[]])
      expect({ sensitive, x_lossy }).toMatchObject({ sensitive: false, x_lossy: expect.arrayContaining(['services[0].purposes']) as string[] })
    }
    expect(receipts.map(({ x_mingshi: { status, answers } }) => [status, answers])).toMatchObject([['refused', [{ item: 'face', answer: 'refused' }]], ['unfinished', [{ item: 'face', answer: 'given' }]]])
  })

  it('say of a consent that was withdrawn when that was, and name what the policy does not have', async () => {
    const evidence = withdrawn(new Evidence('vending', undefined, { policy: (policy) => { delete policy.controller.contact!.email } }), 'session-a')
    const [receipt] = await receiptsOf(evidence)
    expect(receipt!.services[0]!.purposes[0]!.termination).toMatch(/^withdrawn 20\d\d-.*Z$/)
    expect(receipt!.x_mingshi.status).toBe('withdrawn')
    expect(receipt!.x_lossy).toEqual(expect.arrayContaining(['piiControllers[0].email', 'services[0].purposes[].termination']))
  })

  it('would be found out by the table: it is no formality', () => {
    const receipt = { version: 'KI-CR-v1.1.0', jurisdiction: 'CN', consentTimestamp: 1.5, services: [{ service: 'x', purposes: [{ thirdPartyDisclosure: true }] }] }
    expect(isReceipt(receipt)).toBe(false)
    const missing = isReceipt.errors!.map(({ instancePath, params }) => `${instancePath} ${String(params.missingProperty ?? params.type)}`)
    expect(missing).toEqual(expect.arrayContaining([' piiPrincipalId', '/consentTimestamp integer', '/services/0/purposes/0 thirdPartyName', '/services/0/purposes/0 termination']))
  })
})

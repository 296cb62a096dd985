import { digestOf, enScreens, screenWords, type Built } from '@mingshi/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { builtOf, installationOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { load } from './load.ts'

const from = (policy: unknown, installation: unknown = installationOf('vending'), lang = ['zh-CN']) =>
  load(sha256, { policy: policy as object, installation: installation as object, lang, base: 'http://x/' })

/** Another policy under a digest that fits: whoever can write the file can do that. */
const signed = (change: (built: Built & { policy: Record<string, unknown> }) => void): Built => {
  const built = structuredClone(builtOf('vending')) as Built & { policy: Record<string, unknown> }
  change(built)
  try {
    built.digest = digestOf(sha256, built.policy)
  } catch { /* no digest fits it */ }
  return built
}

describe('what a kiosk loads', () => {
  it('is taken as it was built', async () => {
    expect(await from(builtOf('vending'))).toMatchObject({ trouble: undefined, read: { built: { format: 'mingshi-built/1' } } })
  })

  it.each([['mingshi-policy/1.1', undefined], ['mingshi-policy/1.2', undefined], ['mingshi-policy/1.3', 'policy-unreadable'], ['mingshi-policy/1.10', 'policy-unreadable'], ['mingshi-policy/11', 'policy-unreadable'], ['mingshi-policy/2', 'policy-unreadable']])(
    'with a policy of %s: a minor that it does not know switches the face off', async (format, code) => {
      const { trouble } = await from(signed((it) => { it.policy.format = format as never; it.notices = builtOf('vending').notices }))
      expect(trouble?.code).toBe(code)
    })

  it.each<[string, unknown]>([
    ['null', null], ['a list', []], ['a number in an object', { format: 1 }], ['no policy', { format: 'mingshi-built/1' }],
    ['policy null', { format: 'mingshi-built/1', policy: null }],
    ['no regions', signed((it) => { delete (it as { regions?: unknown }).regions })],
    ['under14 null', signed((it) => { it.policy.under14 = null as never })],
    ['a recipient without anything', signed((it) => { it.policy.recipients = [{ id: 'x' }] as never })],
    ['half a surrogate pair', signed((it) => { it.policy.inCharge = '\ud800' })],
    ['purposes of null', signed((it) => { it.policy.purposes = [null] as never })],
  ])('%s takes the face away, says so, and does not throw', async (_, policy) => {
    const { trouble } = await from(policy)
    expect(trouble?.code).toMatch(/^policy-(unreadable|doctored|illegal)$/)
  })

  it('of a doctored one only the policy is kept: its alternatives, and nothing that it derived', async () => {
    const { trouble, read } = await from(signed((it) => { it.items = { pay: 5 } as never }))
    expect(trouble?.code).toBe('policy-doctored')
    expect(read!.built).toMatchObject({ items: {}, notices: {}, itemNotices: {}, plain: {} })
  })

  it.each([null, [], {}, { format: 'mingshi-installation/1', region: 5 }])('an installation that is %j is unreadable', async (installation) => {
    expect((await from(builtOf('vending'), installation)).trouble?.code).toBe('installation-unreadable')
  })

  it('built for another region, it is not for here', async () => {
    expect((await from(builtOf('vending'), installationOf('vending', (it) => { it.region = 'CN-BJ' }))).trouble?.code).toBe('policy-elsewhere')
  })
})

describe('the words of a further language', () => {
  afterEach(() => { vi.unstubAllGlobals() })
  const answering = (body: unknown) => vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body))))

  it('are taken when every word of every screen is there', async () => {
    answering(enScreens)
    expect((await from(builtOf('vending'), undefined, ['zh-CN', 'en'])).words.en).toEqual(enScreens)
  })

  it.each(['zh-TW', 'ug'] as const)('are taken in %s', async (lang) => {
    answering(screenWords[lang])
    expect((await from(builtOf('vending'), undefined, ['zh-CN', lang])).words[lang]).toEqual(screenWords[lang])
  })

  it.each<[string, unknown]>([['nothing', {}], ['null', null], ['a screen missing', { ...enScreens, idle: undefined }], ['another kind', { ...enScreens, age: 'Age' }]])('with %s, the language is not offered', async (_, body) => {
    answering(body)
    const { words, notes, trouble } = await from(builtOf('vending'), undefined, ['zh-CN', 'en'])
    expect(Object.keys(words)).toEqual(['zh-CN'])
    expect(notes).toMatchObject([{ code: 'language-not-found' }])
    expect(trouble).toBeUndefined()
  })
})

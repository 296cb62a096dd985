import { describe, expect, it } from 'vitest'
import { condoDoorOf, condoOf } from '../../../../tests/support/illinois.ts'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { file, policy, installation } = ownFiles()
const rulesIn = (out: string) => (JSON.parse(out) as { findings: { rule: string; path: string; installations?: string[] }[] }).findings

describe('mingshi lint', () => {
  it('exits 0 on the example, prints the open question, and ends by saying what it is not', async () => {
    const { code, out } = await mingshi('lint', policy(), '--installation', installation())
    expect(code).toBe(0)
    expect(out).toContain('unsettled  CN-PUB-?  $.purposes[0]')
    expect(out.split('\n').at(-1)).toBe('That nothing is found is not legal advice.')
  })

  it('exits 1 on an illegal policy, with rule, path, sentence, article and provenance', async () => {
    const { code, out } = await mingshi('lint', policy((it) => { delete it.under14 }), '--installation', installation())
    expect(code).toBe(1)
    expect(out).toContain('ILLEGAL  CN-FR-07-1  $.under14\n    What happens to people under fourteen is not settled\n    Order 19 Art. 7; PIPL 31 (secondary)')
  })

  it('speaks Chinese when asked, and JSON in the format of the contract', async () => {
    expect((await mingshi('lint', policy((it) => { delete it.under14 }), '--lang', 'zh-CN')).out).toContain('没有写不满十四周岁的人怎么办')
    const { out, code } = await mingshi('lint', policy((it) => { delete it.assessment }), '--json')
    const json = JSON.parse(out) as { format: string; policy: string; findings: Record<string, unknown>[] }
    expect(code).toBe(1)
    expect(json.format).toBe('mingshi-findings/1')
    expect(json.policy).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(Object.keys(json.findings[0]!).sort()).toEqual(['article', 'message', 'path', 'provenance', 'regime', 'rule', 'severity'])
    expect(json.findings.map(({ rule }) => rule)).toEqual(['CN-FR-09-1', 'MS-LANGUAGE-REVIEW', 'MS-LANGUAGE-REVIEW', 'no-installation'])
  })

  it('shows everything that is wrong with a shape at once, and exits 1', async () => {
    const { code, out } = await mingshi('lint', file('shape.json', { ...policyOf('vending'), scene: 'moon', colour: 1 }))
    expect(code).toBe(1)
    expect(out).toContain('ILLEGAL  format  $.scene')
    expect(out).toContain('ILLEGAL  format  $.colour\n    Expected no such key, got 1')
  })

  it('takes $schema at the top, for editors', async () => {
    const plain = await mingshi('lint', policy(), '--installation', installation(), '--json')
    const [ours, theirs] = [file('with.json', { $schema: './p.json', ...policyOf('vending') }), file('with-too.json', { $schema: './i.json', ...installationOf('vending') })]
    expect(await mingshi('lint', ours, '--installation', theirs, '--json')).toEqual(plain)
  })

  it('names a place once, by its own limit', async () => {
    const path = file('attempts.json', JSON.stringify(policyOf('vending')).replace(/"attempts":\d+/, '"attempts":1e30'))
    for (const args of [['lint', path, '--installation', installation()], ['build', path, '--installation', installation(), '-o', 'never.json']]) {
      const { code, out } = await mingshi(...args)
      expect(code).toBe(1)
      expect(out.match(/\$\.purposes\[0\]\.attempts/g)).toHaveLength(1)
      expect(out).toContain('Expected at most 10 (number), got 1e+30')
    }
  })

  it.each([
    ['$.goLive', '2026-13-45', file('go.json', { ...policyOf('vending'), goLive: '2026-13-45' })],
    ['$.records.keep', '3 years', file('keep.json', { ...policyOf('vending'), records: { keep: '3 years' } })],
    ['$.alternatives[0].surchargeFen', '-0', file('zero.json', JSON.stringify(policyOf('vending')).replace('"surchargeFen":0', '"surchargeFen":-0'))],
  ])('finds that %s cannot be %s', async (at, _, path) => {
    const { code, out } = await mingshi('lint', path, '--installation', installation())
    expect(code).toBe(1)
    expect(out).toContain(`ILLEGAL  format  ${at}`)
  })
})

describe('mingshi lint with installations', () => {
  const broken = file('broken.json', { ...installationOf('vending'), region: 'Shanghai' })

  it('does not say of one that it cannot read that none was given', async () => {
    const { code, out } = await mingshi('lint', policy(), '--installation', broken, '--json')
    expect(code).toBe(1)
    expect(rulesIn(out).map(({ rule, path }) => `${rule} ${path}`)).toEqual(['format installation:$.region', 'MS-LANGUAGE-REVIEW $.languages[0]', 'MS-LANGUAGE-REVIEW $.languages[1]'])
    expect(rulesIn((await mingshi('lint', policy(), '--json')).out).map(({ rule }) => rule)).toContain('no-installation')
  })

  it('looks at every one, and says of which a finding is where it is not of all', async () => {
    const [toilet, fine] = [installation((it) => { it.place.kind = 'toilet' }), installation()]
    for (const paths of [[toilet, fine], [fine, toilet], [fine, toilet, broken]]) {
      const given = paths.flatMap((path) => ['--installation', path])
      const { code, out } = await mingshi('lint', policy((it) => { delete it.under14 }), ...given, '--json')
      expect(code).toBe(1)
      expect(rulesIn(out).find(({ rule }) => rule === 'CN-FR-13-2')!.installations).toEqual([toilet])
      expect(rulesIn(out).find(({ rule }) => rule === 'CN-FR-07-1')).not.toHaveProperty('installations')
      expect(rulesIn(out).filter(({ rule }) => rule === 'CN-FR-07-1')).toHaveLength(1)
      const text = (await mingshi('lint', policy(), ...given)).out
      expect(text).toMatch(/ILLEGAL {2}CN-FR-13-2 {2}\S+ {2}\(/)
      expect(text).toContain(`  (${toilet})\n`)
    }
  })
})

describe('mingshi lint under another law', () => {
  const door = file('door.json', condoDoorOf())

  it('finds nothing wrong in a condominium of Illinois, and does not ask it for Chinese', async () => {
    const { code, out } = await mingshi('lint', file('condo.json', condoOf()), '--installation', door)
    expect(code).toBe(0)
    expect(out).toContain('0 ILLEGAL, 0 risky, 0 good practice, 1 unsettled\nThat nothing is found is not legal advice.')
    expect(out).toContain('unsettled  MS-LANGUAGE-REVIEW  $.languages[0]\n    Nobody has put their name to the words of en')
  })

  it('says whose rule it is where that is not the mainland', async () => {
    const path = file('kept.json', condoOf((it) => { it.regimes = ['cn', 'us-il-bipa']; delete it.retentionSchedule; delete it.under14; it.purposes[0]!.retention = { period: 'P4Y', after: 'last-use' } }))
    const { code, out } = await mingshi('lint', path, '--installation', door)
    expect(code).toBe(1)
    expect(out).toContain('\n    740 ILCS 14/15(a) (read), us-il-bipa\n')
    expect(out).toContain('ILLEGAL  MS-STRICTEST  $.purposes[0].retention.period\n    Kept for P4Y, longer than P3Y after the last use: of the regimes that apply, “us-il-bipa” is the strictest\n    740 ILCS 14/15(a) (read), us-il-bipa\n')
    expect(out).toContain('Order 19 Art. 7; PIPL 31 (secondary)\n')
    const json = JSON.parse((await mingshi('lint', path, '--installation', door, '--json')).out) as { findings: { rule: string; regime?: string }[] }
    expect(json.findings.find(({ rule }) => rule === 'IL-15a')!.regime).toBe('us-il-bipa')
    expect(json.findings.find(({ rule }) => rule === 'CN-FR-07-1')!.regime).toBe('cn')
    const sarif = JSON.parse((await mingshi('lint', path, '--installation', door, '--sarif')).out) as { runs: { results: { ruleId: string; ruleIndex: number; properties: { regime?: string } }[]; tool: { driver: { rules: { id: string }[] } } }[] }
    const { results, tool } = sarif.runs[0]!
    const strictest = results.find(({ ruleId }) => ruleId === 'MS-STRICTEST')!
    expect(strictest.properties.regime).toBe('us-il-bipa')
    expect(tool.driver.rules[strictest.ruleIndex]!.id).toBe('MS-STRICTEST')
  })

  it('says that it knows no rules of a place, and refuses law that it does not know', async () => {
    const texas = file('texas.json', condoDoorOf((it) => { it.region = 'US-TX' }))
    expect((await mingshi('lint', file('condo-too.json', condoOf()), '--installation', texas)).out).toContain('unsettled  MS-REGIME-NONE  installation:$.region\n    The machine stands in US-TX: no rules of that place are here')
    const { code, out } = await mingshi('lint', file('unknown.json', condoOf((it) => { it.regimes = ['us-tx-cubi'] })), '--installation', texas)
    expect(code).toBe(1)
    expect(out).toContain('ILLEGAL  MS-REGIME  $.regimes[0]\n    The law of “us-tx-cubi” is not here, and nothing was judged by it; known are cn, us-il-bipa')
  })
})

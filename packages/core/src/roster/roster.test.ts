import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { admitted, isInForce, rosterSlackMs } from './admitted.ts'
import { openReturn, openRoster } from './open.ts'
import { formatReturn, formatRoster, rosterCodeOf, type DoorReturn, type Roster } from './roster.ts'

const [desk, door] = [new Evidence('property-access'), new Evidence('property-access')]
const hour = 3_600_000
const made = 1_795_000_000_000
const fingerprint = `sha256:${'ab'.repeat(32)}` as const
const origin = desk.keys[0]!.name
const checkpoint = { size: 12, root: `${'A'.repeat(43)}=` }
const roster: Roster = {
  origin, checkpoint, made, expires: made + 24 * hour,
  entries: [
    { subject: '住户 0231', purpose: 'enrol', items: { face: fingerprint, template: fingerprint }, given: 5, until: null, code: rosterCodeOf(sha256, origin, '000G40R40B') },
    { subject: 'home:2', purpose: 'enrol', items: { template: fingerprint }, given: 9, until: made + hour, code: rosterCodeOf(sha256, origin, '000G40R40C') },
  ],
}
const returned: DoorReturn = { origin: door.keys[0]!.name, checkpoint, made, withdrawn: [{ origin, given: 5, at: made }], erased: [] }
const file = desk.signed(formatRoster(roster))
const verdictOf = async (text: string, keys = desk.keys) => (await openRoster(verifier, text, keys)).verdict

describe('a roster', () => {
  it('is what its desk signed, to whoever trusts the desk', async () => {
    expect(await openRoster(verifier, file, [...door.keys, ...desk.keys])).toMatchObject({ verdict: 'holds', file: roster, digest: expect.stringMatching(/^sha256:/) as string })
    expect(file.split('\n')[0]).toBe('mingshi-roster/1')
  })

  it('is nothing to whoever does not, and nothing under another name', async () => {
    expect(await verdictOf(file, door.keys)).toBe('unknown-signer')
    expect(await verdictOf(file, [])).toBe('unknown-signer')
    expect(await verdictOf(file, desk.keys.slice(1))).toBe('unknown-signer') // Ed25519 alone is not in every engine
    expect(await verdictOf(door.signed(formatRoster(roster)))).toBe('not-signed') // in the desk’s name, by another key
    const forged = file.replace(/— .*\n— .*\n$/, door.signed(formatRoster({ ...roster, origin: door.keys[0]!.name })).match(/— .*\n— .*\n$/)![0])
    expect(await verdictOf(forged, [...desk.keys, ...door.keys])).toBe('not-signed')
    expect(await verdictOf(file.replace(/\n— [^\n]*\n$/, '\n'))).toBe('not-signed') // one of two trusted keys is missing
  })

  it('has one spelling, and no key that is not listed', async () => {
    const bad: unknown[] = [
      { ...roster, more: 1 }, { ...roster, origin: '' }, { ...roster, made: 1.5 }, { ...roster, expires: made }, { ...roster, checkpoint: { size: -1, root: checkpoint.root } },
      { ...roster, entries: [...roster.entries].reverse() }, { ...roster, entries: [roster.entries[0], roster.entries[0]] }, { ...roster, entries: {} },
      ...[{ subject: '' }, { subject: 1 }, { given: '5' }, { until: 'soon' }, { code: '000G4-0R40B' }, { items: {} }, { items: { face: 'sha256:1' } }, { template: 'AAAA' }].map((change) => ({ ...roster, entries: [{ ...roster.entries[0], ...change }] })),
    ]
    for (const json of bad) {
      const spelled = (() => { try { return formatRoster(json as Roster) } catch { return `mingshi-roster/1\n${JSON.stringify(json)}\n` } })()
      expect(await verdictOf(desk.signed(spelled)), JSON.stringify(json)).toBe('unreadable')
    }
    for (const text of ['', 'x', formatRoster(roster), desk.signed(`mingshi-roster/1\n${JSON.stringify(roster, null, 1)}\n`), desk.signed(`mingshi-roster/1\n${JSON.stringify(roster)}\n`), desk.signed(formatReturn(returned)), file.replace('roster/1', 'roster/2')]) {
      expect(await verdictOf(text), text.slice(0, 40)).toBe('unreadable')
    }
  })

  it('with any one character changed is not taken, and nothing throws', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(file.length - 1), fc.constantFrom('0', 'f', ' ', '\n', '"', '家'), async (at, put) => {
      const changed = file.slice(0, at) + put + file.slice(at + 1)
      expect(await verdictOf(changed) === 'holds').toBe(changed === file)
    }), { numRuns: 300 })
  })

  it('admits whom it names while it is in force, and nobody before, after, or by a clock that was set back', () => {
    const on = (now: number, ended = returned.withdrawn.slice(1)) => admitted(roster, ended, now).map(({ given }) => given)
    expect(on(made)).toEqual([5, 9])
    expect(on(made + hour)).toEqual([5])
    expect(on(made + 24 * hour)).toEqual([])
    expect([isInForce(roster, made - rosterSlackMs), isInForce(roster, made - rosterSlackMs - 1)]).toEqual([true, false])
    expect(on(made, returned.withdrawn)).toEqual([9])
    expect(on(made, [{ origin: door.keys[0]!.name, given: 5, at: made }])).toEqual([5, 9]) // the same number in another log is another consent
    expect(admitted(undefined, [], made)).toEqual([])
  })
})

describe('what a door sends back', () => {
  const text = door.signed(formatReturn(returned))
  it('holds where the door is trusted, and is no roster', async () => {
    expect(await openReturn(verifier, text, door.keys)).toMatchObject({ verdict: 'holds', file: returned })
    expect((await openReturn(verifier, text, desk.keys)).verdict).toBe('unknown-signer')
    expect((await openReturn(verifier, file, desk.keys)).verdict).toBe('unreadable')
    expect((await openReturn(verifier, text.replace('"given":5', '"given":6'), door.keys)).verdict).toBe('not-signed')
    expect((await openReturn(verifier, door.signed(formatReturn({ ...returned, withdrawn: [{ origin, given: 5, at: -1 }] })), door.keys)).verdict).toBe('unreadable')
  })
})

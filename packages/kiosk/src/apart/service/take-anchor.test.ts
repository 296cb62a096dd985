import { fromUtf8, parseZip, readSurvey, verifyBundle } from '@mingshi/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { verifier } from '../../../../../tests/support/evidence.ts'
import { linesOf } from '../../../../../tests/support/kiosk.ts'
import { Kept } from '../../../../../tests/support/register.ts'
import { insideOf } from '../../../../../tests/support/service.ts'
import { TestWitness } from '../../../../../tests/support/witness.ts'
import { showCheckpoint, takeAnchor } from './take-anchor.ts'
import { exportBundle } from './bundle.ts'
import { prune } from './prune.ts'

const by = 'Wang'
const witness = new TestWitness()
const day = 24 * 60 * 60 * 1000
vi.stubGlobal('innerWidth', 1080).stubGlobal('innerHeight', 1920).stubGlobal('navigator', { userAgent: 'Chrome/150' })
vi.stubGlobal('IDBKeyRange', { bound: (lower: number, upper: number) => ({ lower, upper }) })

let machine: Kept
beforeEach(async () => { machine = await Kept.on('vending') })
const seconds = () => Math.floor(machine.it.clock.wall() / 1000)
const take = (text: string) => takeAnchor(insideOf(machine), by, text)
const bundle = async () => new Uint8Array(await (await exportBundle({ sha256: machine.it.ground.sha256, store: machine.it.store, keys: machine.signer.keys })).arrayBuffer())
const last = async () => (await linesOf(machine.it.store)).at(-1)!

describe('a checkpoint that a witness has cosigned', () => {
  it('is taken in once: its line is in the bundle, a leaf says so, and records have a window by its clock', async () => {
    await machine.yes()
    const { size, note } = await showCheckpoint(insideOf(machine))
    machine.it.clock.pass(600_000)
    const time = seconds()
    const cosigned = witness.cosign(note, time)
    await machine.yes() // the log goes on meanwhile
    expect(await take(cosigned.replace(/\n/g, '\r\n'))).toEqual([witness.name])
    expect(await last()).toMatchObject({ type: 'anchor', size, witness: witness.name, time })
    const before = (await machine.it.store.head())!.size
    expect(await take(cosigned)).toEqual([])
    expect(await take(witness.cosign(note, seconds() + 5))).toEqual([])
    expect((await machine.it.store.head())!.size).toBe(before)
    const zip = await bundle()
    expect((await verifyBundle(verifier, zip)).checks.flatMap(({ faults }) => faults)).toEqual([])
    const { survey, outside } = await readSurvey(verifier, zip, { outside: { witnesses: [witness] } })
    expect(outside.witnesses).toMatchObject([{ verdict: 'cosigned', cosigned: [{ size }] }])
    expect([survey.exposure.total().timed, survey.exposure.total().maxMs]).toEqual([size, time * 1000 - ((await linesOf(machine.it.store))[0]!.t as number)])
  })

  it('has the lines of several witnesses, one after the other', async () => {
    const { note } = await showCheckpoint(insideOf(machine))
    const second = new TestWitness('second.example/w')
    expect(await take(witness.cosign(note, seconds()))).toEqual([witness.name])
    expect(await take(second.cosign(witness.cosign(note, seconds()), seconds() + 1))).toEqual([second.name])
    const { outside, report } = await readSurvey(verifier, await bundle(), { outside: { witnesses: [witness, second] } })
    expect([report.verdict, ...outside.witnesses.map(({ verdict }) => verdict)]).toEqual(['verified', 'cosigned', 'cosigned'])
  })

  it('comes back after midnight as well: the checkpoint that a day keeps does not stand in its place', async () => {
    const { size, note } = await showCheckpoint(insideOf(machine))
    machine.it.clock.pass(day)
    expect(await take(witness.cosign(note, seconds()))).toEqual([witness.name])
    const file = parseZip(await bundle()).find(({ name }) => name === `checkpoints/${size}`)!
    expect(fromUtf8(file.bytes, 'note')).toContain(`— ${witness.name} `)
    expect(await machine.faults()).toEqual([])
  })

  it('is refused where it is none of this log, was not given out here, or brings no line: and nothing is recorded', async () => {
    const { note } = await showCheckpoint(insideOf(machine))
    const other = await showCheckpoint(insideOf(await Kept.on('vending')))
    await machine.yes()
    const { size } = (await machine.it.store.head())!
    const ungiven = (await machine.it.store.head())!.note
    for (const text of ['', 'hello', note, witness.cosign(other.note, seconds()), witness.cosign(ungiven, seconds()), witness.cosign(note.replace(/\n\d+\n/, '\n1\n'), seconds())]) expect(await take(text), text).toEqual([])
    expect((await machine.it.store.head())!.size).toBe(size)
  })

  it('may be pruned with its records: the leaf that is left about it is no fault', async () => {
    await machine.yes()
    machine.it.clock.pass(day)
    const { size, note } = await showCheckpoint(insideOf(machine))
    await machine.yes()
    machine.it.clock.pass(day)
    await machine.start()
    machine.it.clock.pass(4 * 366 * day)
    await machine.start()
    expect(await take(witness.cosign(note, seconds()))).toEqual([witness.name])
    const { begins } = await prune(insideOf(machine), { by, why: 'x' })
    expect(begins).toBeGreaterThan(size)
    expect((await linesOf(machine.it.store)).some((leaf) => leaf.type === 'anchor' && (leaf.size as number) < begins)).toBe(true)
    expect(await machine.faults()).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { bench, linesOf } from '../../../tests/support/kiosk.ts'
import { createFace, turnSwitch } from './face.ts'
import type { Room } from './room.ts'

async function at() {
  const it = await bench()
  const interrupted: string[] = []
  return { ...it, interrupted, face: createFace(it.messenger, (reason) => interrupted.push(reason)), room: { ground: it.ground, evidence: { log: it.log } } as unknown as Room }
}

describe('the switch', () => {
  it('is apart from trouble: switching on again mends nothing else', async () => {
    const { face, room, store } = await at()
    face.away({ code: 'policy-doctored' })
    await turnSwitch(face, room, 'off', 'night')
    await turnSwitch(face, room, 'on', 'day')
    expect(face.trouble).toEqual({ code: 'policy-doctored' })
    face.away(undefined)
    expect(face.trouble).toBeUndefined()
    expect((await linesOf(store)).map(({ type, face, reason }) => [type, face, reason])).toEqual([['switch', 'off', 'night'], ['switch', 'on', 'day']])
  })

  it('keeps the last word: off while an on is on its way to the disk stays off', async () => {
    const { face, room } = await at()
    face.away(undefined)
    await turnSwitch(face, room, 'off', 'first')
    await Promise.all([turnSwitch(face, room, 'on', 'again'), turnSwitch(face, room, 'off', 'broken')])
    expect(face.trouble).toEqual({ code: 'switched-off', detail: 'broken' })
    await turnSwitch(face, room, 'on', 'mended')
    expect(face.trouble).toBeUndefined()
  })

  it('stays as it was left when the trouble is over, and interrupts whoever stands there', async () => {
    const { face, room, interrupted, store } = await at()
    face.away(undefined, { code: 'switched-off', detail: 'yesterday' })
    expect(face.trouble).toEqual({ code: 'switched-off', detail: 'yesterday' })
    await turnSwitch(face, room, 'on', 'day')
    expect(face.trouble).toBeUndefined()
    await turnSwitch(face, room, 'off', 'noise')
    expect(interrupted).toEqual(['switched-off', 'switched-off'])
    expect(await store.get('facts', 'switch')).toEqual({ name: 'switch', value: { face: 'off', reason: 'noise' } })
  })

  it('is the host’s word that its machine is not sound: the visit ends before the disk has answered, and a restart finds it off', async () => {
    const { face, room, interrupted, store } = await at()
    face.away(undefined)
    const turning = turnSwitch(face, room, 'off', 'runtime not sound')
    expect([interrupted, face.trouble]).toEqual([['switched-off'], { code: 'switched-off', detail: 'runtime not sound' }])
    await turning
    const { face: left, reason } = (await store.get('facts', 'switch'))!.value as unknown as { face: string; reason: string }
    const next = await at()
    next.face.away(undefined, left === 'off' ? { code: 'switched-off', detail: reason } : undefined)
    expect(next.face.trouble).toEqual({ code: 'switched-off', detail: 'runtime not sound' })
  })

  it.each([undefined, '', 'x'.repeat(81), 'two\nlines', 5])('takes a reason of 1 to 80 characters, as its leaf does, and not %j', async (reason) => {
    const { face, room, store } = await at()
    face.away(undefined)
    await expect(turnSwitch(face, room, 'off', reason as string)).rejects.toMatchObject({ code: 'bad-call', details: { expected: 'a line of 1 to 80 characters' } })
    expect(face.trouble).toBeUndefined()
    expect(await linesOf(store)).toEqual([])
  })
})

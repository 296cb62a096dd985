import { describe, expect, it } from 'vitest'
import { Interrupted, openPauses } from './interrupt.ts'

const busy = (ms: number): void => { for (const until = performance.now() + ms; performance.now() < until;); }

describe('a long command', () => {
  it('goes on through its pauses while nobody presses Ctrl-C', async () => {
    const pauses = openPauses()
    for (let i = 0; i < 3; i++) {
      busy(60)
      await pauses.pause()
    }
    pauses.end()
  })

  it('ends at its next pause, and no earlier', async () => {
    const pauses = openPauses()
    process.emit('SIGINT')
    await pauses.pause() // a moment ago it looked up
    busy(60)
    await expect(pauses.pause()).rejects.toBeInstanceOf(Interrupted)
    pauses.end()
  })

  it('leaves signals to the program when it is through', () => {
    const before = process.listenerCount('SIGINT')
    const pauses = openPauses()
    expect(process.listenerCount('SIGINT')).toBe(before + 1)
    pauses.end()
    expect(process.listenerCount('SIGINT')).toBe(before)
  })
})

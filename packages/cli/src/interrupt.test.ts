import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownFiles } from '../../../tests/support/mingshi.ts'
import { dropAtEnd, Interrupted, lookUp, openPauses } from './interrupt.ts'
import { writeInPieces } from './write.ts'

const { folder } = ownFiles()

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
    process.emit('SIGINT', 'SIGINT')
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

  it('never stops listening in between: who is asked for twice is neither taken away nor put there again', () => {
    const heard: string[] = []
    const note = (name: string | symbol): void => { if (name === 'SIGINT') heard.push('again') }
    const pauses = openPauses()
    process.on('newListener', note).on('removeListener', note)
    const forget = dropAtEnd(() => {})
    const more = openPauses()
    more.end()
    forget()
    expect(heard).toEqual([])
    process.off('newListener', note).off('removeListener', note)
    pauses.end()
  })

  it('begins anew: what interrupted one does not interrupt the next', async () => {
    const pauses = openPauses()
    process.emit('SIGINT', 'SIGINT')
    await expect(lookUp()).rejects.toBeInstanceOf(Interrupted)
    pauses.end()
    const next = openPauses()
    await lookUp()
    next.end()
  })

  it('writes a file in pieces: Ctrl-C ends that too, and what is half written goes', async () => {
    const pauses = openPauses()
    function* pieces(): Generator<string> {
      yield 'half'
      process.emit('SIGINT', 'SIGINT')
      yield 'more'
      throw new Error('went on')
    }
    await expect(writeInPieces(join(folder, 'half.csv'), pieces())).rejects.toBeInstanceOf(Interrupted)
    pauses.end()
    expect(readdirSync(folder)).toEqual([])
  })
})

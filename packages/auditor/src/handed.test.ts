import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../tests/support/evidence.ts'
import { TestWitness } from '../../../tests/support/witness.ts'
import { handedFile, handedIn, listed, shortCode } from './handed.ts'

const log = new Evidence().session()
const receipt = log.receipt()
const digits = /\d{17,}$/.exec(receipt)![0]
const witness = new TestWitness()
const note = witness.cosign(log.note(), 1_795_000_900)
const kinds = (text: string) => handedIn(text).map(({ kind }) => kind)

/** As a browser’s file: jsdom and Node agree on no other shape. */
const file = (name: string, bytes: string | Uint8Array): File => new File([bytes as BlobPart], name)

describe('what somebody hands in is told apart by what it is', () => {
  it.each<[string, string, string[]]>([
    ['the URL of a receipt', receipt, ['receipt']], ['its digits', digits, ['receipt']], ['mingshi: and digits', `mingshi:${digits}`, ['receipt']],
    ['a sentence around it', `我的回执 ${receipt} ，谢谢`, ['receipt']], ['a receipt that a mail broke', digits.match(/\d{1,60}/g)!.join('\n'), ['receipt']],
    ['a short code', ' 9sd4 k-0000 ', ['unread']], ['a witness’s key', witness.vkey, ['witness']], ['a key of the log, which is none of a witness', `${witness.vkey.slice(0, -3)}AAA`, ['unread']],
    ['a checkpoint', note, ['checkpoint']], ['a checkpoint with other ends of lines', note.replace(/\n/g, '\r\n'), ['checkpoint']],
    ['all of them at once', `# found in a mail\n${witness.vkey}\n${note}\n${receipt}\n`, ['checkpoint', 'witness', 'receipt']], ['nothing', ' \n\n', []], ['a letter', 'Dear Sirs', ['unread']],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  it('a short code is that of its receipt, and of no other', () => {
    const [known] = handedIn(receipt)
    const code = shortCode(known!)!
    expect(kinds(code.toLowerCase().replace('-', ' '))).toEqual(['code'])
    expect(shortCode(handedIn(code)[0]!)).toBe(code)
    expect(shortCode(handedIn(log.receipt({ secret: new Uint8Array(16).fill(8) }))[0]!)).not.toBe(code)
  })

  it('a file is a bundle where it is a zip, whatever it is called, and read as text where it is small', async () => {
    expect(await handedFile(file('x.txt', log.zip()))).toMatchObject([{ kind: 'bundle', name: 'x.txt' }])
    expect(await handedFile(file('keys', `${witness.vkey}\n`))).toMatchObject([{ kind: 'witness', name: 'keys' }])
    expect(await handedFile(file('empty', ''))).toMatchObject([{ kind: 'unread' }])
    expect(await handedFile(file('photo', 'x'.repeat((1 << 20) + 1)))).toMatchObject([{ kind: 'unread' }])
  })

  it('stands once in the list, under a number of its own', () => {
    const list = listed(listed([], handedIn(receipt)), handedIn(`${receipt}\n${witness.vkey}`))
    expect(list.map(({ kind, name }) => [kind, name])).toEqual([['receipt', '#1'], ['witness', '#2']])
    expect(listed(list.slice(1), handedIn(digits)).map(({ name }) => name)).toEqual(['#2', '#3'])
  })
})

import { fill, hasSigned, stampOf, takenBackIn, type OutsideReport } from '@mingshi/core'
import { shortCode, type Handed, type Kind } from './handed.ts'
import type { HandedWords } from './handed-words.ts'

/** What one thing says of the bundle: whether it agrees, what that proves, and the particulars. */
export interface Finding {
  kind: Kind
  name: string
  verdict: string
  agrees: boolean
  proves: string
  more: string[]
}

const mostTimes = 5

/** As the command prints it, in the page’s languages. */
export function findingsOf(outside: OutsideReport, handed: readonly Handed[], words: HandedWords): Finding[] {
  const at = (seconds: number): string => stampOf(seconds * 1000)
  const fault = ({ where = '', expected, got }: { where?: string; expected: string; got: string }): string => fill(words.fault, { where: where && `${where}: `, expected, got })
  /** Reports come in the order in which things were handed in. */
  const given = handed.filter(({ kind }) => kind === 'receipt' || kind === 'code' || kind === 'unread')
  return [
    ...outside.receipts.map(({ name, verdict, receipt, faults }, i): Finding => ({
      kind: given[i]?.kind ?? 'receipt', name, verdict, agrees: verdict === 'in-this-log', proves: words.receipt[verdict],
      more: [
        ...(receipt ? [fill(words.claims, { date: stampOf(receipt.issuedAt * 1000), index: receipt.index, purpose: receipt.purpose, answers: receipt.answers })] : []),
        ...(given[i]?.kind === 'code' ? whoseCode(given[i], handed).map((whose) => fill(words.codeOf, { name: whose })) : []),
        ...withdrawnIn(words, verdict, receipt ? takenBackIn(receipt.answers) : []),
        ...faults.map(fault),
      ],
    })),
    ...outside.older.map(({ name, verdict, sizes: [older, newer], from }): Finding => ({
      kind: 'bundle', name, verdict, agrees: verdict === 'prefix', proves: words.older[verdict],
      more: [...(older > 0 ? [fill(words.sizes, { older, newer })] : []), ...(from === undefined ? [] : [fill(words.from, { n: from })])],
    })),
    ...outside.checkpoints.map(({ name, verdict, sizes, machine, cosigned, unasked }): Finding => ({
      kind: 'checkpoint', name, verdict, agrees: verdict === 'in-this-log', proves: words.checkpoint[verdict],
      more: [
        ...(sizes ? [fill(words.sizes, { older: sizes[0], newer: sizes[1] })] : []), ...(machine ? [words.machine] : []),
        ...cosigned.map((line) => fill(words.cosigned, { name: line.name, date: at(line.time) })),
        ...(unasked.length > 0 ? [fill(words.unasked, { name: unasked.join(' '), id: '–', n: unasked.length })] : []),
      ],
    })),
    ...outside.witnesses.map((each): Finding => {
      const signed = hasSigned(each, outside)
      const proves = words.witness[signed && each.verdict === 'nothing' ? 'elsewhere' : each.verdict]
      const times = each.cosigned.slice(0, mostTimes).map(({ time, size }) => fill(words.signed, { date: at(time), size }))
      const rest = each.cosigned.length - times.length
      return { kind: 'witness', name: `${each.name} (${each.keyId})`, verdict: each.verdict, agrees: signed, proves, more: [...times, ...(rest > 0 ? [fill(words.more, { n: rest })] : []), ...each.faults.map(fault)] }
    }),
  ]
}

function withdrawnIn(words: HandedWords, verdict: OutsideReport['receipts'][number]['verdict'], items: number[]): string[] {
  if (items.length === 0 || ['not-signed', 'another-log', 'unreadable'].includes(verdict)) return []
  const isDenied = verdict === 'contradicted' || verdict === 'removed'
  return [fill(words.withdrawn[isDenied ? 'proves' : 'plain'], { items: items.join(', ') })]
}

const whoseCode = (code: Handed, handed: readonly Handed[]): string[] =>
  handed.filter((each) => each.kind === 'receipt' && shortCode(each) === shortCode(code)).map(({ name }) => name)

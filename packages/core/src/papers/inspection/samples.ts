import { stampOf } from '../../bundle/days.ts'
import type { Sample } from '../../bundle/samples.ts'
import type { Verified } from '../../bundle/verified.ts'
import { canonical } from '../../canonical.ts'
import { fill } from '../../locales/fill.ts'
import type { PaperWords } from '../../locales/papers.ts'
import type { Leaf } from '../../receipt/record.ts'
import { itemText } from '../item-text.ts'
import { part, type Part } from '../paper.ts'

/** A record of each outcome: in plain words, and as it stands in the log. A verified leaf has one spelling, the canonical one. */
export const sampleParts = (verified: Verified, lang: string, papers: PaperWords): Part[] =>
  verified.samples.map((sample) => {
    const { samples: own } = papers.inspection
    return part(own.kind[sample.kind], { level: 3, lines: [sentenceOf(sample, verified, lang, papers)], raw: [canonical(sample.leaf)] })
  })

function sentenceOf({ leaf }: Sample, { policies }: Verified, lang: string, papers: PaperWords): string {
  const { says, input, with: withWhat } = papers.inspection.samples
  const named = (item: string, policy: string): string => itemText(item, policies.get(policy), lang, papers)
  const [time, i] = [stampOf(leaf.t), leaf.i]
  switch (leaf.type) {
    case 'consent.given':
    case 'consent.refused':
      return fill(says.answer, {
        time, i, item: named(leaf.item, leaf.policy), answer: leaf.type === 'consent.given' ? says.given : says.refused, seconds: Math.round(leaf.dwell / 100) / 10, input: input[leaf.input], notice: leaf.notice,
      })
    case 'consent.withdrawn':
      return fill(says.withdrawn, { time, i, item: named(leaf.item, leaf.policy), given: leaf.given, with: withWhat[leaf.with] })
    case 'erasure.due':
      return fill(says.erasure, { time, i, item: named(leaf.item, leaf.policy), deadline: stampOf(leaf.deadline) })
    default:
      return fill(says[endingOf(leaf)], { time, i })
  }
}

/** Of a session that ended in an answer there is one: what has none is told as ended. */
const endingOf = (leaf: Leaf): 'alternative' | 'left' | 'unavailable' | 'interrupted' | 'ended' =>
  leaf.type === 'session.ended' && leaf.how !== 'given' && leaf.how !== 'refused' ? leaf.how : 'ended'

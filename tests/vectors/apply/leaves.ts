import { canonical, leafHash, prevOf } from '@mingshi/core'
import { sha256 } from '../make/signer.mjs'
import { beginningOf, linesIn, setLines, type Bundle } from './bundle.ts'
import { edited } from './edit.ts'
import type { LeafStep } from './step.ts'

type Facts = Record<string, unknown>
const read = (line: Buffer): Facts => JSON.parse(line.toString()) as Facts
const spell = (facts: Facts): Buffer => Buffer.from(canonical(facts))

export function applyToLeaves(bundle: Bundle, step: LeafStep): void {
  const lines = linesIn(bundle)
  if ('drop' in step) lines.splice(step.drop, step.count ?? 1)
  else if ('swap' in step) {
    const [one, other] = step.swap
    ;[lines[one], lines[other]] = [lines[other]!, lines[one]!]
  } else if ('copy' in step) lines.splice(step.to, 0, spell({ ...read(lines[step.copy]!), ...step.set }))
  else if ('insert' in step) {
    const { t, m, boot } = read(lines[step.insert - 1]!)
    lines.splice(step.insert, 0, spell({ t, m, boot, i: beginningOf(bundle).frontier.size + step.insert, prev: linkTo(lines[step.insert - 1]!), ...step.facts }))
  } else {
    const { leaf, set, unset = [], ...edit } = step
    const now = lines[leaf]!
    if (set || unset.length > 0) {
      const facts = { ...read(now), ...set }
      for (const key of unset) delete facts[key]
      lines[leaf] = spell(facts)
    }
    if (Object.keys(edit).length > 0) lines[leaf] = Buffer.from(edited(lines[leaf]!, edit))
  }
  setLines(bundle, lines)
}

/** Index and link of every line as they should be: what the machine itself would have written. What has neither stays. */
export function chained(bundle: Bundle): void {
  const lines = linesIn(bundle)
  const { frontier, prev } = beginningOf(bundle)
  lines.forEach((line, i) => {
    const text = line.toString()
    const link = i === 0 ? prev : linkTo(lines[i - 1]!)
    const again = text.replace(/"i":\d+/, `"i":${frontier.size + i}`).replace(/"prev":"[0-9a-f]{16}"/, `"prev":"${link}"`)
    if (Buffer.from(text).equals(line)) lines[i] = Buffer.from(again) // what is no UTF-8 stays as it is
  })
  setLines(bundle, lines)
}

const linkTo = (before: Buffer): string => prevOf(leafHash(sha256, before))

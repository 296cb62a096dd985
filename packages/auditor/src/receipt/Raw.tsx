import { codeOf, fill } from '@mingshi/core'
import { Code } from './Code.tsx'
import { aboutOf, type Letter } from './known.ts'
import { Row } from './Row.tsx'
import type { Read } from './verdict.ts'
import type { Words } from './words.ts'

/** A receipt whose policy is not in the page: what it says by itself, and that this is all. */
export function Raw({ words, why, read: { receipt }, date }: { words: Words; why: string; read: Read; date: string }) {
  const { origin, purpose, answers, secret } = receipt
  return (
    <>
      <p class="notice" data-unknown>{why}</p>
      <dl>
        <Row label={words.raw.origin}>{origin}</Row>
        <Row label={words.when[aboutOf(answers)]}>{date}</Row>
        <Row label={words.raw.purpose}>{purpose}</Row>
        <Row label={words.raw.answers}>
          {[...answers].map((letter, i) => <span class="line" key={i}>{fill(words.raw.nth, { n: i + 1 })}<b>{words.answers[letter as Letter] ?? letter}</b></span>)}
        </Row>
      </dl>
      <Code label={words.code} code={codeOf(secret)} />
    </>
  )
}

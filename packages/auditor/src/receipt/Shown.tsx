import { codeOf, fill, type Block } from '@mingshi/core'
import type { Known } from './known.ts'
import { Linked } from './Linked.tsx'
import { Row } from './Row.tsx'
import type { Read } from './verdict.ts'
import { Ways } from './Ways.tsx'
import type { Words } from './words.ts'

/** The receipt for whoever holds it: with whom, when, what for, every answer, how long, how to take it back, where to complain. */
export function Shown({ words, known, read, date }: { words: Words; known: Known; read: Read; date: string }) {
  const { policy, items, notice, title, keep, refused } = known
  const { contact, rulesUrl } = policy
  const blockOf = (item: Block['item']): Block | undefined => notice.find((block) => block.item === item)
  const [controller, purpose] = [blockOf('controller'), blockOf('purpose')]
  const kept = refused ? undefined : blockOf('retention')?.text // nothing was taken, so nothing is kept
  return (
    <>
      <dl>
        {controller && <Row label={controller.label}><Linked text={controller.text} {...contact} /></Row>}
        <Row label={words.when}>{date}</Row>
        {purpose && <Row label={purpose.label}>{title}{words.colon}{purpose.text}</Row>}
      </dl>
      <h2>{words.asked}</h2>
      <ol>
        {items.map(({ name, asked, answer }, i) => (
          <li key={i} data-answer={answer}>
            <span class="pair"><span>{name}</span><b>{words.answers[answer]}</b></span>
            <span class="soft">{asked}</span>
          </li>
        ))}
      </ol>
      {(kept ?? keep) !== undefined && <h2>{words.howLong}</h2>}
      <dl>
        {kept !== undefined && <Row label={words.data}>{kept}</Row>}
        {keep !== undefined && <Row label={words.record}>{fill(words.recordKept, { keep })}</Row>}
      </dl>
      <Ways words={words} policy={policy} given={items.some(({ answer }) => answer === 'g')} code={codeOf(read.receipt.secret)} />
      {rulesUrl !== undefined && <p class="gap"><a class="rules" href={rulesUrl} rel="noreferrer noopener">{words.rules}</a><span class="printed"> {rulesUrl}</span></p>}
    </>
  )
}

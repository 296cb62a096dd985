import { codeOf, fill, type Block } from '@mingshi/core'
import type { Known } from './known.ts'
import { Linked } from './Linked.tsx'
import { Row } from './Row.tsx'
import type { Read } from './verdict.ts'
import { Ways } from './Ways.tsx'
import type { Words } from './words.ts'

/** The receipt for whoever holds it: with whom, when, what for, every answer, how long, how to take it back, where to complain. */
export function Shown({ words, known, read, date }: { words: Words; known: Known; read: Read; date: string }) {
  const { policy, items, notice, title, keep, about } = known
  const { contact, rulesUrl } = policy
  const blockOf = (item: Block['item']): Block | undefined => notice.find((block) => block.item === item)
  const [controller, purpose] = [blockOf('controller'), blockOf('purpose')]
  const standing = items.some(({ answer }) => answer === 'g')
  // Where a required item was refused nothing was taken, so nothing is kept; what was taken back has to go.
  const kept = about === 'given' || (about === 'withdrawn' && standing) ? blockOf('retention')?.text : undefined
  const data = [kept, about === 'withdrawn' ? words.erased : undefined].filter((text) => text !== undefined).join(' ')
  return (
    <>
      <dl>
        {controller && <Row label={controller.label}><Linked text={controller.text} {...contact} /></Row>}
        <Row label={words.when[about]}>{date}</Row>
        {purpose && <Row label={purpose.label}>{title}{words.colon}{purpose.text}</Row>}
      </dl>
      <h2>{words.asked[about]}</h2>
      <ol>
        {items.map(({ name, asked, answer }, i) => (
          <li key={i} data-answer={answer}>
            <span class="pair"><span>{name}</span><b>{words.answers[answer]}</b></span>
            <span class="soft">{asked}</span>
          </li>
        ))}
      </ol>
      {(data || keep !== undefined) && <h2>{words.howLong}</h2>}
      <dl>
        {data && <Row label={words.data}>{data}</Row>}
        {keep !== undefined && <Row label={words.record}>{fill(words.recordKept, { keep })}</Row>}
      </dl>
      <Ways words={words} policy={policy} kind={standing ? 'given' : about === 'withdrawn' ? about : 'refused'} code={codeOf(read.receipt.secret)} />
      {rulesUrl !== undefined && <p class="gap"><a class="rules" href={rulesUrl} rel="noreferrer noopener">{words.rules}</a><span class="printed"> {rulesUrl}</span></p>}
    </>
  )
}

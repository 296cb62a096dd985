import { fill } from '@mingshi/core'
import { findingsOf } from './found.ts'
import type { HandedWords } from './handed-words.ts'
import type { Reported } from './work.ts'

/** What was handed in says of the bundle, each with what it proves; in all, first. Nothing where nothing was. */
export function Findings({ words, reported: { outside, handed, against } }: { words: HandedWords; reported: Reported }) {
  const findings = findingsOf(outside, handed, words)
  return (
    <>
      {findings.length > 0 && (
        <section class="findings">
          <p class={against === 'agrees' ? 'verdict holds' : 'verdict broken'} data-outside={against} role="status">{words[against]}</p>
          <ul>
            {findings.map(({ kind, name, verdict, agrees, proves, more }, i) => (
              <li key={i} data-kind={kind} data-says={verdict}>
                <b>{words.kind[kind]} {name}</b>
                <p class={agrees ? 'holds' : 'broken'}>{proves}</p>
                {more.map((line) => <p class="soft" key={line}>{line}</p>)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {outside.unasked.map(({ name, keyId, lines }) => <p class="soft" data-unasked key={keyId}>{fill(words.unasked, { name, id: keyId, n: lines })}</p>)}
    </>
  )
}

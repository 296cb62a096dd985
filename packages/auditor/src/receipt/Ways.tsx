import { fill, type ReceiptPolicy } from '@mingshi/core'
import { Code } from './Code.tsx'
import type { About } from './known.ts'
import { Linked } from './Linked.tsx'
import type { Words } from './words.ts'

/** How to take it back and where to complain (PIPL 15, 44 to 47, 50, 65). */
export function Ways({ words, policy, kind, code }: { words: Words; policy: ReceiptPolicy; kind: About; code: string }) {
  const { rights, complaints, contact, pipl } = policy
  const own = [
    ...(rights.kiosk ? [words.atKiosk] : []),
    ...(rights.phone === undefined ? [] : [`${words.call} ${rights.phone}`]),
    ...(rights.url === undefined ? [] : [`${words.online} ${rights.url}`]),
  ]
  const { phone, email, url } = Object.values(complaints).some(Boolean) ? { url: undefined, ...complaints } : { url: undefined, ...contact }
  return (
    <>
      <h2>{words.ways[kind]}</h2>
      <p>{words.waysLead[kind]}{kind === 'given' && rights.answerWithinWorkingDays !== undefined && fill(words.within, { days: rights.answerWithinWorkingDays })}</p>
      <ul>
        {own.map((text) => <li key={text}><Linked text={text} phone={rights.phone} url={rights.url} /></li>)}
        {own.length === 0 && <li>{words.noWay}</li>}
      </ul>
      <Code label={words.code} code={code} />
      <h2>{words.complain}</h2>
      <ul>
        {phone !== undefined && <li><Linked text={`${words.call} ${phone}`} phone={phone} /></li>}
        {email !== undefined && <li><Linked text={`${words.mail} ${email}`} email={email} /></li>}
        {url !== undefined && <li><Linked text={`${words.online} ${url}`} url={url} /></li>}
        {pipl && <li>{words.authority}</li>}
      </ul>
    </>
  )
}

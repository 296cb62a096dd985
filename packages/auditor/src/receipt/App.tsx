import { momentText, readReceipt, type ReceiptPage } from '@mingshi/core'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Technical, Told } from './Details.tsx'
import { aboutOf, knownOf, languagesOf, type Lang } from './known.ts'
import { Raw } from './Raw.tsx'
import { Shown } from './Shown.tsx'
import { Start } from './Start.tsx'
import { verdictOf, type Verdict } from './verdict.ts'
import { words } from './words.ts'

/** A receipt in plain words: from the fragment, or from what was pasted. Nothing of it is sent or stored. */
export function App({ page }: { page: ReceiptPage }) {
  const [text, setText] = useState(location.hash.slice(1))
  const [wished, setWished] = useState<Lang>('zh-CN')
  const [verdict, setVerdict] = useState<{ text: string; is: Verdict }>()
  const heading = useRef<HTMLHeadingElement>(null)
  const isTooOld = typeof BigInt === 'undefined'
  const read = isTooOld ? undefined : readReceipt(text)
  const langs = languagesOf(page, read)
  const lang = langs.includes(wished) ? wished : (langs[0] ?? 'zh-CN')
  const say = words[lang]

  useEffect(() => {
    const take = (): void => setText(location.hash.slice(1))
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  useEffect(() => {
    if (read) void verdictOf(page.vkeys, read).then((is) => setVerdict({ text, is }))
  }, [text])
  useEffect(() => {
    document.documentElement.lang = lang
    document.title = say.title
  }, [lang])

  /** People paste line breaks and spaces along. */
  function show(pasted: string): void {
    setText(pasted.replace(/\s+/g, ''))
    heading.current!.focus()
  }

  const known = read && knownOf(page, read, lang)
  const about = known && known !== 'misfit' ? known.about : aboutOf(read?.receipt.answers ?? '')
  const date = read ? dateOf(read.receipt.issuedAt, lang, !known || known === 'misfit' || known.policy.pipl) : ''
  const is = verdict && verdict.text === text ? verdict.is : 'checking'
  return (
    <>
      <header>
        <h1 ref={heading} tabIndex={-1}>{read ? say.heading[about] : say.start.heading}</h1>
        {langs.length > 1 && <button type="button" class="quiet" lang={lang === 'en' ? 'zh-CN' : 'en'} onClick={() => setWished(lang === 'en' ? 'zh-CN' : 'en')}>{say.other}</button>}
      </header>
      {!read && <Start words={say} why={isTooOld ? say.tooOld : text === '' ? undefined : say.unreadable} onText={show} />}
      {read && (
        <>
          {is === 'not-genuine' && <p class="notice" role="alert">{say.verdict[is]}</p>}
          <p class="lead">{say.lead[about]}</p>
          {known && known !== 'misfit'
            ? <Shown words={say} known={known} read={read} date={date} />
            : <Raw words={say} why={known ? say.misfit : say.unknown} read={read} date={date} />}
          <h2>{say.signature}</h2>
          <p role="status" data-verdict={is} class={is === 'not-genuine' ? 'broken' : undefined}>{say.verdict[is]}</p>
          <p class="soft gap">{say.keep[about]}</p>
          {known && known !== 'misfit' && <Told words={say} notice={known.notice} />}
          <Technical words={say} read={read} about={about} />
        </>
      )}
    </>
  )
}

/**
 * By the clock of the machine, as its screens and papers say it: under the law of the mainland that is one, and it is named, for a phone may be elsewhere.
 * Under another law by the clock where it is read. A time that no date can hold is shown as the number that it is.
 */
function dateOf(seconds: number, lang: Lang, inChina: boolean): string {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) return String(seconds)
  return momentText(seconds * 1000, lang, inChina ? 'CN' : '') + (inChina ? words[lang].beijing : '')
}

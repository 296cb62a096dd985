import { useEffect, useRef, useState } from 'preact/hooks'
import { Beside } from './Beside.tsx'
import { Drop } from './Drop.tsx'
import type { Handed } from './handed.ts'
import { handedWords } from './handed-words.ts'
import { Reading } from './Reading.tsx'
import { Report } from './Report.tsx'
import { Table } from './Table.tsx'
import { canVerify } from './verifier.ts'
import type { Lang, Reported } from './work.ts'
import { run, stopped } from './worker.ts'
import { words } from './words.ts'

type State = { at: 'start' } | { at: 'reading'; done: number } | { at: 'unable' } | { at: 'failed'; why: string } | { at: 'done'; reported: Reported; file: File }

/** Drop a bundle in, see what holds and what does not, and what it shows. */
export function App() {
  const [lang, setLang] = useState<Lang>('zh-CN')
  const [state, setState] = useState<State>({ at: 'start' })
  const [handed, setHanded] = useState<Handed[]>([])
  /** The bundle that is looked at: what comes beside it is looked at with it. */
  const bundle = useRef<File | undefined>(undefined)
  const root = useRef<HTMLDivElement>(null)
  const say = words[lang]
  useEffect(() => { document.documentElement.lang = lang }, [lang])

  /** What runs now: a newer file, or Stop, ends the older. */
  const work = useRef<AbortController | undefined>(undefined)

  async function verify(file: File, beside = handed): Promise<void> {
    bundle.current = file
    work.current?.abort()
    if (!canVerify()) return setState({ at: 'unable' }) // what cannot be looked at is not called broken
    const { signal } = (work.current = new AbortController())
    setState({ at: 'reading', done: 0 })
    try {
      const reported = await run('report', file, (done) => setState({ at: 'reading', done }), signal, beside)
      if (!signal.aborted) setState({ at: 'done', file, reported })
    } catch (error) {
      if (error !== stopped) setState({ at: 'failed', why: String(error) }) // the file could not be read: bad evidence never ends here
    }
  }

  function take(beside: Handed[]): void {
    setHanded(beside)
    if (bundle.current) void verify(bundle.current, beside)
  }

  function stop(): void {
    work.current?.abort()
    bundle.current = undefined
    setState({ at: 'start' })
    root.current!.querySelector('input')!.focus() // the button that had it is gone
  }

  return (
    <div lang={lang} ref={root}>
      <header>
        <h1>{state.at === 'done' ? say.report : say.title}</h1>
        <button type="button" class="quiet" onClick={() => setLang(lang === 'en' ? 'zh-CN' : 'en')}>{say.other}</button>
      </header>
      <Drop words={say} onFile={(file) => void verify(file)} />
      <Beside words={handedWords[lang]} handed={handed} onHanded={take} />
      <div>
        {state.at === 'reading' && <Reading words={say} what={say.reading} done={state.done} onStop={stop} />}
        {state.at === 'unable' && <p class="verdict" role="alert">{say.noCrypto}</p>}
        {state.at === 'failed' && <p class="verdict broken" role="alert">{say.tooLarge}{state.why}</p>}
        {state.at === 'done' && <Report words={say} reported={state.reported} lang={lang} />}
        {state.at === 'done' && state.reported.verdict === 'verified' && <Table file={state.file} words={say} key={state.file} />}
      </div>
    </div>
  )
}

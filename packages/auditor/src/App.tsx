import { useEffect, useRef, useState } from 'preact/hooks'
import { Drop } from './Drop.tsx'
import { Reading } from './Reading.tsx'
import { Report } from './Report.tsx'
import { Table } from './Table.tsx'
import type { Lang, Reported } from './work.ts'
import { run, stopped } from './worker.ts'
import { words } from './words.ts'

type State = { at: 'start' } | { at: 'reading'; done: number } | { at: 'failed'; why: string } | { at: 'done'; reported: Reported; file: File }

/** Drop a bundle in, see what holds and what does not, and what it shows. */
export function App() {
  const [lang, setLang] = useState<Lang>('zh-CN')
  const [state, setState] = useState<State>({ at: 'start' })
  const root = useRef<HTMLDivElement>(null)
  const say = words[lang]
  useEffect(() => { document.documentElement.lang = lang }, [lang])

  /** What runs now: a newer file, or Stop, ends the older. */
  const work = useRef<AbortController | undefined>(undefined)

  async function verify(file: File): Promise<void> {
    work.current?.abort()
    const { signal } = (work.current = new AbortController())
    setState({ at: 'reading', done: 0 })
    try {
      const reported = await run('report', file, (done) => setState({ at: 'reading', done }), signal)
      if (!signal.aborted) setState({ at: 'done', file, reported })
    } catch (error) {
      if (error !== stopped) setState({ at: 'failed', why: String(error) }) // the file could not be read: bad evidence never ends here
    }
  }

  function stop(): void {
    work.current?.abort()
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
      <div>
        {state.at === 'reading' && <Reading words={say} what={say.reading} done={state.done} onStop={stop} />}
        {state.at === 'failed' && <p class="verdict broken" role="alert">{say.tooLarge}{state.why}</p>}
        {state.at === 'done' && <Report words={say} reported={state.reported} lang={lang} />}
        {state.at === 'done' && state.reported.verdict === 'verified' && <Table file={state.file} words={say} key={state.file} />}
      </div>
    </div>
  )
}

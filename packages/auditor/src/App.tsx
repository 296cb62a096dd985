import { verifyBundle, type Report as ReportData } from '@mingshi/core'
import { useRef, useState } from 'preact/hooks'
import { Drop } from './Drop.tsx'
import { Report } from './Report.tsx'
import { fileSource } from './source.ts'
import { Table } from './Table.tsx'
import { browserVerifier } from './verifier.ts'
import { words, type Words } from './words.ts'

type Lang = 'zh-CN' | 'en'
type State = { at: 'start' } | { at: 'reading'; done: number } | { at: 'failed'; why: string } | { at: 'done'; report: ReportData; file: File }

/** Drop a bundle in, see what holds and what does not. */
export function App() {
  const [lang, setLang] = useState<Lang>('zh-CN')
  const [state, setState] = useState<State>({ at: 'start' })
  const say = words[lang]

  /** What runs now: a newer file, or Stop, ends the older. */
  const turn = useRef(0)

  async function verify(file: File, lang: Lang): Promise<void> {
    const mine = ++turn.current
    setState({ at: 'reading', done: 0 })
    const onProgress = (done: number): void => {
      if (mine !== turn.current) throw new Error('stopped')
      setState({ at: 'reading', done })
    }
    try {
      const report = await verifyBundle(browserVerifier, fileSource(file), { language: lang, onProgress })
      if (mine === turn.current) setState({ at: 'done', file, report })
    } catch (error) {
      if (mine === turn.current) setState({ at: 'failed', why: String(error) }) // the file could not be read: bad evidence never ends here
    }
  }

  function stop(): void {
    turn.current++
    setState({ at: 'start' })
  }

  /** The findings come in a language too: they are made again in the other one. */
  function translate(): void {
    const other = lang === 'en' ? 'zh-CN' : 'en'
    setLang(other)
    if (state.at === 'done') void verify(state.file, other)
  }

  return (
    <div lang={lang}>
      <header>
        <h1>{say.title}</h1>
        <button type="button" class="quiet" onClick={translate}>{say.other}</button>
      </header>
      <Drop words={say} onFile={(file) => void verify(file, lang)} />
      <div role="status">
        {state.at === 'reading' && <Reading words={say} done={state.done} onStop={stop} />}
        {state.at === 'failed' && <p class="verdict broken">{say.tooLarge}{state.why}</p>}
        {state.at === 'done' && <Report words={say} report={state.report} name={state.file.name} lang={lang} />}
        {state.at === 'done' && state.report.verdict === 'verified' && <Table file={state.file} lang={lang} />}
      </div>
    </div>
  )
}

const Reading = ({ words, done, onStop }: { words: Words; done: number; onStop: () => void }) => (
  <p class="verdict reading">
    {words.reading} <progress value={done} aria-label={words.reading} /> <button type="button" class="quiet" onClick={onStop}>{words.cancel}</button>
  </p>
)

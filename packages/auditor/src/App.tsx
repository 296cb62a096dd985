import { readSurvey, type Surveyed } from '@mingshi/core'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Drop } from './Drop.tsx'
import { Report, type Lang } from './Report.tsx'
import { fileSource } from './source.ts'
import { Table } from './Table.tsx'
import { browserVerifier } from './verifier.ts'
import { words, type Words } from './words.ts'

type State = { at: 'start' } | { at: 'reading'; done: number } | { at: 'failed'; why: string } | { at: 'done'; surveyed: Surveyed; file: File }

/** Drop a bundle in, see what holds and what does not, and what it shows. */
export function App() {
  const [lang, setLang] = useState<Lang>('zh-CN')
  const [state, setState] = useState<State>({ at: 'start' })
  const say = words[lang]
  useEffect(() => { document.documentElement.lang = lang }, [lang])

  /** What runs now: a newer file, or Stop, ends the older. */
  const turn = useRef(0)

  async function verify(file: File): Promise<void> {
    const mine = ++turn.current
    setState({ at: 'reading', done: 0 })
    const onProgress = (done: number): void => {
      if (mine !== turn.current) throw new Error('stopped')
      setState({ at: 'reading', done })
    }
    try {
      const surveyed = await readSurvey(browserVerifier, fileSource(file), { onProgress })
      if (mine === turn.current) setState({ at: 'done', file, surveyed })
    } catch (error) {
      if (mine === turn.current) setState({ at: 'failed', why: String(error) }) // the file could not be read: bad evidence never ends here
    }
  }

  function stop(): void {
    turn.current++
    setState({ at: 'start' })
  }

  return (
    <div lang={lang}>
      <header>
        <h1>{state.at === 'done' ? say.report : say.title}</h1>
        <button type="button" class="quiet" onClick={() => setLang(lang === 'en' ? 'zh-CN' : 'en')}>{say.other}</button>
      </header>
      <Drop words={say} onFile={(file) => void verify(file)} />
      <div>
        {state.at === 'reading' && <Reading words={say} done={state.done} onStop={stop} />}
        {state.at === 'failed' && <p class="verdict broken" role="alert">{say.tooLarge}{state.why}</p>}
        {state.at === 'done' && <Report words={say} surveyed={state.surveyed} name={state.file.name} lang={lang} />}
        {state.at === 'done' && state.surveyed.report.verdict === 'verified' && <Table file={state.file} lang={lang} />}
      </div>
    </div>
  )
}

const Reading = ({ words, done, onStop }: { words: Words; done: number; onStop: () => void }) => (
  <p class="verdict reading" role="status">
    {words.reading} <progress value={done} aria-label={words.reading} /> <button type="button" class="quiet" onClick={onStop}>{words.cancel}</button>
  </p>
)

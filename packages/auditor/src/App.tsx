import { verifyBundle, type Report as ReportData } from '@mingshi/core'
import { useState } from 'preact/hooks'
import { Drop } from './Drop.tsx'
import { Report } from './Report.tsx'
import { browserVerifier } from './verifier.ts'
import { words } from './words.ts'

type Lang = 'zh-CN' | 'en'
type State = { at: 'start' } | { at: 'reading' } | { at: 'failed'; why: string } | { at: 'done'; report: ReportData; file: File }

/** Drop a bundle in, see what holds and what does not. */
export function App() {
  const [lang, setLang] = useState<Lang>('zh-CN')
  const [state, setState] = useState<State>({ at: 'start' })
  const say = words[lang]

  async function verify(file: File, lang: Lang): Promise<void> {
    setState({ at: 'reading' })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      setState({ at: 'done', file, report: await verifyBundle(browserVerifier, bytes, lang) })
    } catch (error) {
      setState({ at: 'failed', why: String(error) }) // the file could not be read: bad evidence never ends here
    }
  }

  /** The findings come in a language too: they are made again in the other one. */
  function turn(): void {
    const other = lang === 'en' ? 'zh-CN' : 'en'
    setLang(other)
    if (state.at === 'done') void verify(state.file, other)
  }

  return (
    <div lang={lang}>
      <header>
        <h1>{say.title}</h1>
        <button type="button" class="quiet" onClick={turn}>{say.other}</button>
      </header>
      <Drop words={say} onFile={(file) => void verify(file, lang)} />
      <div role="status">
        {state.at === 'reading' && <p class="verdict">{say.reading}</p>}
        {state.at === 'failed' && <p class="verdict broken">{say.tooLarge}{state.why}</p>}
        {state.at === 'done' && <Report words={say} report={state.report} name={state.file.name} lang={lang} />}
      </div>
    </div>
  )
}


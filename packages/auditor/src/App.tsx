import { verifyBundle, type Report as ReportData } from '@mingshi/core'
import { useState } from 'preact/hooks'
import { Drop } from './Drop.tsx'
import { Report } from './Report.tsx'
import { browserVerifier } from './verifier.ts'
import { words } from './words.ts'

type State = { at: 'start' } | { at: 'reading' } | { at: 'failed'; why: string } | { at: 'done'; report: ReportData; name: string }

/** Drop a bundle in, see what holds and what does not. */
export function App() {
  const [lang, setLang] = useState<'zh-CN' | 'en'>('zh-CN')
  const [state, setState] = useState<State>({ at: 'start' })
  const say = words[lang]

  async function verify(file: File): Promise<void> {
    setState({ at: 'reading' })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      setState({ at: 'done', name: file.name, report: await verifyBundle(browserVerifier, bytes) })
    } catch (error) {
      setState({ at: 'failed', why: String(error) }) // the file could not be read: bad evidence never ends here
    }
  }

  return (
    <div lang={lang}>
      <header>
        <h1>{say.title}</h1>
        <button type="button" class="quiet" onClick={() => setLang(lang === 'en' ? 'zh-CN' : 'en')}>{say.other}</button>
      </header>
      <Drop words={say} onFile={(file) => void verify(file)} />
      <div role="status">
        {state.at === 'reading' && <p class="verdict">{say.reading}</p>}
        {state.at === 'failed' && <p class="verdict broken">{say.tooLarge}{state.why}</p>}
        {state.at === 'done' && <Report words={say} report={state.report} name={state.name} lang={lang} />}
      </div>
    </div>
  )
}


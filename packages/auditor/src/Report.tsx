import { composeReport, noticeWords, paperWords, renderHtml, type Surveyed } from '@mingshi/core'
import { useMemo } from 'preact/hooks'
import { Paper } from './Paper.tsx'
import type { Words } from './words.ts'

export type Lang = 'zh-CN' | 'en'

/** The verdict, and the report that `mingshi report` writes; to print, or to keep as the same file. */
export function Report({ words, surveyed, name, lang }: { words: Words; surveyed: Surveyed; name: string; lang: Lang }) {
  const { verdict, sample } = surveyed.report
  const paper = useMemo(() => composeReport(surveyed, name, lang, noticeWords[lang]!, paperWords[lang]!), [surveyed, name, lang])
  const save = (): void => saveAs(new Blob([renderHtml(paper)], { type: 'text/html' }), 'report.html')
  return (
    <>
      <p class={verdict === 'verified' ? 'verdict holds' : 'verdict broken'} data-verdict={verdict} role="status">
        {verdict === 'verified' ? words.verified : words.notVerified}
      </p>
      {sample && <p class="verdict sample" data-sample>{words.sample}</p>}
      <p class="keep">
        <button type="button" class="quiet" onClick={() => print()}>{words.print}</button>
        <button type="button" class="quiet" onClick={save}>{words.save}</button>
      </p>
      <Paper paper={paper} />
    </>
  )
}

function saveAs(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

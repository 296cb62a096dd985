import { renderHtml } from '@mingshi/core'
import { Paper } from './Paper.tsx'
import type { Lang, Reported } from './work.ts'
import type { Words } from './words.ts'

/** The verdict, and the report that `mingshi report` writes; to print, or to keep as the same file. */
export function Report({ words, reported, lang }: { words: Words; reported: Reported; lang: Lang }) {
  const { verdict, sample, papers } = reported
  const save = (): void => saveAs(new Blob([renderHtml(papers[lang])], { type: 'text/html' }), 'report.html')
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
      <Paper paper={papers[lang]} />
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

import { renderTable } from '@mingshi/core'
import { useEffect, useRef, useState } from 'preact/hooks'
import { fileSource } from './source.ts'

const words = {
  'zh-CN': { save: '另存为 records.csv', lead: '可以排序、计数的表格，不是证据。', failed: '表格做不出来：' },
  en: { save: 'Save records.csv', lead: 'A table to sort and to count in, not the evidence.', failed: 'The table cannot be made: ' },
}

/** The records of a bundle that verified, as a table: made here, in pieces that the browser may keep on the disk, and under a name of ours. */
export function Table({ file, lang }: { file: File; lang: 'zh-CN' | 'en' }) {
  const [state, setState] = useState<{ done?: number; why?: string }>({})
  const isGone = useRef(false)
  useEffect(() => () => { isGone.current = true }, [])
  const say = words[lang]

  async function save(): Promise<void> {
    const pieces: Blob[] = []
    try {
      for await (const { text, done } of renderTable(fileSource(file))) {
        if (isGone.current) return
        pieces.push(new Blob([text]))
        setState({ done })
      }
      offer(new Blob(pieces, { type: 'text/csv' }))
      setState({})
    } catch (error) {
      setState({ why: String(error) }) // the file was changed or taken away since
    }
  }

  return (
    <p data-table style="padding-top: 1.6em">
      <button type="button" class="quiet" disabled={state.done !== undefined} onClick={() => void save()}>{say.save}</button>{' '}
      {state.done === undefined ? <span class="soft">{say.lead}</span> : <progress value={state.done} aria-label={say.save} />}
      {state.why && <span class="broken">{say.failed}{state.why}</span>}
    </p>
  )
}

function offer(table: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(table)
  link.download = 'records.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

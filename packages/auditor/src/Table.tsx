import { useEffect, useRef, useState } from 'preact/hooks'
import { Reading } from './Reading.tsx'
import { run, stopped } from './worker.ts'
import type { Words } from './words.ts'

/** The records of a bundle that verified, as a table: made here, and under a name of ours. */
export function Table({ file, words }: { file: File; words: Words }) {
  const [state, setState] = useState<{ done?: number; why?: string }>({})
  const work = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => work.current?.abort(), [])

  async function save(): Promise<void> {
    const mine = (work.current = new AbortController())
    setState({ done: 0 })
    try {
      offer(await run('table', file, (done) => setState({ done }), mine.signal))
      setState({})
    } catch (error) {
      setState(error === stopped ? {} : { why: String(error) }) // the file was changed or taken away since
    }
  }

  return (
    <div class="table" data-table>
      <button type="button" class="quiet" disabled={state.done !== undefined} onClick={() => void save()}>{words.table.save}</button>{' '}
      {state.done === undefined
        ? <span class="soft">{words.table.lead}</span>
        : <Reading words={words} what={words.table.making} done={state.done} onStop={() => work.current!.abort()} />}
      {state.why && <span class="broken" role="alert">{words.table.failed}{state.why}</span>}
    </div>
  )
}

function offer(table: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(table)
  link.download = 'records.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

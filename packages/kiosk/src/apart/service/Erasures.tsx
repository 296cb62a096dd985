import { fill, momentText } from '@mingshi/core'
import type { ComponentChildren } from 'preact'
import { Frame } from '../../ui/Frame.tsx'
import type { View } from './view.ts'

/** What the host has to delete and has not confirmed, the oldest first; whose it is, in the host's own reference. */
export function Erasures({ view, foot }: { view: View; foot: ComponentChildren }) {
  const { words: { erasures: own, kicker }, by, lang, look, busy } = view
  const due = [...look.erasures].sort((a, b) => a.deadline - b.deadline)
  return (
    <Frame kicker={fill(kicker, { by })} heading={own.heading} foot={foot}>
      <p class="lead">{due.length > 0 ? own.lead : own.none}</p>
      {due.map(({ erasure, subject, deadline, overdue, purpose }) => (
        <div class="due" key={erasure}>
          <p><b>{subject ? fill(own.subject, { subject }) : own.unnamed}</b></p>
          <p class="small">{`${purpose} · ${fill(own.until, { date: momentText(deadline, lang, look.region) })}${overdue ? ` · ${own.late}` : ''}`}</p>
          <div class="choices">
            <button part="absent" class="key" data-id={erasure} disabled={busy}>{own.absent}</button>
            <button part="delete" class="key" data-id={erasure} disabled={busy}>{own.deleted}</button>
          </div>
        </div>
      ))}
    </Frame>
  )
}

import { alphabet, fill } from '@mingshi/core'
import type { ComponentChildren } from 'preact'
import { Frame } from '../../ui/Frame.tsx'
import type { View } from './view.ts'

/** Who asks for erasure: by the code of their receipt, or as the person whom the host has named. */
export function Request({ view, foot }: { view: View; foot: ComponentChildren }) {
  const { words: { request: own, kicker }, by, subject, typed, busy } = view
  return (
    <Frame kicker={fill(kicker, { by })} heading={own.heading} foot={foot}>
      <p class="lead">{subject === undefined ? own.lead : fill(own.subject, { subject })}</p>
      {subject === undefined && <p class="code entry" part="code">{typed.padEnd(10, '_').replace(/^.{5}/, '$& ')}</p>}
      {subject === undefined && <div class="keys">
        {[...alphabet].map((key) => <button part="key" class="key" key={key} data-id={key} disabled={busy}>{key}</button>)}
        <button part="erase" class="key wide" disabled={busy || !typed}>{own.erase}</button>
      </div>}
    </Frame>
  )
}

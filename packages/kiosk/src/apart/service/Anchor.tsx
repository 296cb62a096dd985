import { fill, utf8 } from '@mingshi/core'
import type { ComponentChildren } from 'preact'
import { Frame } from '../../ui/Frame.tsx'
import { Qr } from '../../ui/Qr.tsx'
import type { View } from './view.ts'

/** The signed state of the log, to be cosigned by somebody outside: for a phone, for a stick, and back again. */
export function Anchor({ view, foot }: { view: View; foot: ComponentChildren }) {
  const { words: { anchor: own, kicker }, by, checkpoint, busy } = view
  return (
    <Frame kicker={fill(kicker, { by })} heading={own.heading} foot={foot}>
      <p class="lead">{own.lead}</p>
      {checkpoint && (
        <>
          <Qr text={inBytes(checkpoint.note)} label={fill(own.qr, { size: checkpoint.size })} />
          <p class="note" part="checkpoint">{checkpoint.note}</p>
          <div class="back">
            <textarea part="pasted" aria-label={own.paste} placeholder={own.paste} disabled={busy} />
            <label>{own.pick}<input type="file" part="signed" disabled={busy} /></label>
          </div>
        </>
      )}
    </Frame>
  )
}

/** A note has a dash that is not ASCII: its UTF-8, a character to a byte, which is what the code holds. */
const inBytes = (text: string): string => Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join('')

import { fill } from '@mingshi/core'
import type { ComponentChildren } from 'preact'
import { Frame } from '../../ui/Frame.tsx'
import { Qr } from '../../ui/Qr.tsx'
import type { View } from './view.ts'

/** What the person takes away: the machine has its record, and they have its signature (PIPL 15). */
export const TakenBack = ({ view: { words: { request: own, kicker }, by, receipts }, foot }: { view: View; foot: ComponentChildren }) => (
  <Frame kicker={fill(kicker, { by })} heading={own.heading} foot={foot}>
    <p class="lead">{own.receipt}</p>
    <div class="slips">
      {receipts.map(({ code, text }) => (
        <div class="take" key={text}>
          <p class="code" part="code">{code}</p>
          <Qr text={text} label={own.receipt} />
        </div>
      ))}
    </div>
  </Frame>
)

import { fill } from '@mingshi/core'
import type { ComponentChildren } from 'preact'
import { Frame } from '../../ui/Frame.tsx'
import type { View } from './view.ts'

/** ISO/IEC 7810, ID-1, in mm: everybody at a machine has one with them. */
export const [cardWidth, cardHeight] = [85.6, 53.98]

/** How many CSS px one touch makes the card wider. */
const steps = [-10, -1, 1, 10]

/** Sizes are true millimetres only where the display is known: a card says how large it is. It stands upright where there is no room. */
export function Display({ view, foot }: { view: View; foot: ComponentChildren }) {
  const { words: { display: own, kicker }, by, pxPerMm, width, diagonalMm } = view
  const lies = cardWidth * pxPerMm <= width * 0.86
  const px = (mm: number): string => `${mm * pxPerMm}px`
  return (
    <Frame kicker={fill(kicker, { by })} heading={own.heading} foot={foot}>
      <p class="lead">{own.lead}</p>
      <p class="small">{diagonalMm ? fill(own.known, { mm: diagonalMm }) : own.unknown}</p>
      <div class="steps">
        {steps.map((id) => <button part="step" class="key" key={id} data-id={id}>{id > 0 ? `+${id}` : `−${-id}`}</button>)}
      </div>
      <div class="card" part="card" style={{ width: px(lies ? cardWidth : cardHeight), height: px(lies ? cardHeight : cardWidth) }}>{own.card}</div>
    </Frame>
  )
}

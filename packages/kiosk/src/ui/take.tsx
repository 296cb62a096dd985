import type { Handed, ScreenWords } from '@mingshi/core'
import { Qr } from './Qr.tsx'

/** A receipt to carry away: written down, or on a phone. */
export const take = ({ receipt }: ScreenWords, { code, text }: Handed) => (
  <div class="take">
    <p class="small">{receipt.code}</p>
    <p class="code" part="code">{code}</p>
    <Qr text={text} label={receipt.scan} />
    <p class="small">{receipt.scan}</p>
  </div>
)

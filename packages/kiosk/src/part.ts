import type { PublicKey, Sha256 } from '@mingshi/core'
import type { Store } from './store/store.ts'

/** What a separate file may read of the log. */
export interface ExportSource {
  sha256: Sha256
  store: Store
  keys: readonly PublicKey[]
}

/** A separate file of the SDK, handed in by the host: `createKiosk({ parts: [MingshiService] })`. */
export interface ServicePart {
  readonly part: 'service'
  exportBundle(source: ExportSource): Promise<Blob>
}
export type Part = ServicePart

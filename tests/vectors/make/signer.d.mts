import type { SampleSigner } from '../../../packages/cli/src/sample/keys.ts'

export type Signer = SampleSigner
export { noteOf, signerOf } from '../../../packages/cli/src/sample/keys.ts'
export { sha256 } from '../../../packages/cli/src/platform.ts'
export const seeds: { base: number; other: number }

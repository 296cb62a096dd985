import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { packAll, type PackedAll } from './installed.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    packed: PackedAll
  }
}

/** Once for both files of tests; what stands in its folder goes with it. */
export default function setup(project: TestProject): () => void {
  const packed = packAll()
  project.provide('packed', packed)
  return () => rmSync(packed.folder, { recursive: true, force: true })
}

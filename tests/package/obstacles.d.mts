import type { Manifest } from './installed.mjs'

export interface Release {
  manifests: Record<string, Pick<Manifest, 'version' | 'dependencies' | 'repository'>>
  sdk: string
  changelog: string
  status: string
  publish: boolean
  identity: boolean
}
export function obstacles(release: Release): string[]

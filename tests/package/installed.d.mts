export interface Packed { tarball: string; files: string[] }
export interface PackedAll { folder: string; packed: Record<string, Packed> }
export interface Manifest {
  name: string
  version: string
  license: string
  sideEffects?: boolean | string[]
  exports: Record<string, string | Record<string, string>>
  dependencies?: Record<string, string>
  repository?: { url: string }
}
export const root: string
export const rooms: string[]
export function manifestOf(folder: string): Manifest
export function npm(folder: string, ...args: string[]): string
export function packAll(): PackedAll
export function install(all: PackedAll): string

/** Whose keys: those of the base, or those of somebody else of the same operator. */
export type Who = 'base' | 'other'
type Facts = Record<string, unknown>

/** What happens to the bytes of a file, a leaf or a zip. Offsets count from 0; a negative one from the end. */
export interface Edit {
  replace?: [from: string, to: string]
  text?: string
  hex?: string
  /** The byte at an offset, with these bits flipped. */
  xor?: [at: number, bits: number]
  append?: string
  /** How many bytes are left. */
  cut?: number
  /** So many spaces instead, or of another byte. */
  fill?: { length: number; byte?: number }
}

export type LeafStep =
  | ({ leaf: number; set?: Facts; unset?: string[] } & Edit)
  | { drop: number; count?: number }
  | { swap: [number, number] }
  | { copy: number; to: number; set?: Facts }
  | { insert: number; facts: Facts }

export type SignStep =
  | { again: Who }
  | { chain: true }
  | { sign: Who; file?: string; size?: number; root?: string; origin?: string }
  | { keys: Who; named: Who }

export type FileStep =
  | ({ file: string } & Edit)
  | ({ add: string; like?: string; first?: true } & Edit)
  | { remove: string }
  | { rename: [string, string] }
  | { document: string; set?: Facts; unset?: string[] }

/** After these the bundle is a zip and nothing else. */
export type ZipStep =
  | { local: string; field: string; value: number | string }
  | { entry: string; field: string; value: number | string }
  | { end: string; value: number | string }
  | { before: string; hex: string }
  | { overlap: [string, string] }
  | ({ zip: true; from?: number } & Edit)

export type Step = LeafStep | SignStep | FileStep | ZipStep

import type { Shape } from './charts/shape.ts'

/** A paper for a person who decides or answers: a title, and parts of sentences, of rows with a label, and of what is left to write. */
export interface Paper {
  lang: string
  title: string
  parts: Part[]
}

export interface Part {
  /** Empty where what stands here goes on from the part before. */
  heading: string
  /** A heading below another one; 2 where absent. */
  level?: 2 | 3 | 4
  /** Begins a page of its own when printed. */
  page?: true
  lines: readonly string[]
  /** Names of the columns, repeated on every page. Without them the first column names its row. */
  head?: readonly string[]
  /** Of the columns in print, in percent. */
  widths?: readonly number[]
  /** A list as a table (清单), each row of as many cells as the first. */
  rows: readonly (readonly string[])[]
  /** Drawn above the table, which says the same in numbers. */
  figure?: Shape
  /** Of each row, from 0 to 1: drawn as a bar behind its last cell. */
  shares?: readonly number[]
  /** As it stands in a file, line by line. */
  raw?: readonly string[]
  /** What a person answers in writing, and how many lines are left for it. */
  asked?: readonly { question: string; lines: number }[]
}

export const part = (heading: string, more: Partial<Part> = {}): Part => ({ heading, lines: [], rows: [], ...more })

/** A paper’s parts as a chapter of another one, each heading one step lower. */
export const below = ({ parts }: Paper): Part[] => parts.map(({ page: _, level = 2, ...rest }) => ({ ...rest, level: Math.min(4, level + 1) as 3 | 4 }))

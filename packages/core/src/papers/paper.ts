/** A paper for a person who decides or answers: a title, and parts of sentences and of rows with a label. */
export interface Paper {
  lang: string
  title: string
  parts: Part[]
}

export interface Part {
  heading: string
  lines: readonly string[]
  /** A list as a table (清单), each row of as many cells as the first. */
  rows: readonly (readonly string[])[]
}

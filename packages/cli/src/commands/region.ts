import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser'

/** Where in a file something stands, both from 1, in UTF-16 code units as SARIF counts by its default. */
export interface Region {
  startLine: number
  startColumn: number
}

/** From a JSON path to its place in one file. */
export type Locate = (path: string) => Region | undefined

/** The places of one text: of a member where its key stands; of what is missing, its nearest holder that is there. */
export function locatorOf(text: string): Locate {
  const root = parseTree(text)
  return (path) => {
    if (!root) return undefined
    const keys = keysOf(path)
    while (keys.length > 0) {
      const node = findNodeAtLocation(root, keys)
      if (node) return regionAt(text, keyed(node).offset)
      keys.pop()
    }
    return regionAt(text, root.offset)
  }
}

/** `$.purposes[0].title["zh-CN"]` to its keys. */
export const keysOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(([, name, index, quoted]) =>
    name ?? (index === undefined ? (JSON.parse(quoted!) as string) : Number(index)),
  )

const keyed = (node: Node): Node => (node.parent?.type === 'property' ? node.parent : node)

function regionAt(text: string, offset: number): Region {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { startLine: lines.length, startColumn: lines.at(-1)!.length + 1 }
}

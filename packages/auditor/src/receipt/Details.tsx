import { hex } from '@mingshi/core'
import type { About, Known } from './known.ts'
import { Row } from './Row.tsx'
import type { Read } from './verdict.ts'
import type { Words } from './words.ts'

/** Word for word what stood on the screen. */
export const Told = ({ words, notice }: { words: Words; notice: Known['notice'] }) => (
  <details>
    <summary>{words.told}</summary>
    <dl>{notice.map(({ item, label, text }) => <Row label={label} key={item}>{text}</Row>)}</dl>
  </details>
)

/** The claims, for somebody who compares them with a bundle; and what they prove. */
export function Technical({ words, read: { receipt, kid }, about }: { words: Words; read: Read; about: About }) {
  const { claims } = words
  const { origin, index, leafHash, size, rootHash, policy, issuedAt } = receipt
  return (
    <details>
      <summary>{words.technical}</summary>
      <dl class="technical">
        <Row label={claims.origin}>{origin}</Row>
        <Row label={claims.index}>{index}</Row>
        <Row label={claims.leafHash}>{hex(leafHash)}</Row>
        <Row label={claims.size}>{size}</Row>
        <Row label={claims.rootHash}>{hex(rootHash)}</Row>
        <Row label={claims.policy}>{policy}</Row>
        <Row label={claims.issuedAt}>{isoOf(issuedAt)}</Row>
        <Row label={claims.kid}>{hex(kid)}</Row>
      </dl>
      <h3>{words.proves}</h3>
      <ul>{[words.provesFirst[about], ...words.provesList].map((line) => <li key={line}>{line}</li>)}</ul>
      <h3>{words.provesNot}</h3>
      <ul>{words.provesNotList.map((line) => <li key={line}>{line}</li>)}</ul>
    </details>
  )
}

/** A time that no date can hold is shown as the number that it is. */
const isoOf = (seconds: number): string => (Number.isNaN(new Date(seconds * 1000).getTime()) ? String(seconds) : new Date(seconds * 1000).toISOString())

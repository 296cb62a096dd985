import type { Block } from '@mingshi/core'

/** A telephone number is never broken over two lines. */
export const unbroken = (text: string) => text.split(/(\d[\d -]{5,}\d)/).map((piece, i) => (i % 2 ? <span class="whole">{piece}</span> : piece))

/** The facts as a ruled list, in the order in which they were composed. */
export const Facts = ({ blocks, part }: { blocks: readonly Block[]; part?: string }) => (
  <dl class="facts" part={part}>
    {blocks.map(({ label, text }) => (
      <div class="fact">
        <dt>{label}</dt>
        <dd>{unbroken(text)}</dd>
      </div>
    ))}
  </dl>
)

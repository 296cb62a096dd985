import type { Block } from '@mingshi/core'

/** The facts as a ruled list, in the order in which they were composed. A telephone number is never broken over two lines. */
export const Facts = ({ blocks, part }: { blocks: readonly Block[]; part?: string }) => (
  <dl class="facts" part={part}>
    {blocks.map(({ item, label, text }) => (
      <div class="fact" key={item}>
        <dt>{label}</dt>
        <dd>{text.split(/(\d[\d -]{5,}\d)/).map((piece, i) => (i % 2 ? <span class="whole">{piece}</span> : piece))}</dd>
      </div>
    ))}
  </dl>
)

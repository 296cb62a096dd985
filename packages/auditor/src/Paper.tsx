import type { Paper as PaperData, Part as PartData, Shape } from '@mingshi/core'
import { createElement, type VNode } from 'preact'

/** A paper on the page: the same parts, in the same order, as in the file that the command writes. */
export const Paper = ({ paper: { parts } }: { paper: PaperData }) => (
  <article class="paper">{parts.map((part, i) => <Part part={part} key={i} />)}</article>
)

function Part({ part: { heading, level = 2, page, lines, figure, raw = [], ...table } }: { part: PartData }) {
  return (
    <>
      {heading && createElement(`h${level}`, page ? { class: 'page' } : null, heading)}
      {lines.map((line) => <p key={line}>{line}</p>)}
      {figure && <figure>{drawn(figure)}</figure>}
      {table.rows.length > 0 && <Table {...table} />}
      {raw.map((line) => <pre key={line}>{line}</pre>)}
    </>
  )
}

const Table = ({ head, widths, rows }: Pick<PartData, 'head' | 'widths' | 'rows'>) => (
  <div class="wide">
    <table class={head ? 'headed' : 'labelled'}>
      {widths && <colgroup>{widths.map((width, i) => <col style={{ width: `${width}%` }} key={i} />)}</colgroup>}
      {head && <thead><tr>{head.map((name, i) => <th scope="col" key={i}>{name}</th>)}</tr></thead>}
      <tbody>
        {rows.map(([first, ...rest], i) => <tr key={i}><th scope="row">{first}</th>{rest.map((cell, at) => <td key={at}>{cell}</td>)}</tr>)}
      </tbody>
    </table>
  </div>
)

const drawn = ({ tag, attributes, children = [] }: Shape): VNode => createElement(tag, attributes, ...children.map((child) => (typeof child === 'string' ? child : drawn(child))))

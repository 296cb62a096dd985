import { escape } from '../escape.ts'

/** One element of a drawing as data: whoever shows it, in a file or on a page, draws the same. */
export interface Shape {
  tag: 'svg' | 'g' | 'rect' | 'path' | 'text' | 'title'
  attributes: Readonly<Record<string, string | number>>
  children?: readonly (Shape | string)[]
}

export const shape = (tag: Shape['tag'], attributes: Shape['attributes'], ...children: (Shape | string)[]): Shape => ({ tag, attributes, children })

export const shapeHtml = ({ tag, attributes, children = [] }: Shape): string => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`)
  return `<${tag}${written.join('')}>${children.map((child) => (typeof child === 'string' ? escape(child) : shapeHtml(child))).join('')}</${tag}>`
}

import { join } from 'node:path'
import fc from 'fast-check'
import * as preact from 'preact'
import { rollup, type Plugin } from 'rollup'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { describe, expect, it } from 'vitest'
import { root, sources } from './sources.ts'

const { JSDOM } = (await import('jsdom' as string)) as { JSDOM: new () => { window: Window & typeof globalThis } }
const { window } = new JSDOM()
Object.assign(globalThis, { document: window.document }) // where both make their elements

const { withoutUnused } = (await import(new URL('packages/kiosk/unused.mjs', `file://${root}`).href)) as { withoutUnused: Plugin }

interface Left { h: typeof preact.h; render: typeof preact.render; Fragment: typeof preact.Fragment }

/** What the bundle has of the libraries. */
async function left(): Promise<Left> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? join(root, 'packages/kiosk/src/entry.js') : null),
    load: (id) => (id.endsWith('src/entry.js') ? "export { h, render, Fragment } from 'preact'" : null),
  }
  const bundle = await rollup({ input: 'entry', plugins: [entry, withoutUnused, nodeResolve({ browser: true })], onwarn() {} })
  const { output: [{ code }] } = await bundle.generate({ format: 'iife', name: 'left' })
  return new Function(`${code}\nreturn left`)() as Left
}
const cut = await left()

/** Trees as the screens have them: keyed or not, with components, fragments, lists, texts, holes, attributes and refs that come and go. */
interface Tree { tag: string; key: string | undefined; attributes: Record<string, unknown>; children: (Tree | string | null | false | number)[] }
const tree = fc.letrec<{ tree: Tree; child: Tree['children'][number] }>((tie) => ({
  child: fc.oneof({ maxDepth: 4 }, fc.constantFrom('a', 'b', '', null, false as const, 0), tie('tree')),
  tree: fc.record({
    tag: fc.constantFrom('div', 'p', 'button', 'svg', 'fragment', 'component', 'list', 'ref'),
    key: fc.constantFrom(undefined, undefined, '1', '2', '3', '4'),
    attributes: fc.dictionary(fc.constantFrom('class', 'part', 'data-id', 'lang', 'dir', 'disabled', 'aria-hidden', 'role', 'tabIndex'), fc.constantFrom<unknown>('x', 'y', undefined, true, false, 1)),
    children: fc.array(tie('child'), { maxLength: 5 }),
  }),
})).tree

/** The same trees one after the other, drawn by one of the two; after each, what stands there and what the refs were told. */
function drawn({ h, render, Fragment }: Pick<Left, 'h' | 'render' | 'Fragment'>, trees: readonly Tree[]): string[] {
  const host = document.createElement('div')
  const told: string[] = []
  const ref = (element: Element | null): void => void told.push(element ? element.tagName : 'gone')
  const Component = ({ children }: { children?: preact.ComponentChildren }): preact.VNode => h('section', null, children)
  const vnode = ({ tag, key, attributes, children }: Tree): preact.ComponentChild => {
    const inner = children.map((child) => (typeof child === 'object' && child ? vnode(child) : child))
    if (tag === 'list') return h(Fragment, { key }, [inner])
    if (tag === 'fragment') return h(Fragment, { key }, ...inner)
    if (tag === 'component') return h(Component, { key }, ...inner)
    return h(tag === 'ref' ? 'h1' : tag, { key, ...attributes, ...(tag === 'ref' && { ref }) } as never, ...inner)
  }
  return trees.map((each) => {
    render(h(Fragment, null, vnode(each)), host)
    return `${host.innerHTML} ${told.splice(0).join()}`
  })
}

describe('what is left of the libraries in the bundle', () => {
  it('draws what the whole Preact draws', () => {
    fc.assert(fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (trees) => { expect(drawn(cut, trees)).toEqual(drawn(preact, trees)) }), { numRuns: 500 })
  }, 120_000)

  it('draws styles, and no screen has a listener for it to keep', () => {
    for (const { h, render } of [preact, cut]) {
      const host = document.createElement('div')
      render(h('p', { style: { 'font-size': '9px' } }), host)
      expect(host.querySelector('p')!.style.fontSize).toBe('9px')
    }
    const screens = sources().filter(({ path }) => /packages\/kiosk\/src\/(ui\/|\w+\.tsx)/.test(path) && !/\.test\./.test(path))
    expect(screens.length).toBeGreaterThan(20)
    for (const { path, text } of screens) expect(text, path).not.toMatch(/\bon[A-Z]\w*=\{/)
  })

  it('draws again after a component threw', () => {
    const host = document.createElement('div')
    const { h, render } = cut
    let breaks = false
    const Fickle = (): preact.VNode => {
      if (breaks) throw new Error('once')
      return h('i', null, 'whole')
    }
    const draw = (): void => render(h('p', null, h(Fickle as never, null)), host)
    draw()
    breaks = true
    expect(draw).toThrow('once')
    breaks = false
    draw()
    expect(host.innerHTML).toBe('<p><i>whole</i></p>')
  })
})

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Evidence } from '../../../tests/support/evidence.ts'
import type { App as AppType } from './App.tsx'
import { works } from './work.ts'

/** A browser's worker as the page sees one; what it says is said by the test. */
class Worker {
  static all: Worker[] = []
  static refuse: 'at once' | 'later' | undefined
  onmessage: (event: { data: unknown }) => void = () => {}
  onerror: (event: { preventDefault(): void; message: string }) => void = () => {}
  isTerminated = false
  orders: unknown[] = []
  constructor() {
    if (Worker.refuse === 'at once') throw new Error('SecurityError')
    if (Worker.refuse === 'later') setTimeout(() => this.onerror({ preventDefault() {}, message: '' }))
    Worker.all.push(this)
  }
  postMessage(order: unknown): void { this.orders.push(order) }
  terminate(): void { this.isTerminated = true }
  say(data: unknown): void { if (!this.isTerminated) this.onmessage({ data }) }
}

let App: typeof AppType
beforeEach(async () => {
  Worker.all = []
  Worker.refuse = undefined
  vi.stubGlobal('Worker', Worker)
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }))
  Object.defineProperty(document, 'currentScript', { configurable: true, value: { textContent: 'the page' } })
  vi.resetModules()
  App = (await import('./App.tsx')).App
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A bundle that verifies, as a browser's file: jsdom's has no arrayBuffer. */
function bundle(): File {
  const zip = new Evidence().session().zip()
  const slice = (from: number, to: number) => ({ arrayBuffer: () => Promise.resolve(zip.slice(from, to).buffer) })
  return { name: 'bundle.zip', size: zip.length, slice } as unknown as File
}
const drop = (container: Element, file: File): void => void fireEvent.drop(container.querySelector('.drop')!, { dataTransfer: { files: [file] } })
const bar = (): HTMLProgressElement | null => document.querySelector('progress')

describe('a bundle on the auditor’s page', () => {
  it('is handed to a worker, whose progress is shown', async () => {
    const { container } = render(<App />)
    const file = bundle()
    drop(container, file)
    const [worker] = Worker.all
    expect(worker!.orders).toEqual([{ work: 'report', file, handed: [] }])
    worker!.say({ done: 0.42 })
    await waitFor(() => expect(bar()!.value).toBe(0.42))
    expect(screen.getByText('42%')).toBeTruthy()
    expect(screen.getByText('正在核验……')).toBeTruthy()
    fireEvent.click(screen.getByText('English'))
    expect(await screen.findByText('Verifying…')).toBeTruthy()
  })

  it('can be stopped: the worker ends, the page is at its start, and what was underway is not shown later', async () => {
    const { container } = render(<App />)
    drop(container, bundle())
    const [worker] = Worker.all
    fireEvent.click(await screen.findByText('停止'))
    expect(worker!.isTerminated).toBe(true)
    await waitFor(() => expect(bar()).toBeNull())
    expect(container.querySelector('[role=alert]')).toBeNull()
    expect(document.activeElement).toBe(container.querySelector('input'))
  })

  it('ends the one before it', async () => {
    const { container } = render(<App />)
    drop(container, bundle())
    drop(container, bundle())
    await waitFor(() => expect(Worker.all.map(({ isTerminated }) => isTerminated)).toEqual([true, false]))
    expect(bar()).not.toBeNull()
  })

  it('is not called broken where signatures cannot be looked at: a page by plain http', async () => {
    vi.stubGlobal('crypto', {})
    const { container } = render(<App />)
    drop(container, bundle())
    expect((await screen.findByRole('alert')).textContent).toContain('所以什么也没有核')
    expect(Worker.all).toEqual([])
  })

  it('that cannot be read is said to be so', async () => {
    const { container } = render(<App />)
    drop(container, bundle())
    Worker.all[0]!.say({ failed: 'NotReadableError' })
    expect((await screen.findByRole('alert')).textContent).toContain('NotReadableError')
  })

  it.each(['at once', 'later'] as const)('is verified by the page itself where a worker is refused %s', async (when) => {
    Worker.refuse = when
    const { container } = render(<App />)
    drop(container, bundle())
    await waitFor(() => expect(container.querySelector('[data-verdict="verified"]')).not.toBeNull(), { timeout: 20_000 })
    expect(container.querySelectorAll('.paper h2').length).toBeGreaterThan(5)
  })

  it('can be stopped there as well', async () => {
    Worker.refuse = 'at once'
    const { container } = render(<App />)
    drop(container, bundle())
    fireEvent.click(await screen.findByText('停止'))
    await waitFor(() => expect(bar()).toBeNull())
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(container.querySelector('[data-verdict], [role=alert]')).toBeNull()
  })
})

describe('the table of a verified bundle', () => {
  it('is made by a worker too, with its own bar and its own way out', async () => {
    const { container } = render(<App />)
    const file = bundle()
    drop(container, file)
    Worker.all[0]!.say({ result: await works.report(file, () => {}) })
    fireEvent.click(await screen.findByText('另存为 records.csv'))
    expect(Worker.all[1]!.orders).toEqual([{ work: 'table', file, handed: [] }])
    Worker.all[1]!.say({ done: 0.5 })
    await waitFor(() => expect(bar()!.value).toBe(0.5))
    fireEvent.click(screen.getByText('停止'))
    expect(Worker.all[1]!.isTerminated).toBe(true)
    await waitFor(() => expect(bar()).toBeNull())
    expect(container.querySelector('[data-verdict]')).not.toBeNull()
  })
})

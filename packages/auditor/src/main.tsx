import { render } from 'preact'
import { App } from './App.tsx'
import { attend } from './worker.ts'

/** One script, twice: the page, and the worker that the page starts from it. */
if (typeof document === 'undefined') attend()
else render(<App />, document.getElementById('app')!)

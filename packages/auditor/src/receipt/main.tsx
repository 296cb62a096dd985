import type { ReceiptPage } from '@mingshi/core'
import { render } from 'preact'
import { App } from './App.tsx'

const page = JSON.parse(document.getElementById('data')!.textContent) as ReceiptPage
render(<App page={page} />, document.getElementById('app')!)

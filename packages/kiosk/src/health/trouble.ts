import { MingshiError } from '@mingshi/core'
import type { Health, HealthCode } from './health.ts'

/** Any failure of log and store as what the integrator is told. */
export function codeOfTrouble(error: unknown): Health {
  if (!(error instanceof MingshiError)) return { code: 'storage-unavailable', detail: String(error) }
  const codes: Partial<Record<string, HealthCode>> = { 'storage-full': 'storage-full', 'log-broken': 'log-broken', 'bad-note': 'log-broken' }
  return { code: codes[error.code] || 'storage-unavailable', detail: error.message }
}

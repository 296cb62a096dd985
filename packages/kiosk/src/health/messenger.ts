import type { Health } from './health.ts'

/** Tells the integrator: a typed event on the element, and for health also the last state. */
export interface Messenger {
  emit<T extends keyof KioskEvents>(type: T, detail: KioskEvents[T]): void
  health(health: Health): void
}

/**
 * Detail of every event, by name. All of them bubble and cross shadow roots. Nothing in them tells who somebody is, but for
 * an erasure's `subject`: the host's own reference, handed back so that it knows whose template has to go.
 */
export interface KioskEvents {
  'mingshi:ready': { face: boolean }
  'mingshi:session': { state: 'opened' | 'decided' | 'ended'; purpose: string; how?: string }
  'mingshi:shown': { screen: string }
  'mingshi:decision': { purpose: string; item: string; answer: 'given' | 'refused' | 'withdrawn' }
  'mingshi:camera': { on: boolean }
  /** Somebody touched “Help”. Whoever calls somebody says so by `preventDefault`, and the person is told. `mingshi-full.js` alone. */
  'mingshi:help': Record<string, never>
  /** Again at every start and every day, until it is confirmed. */
  'mingshi:erasure': { erasure: string; purpose: string; item: string; because: 'withdrawal' | 'change' | 'expiry' | 'request'; deadline: number; overdue: boolean; subject?: string | undefined }
  'mingshi:health': Health
}

/** Events through `emit`, and the last health for listeners that came late. */
export function createMessenger(emit: Messenger['emit']): Messenger & { readonly last: Health } {
  let last: Health = { code: 'ok' }
  return {
    get last() { return last },
    emit,
    health(next) {
      last = next
      emit('mingshi:health', next)
    },
  }
}

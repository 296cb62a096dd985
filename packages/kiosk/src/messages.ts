import type { MingshiKioskElement } from './element.tsx'
import type { Messenger } from './ground.ts'
import type { Health } from './health.ts'

/** Events on the element, and the last health for listeners that came late. */
export function createMessenger(element: MingshiKioskElement): Messenger & { readonly last: Health } {
  let last: Health = { code: 'ok' }
  return {
    get last() { return last },
    emit: (type, detail) => element.emit(type, detail),
    health(next) {
      last = next
      element.emit('mingshi:health', next)
    },
  }
}

import { livingAlternatives } from '@mingshi/core'
import { expect } from '../health/expect.ts'
import type { Ground } from '../ground/ground.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** The ways without a face, and which of them work now. They live when everything else fails, the log included. */
export interface Alternatives {
  /** Ids of those that work, in the policy's order. */
  living(): string[]
  /** Resolves when it is recorded; what the person sees has changed before that. */
  report(id: string, state: 'up' | 'down'): Promise<void>
}

export function openAlternatives({ built, installation, digests }: Ground, { kept, log }: Evidence, changed: () => void): Alternatives {
  const fitted = livingAlternatives(built.policy, installation).map(({ id }) => id)
  const down = new Set(kept.down)
  return {
    living: () => fitted.filter((id) => !down.has(id)),
    async report(id, state) {
      expect('alternatives.report', `one of ${fitted}`, id, fitted.includes(id))
      expect('alternatives.report', 'up or down', state, state === 'up' || state === 'down')
      if (down.has(id) === (state === 'down')) return
      if (!down.delete(id)) down.add(id)
      changed()
      await log.append([{ type: 'alternative.state', ...digests, alternative: id, state }], () => [
        { table: 'facts', put: { name: 'down', value: [...down] } },
      ])
    },
  }
}

import type { Kept } from './register.ts'
import { expect as expectArgument, expectWords } from '../../packages/kiosk/src/health/expect.ts'
import type { InsideToo } from '../../packages/kiosk/src/part.ts'

/** A machine as its service file sees it, without a screen. What it says of its health is in `machine.said`. */
export function insideOf(machine: Kept): InsideToo & { ended: string[] } {
  const { register, it: { ground, store, messenger }, log, signer } = machine
  const ended: string[] = []
  return {
    ended,
    kiosk: {
      element: undefined as never,
      health: { code: 'ok' },
      erasures: { due: () => register.due(), confirm: (erasure, result) => register.confirm(erasure, result) },
      alternatives: { report: () => Promise.resolve() },
      withdraw: (by) => register.withdraw(by),
      disable: () => Promise.resolve(),
      enable: () => Promise.resolve(),
    },
    sha256: ground.sha256, store, keys: signer.keys, policy: ground.built.policy, installation: ground.installation, under: ground.digests, lang: 'zh-CN',
    append: log.append, sign: signer.signNote, inTurn: register.inTurn, es256: (message) => signer.signRaw(message), health: messenger.health, expect: expectArgument, line: expectWords,
    end: (reason) => void ended.push(reason), take: () => () => {}, now: () => ground.clock.wall(),
  }
}

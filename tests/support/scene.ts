import { digestOf, enScreens, zhCNScreens, type Matter, type Rights, type ScreenName, type Visit } from '@mingshi/core'
import type { Scene } from '../../packages/kiosk/src/ui/scene.ts'
import { builtOf, installationOf } from './scenes.ts'
import { sha256 } from './sha256.ts'

const built = builtOf('vending')
const installation = installationOf('vending')

export const visitMatter: Matter = {
  session: 's', purpose: 'pay', act: 'payment', attempts: 3, way: 'offer', alternatives: ['qr', 'card'], readMs: 36_000,
  items: built.items.pay!.map(({ id, required }) => ({ id, required })),
}

/** A visit at one screen, as the flow would have it there. */
export const visitAt = (screen: ScreenName, change: Partial<Visit> = {}): Visit => ({
  screen, matter: visitMatter, since: 0, until: 60_000, step: 0, answers: {}, log: 'open', saving: false, camera: 'off', cameraSince: 0, settled: false, using: false, age: 'over14', ...change,
})

/** What the screens are drawn from. */
export function sceneAt(screen: ScreenName | 'rest', change: Partial<Visit> = {}, more: Partial<Scene> = {}): Scene {
  const lang = more.lang ?? 'zh-CN'
  return {
    ground: {
      sha256, built, installation, clock: { wall: () => 0, mono: () => 0, boot: 'b' }, langs: ['zh-CN', 'en'],
      digests: { policy: built.digest, installation: digestOf(sha256, installation) },
      words: { 'zh-CN': zhCNScreens, en: enScreens },
    },
    words: lang === 'en' ? enScreens : zhCNScreens,
    lang,
    size: 0,
    overlay: undefined,
    state: screen === 'rest' ? { screen: 'rest' } : visitAt(screen, change),
    standing: screen === 'rest' ? undefined : {
      dossier: { session: 's', purpose: 'pay', lang, secret: new Uint8Array(16), code: '00000-00000', answers: [], row: { code: '00000-00000', session: 's', purpose: 'pay', at: Date.UTC(2026, 9, 1, 12), items: [], once: true, ended: false, kept: false } },
      effect: { 'zh-CN': '付 ¥3.50', en: 'pay ¥3.50' },
      receipt: { code: 'ABCDE-FGHJK', text: 'https://r.example.cn/r#12345678901234567', svg: () => '' },
    },
    rights: undefined,
    plain: undefined,
    now: 1000,
    ...more,
  }
}

export const rightsAt = (change: Partial<Rights> = {}): Rights => ({ phase: 'typing', typed: '', wrong: 0, pausedUntil: 0, until: 120_000, ...change })

import { dayOf, fill, momentText } from '@mingshi/core'
import type { Inside } from '../../part.ts'
import { showCheckpoint, takeAnchor } from './take-anchor.ts'
import { cardWidth } from './Display.tsx'
import { calibrate, measuredNow } from './calibrate.ts'
import { exportOn } from './export.ts'
import { look } from './look.ts'
import { prune } from './prune.ts'
import { purge } from './purge.ts'
import { requestErasure } from './request-erasure.ts'
import type { Place, View, Why } from './view.ts'
import { serviceWords } from './words.ts'

const monthMs = 30 * 24 * 60 * 60 * 1000

/** The service screen at work: what it shows, and what a touch means. */
export interface Desk {
  readonly view: View
  touch(part: string, id: string | undefined): void
  /** What was pasted, or read from a file. */
  take(text: string): void
  /** Set by whoever draws. */
  changed(): void
}

export async function begin(inside: Inside, by: string, key: { to: JsonWebKey; name: string } | undefined, subject: string | undefined): Promise<Desk> {
  const { kiosk, under, append, installation, now } = inside
  const lang = inside.lang === 'en' ? 'en' : 'zh-CN'
  let view: View = {
    by, lang, words: serviceWords[lang], size: 0, place: 'home', look: await look(inside), health: kiosk.health.code, said: '', busy: false, subject, typed: '', receipts: [], checkpoint: undefined,
    month: false, why: 'inspection', sealed: false, key: key && key.name, pxPerMm: measuredNow(installation), diagonalMm: undefined, width: 0,
  }
  const become = (change: Partial<View>): void => {
    view = { ...view, ...change }
    desk.changed()
  }
  /** One thing at a time: what it says when it is through, and how the machine stands then. */
  const perform = async (action: () => Promise<string>): Promise<void> => {
    become({ busy: true, said: '' })
    let said: string
    try {
      said = await action()
    } catch (error) {
      said = fill(view.words.failed, { code: String((error as { code?: string }).code || error) })
    }
    become({ busy: false, said, health: kiosk.health.code, look: await look(inside).catch(() => view.look) })
  }
  /** A leaf of its own first, where the one that follows does not say who. */
  const used = (what: 'erasure' | 'alternative' | 'switch', action: () => Promise<void>, said = ''): Promise<void> =>
    perform(async () => {
      await append([{ type: 'service.used', ...under, by, what }])
      await action()
      return said
    })

  const save = (): Promise<void> => perform(async () => {
    const { month, why, sealed, words } = view
    const since = month ? { since: now() - monthMs } : {}
    const bundle = await exportOn(inside, { by, why, ...since, ...(sealed && key && { disclosures: { to: key.to } }) })
    const name = `bundle-${dayOf(now())}.zip`
    handOut(bundle, name)
    return fill(words.export.saved, { name, size: Math.ceil(bundle.size / 1024) })
  })
  const keep = (): Promise<void> => perform(async () => fill(view.words.display.saved, { mm: await calibrate(inside, by, view.pxPerMm) }))
  const confirm = (erasure: string, result: 'deleted' | 'not-found'): Promise<void> =>
    used('erasure', () => kiosk.erasures.confirm(erasure, result), view.words.erasures.done)
  const turn = (): Promise<void> => used('switch', () => (view.look.face === 'on' ? kiosk.disable('service screen') : kiosk.enable('service screen')))
  const toggle = (id: string): Promise<void> => used('alternative', () => kiosk.alternatives.report(id, view.look.ways.some((way) => way.id === id && way.up) ? 'down' : 'up'))
  const clear = (): Promise<void> => perform(async () => {
    const { receipts, disclosures, kept } = await purge(inside, { by, why: 'service screen' })
    return fill(view.words.purge.done, { receipts, disclosures, kept })
  })
  const shorten = (): Promise<void> => perform(async () => {
    const done = await prune(inside, { by, why: 'service screen' })
    return done.gone > 0 ? fill(view.words.prune.done, { ...done }) : view.words.prune.none
  })

  const show = (): Promise<void> => perform(async () => {
    become({ checkpoint: await showCheckpoint(inside) })
    return ''
  })
  const ask = (): Promise<void> => perform(async () => {
    const { rows, due, deadline, receipts } = await requestErasure(inside, by, subject === undefined ? view.typed : { subject })
    become({ typed: '', receipts })
    const { request: own } = view.words
    return due > 0 ? fill(own.done, { n: due, date: momentText(deadline, view.lang, installation.region) }) : rows > 0 ? own.nothing : own.unknown
  })

  const desk: Desk = {
    get view() { return view },
    changed() {},
    take(text) {
      if (view.busy || view.place !== 'anchor') return
      void perform(async () => {
        const names = await takeAnchor(inside, by, text)
        return names.length > 0 ? fill(view.words.anchor.done, { names: names.join(', ') }) : view.words.anchor.none
      })
    },
    touch(part, id = '') {
      const { place, typed, busy, lang: spoken, size, pxPerMm } = view
      if (part === 'language') {
        const next = spoken === 'en' ? 'zh-CN' : 'en'
        become({ lang: next, words: serviceWords[next], said: '' })
      } else if (part === 'size') become({ size: (size + 2) % 3 })
      else if (busy) return
      else if (part === 'tile') {
        become({ place: id as Place, said: '' })
        if (id === 'anchor') void show()
      } else if (part === 'done') become({ place: 'home', said: '', typed: '', receipts: [], checkpoint: undefined })
      else if (part === 'key') become({ typed: (typed + id).slice(0, 10), said: '' })
      else if (part === 'erase') become({ typed: typed.slice(0, -1), said: '' })
      else if (part === 'request') void ask()
      else if (part === 'why') become({ why: id as Why })
      else if (part === 'period') become({ month: id === 'month' })
      else if (part === 'sealed') become({ sealed: id === 'with' })
      else if (part === 'step') become({ pxPerMm: Math.max(1, pxPerMm + Number(id) / cardWidth), said: '' })
      else if (part === 'save' && place === 'anchor') handOut(new Blob([view.checkpoint!.note]), `checkpoint-${view.checkpoint!.size}.txt`)
      else if (part === 'save') void (place === 'export' ? save() : keep())
      else if (part === 'absent') void confirm(id, 'not-found')
      else if (part === 'delete') void (place === 'purge' ? clear() : place === 'prune' ? shorten() : confirm(id, 'deleted'))
      else if (part === 'alternative') void toggle(id)
      else if (part === 'switch') void turn()
    },
  }
  return desk
}

/** As a download of the page: where it goes, the browser's settings say. */
function handOut(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

import { asksGuardian, type Block, type Digest, type GuardianAnswer, type GuardianMethod, type Purpose } from '@mingshi/core'
import type { Ground } from '../ground/ground.ts'
import type { Messenger } from '../health/messenger.ts'
import { noticeFor } from '../record/publish.ts'
import type { Dossier } from '../record/record.ts'

/** What a guardian has to see to decide: their notice, and question and facts of every further item. Nothing of it names the child. */
export interface GuardianRequest {
  session: string
  purpose: string
  lang: string
  notice: { blocks: readonly Block[]; digest: Digest }
  items: { id: string; required: boolean; blocks: readonly Block[] }[]
}

/** How a host lets guardians decide for somebody under fourteen (PIPL 31). Either may be absent; null is a no, or nobody there. */
export interface GuardianHost {
  /** Staff have seen that the guardian is here, and say who it is to the child; the guardian then reads and decides on the screen. */
  attestGuardian?: ((request: GuardianRequest) => Promise<GuardianAnswer | null>) | undefined
  /** Shows the request to the guardian elsewhere, with a no as plain as the yes (儿童个人信息网络保护规定 Art. 10), item by item. */
  guardianChannel?: { send(request: GuardianRequest): Promise<GuardianAnswer | null> } | undefined
}

/** How a guardian can be asked for this purpose, if they can. */
export function guardiansFor({ built }: Ground, purpose: Purpose, { attestGuardian, guardianChannel }: GuardianHost): readonly GuardianMethod[] | undefined {
  const isAsked = asksGuardian(built.policy, purpose)
  const methods = (['in-person', 'channel'] as const).filter((method) => isAsked && (method === 'channel' ? guardianChannel : attestGuardian))
  return methods.length > 0 ? methods : undefined
}

/** Asks, and says what came of it. A host that throws or answers something else has not answered. */
export function askGuardian<T extends { dossier: Dossier; host?: GuardianHost }>(ground: Ground, messenger: Messenger, mine: T, method: GuardianMethod, answered: (mine: T, answer?: GuardianAnswer) => void): void {
  const { host, dossier: { session, purpose, lang } } = mine
  const of = (item: string) => noticeFor(ground, purpose, lang, item)!
  const { blocks, digest } = of('guardian')
  const items = ground.built.items[purpose]!.map(({ id, required }) => ({ id, required, blocks: of(id).blocks }))
  const request: GuardianRequest = { session, purpose, lang, notice: { blocks, digest }, items }
  Promise.resolve(request).then((asked) => (method === 'channel' ? host!.guardianChannel!.send(asked) : host!.attestGuardian!(asked))).then((answer) => {
    if (answer && answer.relation !== 'parent' && answer.relation !== 'guardian') throw new Error(`relation: ${String((answer as GuardianAnswer).relation)}`)
    answered(mine, answer || undefined)
  }).catch((error: unknown) => {
    messenger.health({ code: 'host-error', detail: String(error) })
    answered(mine)
  })
}

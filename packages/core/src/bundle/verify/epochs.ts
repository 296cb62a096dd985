import { canonical } from '../../canonical.ts'
import type { Leaf, LeafOf } from '../../receipt/record.ts'
import type { CheckId } from '../report.ts'
import { atLeaf, type At, type Take } from './fault.ts'
import { isOfVisit } from './session.ts'

/** One start of a page. Several run at once where several pages of the machine are open; each has clocks and settings of its own. */
interface Epoch {
  boot: string
  /** Monotonic ms of its last leaf. */
  m: number
  genesis?: LeafOf<'genesis'>
  changed?: LeafOf<'policy.changed'>
  recovered?: LeafOf<'storage.recovered'>
  /** Absent until it has begun. */
  start?: LeafOf<'epoch.start'>
  stopped: boolean
  /** The leaf from which it knew the face to be switched off. */
  off: number
}

/**
 * What a start may write, and when: genesis first and once; before its epoch.start only what the start before left undone, all
 * in one go; then everything under the policy and installation that it began with, and no session behind the switch or its stop.
 */
export class Epochs {
  /** The keys that each start named. */
  readonly vkeys: { index: number; vkeys: readonly string[] }[] = []
  private readonly byBoot = new Map<string, Epoch>()
  /** The start that has begun to write and has not come to its epoch.start. */
  private starting: Epoch | undefined
  private readonly policies = new Set<string>()
  /** The last leaves that turned the switch. */
  private off = -1
  private on = -1
  private readonly fault: Take

  constructor(fault: Take) {
    this.fault = fault
  }

  take(leaf: Leaf, index: number): void {
    const at = (check: CheckId): At => atLeaf(this.fault, check, index)
    if ((leaf.type === 'genesis') !== (index === 0)) at('order')(index === 0 ? 'the genesis' : 'the only genesis at leaf 0', leaf.type)
    if (this.starting && this.starting.boot !== leaf.boot) this.unbegun(at('order'))
    const epoch = this.epochOf(leaf)
    if (leaf.m < epoch.m) at('order')(`m of at least ${epoch.m}, as its boot goes on`, String(leaf.m))
    epoch.m = leaf.m
    if (epoch !== this.starting) return this.follow(epoch, leaf, index, at)
    if (leaf.type === 'epoch.start') this.begin(epoch, leaf, index, at)
    else if (leaf.type === 'genesis') epoch.genesis = leaf
    else if (leaf.type === 'policy.changed') epoch.changed = leaf
    else if (leaf.type === 'storage.recovered') this.recover(epoch, leaf, index, at('order'))
    else if (leaf.type !== 'session.ended' || leaf.how !== 'interrupted') {
      at('order')('the epoch.start of its boot before it', leaf.type)
      this.starting = undefined
    }
  }

  end(size: number): void {
    if (this.starting) this.unbegun(atLeaf(this.fault, 'order', size - 1))
    if (this.byBoot.size === 0) this.fault({ check: 'order', where: 'leaves.ndjson', expected: 'a genesis and an epoch.start', got: 'no leaf' })
  }

  private epochOf({ boot, m }: Leaf): Epoch {
    let epoch = this.byBoot.get(boot)
    if (!epoch) {
      epoch = this.starting = { boot, m, stopped: false, off: -1 }
      this.byBoot.set(boot, epoch)
    }
    return epoch
  }

  private unbegun(at: At): void {
    at(`the epoch.start of ${this.starting!.boot}`, 'none')
    this.starting = undefined
  }

  private begin(epoch: Epoch, leaf: LeafOf<'epoch.start'>, index: number, at: (check: CheckId) => At): void {
    const { genesis, changed, recovered } = epoch
    epoch.start = leaf
    epoch.off = this.off
    this.starting = undefined
    this.vkeys.push({ index, vkeys: leaf.vkeys })
    if (genesis && genesis.installation !== leaf.installation) at('order')(`the installation of the genesis, ${genesis.installation}`, leaf.installation)
    if (genesis?.predecessor && !recovered) at('order')('the storage.recovered of a log with a predecessor', 'none')
    if (changed && changed.to !== leaf.policy) at('order')(`the policy that it changed to, ${changed.to}`, leaf.policy)
    if (changed && !this.policies.has(changed.from)) at('order')('a change from a policy that was in force', changed.from)
    if (!changed && this.policies.size > 0 && !this.policies.has(leaf.policy)) at('order')('a policy.changed before another policy', leaf.policy)
    this.policies.add(leaf.policy)
  }

  /** A log goes on with what was put back of it, or it is another one, which names the one before and what is lost of that. */
  private recover(epoch: Epoch, leaf: LeafOf<'storage.recovered'>, index: number, at: At): void {
    const { predecessor, restored, lost } = leaf
    const named = epoch.genesis?.predecessor ?? undefined
    if (epoch.recovered) at('one storage.recovered of a boot', 'another')
    epoch.recovered = leaf
    if (canonical({ predecessor }) !== canonical({ predecessor: named })) at(named ? 'the predecessor that the genesis names' : 'no predecessor but of a genesis', predecessor ? predecessor.origin : 'none')
    if (!restored !== !!predecessor) at(predecessor ? 'nothing restored of another log' : 'the lines that were restored', restored ? restored.join(' to ') : 'none')
    if (restored && (restored[0] >= restored[1] || restored[1] > index)) at(`lines before leaf ${index}`, restored.join(' to '))
    if (lost && (!predecessor || lost[0] >= lost[1] || lost[1] !== predecessor.size)) at('the end of its predecessor lost, if anything', lost.join(' to '))
  }

  private follow(epoch: Epoch, leaf: Leaf, index: number, at: (check: CheckId) => At): void {
    const { start } = epoch
    if (leaf.type === 'epoch.start' || leaf.type === 'policy.changed' || leaf.type === 'storage.recovered' || (leaf.type === 'session.ended' && leaf.how === 'interrupted')) {
      at('order')('what only the beginning of a boot writes, there', leaf.type)
    } else if (start) {
      for (const key of ['policy', 'installation'] as const) {
        const digest = (leaf as Record<string, unknown>)[key]
        if (digest !== undefined && digest !== start[key]) at('order')(`the ${key} of its epoch.start, ${start[key]}`, String(digest))
      }
    }
    if (leaf.type === 'epoch.stop') epoch.stopped = true
    if (leaf.type === 'switch') this.turn(epoch, leaf, index)
    if (!isOfVisit(leaf)) return
    if (epoch.stopped) at('sessions')('nothing of a session after the epoch.stop of its boot', leaf.type)
    if ((leaf.type === 'session.opened' || leaf.type === 'permit.redeemed') && epoch.off > this.on) at('sessions')('no session while the face is switched off', leaf.type)
  }

  /** Off counts for the page that turned it and for later starts; on, for all: a page that was not told may stay off. */
  private turn(epoch: Epoch, { face }: LeafOf<'switch'>, index: number): void {
    if (face === 'on') this.on = index
    else this.off = epoch.off = index
  }
}

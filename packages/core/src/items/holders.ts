import type { Policy, Text } from '../policy/schema.ts'

/** The lists of a policy whose entries have ids. */
export const lists = ['joint', 'purposes', 'recipients', 'entrusted', 'plain', 'alternatives'] as const
export type Part = (typeof lists)[number] | 'controller' | 'policy'

/** What has facts of its own in a policy: an entry of a list, the controller, and the policy itself. */
export interface Holder {
  part: Part
  /** Of an entry. */
  id?: string
  /** What a person knows it by. */
  name?: Text
  path: string
  members: Readonly<Record<string, unknown>>
}

/** By a key that is the same in every version: entries are known by their ids, wherever in their list they stand. */
export function holdersOf(policy: Policy): Map<string, Holder> {
  const { controller, version: _, ...rest } = policy
  const own = Object.entries(rest).filter(([key]) => !(lists as readonly string[]).includes(key))
  const holders = new Map<string, Holder>([
    ['policy', { part: 'policy', path: '$', members: Object.fromEntries(own) }],
    ['controller', { part: 'controller', path: '$.controller', members: controller }],
  ])
  for (const part of lists) {
    policy[part]?.forEach((entry, i) => {
      const { title, name, label } = entry as { title?: Text; name?: Text; label?: Text }
      const known = title ?? name ?? label
      holders.set(`${part} ${entry.id}`, { part, id: entry.id, ...(known && { name: known }), path: `$.${part}[${i}]`, members: { ...entry } })
    })
  }
  return holders
}

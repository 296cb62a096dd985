import { fill, type ScreenWords } from '@mingshi/core'
import type { Ground } from '../ground/ground.ts'
import { nameOf } from './scene.ts'

/** What an item is called on a receipt: a yes to a recipient by whom it is for, as long as the policy still has them. */
export function labelOf(words: ScreenWords, item: string, { built }: Ground, lang: string): string {
  const to = (built.policy.recipients || []).find(({ id }) => item === `recipient:${id}`)
  return to ? fill(words.receipt.beside.to, { name: to.name[lang]! }) : nameOf(words, item)
}

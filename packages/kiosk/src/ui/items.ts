import { fill } from '@mingshi/core'
import { nameOf, type Scene } from './scene.ts'

/** What an item is called on a receipt: a yes to a recipient by whom it is for, as long as the policy still has them. */
export function labelOf(scene: Scene, item: string): string {
  const to = (scene.ground.built.policy.recipients || []).find(({ id }) => item === `recipient:${id}`)
  return to ? fill(scene.words.beside.to, { name: to.name[scene.lang]! }) : nameOf(scene, item)
}

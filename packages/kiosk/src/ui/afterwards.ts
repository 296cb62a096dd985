import { fill } from '@mingshi/core'
import { unmadeBefore } from './came.tsx'
import { wasRefused } from './refused.ts'
import { matterOf, nameOf, type Scene } from './scene.ts'
import { waysOf } from './ways.ts'

/** Beside the host's alternative, in a line: after a no, that it was heard and what works; after a yes that led to nothing, that. */
export function afterwards(scene: Scene): string {
  const { aside } = scene.words.receipt
  const { act, items } = matterOf(scene)
  return wasRefused(scene)
    ? fill(aside.refused[act], { name: nameOf(scene.words, items[0]!.id).toLowerCase(), list: waysOf(scene) })
    : unmadeBefore(scene, aside.given)
}

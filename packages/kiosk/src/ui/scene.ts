import { fill, isVisit, kindOf, momentText, type Matter, type Rights, type ScreenWords, type State, type Visit } from '@mingshi/core'
import { purposeOf, type Ground } from '../ground/ground.ts'
import type { Standing } from '../visit/stage.ts'

/** What helps to hear a screen, and to reach it. */
export interface Aids {
  /** Something of this screen can be heard. */
  readonly heard: boolean
  /** 0 is silent; 3 is as loud as it gets. */
  readonly level: number
  /** How much of the screen is higher than somebody who sits reaches, in per cent; 0 where that is not known. */
  readonly above: number
  /** The screen stands below that. */
  readonly low: boolean
  /** The host has called somebody to help. */
  readonly called: boolean
}

/** Everything that is shown, at one moment. The screens are a function of it. */
export interface Scene {
  ground: Ground
  words: ScreenWords
  lang: string
  size: number
  overlay: 'help' | 'rules' | undefined
  state: State
  standing: Standing | undefined
  rights: Rights | undefined
  plain: { id: string; open: boolean } | undefined
  aids?: Aids | undefined
  /** Monotonic ms: for countdowns. */
  now: number
}

/** The visit of a scene that has one: every screen but the rights screen does. */
export const visitOf = ({ state }: Scene): Visit => state as Visit

export const matterOf = (scene: Scene): Matter => visitOf(scene).matter

/** What is done for the person: the host's words for it, or the purpose's title. */
export function effectOf({ standing, ground, lang, state }: Scene): string {
  const effect = standing && standing.effect
  const said = typeof effect === 'object' ? effect[lang] : effect
  return (typeof said === 'string' && said) || (isVisit(state) && purposeOf(ground, state.matter.purpose)!.title[lang]) || ''
}

/** What an item is called: the modality by its own name. */
export const nameOf = ({ words: { consent, modality } }: Scene, item: string): string => fill(consent.names[kindOf(item)], { name: modality[item] || '' })

/** A moment (Unix ms) by the clock of the place where the machine stands. */
export const timeIn = ({ lang, ground }: Scene, ms: number): string => momentText(ms, lang, ground.installation.region)

/** Seconds until `until`, never below zero. */
export const secondsLeft = ({ now }: Scene, until: number): number => Math.max(0, Math.ceil((until - now) / 1000))

import { frames } from './frames.mjs'
import { shut } from './shut.mjs'

export const ways = [...shut, ...frames]


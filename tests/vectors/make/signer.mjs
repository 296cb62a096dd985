/** Keys and notes as `mingshi sample` makes them: whoever knows the seed has the keys, which is what they are for. */
export { noteOf, signerOf } from '#sample-keys'
export { sha256 } from '#platform'

export const seeds = { base: 7, other: 8 }

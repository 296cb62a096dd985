import type { ComponentChildren } from 'preact'

/** A line of Chinese ends at a mark where it can, rather than in the midst of a word. `mingshi.js` leaves that to the engine. */
export const phrases = (text: string): ComponentChildren =>
  /[一-鿿]/.test(text) ? text.replace(/[，。？：]+(?=.)/g, '$&\n').split('\n').map((phrase) => <span class="phrase">{phrase}</span>) : text

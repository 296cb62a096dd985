import type { ComponentChildren } from 'preact'

/** A line of Chinese ends at a mark where it can, or before a part of the questions’ own words, rather than in the midst of one. Nothing for other languages; `mingshi.js` leaves all of it to the engine. */
export const phrases = (text: string): ComponentChildren =>
  /[一-鿿]/.test(text) && text.replace(/[，。？：]+(?=.)|.(?=经互|传出这|提供给|存在|由监|回执)/g, '$&\n').split('\n').map((phrase) => <span class="phrase">{phrase}</span>)

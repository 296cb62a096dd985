/**
 * Where a display is low and wide, what decides stands beside what is read, and not under it: the notice has the whole height, and the lens is no
 * smaller than on a phone. Where it is tall, what asks whether somebody is there is as large as what it lies over. `mingshi.js` has none of it.
 */
export const roomyTheme = /* css */ `
@media (min-aspect-ratio: 5/4) and (max-height: 45em) {
  .cover > .screen { display: grid; grid-template: auto auto 1fr / 1fr auto; grid-auto-rows: auto; }
  .cover .bar, .cover .band, .cover .body:last-child { grid-column: 1 / -1; }
  .foot { width: 34vw; border: 0; border-inline-start: 1px solid var(--line); padding-top: 1em; display: flex; flex-direction: column; justify-content: flex-end; }
  .foot .choices { grid-template-columns: 1fr; }
  .body:not(:last-child) .facts { grid-template-columns: 1fr; }
  .body:not(:last-child) video { width: 40vh; height: 40vh; }
}
@media (min-height: 90em) {
  .sheet { font-size: 1.35em; }
  .sheet .choices { font-size: inherit; }
}
.lead + .tiles { padding-top: calc(.9em * var(--fit)); }
.take .small { color: inherit; font-size: .9em; }
`

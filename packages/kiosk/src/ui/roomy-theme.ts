/**
 * Where a display is low and wide, what decides stands beside what is read, and not under it: the notice has the whole height, and the lens is no
 * smaller than on a phone. Where it is tall, what asks whether somebody is there is as large as what it lies over, and a ruled list takes most of the
 * room that its type leaves. Lines break evenly where the engine knows how (text-wrap). `mingshi.js` has none of it.
 */
export const roomyTheme = /* css */ `
.cover, .float { -webkit-text-size-adjust: 100%; }
[lang=en] { font-family: "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif; line-height: 1.4; }
[dir=rtl] { line-height: 1.7; }
@media (min-aspect-ratio: 5/4) and (max-height: 45em) {
  .cover > .screen { display: grid; grid-template: auto auto auto 1fr / 1fr auto; grid-auto-rows: auto; }
  .cover .bar, .cover .band, .cover .body:last-child { grid-column: 1 / -1; }
  .body { grid-row: 4; }
  .more { grid-area: 5 / 1; }
  .foot { grid-area: 4 / 2 / span 2; }
  .grown { padding: .15em 0 0; }
  .effect { padding: 0; }
  .tiles { font-size: .8em; }
  .kicker, .effect { line-height: 1.2; }
  .foot { width: 37vw; border: 0; border-inline-start: 1px solid var(--line); padding-top: 1em; display: flex; flex-direction: column; justify-content: flex-end; }
  .foot .choices { grid-template-columns: 1fr; }
  .body:not(:last-child) .grown > .facts { columns: auto; }
  .body:not(:last-child) video { width: 40vh; height: 40vh; }
}
@media (min-height: 90em) {
  .tiles, .keys { flex: 1; max-height: 24em; }
  .tiles { grid-template-rows: repeat(3, 1fr); }
  .sheet { font-size: 1.35em; }
  .sheet .choices { font-size: inherit; }
  .kicker, .link { font-size: .9em; }
  .strip .chip { min-height: calc(.75 * var(--chip)); }
}
@media (min-height: 60em) and (max-aspect-ratio: 1) {
  .grown > .facts { flex: .6 0 auto; display: flex; flex-direction: column; }
  .grown > .facts .fact { flex: 1 0 auto; align-content: center; }
  .split { padding-top: .5em; }
}
h1, h2, .label, .hint { text-wrap: balance; }
.label, .hint, .band { word-break: keep-all; }
.phrase { display: inline-block; }
@media (min-width: 22.5em) {
  h1 { font-size: max(calc(.25em + 1.2em * var(--fit)), 1.08em); }
  .keys { grid-template-columns: repeat(6, 1fr); }
  .wide { grid-column: span 4; }
}
video { min-width: 3.6em; min-height: 3.6em; border-color: var(--soft); }
.qr { width: 231px; min-width: 15vh; max-width: 53vw; }
@media (prefers-color-scheme: dark) { .band.live { border-bottom: 3px solid; } }
dd, p { text-wrap: pretty; }
.plain span + .chip { margin: 0; }
.keys, .count, .more { font-size: var(--deed); }
.keys { grid-gap: calc(.2 * var(--chip)) calc(.15 * var(--chip)); grid-auto-rows: minmax(var(--chip), 1fr); }
@media (max-width: 54em) {
  dl[part] .fact { display: block; }
  dl[part] .fact > * { display: inline; }
  dt { font-weight: 700; }
  .effect, .tiles { padding: .2em 0; }
  .tiles, .choices { grid-gap: .6em; }
  .choice { padding: .4em .2em; }
  .keys { grid-gap: calc(.06 * var(--chip)); grid-auto-rows: minmax(calc(.8 * var(--chip)), 1fr); }
}
@media (min-aspect-ratio: 5/4) { .split dd, .back dt { flex-basis: 5em; } .lens + .lead { align-self: center; text-align: start; } .keys { grid-template-columns: repeat(12, 1fr); } .tile { align-content: center; } }
.bar .chip { padding: .55em calc(.1em + .8em * var(--fit)); }
.sheet [role=timer] { font-weight: 700; }
.lens { margin-top: .4em; }
.facts { column-gap: 2em; }
.grown > .facts dt { flex-basis: 7em; }
.fact { break-inside: avoid; padding: .4em 0; }
.strip span { min-width: 8em; }
.strip { flex-wrap: wrap; }
video, .count { box-shadow: 0 0 0 .2em #fff; }
.count { width: 2em; line-height: 2em; }
.bar, .band { font-size: calc(.9 * var(--deed)); }
.more { order: 1; flex: none; min-height: var(--chip); border-top: 1px solid; display: none; }
.on { display: block; }
.foot { order: 2; }
.more ~ .body::after, .more ~ .body .grown::after { content: none; }
.told { border: 1px solid var(--soft); padding: .6em; margin-top: .6em; }
.chip { min-width: var(--chip); }
.band { min-height: calc(.7 * var(--chip)); }
a { color: inherit; font-size: 1.2em; padding: .7em 0; display: inline-block; }
button:active { background: var(--shade); }
.key:disabled { opacity: .5; }
.entry, .keys { margin-bottom: .6em; }
.lead + .tiles { padding-top: .8em; }
.key, .chip { border-width: 2px; }
.on ~ .body:not(:last-child) { -webkit-mask: linear-gradient(#000 calc(100% - 1em), transparent); }
@media (max-width: 22em) {
  .chip + .chip { margin-inline-start: .4em; }
  .bar .chip { padding: .55em .4em; }
  .choices { grid-template-columns: repeat(auto-fit, minmax(5.8em, 1fr)); }
  .label { font-size: 1em; }
}
`

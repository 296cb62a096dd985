/**
 * A public form, not an app: warm paper, near-black ink, ruled lines; type does the work. One signal colour, and only the
 * band that is the camera ever has it. Every length is in em of the body text, so that one number scales the whole.
 * Nothing newer than Chromium 74: no flex gap, no clamp, no aspect-ratio, no inset. Nothing moves.
 */
export const theme = /* css */ `
:host { --paper: #fbfaf6; --shade: #efece3; --ink: #161513; --soft: #4f4a41; --line: #d3cec2; --signal: #0b5a46; all: initial; display: block; }
@media (prefers-color-scheme: dark) {
  :host { --paper: #161513; --shade: #262420; --ink: #fbfaf6; --soft: #c4beb1; --line: #46423a; }
}
* { box-sizing: border-box; margin: 0; }
.cover, .float {
  font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; line-height: 1.5;
  color: var(--ink); position: fixed; right: 0; bottom: 0; left: 0; z-index: 2147483647; -webkit-text-size-adjust: 100%;
}
[lang=en] { font-family: "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif; line-height: 1.4; }
.cover { top: 0; background: var(--paper); }
.screen { height: 100%; display: flex; flex-direction: column; }
h1:focus, h2:focus, .body:focus { outline: 0; }
button { font: inherit; color: inherit; background: var(--paper); border: 0; border-radius: .3em; padding: 0; touch-action: manipulation; }
button:focus { outline: .14em solid var(--signal); outline-offset: .1em; }
button:focus:not(:focus-visible) { outline: 0; }
button:active { background: var(--shade); }
.icon { width: 1.5em; height: 1.5em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }

.bar, .band, .strip { flex: none; display: flex; align-items: center; padding: .5em 1.4em; font-size: .92em; }
.gap, .strip span { flex: 1; }
.chip { min-height: 44px; min-width: 44px; padding: .55em 1em; border-radius: 2em; background: var(--shade); font-size: .9em; white-space: nowrap; }
.chip + .chip, .strip .chip { margin-inline-start: .6em; }
.outlined { background: none; border: 1px solid var(--soft); }
.band { background: var(--shade); }
.band .icon { margin-inline-end: .6em; }
.live { background: var(--signal); color: #fff; border-color: var(--signal); }

.body {
  flex: 1; min-height: 0; overflow-y: auto; padding: 0 1.4em; background: no-repeat 0 100% / 100% 2em;
  background-image: linear-gradient(var(--paper), var(--paper)), linear-gradient(transparent, var(--line)); background-attachment: local, scroll;
}
.grown { font-size: calc(1em * var(--grow)); padding: 1em 0 .8em; min-height: 100%; display: flex; flex-direction: column; }
.kicker, .small, .tile .hint, dt { color: var(--soft); }
.kicker, .small { font-size: .8em; overflow-wrap: anywhere; }
h1 { font-size: 1.7em; line-height: 1.3; padding: .1em 0 .4em; border-bottom: 2px solid; }
h2 { font-size: 1.5em; line-height: 1.3; }
.lead { padding-top: .7em; }
.effect { font-size: 1.25em; font-weight: 700; padding: .5em 0; border-bottom: 1px solid var(--line); }
.link { align-self: flex-start; min-height: 2.6em; font-size: .86em; text-decoration: underline; text-align: start; background: none; }

.choice, .tile { border: .15em solid; padding: .4em .8em; line-height: 1.3; }
.label { font-size: 1.2em; font-weight: 700; display: block; }
.hint { font-size: .84em; }
.tiles { display: grid; grid-gap: .8em; padding: 1em 0 .4em; grid-auto-rows: minmax(5.2em, 1fr); }
.tile { text-align: start; display: grid; grid-template-columns: auto 1fr; grid-column-gap: 1em; align-content: center; }
.tile .icon { grid-row: span 2; width: 2.6em; height: 2.6em; align-self: center; }

.fact { display: grid; grid-template-columns: 6.4em 1fr; grid-column-gap: .8em; padding: .5em 0; border-bottom: 1px solid var(--line); }
[lang=en] .fact { grid-template-columns: 8.6em 1fr; }
dd { overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
.told { border: 1px solid var(--soft); padding: .5em .8em; margin-top: .6em; }

.foot { flex: none; padding: .7em 1.4em 1.3em; border-top: 1px solid var(--line); }
.without { font-size: .92em; padding-bottom: .6em; }
.choices { display: grid; grid-template-columns: 1fr 1fr; grid-gap: .9em; }
.one { grid-template-columns: 1fr; }
.choice { min-height: 3.6em; }
:disabled span { opacity: .55; }

.lens { position: relative; align-self: center; margin: 1em 0 0; text-align: center; }
video { width: 36vh; height: 36vh; max-width: 80vw; max-height: 80vw; object-fit: cover; transform: scaleX(-1); background: var(--shade); border: .2em solid var(--line); border-radius: 50%; display: block; }
.count { position: absolute; right: 6%; bottom: 6%; width: 2.4em; border-radius: 50%; font-weight: 700; line-height: 2.4em; }

.split { display: grid; grid-gap: 1em; padding-top: .4em; }
.take, .entry, .centred { text-align: center; }
.qr { width: 15em; max-width: 100%; display: block; margin: 0 auto .4em; }
.code { font: 700 1.6em/1.4 monospace; letter-spacing: .06em; }
.keys { display: grid; grid-template-columns: repeat(8, 1fr); grid-gap: .35em; }
.key { min-height: 2.3em; border: 1px solid; font-weight: 700; }
.wide { grid-column: span 8; }

.veil { position: absolute; top: 0; right: 0; bottom: 0; left: 0; background: rgba(22, 21, 19, .55); display: flex; align-items: flex-end; }
.sheet { width: 100%; max-height: 100%; overflow-y: auto; background: var(--paper); padding: 1.4em; border: .15em solid; }
.sheet .choices { padding-top: 1.1em; }
.strip, .plain { background: var(--paper); border-top: 2px solid; }
.plain .facts { max-height: 50vh; overflow-y: auto; padding: 0 1.4em .8em; }

@media (min-aspect-ratio: 5/4) {
  .tiles { grid-auto-flow: column; grid-auto-columns: 1fr; grid-auto-rows: minmax(7.5em, auto); }
  .tile { grid-template-columns: 1fr; align-content: start; }
  .tile .icon { grid-row: auto; align-self: start; }
  .facts { display: grid; grid-template-columns: 1fr 1fr; grid-column-gap: 2em; }
  .split { grid-template-columns: 1fr auto; grid-gap: 2em; }
  .split .facts { display: block; }
  .qr { width: 12em; }
  h1 { font-size: 1.5em; }
  .keys { grid-template-columns: repeat(11, 1fr); }
  .wide { grid-column: auto; }
  .sheet { width: auto; min-width: 60%; margin: auto; }
}
@media (max-height: 40em) {
  .grown { padding: .4em 0 .2em; }
}
@media (min-aspect-ratio: 5/4) and (max-height: 40em) {
  .take { display: grid; grid-template: auto auto 1fr / auto auto; grid-column-gap: 1em; align-items: start; text-align: start; }
  .take .qr { grid-row: span 3; width: 31vh; }
}
@media (min-height: 62em) {
  .sheet { font-size: 1.35em; }
}
@media (max-width: 30em) {
  .bar { font-size: 17px; }
  .bar .chip { padding: .5em .7em; }
  .choice { padding: .4em; }
  .plain .strip { flex-wrap: wrap; }
  .plain span { min-width: 100%; padding-bottom: .4em; }
  .bar, .band, .foot, .body, .sheet { padding-left: 1em; padding-right: 1em; }
  .fact, [lang=en] .fact { grid-template-columns: 5.6em 1fr; }
  h1 { font-size: 1.45em; }
  .split .take { order: -1; }
  .qr { width: 12em; }
}
`

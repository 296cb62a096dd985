import { roomyTheme } from './roomy-theme.ts'

/**
 * A public form, not an app: warm paper, near-black ink, ruled lines; type does the work. One signal colour, and only the
 * band that is the camera ever has it. Every length is in em of the body text, so that one number scales the whole.
 * Nothing newer than Chromium 74: no flex gap, no clamp, no aspect-ratio, no inset. Nothing moves.
 */
export const theme = /* css */ `
:host { --paper: #fbfaf6; --shade: #efece3; --ink: #161513; --soft: #4f4a41; --line: #d3cec2; --signal: #0b5a46; --chip: 44px; all: initial; display: block; }
@media (prefers-color-scheme: dark) {
  :host { --paper: #161513; --shade: #262420; --ink: #fbfaf6; --soft: #c4beb1; --line: #46423a; }
}
* { box-sizing: border-box; margin: 0; }
.cover, .float {
  font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; line-height: 1.5;
  color: var(--ink); overflow-wrap: anywhere; position: fixed; z-index: 2147483647;
}
.cover, .float, .veil { right: 0; bottom: 0; left: 0; }
.cover, .veil { top: 0; }
.cover { background: var(--paper); }
.screen { height: 100%; display: flex; flex-direction: column; }
[tabindex="-1"]:focus { outline: 0; }
button { font: inherit; color: inherit; background: var(--paper); border: 0; border-radius: .3em; padding: 0; touch-action: manipulation; }
button:focus-visible { outline: .14em solid; outline-offset: .14em; }
.icon { width: 1.5em; height: 1.5em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }

.bar, .band, .strip { flex: none; display: flex; align-items: center; padding: calc(.5em * var(--fit)) var(--edge); font-size: .92em; }
.without, .choices { font-size: var(--deed); line-height: 1.3; }
.bar, .band { font-size: calc(.22 * var(--finger)); line-height: 1.3; }
.bar { flex-wrap: wrap; }
.gap, .strip span { flex: 1; }
.chip { min-height: var(--chip); padding: .55em 1em; border-radius: 4em; background: var(--shade); font-size: .9em; white-space: nowrap; border: 1px solid var(--soft); }
.chip + .chip, .strip .chip { margin-inline-start: .8em; }
.outlined { background: none; }
.band { position: relative; background: var(--shade); }
.band .icon { margin-inline-end: .6em; }
.live { background: var(--signal); color: #fff; border-color: var(--signal); }

.body {
  flex: 1; min-height: 0; overflow-y: auto; padding: 0 var(--edge); }
.grown::after, .body::after { content: "↓"; display: block; position: sticky; bottom: 0; line-height: var(--edge); background: var(--paper); pointer-events: none; }
.grown::after { margin-top: auto; text-align: center; font-size: calc(.6 * var(--edge)); font-weight: 700; }
.body::after { content: ""; position: relative; height: var(--edge); margin-top: calc(-1 * var(--edge)); }
.grown { font-size: calc(1em * var(--grow)); padding-top: calc(.8em * var(--fit)); min-height: 100%; display: flex; flex-direction: column; }
.kicker, .small, .tile .hint, dt { color: var(--soft); }
.kicker, .small { font-size: .8em; }
h1, h2 { font-size: calc(.25em + 1.2em * var(--fit)); line-height: 1.3; }
h1 { padding: .1em 0 .4em; border-bottom: 2px solid; }
.lead { padding-top: calc(.7em * var(--fit)); }
.effect { font-size: 1.25em; font-weight: 700; padding: .4em 0; border-bottom: 1px solid var(--line); }
.link { align-self: flex-start; min-height: var(--chip); font-size: .86em; text-decoration: underline; text-align: start; background: none; }

.choice, .tile { border: .15em solid; padding: .4em .6em; line-height: 1.3; min-height: var(--finger); }
.label { font-size: 1.2em; font-weight: 700; display: block; }
.hint { font-size: .84em; display: block; }
.tiles { display: grid; grid-gap: calc(.25em + .5em * var(--fit)); padding: .4em 0; grid-auto-rows: 1fr; }
.tile { text-align: start; padding: calc(.4em * var(--fit)) 1em; display: grid; grid-template-columns: auto 1fr; grid-column-gap: 1em; align-content: center; }
.tile .icon { grid-row: span 2; width: calc(2em * var(--fit)); height: calc(2em * var(--fit)); align-self: center; }

.fact { display: flex; flex-wrap: wrap; padding: .5em 0; border-bottom: 1px solid var(--line); }
dt { flex: 1 8em; padding-inline-end: .8em; }
dd { flex: 99 1 10em; }
.whole { direction: ltr; display: inline-block; }

.foot { flex: none; padding: .5em var(--edge) var(--edge); border-top: 1px solid var(--line); }
.without { padding-bottom: .5em; }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.6em, 1fr)); grid-auto-rows: 1fr; grid-gap: .9em; }
:disabled span { opacity: .55; }

.lens { position: relative; margin: auto; text-align: center; }
video, .qr { width: calc(24vh * var(--room, 1)); max-width: 80vw; display: block; }
video { height: calc(24vh * var(--room, 1)); max-height: 80vw; object-fit: cover; transform: scaleX(-1); background: var(--shade); border: .2em solid var(--line); border-radius: 50%; }
.count { position: absolute; right: 0; bottom: 0; width: 2.4em; border-radius: 50%; font-weight: 700; line-height: 2.4em; }

.split { display: grid; grid-gap: 1em; }
.take, .entry, .centred { text-align: center; }
.qr { min-width: 7.4em; margin: 0 auto .4em; }
.code { direction: ltr; white-space: nowrap; font: 700 calc(1.1em + .4em * var(--fit))/1.4 monospace; }
.keys { direction: ltr; display: grid; grid-template-columns: repeat(8, 1fr); grid-gap: .3em; grid-auto-rows: minmax(2.2em, 1fr); }
.key { border: 1px solid; font-weight: 700; }
.wide { grid-column: span 8; }

.veil { position: absolute; background: rgba(22, 21, 19, .55); display: flex; align-items: flex-end; }
.sheet { width: 100%; max-height: 100%; overflow-y: auto; background: var(--paper); padding: var(--edge) var(--edge) 0; border: .15em solid; }
.sheet .choices { position: sticky; bottom: 0; padding: 1em 0 var(--edge); background: var(--paper); }
.strip, .plain { background: var(--paper); border-top: 2px solid; }
.plain .all { max-height: 50vh; overflow-y: auto; padding: 0 var(--edge) .8em; }

@media (min-aspect-ratio: 5/4) {
  .tiles { grid-auto-flow: column; grid-auto-columns: 1fr; }
  .tile { grid-template-columns: 1fr; align-content: start; }
  .tile .icon { grid-row: auto; align-self: start; }
  .grown > .facts { columns: 2; }
  .split { grid-template-columns: 1fr 1fr; }
  .keys { grid-template-columns: repeat(12, 1fr); }
  .wide { grid-column: span 4; }
  .sheet { width: auto; min-width: 60%; margin: auto; }
}
@media (max-width: 54em) {
  .split .take { order: -1; }
  .plain .strip { flex-wrap: wrap; }
  .plain span { min-width: 100%; }
}
` + roomyTheme

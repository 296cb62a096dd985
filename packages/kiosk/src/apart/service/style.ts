/** What the service screen needs beside the theme. Nothing newer than Chromium 74. */
export const style = `
.menu { display: grid; grid-template-columns: 1fr 1fr; grid-gap: .7em; padding: 1em 0 .4em; }
.menu .tile { min-height: 4.2em; padding: .5em .8em; grid-template-columns: 1fr; align-content: center; }
.menu .label { font-size: 1.1em; }
.pick { padding: .9em 0 0; }
.pick .menu { padding: .4em 0 0; grid-template-columns: repeat(auto-fit, minmax(5.4em, 1fr)); }
.pick .tile { min-height: 2.9em; padding: .3em .5em; text-align: center; }
.tile[aria-pressed=true] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.tile[aria-pressed=true] .hint { color: inherit; }
.due { border-bottom: 1px solid var(--line); padding: .7em 0; }
.due .choices { padding-top: .5em; }
.due .key { min-height: 2.9em; }
.card { border: 2px solid; border-radius: 1em; margin: 1em auto 0; display: flex; align-items: center; justify-content: center; text-align: center; padding: .5em; font-size: .75em; line-height: 1.3; }
.steps { display: grid; grid-template-columns: repeat(4, 1fr); grid-gap: .5em; padding-top: 1em; }
.steps .key { min-height: 2.9em; }
/* Far enough apart for a phone to see one. */
.slips { display: flex; flex-wrap: wrap; justify-content: space-evenly; }
.slips .take { margin: 1em 1em 0; }
/* A checkpoint's code is read off any screen by staff's own phone. */
.qr { width: calc(24vh * var(--room, 1)); min-width: 231px; }
.note { font: .62em/1.4 monospace; white-space: pre-wrap; overflow-wrap: anywhere; word-break: break-all; padding: .6em 0; }
.back { display: grid; grid-template-columns: 2fr 1fr; grid-gap: .5em; }
.back textarea { font: inherit; font-size: .8em; width: 100%; min-height: 2.9em; color: inherit; background: none; border: 1px solid; padding: .4em; resize: none; }
.back label { position: relative; border: 1px solid; min-height: 2.9em; display: flex; align-items: center; justify-content: center; text-align: center; padding: .3em; overflow: hidden; }
.back input { position: absolute; opacity: 0; left: 0; width: 100%; height: 100%; }
.back label:focus-within { outline: 3px solid var(--signal); }
.foot [role=status]:not(:empty) { padding: 0 0 .6em; }
@media (min-aspect-ratio: 5/4) {
  .menu { grid-template-columns: 1fr 1fr 1fr; }
}
`

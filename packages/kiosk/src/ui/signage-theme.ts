/** What `<mingshi-signage>` has beside the theme: it stands in the host's page, as wide as that lets it, and covers nothing. */
export const signageTheme = /* css */ `
.sign { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; line-height: 1.5; color: var(--ink); background: var(--paper); border: 2px solid; overflow-wrap: anywhere; }
.sign[lang=en] { font-family: "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif; line-height: 1.4; }
.sign[dir=rtl] { line-height: 1.7; }
.sign .band, .words, .sign .strip { font-size: .92em; padding: .5em .9em; }
.words { padding-top: .7em; }
.words .label { line-height: 1.35; }
.sign .strip { flex-wrap: wrap; border: 0; padding-top: 0; }
.sign .strip .chip { margin: 0; margin-inline-end: .6em; margin-bottom: .4em; white-space: normal; text-align: start; border-radius: 1.4em; }
`

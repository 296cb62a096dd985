import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { build } from '@mingshi/core'
import { commands } from '../../packages/cli/src/main.ts'
import { blocksOf, claimed, runners, type Block } from '../support/blocks.mjs'
import { pages, pairs, snippetsOf, textOf } from '../support/documents.ts'
import { installationOf } from '../support/scenes.ts'
import { sha256 } from '../support/sha256.ts'
import { vendingIn } from '../support/spoken.ts'
import { root } from './sources.ts'

/** Code without what is said to people: comments are translated, nothing else is. */
const bare = ({ language, code }: Block): string => code.replace(language === 'sh' ? /\s+# .*$/gm : /\s*\/\/ .*$/gm, '')

describe.each(pairs)('%s and %s', (english, chinese) => {
  it('link to each other in their first line, and have the same code: what runs for one, runs for the other', () => {
    const up = (from: string, to: string): boolean => normalize(join(dirname(from), /^\[[^\]]+\]\(([^)]+)\)\n/.exec(textOf(from))![1]!)) === to
    expect([up(english, chinese), up(chinese, english)]).toEqual([true, true])
    expect(snippetsOf(chinese).map(bare)).toEqual(snippetsOf(english).map(bare))
  })

  it('have the same chapters, rows and names', () => {
    const shape = (file: string): string[] => textOf(file).replace(/```[^]*?```/g, '').split('\n').flatMap((line) => /^(#+ |\|[- ]|\d+\. |- )/.exec(line)?.[0] ?? [])
    if (english !== 'README.md') expect(shape(chinese)).toEqual(shape(english))
    const names = (file: string): string[] => [...new Set([...textOf(file).replace(/```[^]*?```/g, '').matchAll(/`([a-zA-Z][\w.:-]*)[`(]/g)].map(([, name]) => name!))].sort()
    expect(names(chinese)).toEqual(expect.arrayContaining(names(english)))
  })
})

describe('the pages', () => {
  it('link to what is there', () => {
    const broken = pages.flatMap((file) => [...textOf(file).replace(/```[^]*?```/g, '').matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].filter(([, to]) => !existsSync(join(root, dirname(file), to!))).map(([, to]) => `${file} → ${to!}`))
    expect(broken).toEqual([])
  })

  it('name commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const known = commands.map(({ name }) => name)
    const lines = pages.flatMap(snippetsOf).filter(({ language }) => language === 'sh').flatMap(({ code }) => code.split('\n'))
    const called = (pattern: RegExp): string[] => lines.flatMap((line) => [...line.matchAll(pattern)].map(([, name]) => name!))
    expect(called(/\bnpm run (?:--silent )?([\w:]+)/g).filter((name) => !(name in scripts))).toEqual([])
    const ours = called(/\bmingshi ([a-z][a-z-]*)/g)
    expect(ours.filter((name) => !known.includes(name))).toEqual([])
    expect(ours.length).toBeGreaterThan(20)
  })

  it('hold JSON that is JSON', () => {
    const found = pages.flatMap(snippetsOf).filter(({ language }) => language === 'json')
    for (const { code } of found) expect(() => JSON.parse(code.startsWith('{') ? code : `{${code}}`) as unknown, code).not.toThrow() // a whole object, or some of its members
    expect(found.length).toBeGreaterThan(0)
  })
})

describe('the code of the pages', () => {
  const chinese = pairs.map(([, each]) => each) // the same code as the English

  it('belongs to one test each, which asks for it by name: a new block without one fails here', () => {
    const lists = Object.fromEntries(pages.filter((page) => !chinese.includes(page) && blocksOf(page).length > 0).map((page) => [page, blocksOf(page).length]))
    expect(Object.keys(runners).sort()).toEqual(Object.keys(lists).sort())
    for (const [page, list] of Object.entries(runners)) {
      if (Array.isArray(list)) expect(`${page}: ${list.length}`).toBe(`${page}: ${lists[page]!}`)
      for (const test of new Set([list].flat())) {
        expect(textOf(test), `${test} runs ${page}`).toContain(page)
        expect(claimed(page, test).length).toBeGreaterThan(0)
      }
    }
  })

  it('that nothing can run for want of a machine is a command that there is: for who works on the SDK', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    for (const page of ['CONTRIBUTING.md', 'docs/benchmarks.md']) {
      for (const line of claimed(page, 'tests/house/snippets.test.ts').flatMap(({ code }) => code.trim().split('\n'))) {
        const [, script, file] = /^(?:npm (?:run )?([\w:]+)|node (\S+))/.exec(line) ?? []
        expect([line, script ? script in scripts : existsSync(join(root, file!))]).toEqual([line, true])
      }
    }
  })

  it('of a policy’s members makes a policy that is built, and would not be without them', () => {
    const [members] = claimed('docs/languages.md', 'tests/house/snippets.test.ts')
    const policy = vendingIn(['zh-CN', 'ug'])
    const built = () => build(sha256, policy, [installationOf('vending')])
    delete policy.unreviewed
    expect(built).toThrow()
    Object.assign(policy, JSON.parse(`{${members!.code}}`))
    expect(built().policy.unreviewed).toEqual(['ug'])
  })
})

describe('the scripts of the guides', () => {
  const guides = pages.filter((file) => !file.startsWith('packages/')) // those are checked where they are installed: tests/package
  const found = guides.flatMap((file) => snippetsOf(file).filter(({ language }) => /^(js|ts|html)$/.test(language)).map((snippet, i) => ({ ...snippet, name: join(root, 'tests/support', `${file.replace(/\W/g, '-')}-${i}.js`) })))
  const scripts = new Map(found.map(({ name, language, code }) => [name, `${language === 'html' ? /<script type="module">([^]*?)<\/script>/.exec(code)![1]! : code}\nexport {}\n`]))

  it('fit the types of the SDK, and what a guide takes for granted of the host’s page', () => {
    const options: ts.CompilerOptions = {
      allowJs: true, checkJs: true, noEmit: true, strict: false, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true, customConditions: ['source'], jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'preact', types: [], lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    }
    const host = ts.createCompilerHost(options)
    const { readFile, fileExists, getSourceFile } = host
    host.fileExists = (file) => scripts.has(file) || fileExists(file)
    host.readFile = (file) => scripts.get(file) ?? readFile(file)
    host.getSourceFile = (file, ...rest) => (scripts.has(file) ? ts.createSourceFile(file, scripts.get(file)!, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS) : getSourceFile(file, ...rest))
    const said = (more: string[]): string[] => {
      const program = ts.createProgram([...more, join(root, 'tests/support/snippets.d.ts')], options, host)
      return more.flatMap((file) => [...program.getSyntacticDiagnostics(program.getSourceFile(file)), ...program.getSemanticDiagnostics(program.getSourceFile(file))].map(({ messageText }) => `${file.slice(root.length)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`))
    }
    const electron = [...scripts].filter(([, code]) => code.includes("require('electron')")).map(([name]) => name) // another house's types: read for its grammar only
    expect(electron).toHaveLength(1)
    expect(ts.transpileModule(scripts.get(electron[0]!)!, { reportDiagnostics: true }).diagnostics).toEqual([])
    const ours = [...scripts.keys()].filter((name) => !electron.includes(name))
    expect(ours.length).toBeGreaterThanOrEqual(10)
    const wrong = join(root, 'tests/support/wrong.js')
    scripts.set(wrong, "const kiosk = await Mingshi.ready\nkiosk?.offer({ purpose: 7 })\nkiosk?.sell()\nexport {}\n")
    const answers = said([...ours, wrong])
    expect(answers.filter((answer) => answer.includes('wrong.js'))).toHaveLength(2) // the types are looked at
    expect(answers.filter((answer) => !answer.includes('wrong.js'))).toEqual([])
  })
})

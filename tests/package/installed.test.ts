import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { claimed } from '../support/blocks.mjs'
import { serveFolder } from '../support/site.ts'
import { findChromium } from '../support/tools.mjs'
import { install, root } from './installed.mjs'

const project = install(inject('packed')) // goes with the folder of the tarballs

const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}
const write = (name: string, text: string | object): void => writeFileSync(join(project, name), typeof text === 'string' ? text : JSON.stringify(text))
/** Of a room's README, which is in what was installed. */
const snippets = (room: 'cli' | 'core' | 'kiosk', language: string): string[] => {
  const installed = readFileSync(join(project, `node_modules/@mingshi/${room}/README.md`), 'utf8')
  const page = { cli: 'packages/cli/README.md', core: 'packages/core/README.md', kiosk: 'packages/kiosk/README.md' }[room]
  const found = claimed(page, 'tests/package/installed.test.ts').filter((each) => each.language === language).map(({ code }) => code)
  for (const code of found) expect(installed).toContain(code)
  return found
}
for (const file of ['policy.json', 'installation.json']) cpSync(join(root, 'examples/vending', file), join(project, file))

const bundled = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: project }, bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', logLevel: 'silent' })
  return outputFiles[0]!.text
}

describe('in Node', () => {
  it('every export of every room is there; importing the kiosk does nothing', () => {
    write('imports.mjs', `
      import { createRequire } from 'node:module'
      import { readFileSync } from 'node:fs'
      import * as core from '@mingshi/core'
      import * as catalogue from '@mingshi/core/catalogue'
      import * as kiosk from '@mingshi/kiosk'
      const { resolve } = createRequire(import.meta.url)
      const files = ['core/policy.schema.json', 'core/installation.schema.json', 'kiosk/mingshi.js', 'kiosk/mingshi-full.js', 'kiosk/raw-policy.js', 'kiosk/service.js', 'kiosk/roster.js', 'kiosk/egress.js', 'kiosk/locales/en.json',
        'kiosk/sri.json', 'kiosk/privacy.json', 'auditor/auditor.html', 'core/package.json', 'kiosk/package.json', 'auditor/package.json', 'cli/package.json']
      for (const file of files) if (readFileSync(resolve('@mingshi/' + file)).length === 0) throw new Error(file)
      console.log(typeof core.verifyBundle, typeof catalogue.cataloguePage, Object.keys(kiosk).sort().join())`)
    expect(run('node', 'imports.mjs')).toEqual({ status: 0, said: 'function function MingshiEgress,MingshiError,MingshiRawPolicy,MingshiRoster,MingshiService,createKiosk,defineKioskElement,measureChoice,redeem,version\n' })
  })

  it('npx mingshi lints, builds, makes a sample and verifies it', () => {
    const { status, said } = run('npx', '--offline', 'mingshi', 'lint', 'policy.json', '--installation', 'installation.json')
    expect([status, said]).toEqual([0, expect.stringContaining('not legal advice')])
    write('illegal.json', { ...(JSON.parse(readFileSync(join(project, 'policy.json'), 'utf8')) as object), alternatives: [] })
    expect(run('npx', '--offline', 'mingshi', 'lint', 'illegal.json', '--installation', 'installation.json')).toMatchObject({ status: 1, said: expect.stringContaining('CN-FR-10-1') as string })
    expect(run('npx', '--offline', 'mingshi', 'build', 'policy.json', '--installation', 'installation.json', '-o', 'policy.mingshi.json').status).toBe(0)
    expect(run('npx', '--offline', 'mingshi', 'sample', '-o', 'practice.zip').status).toBe(0)
    expect(run('npx', '--offline', 'mingshi', 'verify', 'practice.zip').status).toBe(0)
    expect(run('npx', '--offline', 'mingshi', 'receipt-page', 'policy.json', '--keys', 'none.txt', '-o', 'r.html').status).toBe(2) // no such file, and no trace of a missing one of ours
  })

  it('the lines of the command’s README run, one after the other from an empty folder: what `init` leaves open is all that lint has to say, and is filled in', () => {
    mkdirSync(join(project, 'fresh'))
    const lines = snippets('cli', 'sh')[0]!.trim().split('\n')
    const at = (line: string) => spawnSync('bash', ['-euo', 'pipefail', '-c', line.replaceAll('npx mingshi', 'npx --offline mingshi')], { cwd: join(project, 'fresh'), encoding: 'utf8' })
    expect(lines).toHaveLength(5)
    expect([at(lines[0]!).status, at(lines[1]!).status]).toEqual([0, 1])
    for (const file of ['policy.json', 'installation.json']) cpSync(join(root, 'examples/vending', file), join(project, 'fresh', file)) // what only the operator knows
    for (const line of lines.slice(1)) expect([line, at(line).status]).toEqual([line, 0])
    expect(JSON.parse(readFileSync(join(project, 'fresh/policy.mingshi.json'), 'utf8'))).toHaveProperty('digest')
  })

  it('the first lines of core’s README run', () => {
    const [first] = snippets('core', 'ts')
    write('readme.mjs', first!.replace('(bytes: Uint8Array)', '(bytes)'))
    expect(run('node', 'readme.mjs').status).toBe(0)
  })
})

describe('in TypeScript', () => {
  const typed = `
    import { lintJson, type Policy } from '@mingshi/core'
    import { catalogues } from '@mingshi/core/catalogue'
    import { createKiosk, defineKioskElement, MingshiError, MingshiService, type Kiosk, type Outcome } from '@mingshi/kiosk'
    import '@mingshi/kiosk/mingshi.js'
    import '@mingshi/kiosk/service.js'
    export const of = (policy: Policy): string => policy.id + catalogues.length + typeof lintJson
    export async function sell(): Promise<Outcome['how']> {
      defineKioskElement()
      const kiosk: Kiosk = await createKiosk({ policy: 'policy.mingshi.json', parts: [MingshiService] })
      const outcome = await kiosk.offer({ purpose: 'pay' })
      await outcome.permit?.use(async (stream: MediaStream) => (stream.active ? 'matched' : 'not-matched'))
      return outcome.how
    }
    document.querySelector('mingshi-kiosk')!.addEventListener('mingshi:health', ({ detail }) => { if (detail.code === 'ok') console.log(detail.detail) })
    document.addEventListener('mingshi:erasure', ({ detail }) => console.log(detail.deadline.toFixed(), detail.subject))
    window.addEventListener('mingshi:camera', ({ detail: { on } }) => console.log(on === true))
    void window.Mingshi?.ready.then((kiosk) => kiosk?.close())
    console.log(window.MingshiService?.part === 'service', new MingshiError('bad-call', { call: 'x', expected: 'y', got: 'z' }).code)
    // @ts-expect-error no such code
    document.addEventListener('mingshi:health', ({ detail }) => detail.code === 'fine')
    // @ts-expect-error an offer names its purpose
    export const none = (kiosk: Kiosk) => kiosk.offer({})`

  it.each([['nodenext', 'nodenext', false], ['esnext', 'bundler', true]])('module %s, resolution %s, strict; what it stands on is checked once', (module, moduleResolution, skipLibCheck) => {
    write('typed.ts', typed)
    snippets('core', 'ts').concat(snippets('kiosk', 'ts')).forEach((code, i) => write(`readme-${i}.ts`, code))
    const typeRoots = [join(root, 'node_modules/@types')]
    write('tsconfig.json', {
      compilerOptions: { module, moduleResolution, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], strict: true, noEmit: true, skipLibCheck, types: ['node'], typeRoots },
      files: ['typed.ts', 'readme-0.ts', 'readme-1.ts'],
    })
    expect(run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.')).toEqual({ status: 0, said: '' })
  })
})

describe('in a bundler', () => {
  it('what is imported and not used is left out, a script of a page never is', async () => {
    expect(await bundled("import { version } from '@mingshi/kiosk'; import { build } from '@mingshi/core'; import { catalogues } from '@mingshi/core/catalogue'")).toBe('')
    const [whole, script] = [await bundled("export { createKiosk } from '@mingshi/kiosk'"), await bundled("import '@mingshi/kiosk/mingshi.js'")]
    expect(whole.length).toBeGreaterThan(50_000)
    expect(script.length).toBeGreaterThan(50_000)
    expect(script).toContain('window.Mingshi=')
  })
})

describe('on a page', () => {
  it('the script tag of the README, with its integrity, from dist: the method screen stands; and its module, bundled, goes through a visit', async () => {
    const site = join(project, 'site')
    mkdirSync(site)
    cpSync(join(project, 'node_modules/@mingshi/kiosk/dist'), site, { recursive: true })
    for (const file of ['policy.mingshi.json', 'installation.json']) cpSync(join(project, file), join(site, file))
    const { files } = JSON.parse(readFileSync(join(site, 'sri.json'), 'utf8')) as { files: Record<string, string> }
    const [tag] = snippets('kiosk', 'html')
    const page = `<!doctype html><meta charset="utf-8"><body>${tag!.replace('src=', `integrity="${files['mingshi-full.js']}" src=`)}`
    expect(page).toContain('integrity="sha384-')
    writeFileSync(join(site, 'index.html'), page)
    const { origin, close } = await serveFolder(site)
    const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] })
    try {
      const it = await browser.newPage()
      await it.goto(`${origin}/`)
      const health = await it.evaluate(async () => {
        const kiosk = (await window.Mingshi!.ready)!
        void kiosk.offer({ purpose: 'pay', effect: '付 ¥3.50' })
        return kiosk.health
      })
      expect(health).toEqual({ code: 'ok', gate: 'cooperative' })
      await it.locator('mingshi-kiosk [data-screen="method"]').waitFor()

      const [lines] = snippets('kiosk', 'ts')
      writeFileSync(join(site, 'bundled.js'), await bundled(lines!))
      writeFileSync(join(site, 'bundled.html'), '<!doctype html><meta charset="utf-8"><body><script type="module" src="bundled.js"></script>')
      const said: string[] = []
      it.on('console', (line) => said.push(line.text()))
      await it.goto(`${origin}/bundled.html`)
      await it.locator('mingshi-kiosk [data-screen="method"]').waitFor()
      await it.waitForTimeout(600)
      await it.locator('mingshi-kiosk [part="tile"][data-id="qr"]').click()
      await expect.poll(() => said).toContain('go on with qr')
    } finally {
      await browser.close()
      await close()
    }
  })
})

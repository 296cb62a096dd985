// `npm run test:start`: the first lines of README.md as somebody types them. `npm start` serves what it says that it serves; `npm test` is what CI runs first.
import { readFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { freePort, whenReady } from '../engines/program.mjs'
import { claimed } from '../support/blocks.mjs'
import { root } from './installed.mjs'

const lines = claimed('README.md', 'tests/package/start.mjs').flatMap(({ code }) => code.trim().split('\n')).map((line) => line.split('#')[0].trim())
if (lines.join() !== 'npm start,npm test') throw new Error(`expected npm start and npm test, got ${lines.join()}`)
if (!/^npm test$/m.test(readFileSync(`${root}.ci/run`, 'utf8'))) throw new Error('expected npm test in .ci/run, got none')

const port = await freePort()
let said = ''
const child = spawn('sh', ['-c', `exec ${lines[0]}`], { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PORT: String(port) } })
for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { said += text })
const program = { said: () => said, isGone: () => child.exitCode !== null }
const origin = `http://127.0.0.1:${port}`
try {
  while (!program.isGone() && !said.includes(`Mingshi: ${origin}/`)) await new Promise((resolve) => setTimeout(resolve, 200))
  for (const [path, expected] of [['/', '明示'], ['/vending/', 'mingshi'], ['/parking/', 'mingshi'], ['/property-access/', 'mingshi'], ['/vending/service.html', 'service.js'], ['/auditor/', '<html'], ['/vending/policy.mingshi.json', 'digest'], ['/mingshi/mingshi-full.js', 'Mingshi']]) {
    const text = await whenReady(program, async () => { const answer = await fetch(origin + path); return answer.ok && answer.text() })
    if (!text.includes(expected)) throw new Error(`${path}: expected ${expected} in it, got ${text.slice(0, 200)}`)
  }
  console.log(`npm start serves the examples and the auditor's page`)
} finally {
  if (!program.isGone()) process.kill(-child.pid, 'SIGTERM')
}

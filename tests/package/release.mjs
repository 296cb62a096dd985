// `npm run release -- --dry-run`: looks whether everything is ready, runs the tests, and lets npm say what it would publish. Only `--publish` publishes.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifestOf, root, rooms } from './installed.mjs'
import { obstacles } from './obstacles.mjs'

const [flag, ...more] = process.argv.slice(2)
if (!['--dry-run', '--publish'].includes(flag) || more.length > 0) end(2, ['Usage: npm run release -- --dry-run | --publish'])
const publish = flag === '--publish'
const read = (file) => readFileSync(join(root, file), 'utf8')

const found = obstacles({
  manifests: Object.fromEntries(rooms.map((room) => [room, manifestOf(join(root, 'packages', room))])),
  sdk: /version = '([^']+)'/.exec(read('packages/kiosk/src/platform/version.ts'))[1],
  changelog: read('CHANGELOG.md'),
  status: execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }),
  publish,
  identity: ['ACTIONS_ID_TOKEN_REQUEST_URL', 'SIGSTORE_ID_TOKEN'].some((name) => process.env[name]),
})
if (found.length > 0) end(1, found)

step('run', '--silent', 'build')
step('test')
step('run', '--silent', 'check')
for (const room of rooms) step('publish', '--workspace', `packages/${room}`, '--access', 'public', publish ? '--provenance' : '--dry-run')

function step(...args) {
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) end(1, [`npm ${args.join(' ')} ended with ${status}: nothing after it was done`])
}

function end(code, lines) {
  lines.forEach((line) => console.error(line))
  process.exit(code)
}

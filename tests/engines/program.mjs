import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { has, Missing, thisMachine } from '../support/tools.mjs'

/** Debian's packages of an engine, installed where only that is missing. Else `Missing` says why not. */
export function ensureDebian(there, packages, machine = thisMachine) {
  if (there()) return
  const named = packages.join(', ')
  if (!has('apt-get', machine)) throw new Missing(`There is no apt-get to install ${named} with`)
  if (!machine.isRoot()) throw new Missing(`Only root may install ${named}`)
  console.error(`Installing ${named} from Debian's packages (once).`)
  const why = machine.install(packages)
  if (why || !there()) throw new Missing(`apt-get did not install ${named} (${why ?? 'it is not there'})`)
}

/** A program in a process group of its own: `kill` ends all of it. What it says on the way is kept for the error. */
export function startProgram(command, args, env = {}) {
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => { said = (said + text).slice(-2_000) })
  const gone = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  child.once('error', (error) => { said = error.message })
  const end = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }
  process.once('exit', end) // where the test ends early
  return {
    said: () => said,
    isGone: () => child.exitCode !== null || child.signalCode !== null,
    async kill() {
      process.off('exit', end)
      end()
      await gone
    },
  }
}

export const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})

/** What `ask` gives as soon as it gives anything; throws with what the program said when it is gone or nothing came in half a minute. */
export async function whenReady(program, ask) {
  const until = Date.now() + 30_000
  for (;;) {
    const got = await ask().catch(() => undefined)
    if (got) return got
    if (program.isGone() || Date.now() > until) throw new Error(`did not come up: ${program.said()}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

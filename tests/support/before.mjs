// Before `npm start` and `npm test` install anything: written so that an old Node reads it as well.
import { accessSync, constants, existsSync } from 'fs'
import { fileURLToPath } from 'url'

/** Why it cannot go on, in a sentence; nothing where it can. */
export function whyNot(node, folder, canWrite) {
  const [major, minor] = node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) return `Expected Node 20.19 or later, got ${node}: install a newer one (https://nodejs.org, or nvm install 22).`
  if (!canWrite) return `Expected to install into ${folder}, got a folder that this user may not write: make it yours (chown), or clone into one that is.`
}

function writable(path) {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const why = whyNot(process.versions.node, root, [root, `${root}node_modules`].every((path) => !existsSync(path) || writable(path)))
  if (why) {
    console.error(why)
    process.exit(2)
  }
}

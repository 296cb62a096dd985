import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, printJson, type Command } from '../command.ts'
import { obstacleOf, readBytes, readJson } from '../files.ts'
import { Usage } from '../usage.ts'
import { makeFolder } from '../write.ts'
import { lintEach } from './findings.ts'

const scenes = ['vending', 'parking', 'property-access']
const files = ['policy.json', 'installation.json']
const usage = `mingshi init <${scenes.join('|')}> [-o folder] [--json]`

/** A policy and an installation to start from: lint finds in them what only the operator knows, and nothing else. */
export const init: Command = {
  name: 'init',
  usage,
  about: 'Writes a policy.json and an installation.json that say what to fill in. Overwrites nothing.',
  example: 'mingshi init vending -o shop',
  run(args, print) {
    const { values, positionals } = parse(args, { output: { type: 'string', short: 'o' } }, usage, 1, 'scene')
    const scene = positionals[0]!
    if (!scenes.includes(scene)) throw new Usage(`expected ${scenes.join(', ')}, got ${scene}. Usage: ${usage}`)
    const written = writeTemplates(scene, values.output ?? '.')
    const [policy, installation] = written.map((path) => readJson({ path, what: 'what was just written' }))
    const { findings } = lintEach(policy, [{ path: written[1]!, json: installation }])
    const places = findings.map(({ path }) => path)
    if (values.json) printJson(print, { format: 'mingshi-init/1', written, places })
    else {
      print.out(`${written.join(', ')}: ${places.length} places to fill in. Each $comment says what with, and this names them:`)
      print.out(`mingshi lint ${written[0]} --installation ${written[1]}`)
    }
    return 0
  },
}

/** Both files or neither: what is there already, by any name in the way, is named before anything is written. */
function writeTemplates(scene: string, folder: string): string[] {
  const paths = files.map((file) => join(folder, file))
  const there = paths.filter((path) => existsSync(path))
  if (there.length > 0) throw new Usage(...there.map((path) => `${path}: expected no such file yet, got one`))
  const texts = files.map((file) => readBytes({ path: fileURLToPath(new URL(`../../templates/${scene}/${file}`, import.meta.url)), what: 'a template' }))
  makeFolder(folder)
  try {
    paths.forEach((path, i) => writeFileSync(path, texts[i]!, { flag: 'wx' })) // never over a file that came meanwhile
  } catch (error) {
    throw new Usage(`${folder}: expected a folder that can be written, got ${obstacleOf(error, 'written')}`)
  }
  return paths
}

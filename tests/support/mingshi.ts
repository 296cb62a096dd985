import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation, Policy } from '@mingshi/core'
import { ownFolder } from './folder.ts'
import { installationOf, policyOf } from './scenes.ts'
import { run } from '../../packages/cli/src/main.ts'

export interface Said {
  code: number
  out: string
  err: string
}

/** The command line, and a folder of files to give it. */
export async function mingshi(...args: string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** Once per test file: the folder goes when its tests are through. */
export function ownFiles() {
  const folder = ownFolder()
  const file = (name: string, content: string | Uint8Array | object): string => {
    const path = join(folder, name)
    writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))
    return path
  }
  let n = 0
  return {
    folder,
    file,
    policy: (change?: (policy: Policy) => void): string => file(`policy-${++n}.json`, policyOf('vending', change)),
    installation: (change?: (installation: Installation) => void): string => file(`installation-${++n}.json`, installationOf('vending', change)),
  }
}

/** JSON that breaks whoever follows it by recursion. */
export const nested = (levels = 200_000): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)

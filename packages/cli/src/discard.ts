import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Removes a browser's profile. Some of its processes outlive it by moments and still write there, so the folder is read anew each time (`maxRetries` of Node's own goes
 * through what it has read). One that cannot be removed for five seconds stays among the system's temporary files: no reason to withhold what was found out.
 */
export async function discard(folder: string): Promise<void> {
  for (let tries = 50; tries > 0; tries--) {
    try {
      return rmSync(folder, { recursive: true, force: true })
    } catch {
      await wait(100)
    }
  }
}

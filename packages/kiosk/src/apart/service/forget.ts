import type { Inside } from '../../part.ts'
import { mirrored, place, prefix, spare, type Entry } from '../../store/mirror.ts'
import type { Write } from '../../store/store.ts'

/**
 * Takes rows of receipts that are no longer there out of the sealed segments of the second copy, those of earlier logs of this operator too; out of the
 * commits behind them the copy takes its own (`gather`). A segment stands in its second place until it is written anew: a stop in between loses nothing, and
 * what it left undone the next purge does.
 */
export async function forget(inside: Inside): Promise<void> {
  if (typeof caches !== 'undefined') await forgetIn(inside).catch((error: unknown) => inside.health({ code: 'log-unmirrored', detail: `rows that are gone: ${String(error)}` }))
}

async function forgetIn({ store, installation }: Inside): Promise<void> {
  for (const origin of await mirrored(`${installation.operator}/`)) {
    const cache = await caches.open(prefix + origin)
    const paths = (await cache.keys()).map((request) => new URL(request.url).pathname)
    const known = new Set((await store.all('receipts')).map(({ code }) => code)) // after the list: a row is in the store before it is in a segment
    const stays = (write: Write): boolean => write.table !== 'receipts' || known.has('put' in write ? write.put.code : (write.remove as string))
    for (const path of paths.filter((each) => /^\/\d+$/.test(each))) {
      const found = await cache.match(path)
      const entry = found && ((await found.json()) as Entry)
      if (!entry || entry.writes.every(stays)) continue
      const segment = Number(path.slice(1))
      const text = JSON.stringify({ ...entry, writes: entry.writes.filter(stays) })
      await cache.put(spare(segment), new Response(text))
      await cache.put(place(segment), new Response(text))
      await cache.delete(spare(segment))
    }
  }
}

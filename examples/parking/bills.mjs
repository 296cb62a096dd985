// The car park's own server, as an example: in memory, and the barrier's cameras are the list below. A plate finds the bill that is open now and nothing
// else: no earlier stay, no place, no photo, no owner (PIPL 28, 51). Behind a proxy, take the address that the proxy vouches for.
import { randomUUID } from 'node:crypto'
import { throttle } from './throttle.mjs'

const minute = 60_000
/** Which cars are in, and for how many minutes when the server starts. */
const standing = { '沪A12345': 100, '沪AD12345': 250, '京B88888': 35, '粤C2468W': 7 }
const free = 15
const hourFen = 400
const plateOf = /^[\u4e00-\u9fff][A-Z][0-9A-Z]{5,6}$/
const most = 1_000

/** One per server. `answer` says whether it was a request for this example, and then answers it. */
export function bills(now = Date.now) {
  const since = new Map(Object.entries(standing).map(([plate, minutes]) => [plate, now() - minutes * minute]))
  const open = new Map()
  const byAddress = throttle({ most: 20, withinMs: 10 * minute }, now)
  const byPlate = throttle({ most: 6, withinMs: 10 * minute }, now)

  const routes = {
    /** A plate to its open bill. `none` for a car that is not here, and for one that is and has nothing to pay: who guesses learns as little as that. */
    bill({ plate }, address) {
      if (typeof plate !== 'string' || !plateOf.test(plate)) return [400, {}]
      const wait = byAddress.wait(address) || byPlate.wait(plate)
      if (wait) return [429, { wait }]
      const minutes = Math.floor((now() - since.get(plate)) / minute)
      if (!(minutes >= free)) return [200, { none: true }]
      const bill = randomUUID()
      const fen = Math.ceil(minutes / 60) * hourFen
      open.set(bill, { plate, fen, until: now() + 10 * minute })
      if (open.size > most) open.delete(open.keys().next().value)
      return [200, { bill, minutes, fen }]
    },
    /** Pays a bill, once: a second tap finds it paid, and so does a second telephone with a bill of the same stay. */
    pay({ bill }) {
      const known = open.get(bill)
      if (!known || (!known.paid && known.until < now())) return [200, { over: true }]
      if (!known.paid) {
        for (const each of open.values()) if (each.plate === known.plate) each.paid = true
        since.set(known.plate, now())
      }
      return [200, { paid: true, fen: known.fen }]
    },
  }

  return {
    async answer(request, response, path) {
      const route = path.startsWith('/parking/bills/') && Object.entries(routes).find(([name]) => path === `/parking/bills/${name}`)
      if (!route || request.method !== 'POST') return false
      let text = ''
      for await (const piece of request.setEncoding('utf8')) if ((text += piece).length > most) return response.writeHead(413).end()
      let said
      try {
        said = route[1](JSON.parse(text), request.socket.remoteAddress)
      } catch {
        said = [400, {}]
      }
      const [status, body] = said
      const head = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...(body.wait && { 'retry-after': String(body.wait) }) }
      return response.writeHead(status, head).end(JSON.stringify(body))
    },
  }
}

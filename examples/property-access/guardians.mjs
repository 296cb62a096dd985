// Carries a kiosk's request to a guardian's own phone, and the answer back (see guardian.html). An example: in memory, codes below. A real one
// sends the link to the number in the household's contract, and keeps codes hashed. What is on the tablet must not be enough to answer.
import { randomUUID } from 'node:crypto'

/** On paper, handed over with the contract, to whoever signed it. */
const codes = { 'home:0': '482913', 'home:1': '730265', 'home:2': '159804', 'home:3': '947120', 'home:4': '368571', 'home:5': '205946' }
const lifeMs = 180_000
const [tries, pauseMs] = [5, 60_000]
const most = 20_000

/** One per server. `answer` says whether it was a request for this example, and then answers it. */
export function guardians(now = Date.now) {
  const asked = new Map()
  const wrong = new Map()

  const open = (home) => [...asked.values()].reverse().find((each) => each.home === home && !each.answer && each.until > now())
  function entered({ home, code }) {
    const known = wrong.get(home) || { count: 0, until: 0 }
    if (now() < known.until) return 'wait'
    if (code === codes[home]) return void wrong.delete(home)
    const count = known.count + 1
    wrong.set(home, { count, until: count % tries === 0 ? now() + pauseMs : 0 })
    return 'wrong'
  }

  const routes = {
    /** From the kiosk: a request; the household is the host's, and goes no further. */
    ask({ home, request }) {
      const id = randomUUID()
      asked.set(id, { home, request, until: now() + lifeMs })
      return { id }
    },
    /** From the kiosk: what has become of it. */
    answered({ id }) {
      const { answer, until = 0 } = asked.get(id) || {}
      if (answer || until < now()) asked.delete(id)
      return { answer: answer || (until < now() ? null : undefined) }
    },
    /** From the phone: what is asked, for whoever knows the household's code. */
    read({ home, code }) {
      const refused = entered({ home, code })
      return refused ? { refused } : { request: (open(home) || {}).request }
    },
    /** From the phone: the answer, item by item. */
    decide({ home, code, answer }) {
      const refused = entered({ home, code })
      const request = refused ? undefined : open(home)
      if (request) request.answer = answer
      return refused ? { refused } : { done: Boolean(request) }
    },
  }

  return {
    async answer(request, response, path) {
      const route = path.startsWith('/property-access/guardians/') && routes[path.slice('/property-access/guardians/'.length)]
      if (!route || request.method !== 'POST') return false
      let text = ''
      for await (const piece of request.setEncoding('utf8')) if ((text += piece).length > most) return response.writeHead(413).end()
      let said
      try {
        said = route(JSON.parse(text))
      } catch {
        return response.writeHead(400).end()
      }
      return response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(said))
    },
  }
}

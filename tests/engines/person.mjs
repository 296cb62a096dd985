const patienceMs = 30_000
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** In the page: where the first visible element is that a selector names, on the host's page or in the kiosk's; else null. */
const where = (selector) => `(function () {
  var kiosk = document.querySelector('mingshi-kiosk')
  var roots = kiosk && kiosk.shadowRoot ? [kiosk.shadowRoot, document] : [document]
  for (var i = 0; i < roots.length; i++) {
    var all = roots[i].querySelectorAll(${JSON.stringify(selector)})
    for (var j = 0; j < all.length; j++) {
      if (all[j].disabled || all[j].getBoundingClientRect().width === 0) continue
      all[j].scrollIntoView({ block: 'center' })
      var box = all[j].getBoundingClientRect()
      return { x: box.left + box.width / 2, y: box.top + box.height / 2, text: all[j].textContent }
    }
  }
  return null
})()`

/** Who stands before the machine: looks until a thing is there and stands still, and touches it. */
export class Person {
  constructor(page) {
    this.page = page
  }

  /** What is there, and has been for longer than a screen ignores taps. */
  async sees(selector) {
    const until = Date.now() + patienceMs
    let seen
    for (;;) {
      const now = await this.page.evaluate(where(selector))
      if (now && seen && now.x === seen.x && now.y === seen.y) return now
      seen = now
      if (Date.now() > until) throw new Error(`${selector} is not there`)
      await pause(now ? 650 : 100)
    }
  }

  async taps(...selectors) {
    for (const selector of selectors) {
      const { x, y } = await this.sees(selector)
      await this.page.tap(x, y)
    }
  }

  /** Types of the lines of an operator's log, read behind the SDK's back, from the last one of a type on. */
  async log(operator, since) {
    const types = JSON.parse(await this.page.evaluate(`new Promise(function (resolve) {
      var request = indexedDB.open('mingshi/${operator}')
      request.onsuccess = function () {
        var lines = request.result.transaction('leaves').objectStore('leaves').getAll()
        lines.onsuccess = function () {
          request.result.close()
          resolve(JSON.stringify(lines.result.map(function (line) {
            var leaf = JSON.parse(line)
            return [leaf.type, leaf.item || leaf.how].filter(Boolean).join(' ')
          })))
        }
      }
    })`))
    return types.slice(types.lastIndexOf(since))
  }

  /** Waits until the log goes on from the last `first` of `wanted` exactly like this. */
  async finds(operator, wanted) {
    const until = Date.now() + patienceMs
    for (;;) {
      const got = (await this.log(operator, wanted[0])).filter((type) => !type.startsWith('notice.'))
      if (got.join() === wanted.join()) return
      if (Date.now() > until) throw new Error(`${operator}: expected ${wanted.join(', ')}, got ${got.join(', ')}`)
      await pause(200)
    }
  }
}

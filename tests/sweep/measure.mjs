/**
 * Runs in the page: what a ruler finds on the screen that stands. `mm` is CSS px of a millimetre, undefined on a phone. Returns
 * `[kind, what]` pairs; nothing is a good screen.
 */
export function measure({ mm, geometry, size }) {
  const [kiosk, sign] = ['mingshi-kiosk', 'mingshi-signage'].map((tag) => document.querySelector(tag).shadowRoot)
  const root = kiosk.querySelector('.screen, .float > *') ? kiosk : sign
  const top = root.querySelector('.sheet') || root.querySelector('.screen') || root.querySelector('.float') || root.querySelector('.sign')
  const wide = document.documentElement.clientWidth
  const high = document.documentElement.clientHeight
  const found = []
  const say = (kind, element, more = '') => found.push([kind, `${nameOf(element)}${more && ` ${more}`}`])
  const nameOf = (element) => `${element.getAttribute('part') || element.getAttribute('class') || element.tagName.toLowerCase()}${element.dataset.id ? `=${element.dataset.id}` : ''} “${element.textContent.trim().slice(0, 18)}”`
  const isShown = (rect) => rect.width > 0 && rect.height > 0
  const within = (inner, outer, slack = 1) => inner.left >= outer.left - slack && inner.right <= outer.right + slack && inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack
  const round = (n) => Math.round(n * 10) / 10
  const scrollerOf = (element) => {
    for (let at = element.parentElement; at && at !== top.parentElement; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
    return undefined
  }
  const texts = []
  for (const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT); walker.nextNode();) {
    const { currentNode: node } = walker
    if (!node.data.trim()) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()].filter(isShown)
    if (rects.length > 0) texts.push({ element: node.parentElement, rects })
  }
  const controls = [...top.querySelectorAll('button, a')].filter((each) => isShown(each.getBoundingClientRect()) && getComputedStyle(each).visibility === 'visible')
  if (geometry) {
    clipped()
    underTheFold()
    sizes()
    overlaps()
    unreachable()
  }
  contrasts()
  return found

  /** Text past its box, its window or the edge of the screen; a box that scrolls sideways. */
  function clipped() {
    for (const { element, rects } of texts) {
      const box = (element.closest('button, a') || element).getBoundingClientRect()
      const scroller = scrollerOf(element)
      for (const rect of rects) {
        if (rect.left < -1 || rect.right > wide + 1 || (!scroller && (rect.top < -1 || rect.bottom > high + 1))) say('off the screen', element)
        else if (element.closest('button, a') ? !within(rect, box, 2) : rect.left < box.left - 2 || rect.right > box.right + 2) say('past its box', element, `${round(rect.width)}x${round(rect.height)} in ${round(box.width)}x${round(box.height)}`)
        else continue
        break
      }
    }
    for (const element of [top, ...top.querySelectorAll('*')]) {
      const { overflowX, overflowY, display } = getComputedStyle(element)
      if (element.namespaceURI !== top.namespaceURI || display === 'inline') continue
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) say('wider than its box', element, `${element.scrollWidth} in ${element.clientWidth}`)
      if (overflowX === 'hidden' || overflowY === 'hidden') if (element.scrollHeight > element.clientHeight + 1) say('cut off', element)
    }
  }

  /**
   * What decides, the question, lists, codes and the camera's seconds are seen without scrolling. Whoever chose larger text scrolls to the picture of a code
   * (its letters stand above it); where few letters fit, to the end of a list as well; with the largest text there also to the end of the question. The pair never scrolls.
   */
  function underTheFold() {
    const isTight = Number(getComputedStyle(top).getPropertyValue('--fit')) < 0.75
    const wanted = ['.choice', ...(isTight && size > 1 ? [] : ['h1', 'h2:first-child', '.count']), ...(isTight && size > 0 ? [] : ['.tiles .tile', '.key']), ...(size > 1 || (isTight && size > 0) ? [] : ['.code']), ...(size > 0 ? [] : ['.qr'])]
    for (const element of top.querySelectorAll(wanted.join())) {
      const rect = element.getBoundingClientRect()
      const scroller = scrollerOf(element)
      const window = scroller ? scroller.getBoundingClientRect() : { left: 0, top: 0, right: wide, bottom: high }
      if (isShown(rect) && (!within(rect, window) || !within(rect, { left: 0, top: 0, right: wide, bottom: high }))) say('under the fold', element, `by ${round(Math.max(rect.bottom - Math.min(window.bottom, high), window.top - rect.top))}px`)
    }
    for (const element of [top, ...top.querySelectorAll('*')]) if (element.scrollTop > 0) say('scrolled from the start', element)
  }

  /** ISO 9241 and the studies: what decides 20 mm, and 3 mm between; on a phone 48 px. Everything else 15 mm: keys (12 high where the display is), what is in the bar and on the sign, what says that there is more; on a phone 44 px (WCAG 2.5.5), keys 24 (2.5.8). */
  function sizes() {
    const least = mm ? 20 * mm : 48
    const deciding = controls.filter((each) => each.matches('.choice, .tiles .tile'))
    for (const each of controls) {
      const { width, height } = each.getBoundingClientRect()
      const side = Math.min(width, each.matches('.key') && mm ? height * 1.25 : height) // six rows of keys stand on 8" as well: 15 by 12 mm there
      const wanted = deciding.includes(each) ? least : each.matches('.key, .chip, .more') && mm ? 15 * mm : each.matches('.key') ? 24 : 44
      if (side < wanted - 0.5) say('too small', each, mm ? `${round(width / mm)}x${round(height / mm)} mm` : `${round(width)}x${round(height)} px`)
    }
    const gap = mm ? 3 * mm : 8
    for (const [i, one] of deciding.entries()) {
      for (const other of deciding.slice(i + 1)) {
        if (scrollerOf(one) !== scrollerOf(other)) continue // what scrolls goes under what does not
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
        const apart = Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom)
        if (apart < gap - 0.5) say('too close', other, mm ? `${round(apart / mm)} mm` : `${round(apart)} px`)
      }
    }
    const [one, other] = top.querySelectorAll('.choices:not(.one) .choice')
    if (one && other) {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
      if (Math.abs(a.width - b.width) > 0.5 || Math.abs(a.height - b.height) > 0.5) say('not alike', other)
    }
  }

  /** Nothing lies over anything; what a sheet has to decide stands still over its words, which scroll under it. */
  function overlaps() {
    const rects = controls.map((each) => [each, each.getBoundingClientRect()])
    const isOver = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
    const areIn = (a, b) => scrollerOf(a) === scrollerOf(b) // what scrolls goes under what does not
    for (const [i, [one, a]] of rects.entries()) {
      for (const [other, b] of rects.slice(i + 1)) if (areIn(one, other) && isOver(a, b)) say('over another', one, `and ${nameOf(other)}`)
      for (const { element, rects: lines } of texts) if (!one.contains(element) && areIn(one, element) && !one.closest('.sheet .choices') && lines.some((line) => isOver(a, line))) say('over a text', one, `and ${nameOf(element)}`)
    }
  }

  /** A finger on its middle reaches it, and nothing else does. */
  function unreachable() {
    for (const each of controls) {
      const scroller = scrollerOf(each)
      const was = scroller && scroller.scrollTop
      let rect = each.getBoundingClientRect()
      if (scroller && !within(rect, scroller.getBoundingClientRect())) {
        each.scrollIntoView({ block: 'nearest' })
        rect = each.getBoundingClientRect()
      }
      // What is higher than the room it scrolls in has its middle in what is seen of it.
      const bottom = scroller ? Math.min(rect.bottom, scroller.getBoundingClientRect().bottom) : rect.bottom
      const hit = root.elementFromPoint(rect.left + rect.width / 2, (rect.top + bottom) / 2)
      if (!hit || !each.contains(hit)) say('out of reach', each, hit ? `under ${nameOf(hit)}` : '')
      if (scroller) scroller.scrollTop = was
    }
  }

  /** WCAG 1.4.6 for every word, not only those that decide; 1.4.11 for the edges of what decides. */
  function contrasts() {
    for (const { element } of texts) {
      if (element.closest(':disabled')) continue
      const { color } = getComputedStyle(element)
      const ratio = ratioOf(rgb(color), groundOf(element))
      if (ratio < 7) say('too faint', element, `${round(ratio)}:1`)
    }
    for (const each of top.querySelectorAll('.choice, .tile')) {
      const ratio = ratioOf(rgb(getComputedStyle(each).borderTopColor), groundOf(each.parentElement))
      if (ratio < 3) say('too faint an edge', each, `${round(ratio)}:1`)
    }
    for (const each of top.querySelectorAll('video, .count')) {
      const { borderTopColor, backgroundColor, boxShadow } = getComputedStyle(each)
      const around = groundOf(each.parentElement)
      const ratio = Math.max(...[each.matches('video') ? borderTopColor : backgroundColor, boxShadow].filter((text) => text.includes('rgb')).map((text) => ratioOf(rgb(text.match(/rgba?\([^)]*\)/)[0]), around)))
      if (ratio < 3) say('too faint an edge', each, `${round(ratio)}:1`)
    }
  }
  function rgb(text) {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number)
    return [r, g, b, a]
  }
  function groundOf(element) {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, a] = rgb(getComputedStyle(at).backgroundColor)
      if (a === 1) return [r, g, b]
    }
    return [255, 255, 255]
  }
  function ratioOf(a, b) {
    const light = (colour) => colour.slice(0, 3).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0)
    const [one, other] = [light(a), light(b)].sort((x, y) => y - x)
    return (one + 0.05) / (other + 0.05)
  }
}

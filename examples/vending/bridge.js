/**
 * What a vendor's payment board implements, and all that this page knows of it: three calls. `order` is made once for each drink that is bought: however often
 * it is charged, the board takes the money once and answers the same. This one is a stand-in, and moves no money; a board remembers by itself, and not
 * in localStorage, which is on the disk only after seconds.
 */
export function standInBridge(key = 'paid-orders') {
  const paid = new Map(JSON.parse(localStorage.getItem(key) || '[]').map(([order, fen, isOut]) => [order, { fen, isOut }]))
  const save = () => localStorage.setItem(key, JSON.stringify([...paid].slice(-200).map(([order, { fen, isOut }]) => [order, fen, isOut]))) // orders and amounts: nobody is in it
  return {
    /** Hands the order over. Resolves with `paid` when the money is there; safe to call again. */
    async charge({ order, fen }) {
      const again = paid.has(order)
      if (!again) paid.set(order, { fen, isOut: false })
      save()
      return { paid: true, fen: paid.get(order).fen, again }
    },
    /** Gives the drink of an order out, once. */
    async vend(order) {
      paid.get(order).isOut = true
      save()
    },
    /** At the start: gives back the money of every drink that did not come out. Resolves with the orders. */
    async cancelUndelivered() {
      const left = [...paid].filter(([, { isOut }]) => !isOut).map(([order]) => order)
      left.forEach((order) => paid.delete(order))
      save()
      return left
    },
  }
}

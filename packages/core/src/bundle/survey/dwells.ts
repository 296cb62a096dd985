/** Upper ends of the classes in which dwells are drawn, in seconds; the last class has none. */
export const dwellClasses: readonly number[] = [1, 2, 3, 5, 8, 12, 20, 30, 60]

const tenths = 1200

/** How long answers took, in a size that does not grow: classes for a picture, tenths of a second up to two minutes for a median. */
export class Dwells {
  count = 0
  /** Under a fifth of what reading takes; under a second. */
  quick = 0
  instant = 0
  readonly classes: number[] = [...dwellClasses, 0].map(() => 0)
  private readonly exact = new Uint32Array(tenths + 1)

  take(ms: number, readMs: number | undefined): void {
    this.count++
    if (readMs !== undefined && ms * 5 < readMs) this.quick++
    if (ms < 1000) this.instant++
    const at = dwellClasses.findIndex((end) => ms < end * 1000)
    this.classes[at < 0 ? dwellClasses.length : at]!++
    this.exact[Math.min(tenths, Math.floor(ms / 100))]!++
  }

  /** In ms, to a tenth of a second: of two in the middle the lower one; null where nobody answered. Two minutes stand for all that is longer. */
  medianMs(): number | null {
    if (this.count === 0) return null
    let left = Math.ceil(this.count / 2)
    const at = this.exact.findIndex((n) => (left -= n) <= 0)
    return at * 100
  }
}

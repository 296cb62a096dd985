/** Years, months, weeks, days, hours, minutes and seconds of an ISO 8601 duration; undefined when it is none. */
export function partsOf(period: string): number[] | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(period)
  return match ? match.slice(1).map((digits) => Number(digits ?? 0)) : undefined
}

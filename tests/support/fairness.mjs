/** What a kiosk's record says of a fair screen. */
export const fairness = {
  measured: 3,
  calibrated: true,
  pass: true,
  worst: {
    M00: 0, M01: 1000, M02: 1000, M02w: 0, M03: 17472, M03r: 1000, M03t: 8419, M04: 17472, M04r: 1000, M05: 0, M06: 0, M06t: 0, M07: 9, M08: 0, M09: 0, M10: 0, M11: 0,
    M12: 0, M13: 1286, M23: 265, M23g: 59, M23p: 1159, M24: 500,
  },
}

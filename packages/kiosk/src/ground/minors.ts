/** The policies that this kiosk reads. `mingshi.js` has no strengths of the gate to ask for, and so does not read 1.2. */
export const isKnown = (format: string): boolean => /^mingshi-policy\/1(\.[12])?$/.test(format)

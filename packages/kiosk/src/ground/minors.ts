/**
 * The formats of policies that this kiosk reads. `mingshi.js` has no strengths of the gate to ask for, and so does not read 1.2; a function,
 * since that costs nothing there.
 */
export const known = (): RegExp => /^mingshi-policy\/1(\.[12])?$/

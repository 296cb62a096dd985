/** How likely it is that one at least of `receipts`, of people whom the operator did not choose, is about a share `altered` of all that was changed. */
export const chanceOfDetecting = (receipts: number, altered: number): number => 1 - (1 - altered) ** receipts

/** The least share of changed records that so many receipts show with this likelihood. */
export const leastDetected = (receipts: number, likelihood: number): number => 1 - (1 - likelihood) ** (1 / receipts)

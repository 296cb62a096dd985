/** A command line or a file that cannot be used: one line on stderr, exit code 2. */
export class Usage extends Error {}

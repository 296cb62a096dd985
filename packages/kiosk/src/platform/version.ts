/** The version of every room; a test compares it with the packages'. */
export const version = '0.1.0'

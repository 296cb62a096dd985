// Loaded before a program: when that ends, writes to descriptor 3 the processor's time that it took, in microseconds, and the most memory that it held, in KiB.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(3, `${userCPUTime + systemCPUTime} ${maxRSS}`)
})

// A second thread of `mingshi verify`: what is said of the leaves by their bytes alone, beside the one that reads what they say. Asked for as
// packages/cli/src/beside.ts asks.
import { parentPort } from 'node:worker_threads'
import { scanOnTheWay } from '@mingshi/core'
import { sha256 } from '../dist/platform.js'

let scanner
const asked = {
  begin: ({ from, wanted }) => { scanner = scanOnTheWay(sha256)(from, wanted) },
  scan({ room, length }) {
    const { fits, heads } = scanner.scan(room.subarray(0, length))
    parentPort.postMessage({ room, fits, heads }, [room.buffer, fits.buffer, heads.buffer])
  },
  end: () => parentPort.postMessage(scanner.end()),
}
parentPort.on('message', ({ what, ...of }) => asked[what](of))

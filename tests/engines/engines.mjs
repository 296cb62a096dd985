import { findChromium, Missing } from '../support/tools.mjs'
import { startChromium } from './chromium.mjs'
import { startFirefox } from './firefox.mjs'
import { fetchChromium } from './npm.mjs'
import { startQt } from './qt.mjs'
import { startWebKit } from './webkit.mjs'

/** Chromiums that chrome-aws-lambda (MIT) carried through the years; each with the sha512 that npm gives for the package. */
export const carried = [
  { id: 'chromium-74', spec: 'chrome-aws-lambda@1.13.0', file: 'chromium-74.0.3723.0.br', sha512: 'bL+WpafiH9K9mf48SlBFe9wwdYeklvF/WLirhRPBIh+KHzuufkIpLAkdYZANg8KrLH+0Kg6TBJ31edRheMJq+g==' },
  { id: 'chromium-83', spec: 'chrome-aws-lambda@3.1.1', file: 'chromium.br', sha512: 'ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==' },
  { id: 'chromium-92', spec: 'chrome-aws-lambda@10.1.0', file: 'chromium.br', sha512: 'NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==' },
]

/** The engines, oldest of a kind first. `start` gives one that runs, or throws a sentence where this machine cannot have it. */
export const engines = [
  ...carried.map((each) => ({ id: each.id, start: async () => startChromium(await fetchChromium(each)) })),
  {
    id: 'chromium',
    start() {
      const here = findChromium()
      if (!here) throw new Missing('There is no Chromium on the path and in its usual places')
      return startChromium(here)
    },
  },
  { id: 'qt-5', start: () => startQt(5) },
  { id: 'qt-6', start: () => startQt(6) },
  { id: 'firefox', start: startFirefox },
  { id: 'webkit', start: startWebKit },
]

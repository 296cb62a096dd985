import type { Installation } from '../policy/installation.ts'
import { asksConsent } from '../policy/defaults.ts'
import type { Modality } from '../policy/modality.ts'
import type { Policy } from '../policy/schema.ts'
import { livingAlternatives } from '../rules/alternative.ts'

/** An HTTP response header of the page that carries the SDK. */
export interface Header {
  name: string
  value: string
}

/**
 * What the page may do, and no more: W3C Content Security Policy 3, Permissions Policy, and that under its older name, the only one that
 * Chromium reads before 88 (Qt WebEngine 87 with it). Everything is shut, then what the SDK uses is opened: its script, one same-origin GET
 * for each setting, and a camera where the policy has a use for one.
 */
export function pageHeaders(policy: Policy, installation?: Installation): Header[] {
  const open = opensCamera(policy, installation)
  return [
    { name: 'Content-Security-Policy', value: Object.entries(sources).map(([directive, source]) => `${directive} ${source}`).join('; ') },
    { name: 'Permissions-Policy', value: [`camera=${open ? '(self)' : '()'}`, ...shut.map((feature) => `${feature}=()`)].join(', ') },
    { name: 'Feature-Policy', value: [`camera ${open ? "'self'" : "'none'"}`, ...shut.map((feature) => `${feature} 'none'`)].join('; ') },
  ]
}

/**
 * The SDK's sheet is constructed and its QR codes are inline SVG: no unsafe-inline, no image, no blob. A camera's stream is an
 * object, not an address, so media stay shut. `img-src` and `style-src` are for the host's own page; its `data:` lets a page
 * carry an empty icon, without which browsers ask for /favicon.ico.
 */
const sources = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'worker-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

/** What else could watch or listen: an SDK asks for nothing that it does not use (2025 action on Apps and SDKs, item 2). */
const shut = ['microphone', 'geolocation', 'usb', 'display-capture']

/** Modalities that a camera takes. The others have readers of their own. */
const seen: readonly Modality[] = ['face', 'palm-print', 'iris', 'ear', 'gait']

/** Without a way that needs no body the face is off (Order 19 Art. 10): then the camera can stay shut too. */
const opensCamera = (policy: Policy, installation?: Installation): boolean =>
  policy.purposes.some((purpose) => asksConsent(purpose) && seen.includes(purpose.modality)) && livingAlternatives(policy, installation).length > 0

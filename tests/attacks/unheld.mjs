/** What no script holds, and what does. Each is shown to work by the story. */
export const unheld = [
  { id: 'earlier-script', name: 'a script before ours', holds: 'our script as the first of `<head>`, a CSP with one’s own scripts only (`mingshi csp`), `Permissions-Policy: camera=()` on pages that have no use for a face' },
  { id: 'store-and-key', name: 'same-origin access to store and key: records of its own, signed, or records taken away', holds: 'no script of anybody else on that origin (CSP); the kiosk in an iframe of an origin of its own; a witness, a receipt or an earlier bundle, which another history contradicts' },
  { id: 'injected-input', name: 'input injected by the system, DevTools or accessibility services: `isTrusted` says true', holds: 'the shell: no remote debugging, no accessibility service, no input device within reach; the native check of `permit.token`' },
  { id: 'painted-over', name: 'another picture over the yes that lets the finger through (`pointer-events: none`), under `mingshi.js`', holds: '`mingshi-full.js`, which measures its screens and takes the face away; a CSP' },
  { id: 'focus-stolen', name: 'the focus put on the yes while somebody is about to press a key', holds: 'a machine without keys, which a finger is not; a CSP' },
  { id: 'timers-cleared', name: 'timers cleared after a real yes: the attempt does not end by itself', holds: 'the person’s Stop, the page hidden or left; the native check, which closes after `lasts` seconds' },
  { id: 'handed-taken', name: 'a script of somebody else’s on the page that redeems, which redeems before the host does: it has the permit that somebody said yes to', holds: 'a CSP with one’s own scripts only on that page, which needs no others' },
  { id: 'window-of-a-shut-page', name: 'a script before ours on a page whose headers shut the camera, which opens a window and asks for the camera there', holds: '`Content-Security-Policy: sandbox` without `allow-popups`, as `examples/handover` sends it; a shell that opens no windows' },
]

import { base64url, permitMs, unopenedMs, utf8, type Answer } from '@mingshi/core'
import { purposeOf, type Ground } from '../ground/ground.ts'
import { randomToken } from '../platform/clock.ts'
import type { Signer } from '../log/signer.ts'

interface Decided { session: string; purpose: string; answers: readonly { id: string; answer: Answer }[] }

/**
 * The permit in the hand of a native face module that opens the camera by itself: a JWT (RFC 7519) signed with the machine's key (ES256, RFC 7518
 * section 3.4). It names one purpose, the items that were given, one session; it is for one use (`jti`), begun by `exp`, and over `lasts` seconds after.
 */
export async function mintToken(ground: Ground, signer: Signer, { session, purpose, answers }: Decided): Promise<string> {
  const iat = Math.floor(ground.clock.wall() / 1000)
  const items = answers.filter(({ answer }) => answer === 'given').map(({ id }) => id)
  const { act } = purposeOf(ground, purpose)!
  const claims = { iss: signer.origin, aud: 'mingshi-permit', jti: randomToken(16), iat, exp: iat + unopenedMs / 1000, session, purpose, items, lasts: permitMs(act) / 1000 }
  const said = [{ alg: 'ES256', typ: 'JWT' }, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join('.')
  return `${said}.${base64url(await signer.signRaw(utf8(said)))}`
}

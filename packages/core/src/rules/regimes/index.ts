import type { Installation } from '../../policy/installation.ts'
import type { Policy } from '../../policy/schema.ts'
import type { Regime } from '../regime.ts'
import { cn } from './cn.ts'
import { usIlBipa } from './us-il-bipa.ts'

/** Every regime that we know, in the order in which lint prints. */
export const regimes: readonly Regime[] = [cn, usIlBipa]

/** Those of the place where a machine stands. */
export const localRegimes = ({ region }: Installation): Regime[] => regimes.filter((regime) => regime.region.test(region))

/** Those that a policy names, and those of the place, which cannot be left out. */
export const regimesOf = (policy: Policy, installation: Installation | undefined): Regime[] => {
  const local = installation ? localRegimes(installation) : []
  return regimes.filter((regime) => policy.regimes.includes(regime.id) || local.includes(regime))
}

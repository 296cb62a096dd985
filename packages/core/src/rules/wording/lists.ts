import { analysis } from './analysis.ts'
import { another } from './another.ts'
import { blame, threat } from './blame.ts'
import { bundled } from './bundling.ts'
import { deemed } from './deemed.ts'
import { boundless, endless } from './grants.ts'
import { halfRefusal, praise, reward } from './push.ts'
import { jargon } from './jargon.ts'
import { partners } from './partners.ts'
import type { WordList } from './phrase.ts'
import { urgency } from './urgency.ts'
import { openEnded, vaguePurpose } from './vague.ts'

/** Every list of words. */
export const wordLists: readonly WordList[] = [
  reward, praise, urgency, halfRefusal, threat, blame, endless, boundless, partners, vaguePurpose, another, openEnded, deemed, bundled, analysis, jargon,
]

import { alternatives } from './alternatives.ts'
import { assessment } from './assessment.ts'
import { basis } from './basis.ts'
import { bodies } from './bodies.ts'
import { change } from './change.ts'
import { clarity } from './clarity.ts'
import { consent } from './consent.ts'
import type { Entry } from './entry.ts'
import type { Catalogue } from './page.ts'
import { freedom } from './freedom.ts'
import { minors } from './minors.ts'
import { notice } from './notice.ts'
import { own } from './own.ts'
import { parking } from './parking.ts'
import { payment } from './payment.ts'
import { places } from './places.ts'
import { rights } from './rights.ts'
import { sdk } from './sdk.ts'
import { security } from './security.ts'
import { sharing } from './sharing.ts'
import { storage } from './storage.ts'
import { usIlBipa } from './us-il-bipa.ts'

export { casesFound, type Answer, type Case } from './found.ts'
export { cataloguePage, type Catalogue } from './page.ts'
export type { Entry, Settled } from './entry.ts'

/** Every demand of mainland China that we know of, section by section, and who sees to it. Never on a kiosk. */
export const catalogue: readonly { title: string; entries: readonly Entry[] }[] = [
  { title: 'Basis, purpose, necessity', entries: basis },
  { title: 'What the notice says', entries: notice },
  { title: 'Conspicuous and intelligible', entries: clarity },
  { title: 'Separate consent', entries: consent },
  { title: 'No bundling, forcing, inducing, nagging', entries: freedom },
  { title: 'A face is not the only way', entries: alternatives },
  { title: 'Withdrawal, change, asking again', entries: change },
  { title: 'Under fourteen, and under age', entries: minors },
  { title: 'Storage, transmission, deletion', entries: storage },
  { title: 'Assessment, records, filing, audit', entries: assessment },
  { title: 'Public places, signs, private spaces', entries: places },
  { title: 'Recipients, entrusted parties, abroad', entries: sharing },
  { title: 'Rights, complaints, incidents', entries: rights },
  { title: 'Security', entries: security },
  { title: 'SDKs and terminals', entries: sdk },
  { title: 'Parking, and paying by a code', entries: parking },
  { title: 'Beyond faces', entries: bodies },
  { title: 'Paying with a face', entries: payment },
]

/** By regime; what every policy is held to is of none. */
export const catalogues: readonly Catalogue[] = [
  { regime: 'cn', title: 'Mainland China', sections: catalogue },
  { regime: 'us-il-bipa', title: 'Illinois, Biometric Information Privacy Act', sections: [{ title: 'Sections 10, 15 and 20', entries: usIlBipa }] },
  { title: 'Every policy', sections: [{ title: 'Mingshi’s own', entries: own }] },
]

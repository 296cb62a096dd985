import type { ServicePart } from '../part.ts'
import { exportBundle } from './service/bundle.ts'
import { copies, exportCopy } from './service/copy.ts'
import { exportOn } from './service/export.ts'
import { prune } from './service/prune.ts'
import { purge } from './service/purge.ts'
import { openService } from './service/screen.tsx'
import { storedSubjects } from './service/stored.ts'

/** `service.js`: what is done behind the counter. Never needed for a consent or a withdrawal. */
export const MingshiService: ServicePart = { part: 'service', exportBundle, copies, exportCopy, service: openService, export: exportOn, purge, prune, storedSubjects }

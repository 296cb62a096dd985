import type { ServicePart } from '../part.ts'
import { MingshiService } from './service.ts'

declare global {
  interface Window {
    MingshiService?: ServicePart
  }
}

Object.assign(window, { MingshiService })

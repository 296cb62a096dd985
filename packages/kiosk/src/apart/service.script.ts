import { MingshiService } from './service.ts'

Object.assign(window, { MingshiService })

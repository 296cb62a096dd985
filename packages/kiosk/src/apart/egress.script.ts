import { MingshiEgress } from './egress.ts'

Object.assign(window, { MingshiEgress })

import { MingshiRawPolicy } from './raw-policy.ts'

Object.assign(window, { MingshiRawPolicy })

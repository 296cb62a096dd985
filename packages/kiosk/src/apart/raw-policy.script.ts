import { MingshiRawPolicy } from './raw-policy.ts'

declare global {
  interface Window {
    MingshiRawPolicy?: typeof MingshiRawPolicy
  }
}

Object.assign(window, { MingshiRawPolicy })

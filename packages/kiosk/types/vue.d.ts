import type { DefineComponent, HTMLAttributes } from 'vue'
import type { KioskAttributes, KioskVueListeners } from './attributes.js'

declare module 'vue' {
  interface GlobalComponents {
    'mingshi-kiosk': DefineComponent<Omit<HTMLAttributes, keyof KioskAttributes> & KioskAttributes & KioskVueListeners>
    'mingshi-signage': DefineComponent<HTMLAttributes>
  }
}

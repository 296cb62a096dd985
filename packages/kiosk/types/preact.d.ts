import type { HTMLAttributes } from 'preact'
import type { KioskAttributes, KioskListeners, MingshiKioskElement, MingshiSignageElement } from './attributes.js'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'mingshi-kiosk': Omit<HTMLAttributes<MingshiKioskElement>, keyof KioskAttributes> & KioskAttributes & KioskListeners
      'mingshi-signage': HTMLAttributes<MingshiSignageElement>
    }
  }
}

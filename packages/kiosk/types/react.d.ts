import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { KioskAttributes, KioskListeners, MingshiKioskElement, MingshiSignageElement } from './attributes.js'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'mingshi-kiosk': DetailedHTMLProps<Omit<HTMLAttributes<MingshiKioskElement>, keyof KioskAttributes> & KioskAttributes & KioskListeners, MingshiKioskElement>
      'mingshi-signage': DetailedHTMLProps<HTMLAttributes<MingshiSignageElement>, MingshiSignageElement>
    }
  }
}

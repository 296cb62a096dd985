import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { KioskAttributes, KioskListeners, MingshiKioskElement } from './attributes.js'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'mingshi-kiosk': DetailedHTMLProps<Omit<HTMLAttributes<MingshiKioskElement>, keyof KioskAttributes> & KioskAttributes & KioskListeners, MingshiKioskElement>
    }
  }
}

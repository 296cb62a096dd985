import type { Matter } from '@mingshi/core'

/** A payment with two required consents and an optional one, and two ways without a face. */
export const matter: Matter = {
  session: 'session-1',
  purpose: 'pay',
  act: 'payment',
  attempts: 3,
  items: [{ id: 'face', required: true }, { id: 'transmission', required: true }, { id: 'template', required: false }],
  alternatives: ['qr', 'card'],
  way: 'offer',
  readMs: 36_000,
}

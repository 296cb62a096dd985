import * as z from 'zod/mini'
import { regionPattern, sayRegion } from './patterns.ts'
import { ordinaryPlaces, privatePlaces } from './places.ts'

/** `mingshi-installation/1`: what is true of one machine where it stands. */
export const installationSchema = /*@__PURE__*/ makeSchema()

export type Installation = z.infer<typeof installationSchema>

function makeSchema() {
  z.config({ jitless: true })
  const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'a machine’s id of letters, digits, -, . and _, at most 64'))
  const line = z.string().check(z.minLength(1), z.maxLength(200))
  const millimetres = z.int().check(z.minimum(1), z.maximum(100_000))
  return z.strictObject({
    format: z.literal('mingshi-installation/1'),
    id,
    operator: z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain name in small letters, such as example.cn'), z.maxLength(80)),
    region: z.string().check(z.regex(regionPattern, { error: ({ input }) => sayRegion(input) })),
    place: z.strictObject({
      name: line,
      kind: z.enum([...ordinaryPlaces, ...privatePlaces]),
      public: z.boolean(),
    }),
    captureZone: z.optional(line),
    signage: z.optional(z.strictObject({ posted: z.boolean(), where: z.optional(line) })),
    display: z.optional(
      z.strictObject({
        diagonalMm: millimetres,
        cssWidth: millimetres,
        cssHeight: millimetres,
        viewingDistanceMm: z.optional(millimetres),
      }),
    ),
    mount: z.optional(z.strictObject({ screenBottomMm: millimetres, screenTopMm: millimetres, lens: z.optional(z.enum(['above', 'below', 'left', 'right'])) })),
    alternatives: z.array(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'the id of an alternative: a-z, 0-9 and -'))),
    receiptUrl: z.optional(z.string().check(z.regex(/^(?=.{9,300}$)https:\/\/[^\s/?#]+([/?][^\s#]*)?$/, 'an https address without #, at most 300'))),
  })
}

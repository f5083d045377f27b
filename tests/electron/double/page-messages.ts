/** DOUBLE: what page and main say to each other through Chromium. Bytes travel as base64. */
import { z } from 'zod'

const packedSchema = z.union([z.strictObject({ bytes: z.string() }), z.strictObject({ plain: z.unknown() })])
const portSchema = z.strictObject({ kind: z.literal('port'), id: z.int(), data: packedSchema })
const portClosedSchema = z.strictObject({ kind: z.literal('portClosed'), id: z.int() })
const argsSchema = z.array(z.unknown())

const toMainSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('send'), channel: z.string(), args: argsSchema }),
  z.strictObject({ kind: z.literal('invoke'), id: z.int(), channel: z.string(), args: argsSchema }),
  portSchema,
  portClosedSchema,
])
const bytesWithinSchema = z.strictObject({ bytesWithin: z.base64() })

/** What the page's world sent, with the bytes that stood somewhere within. */
export function readFromPage(text: string): ToMain {
  return toMainSchema.parse(
    JSON.parse(text, (_key, value: unknown) => {
      const { data } = bytesWithinSchema.safeParse(value)
      return data === undefined ? value : new Uint8Array(Buffer.from(data.bytesWithin, 'base64'))
    }),
  )
}

export type ToMain = z.output<typeof toMainSchema>

export type Packed = z.output<typeof packedSchema>
export type ToPage =
  | {
      readonly kind: 'message'
      readonly channel: string
      readonly args: readonly unknown[]
      readonly ports: readonly number[]
    }
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown; readonly error: string | null }
  | z.output<typeof portSchema>
  | z.output<typeof portClosedSchema>

export function pack(data: unknown): Packed {
  return data instanceof Uint8Array ? { bytes: Buffer.from(data).toString('base64') } : { plain: data }
}

export function unpack(data: Packed): unknown {
  return 'bytes' in data ? new Uint8Array(Buffer.from(data.bytes, 'base64')) : data.plain
}

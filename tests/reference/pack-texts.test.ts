/** The pack manager speaks of packs and fields by name: each has one. */
import { expect, it } from 'vitest'
import { z } from 'zod'
import { packFields } from '#shared/i18n/zh-CN/rules-pack-fields.ts'
import { packRules } from '#shared/i18n/zh-CN/rules-packs.ts'
import { LIBRARY_NAMES, librarySchemas } from '#shared/reference/library-schemas.ts'
import { PACK_NAMES, packSchemas } from '#shared/reference/schemas.ts'

const nodeSchema = z.looseObject({ properties: z.record(z.string(), z.unknown()).optional() })

/** Names of all fields a schema knows, at any depth. */
function fieldsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(fieldsOf)
  const { data } = nodeSchema.safeParse(node)
  if (data === undefined) return []
  return [...Object.keys(data.properties ?? {}), ...Object.values(data).flatMap(childrenOf)]
}

function childrenOf(value: unknown): string[] {
  const map = z.record(z.string(), z.unknown()).safeParse(value)
  return map.success ? [...fieldsOf(value), ...Object.values(map.data).flatMap(fieldsOf)] : fieldsOf(value)
}

it('every pack has a name', () => {
  expect([...PACK_NAMES, ...LIBRARY_NAMES].filter((name) => !(`pack.${name}` in packRules))).toEqual([])
})

it('every field of a row has a name', () => {
  const head = new Set(['pack', 'format', 'rows'])
  const schemas = Object.values({ ...packSchemas, ...librarySchemas })
  const names = new Set(
    schemas.flatMap((schema) => fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))),
  )
  expect(names.size).toBeGreaterThan(150)
  expect([...names].filter((name) => !head.has(name) && !(`packField.${name}` in packFields))).toEqual([])
})

/** The sheet as it is typed into the portal, box by box: one box of the paper may be two there. */
import type { Contact } from '#shared/entities/common.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import { message } from '../explanation.ts'
import type { Message } from '../explanation.ts'
import type { Words } from '../figure.ts'
import type { Gap } from '../paper-gap.ts'
import { printedWords } from './types.ts'
import type { DeclarationSheet, ProductRow, SheetRow } from './types.ts'

export interface CopyField {
  /** Unique on the sheet. */
  readonly id: string
  /** The figure that explains it; null where there is none, for there is no value. */
  readonly figure: string | null
  readonly section: Message
  /** The words that lead to the box, outermost first. */
  readonly label: readonly Words[]
  /** What is typed; null where there is nothing to type. */
  readonly text: Words | null
  readonly provisional: boolean
  readonly gap: Gap | null
}

type ContactField = {
  [K in keyof FirmProfile]: FirmProfile[K] extends Contact ? K : never
}[keyof FirmProfile]

/** Rows with a name and a telephone in one box, and where the profile keeps them. */
export const CONTACTS: Readonly<Record<string, ContactField>> = {
  '1.10': 'filler',
  '1.11': 'legalRepresentative',
  '1.12': 'healthManager',
}

/** Rows printed as a name with its code, which the portal searches by either. */
const CODED: ReadonlySet<string> = new Set(['1.3', '1.7', '1.8'])
const NAME_AND_CODE = /^(?<name>.*)（(?<code>[^（）]*)）$/

const PRODUCT_FIELDS = ['name', 'annualOutput', 'unit'] as const satisfies readonly (keyof ProductRow)[]

function base({ id, block, provisional, gap }: SheetRow): Omit<CopyField, 'label' | 'text'> {
  return {
    id,
    figure: `declaration/${id}`,
    section: message(`sheet.section.${block}`),
    provisional,
    gap: gap ?? null,
  }
}

function contactFields(row: SheetRow, { name, phone }: Contact): CopyField[] {
  const [who = row.label, where = ''] = row.label.split('、')
  const known = name !== null || phone !== null
  const part = (id: string, label: Words[], text: string | null): CopyField => ({
    ...base(row),
    id: `${row.id}.${id}`,
    figure: known ? `declaration/${row.id}` : null,
    label,
    text,
    gap: text === null ? (row.gap ?? null) : null,
  })
  return [part('name', [who], name), part('phone', [who, where], phone)]
}

function factorFields(row: SheetRow): CopyField[] {
  const factors = row.value.kind === 'factors' ? row.value.factors : []
  return factors.map(({ hazardId, name, workerIds }) => ({
    ...base(row),
    id: `${row.id}.${hazardId}`,
    figure: `declaration/${row.id}.${hazardId}`,
    label: [row.label, name],
    text: String(workerIds.length),
  }))
}

function codedFields(row: SheetRow, text: string): CopyField[] {
  const { name, code } = NAME_AND_CODE.exec(text)?.groups ?? {}
  if (name === undefined || code === undefined) return [{ ...base(row), label: [row.label], text }]
  return [
    { ...base(row), id: `${row.id}.name`, label: [row.label], text: name },
    { ...base(row), id: `${row.id}.code`, label: [row.label, message('sheet.part.code')], text: code },
  ]
}

function rowFields(row: SheetRow, profile: FirmProfile): CopyField[] {
  const contact = CONTACTS[row.id]
  if (contact !== undefined) return contactFields(row, profile[contact])
  if (row.value.kind === 'factors') return factorFields(row)
  if (CODED.has(row.id) && row.value.kind === 'text') return codedFields(row, row.value.text)
  // `/` stands on paper for what the portal does not ask.
  const [words = null] = row.value.kind === 'notApplicable' ? [] : printedWords(row.value)
  const explained = words !== null || row.value.kind === 'notApplicable'
  return [{ ...base(row), figure: explained ? `declaration/${row.id}` : null, label: [row.label], text: words }]
}

function productFields(products: readonly ProductRow[], rows: readonly SheetRow[]): CopyField[] {
  return products.flatMap((product, line) =>
    rows.flatMap((row, index): CopyField[] => {
      const field = PRODUCT_FIELDS[index]
      if (field === undefined) return []
      const id = `${row.id}.${line + 1}`
      return [
        {
          ...base(row),
          id,
          figure: `declaration/${id}`,
          label: [product.name, row.label],
          text: String(product[field]),
          gap: null,
        },
      ]
    }),
  )
}

/** Every box in the portal's order, without those for seal and signature. */
export function copyFields(sheet: DeclarationSheet, profile: FirmProfile): CopyField[] {
  const rows = sheet.rows.filter(({ block }) => block !== 'signature')
  const columns = rows.filter(({ block }) => block === 'products')
  const firstColumn = columns[0]?.id
  return rows.flatMap((row) => {
    if (row.block !== 'products' || sheet.products.length === 0) return rowFields(row, profile)
    return row.id === firstColumn ? productFields(sheet.products, columns) : []
  })
}

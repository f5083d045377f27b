/** The declaration as figures: every value it prints, each from the very row the paper prints. */
import type { IsoDate } from '#shared/entities/common.ts'
import { message } from '../explanation.ts'
import { origin, profileOrigin } from '../figure.ts'
import type { Figure, Origin } from '../figure.ts'
import { printedWords } from './types.ts'
import type { DeclarationSheet, DistributionRow, SheetRow } from './types.ts'

const PRODUCT_FIELDS = ['name', 'annualOutput', 'unit'] as const

/** A row of factors gives one figure per factor, with that factor's own persons. */
function rowFigures(row: SheetRow): Figure[] {
  const { id, block, label, provisional, value, how, steps, inputs: all, basis, workerIds, items } = row
  const from: Origin = { how, steps, inputs: all, basis, workerIds, items }
  const base = { section: message(`sheet.section.${block}`), provisional }
  return printedWords(value).map((words, index): Figure => {
    const factor = value.kind === 'factors' ? value.factors[index] : undefined
    if (factor === undefined) return { ...base, id: `declaration/${id}`, label: [label], value: words, origin: from }
    const inputs = all.filter((input) => input.value.endsWith(` ${factor.name}`))
    return {
      ...base,
      id: `declaration/${id}.${factor.hazardId}`,
      label: [label, factor.name],
      value: words,
      origin: { ...from, inputs, workerIds: factor.workerIds },
    }
  })
}

function productFigures({ products, rows }: DeclarationSheet): Figure[] {
  const columns = rows.filter(({ block }) => block === 'products')
  return products.flatMap((product, line) =>
    columns.flatMap(({ id, label, provisional }, index): Figure[] => {
      const field = PRODUCT_FIELDS[index]
      if (field === undefined) return []
      return [
        {
          id: `declaration/${id}.${line + 1}`,
          section: message('sheet.section.products'),
          label: [product.name, label],
          value: String(product[field]),
          origin: profileOrigin('products', `${product.name} ${product.annualOutput} ${product.unit}`),
          provisional,
        },
      ]
    }),
  )
}

function distributionFigures({ workplace, workplaceId, factors, workerIds }: DistributionRow, asOf: IsoDate): Figure[] {
  const base = { section: message('figure.label.distribution'), provisional: false }
  return [
    {
      ...base,
      id: `declaration/distribution.${workplaceId}`,
      label: [workplace, message('figure.label.distinct')],
      value: String(workerIds.length),
      origin: origin(message('figure.how.distributionDistinct', { asOf }), { workerIds }),
    },
    ...factors.map((factor) => ({
      ...base,
      id: `declaration/distribution.${workplaceId}.${factor.hazardId}`,
      label: [workplace, factor.name],
      value: String(factor.workerIds.length),
      origin: origin(message('figure.how.distribution', { asOf }), { workerIds: factor.workerIds }),
    })),
  ]
}

/** Every value of the sheet that is not left to the pen, in the order of the paper. */
export function declarationFigures(sheet: DeclarationSheet): Figure[] {
  const rowsOf = (inOrder: (block: SheetRow['block']) => boolean): Figure[] =>
    sheet.rows.filter(({ block }) => inOrder(block)).flatMap(rowFigures)
  const beforeProducts = new Set<SheetRow['block']>(['header', 'basic'])
  return [
    ...rowsOf((block) => beforeProducts.has(block)),
    ...productFigures(sheet),
    ...rowsOf((block) => !beforeProducts.has(block) && block !== 'products'),
    ...sheet.distribution.flatMap((row) => distributionFigures(row, sheet.asOf)),
    {
      id: 'declaration/asOf',
      section: message('sheet.section.header'),
      label: [message('figure.label.asOf')],
      value: sheet.asOf,
      origin: origin(message('figure.how.asOf')),
      provisional: false,
    },
  ]
}

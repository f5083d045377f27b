/** 职业病危害项目申报表: five blocks in the portal's order, signature block, then the user's own pages. */
import { renderWords, translator } from '#shared/i18n/index.ts'
import type { Translate } from '#shared/i18n/index.ts'
import { printedWords } from '#shared/domain/declaration-sheet.ts'
import type { DeclarationSheet, SheetRow } from '#shared/domain/declaration-sheet.ts'
import type { FormRow } from '#shared/reference/types.ts'
import type { Block, Field, Paper } from '../blocks.ts'

type FormBlock = FormRow['block']

/** Rows that share a line with the row after them; all others of block 一 stand alone. */
const PAIRED = new Set(['1.1', '1.6', '1.8', '1.10', '1.13', '1.15', '1.17'])

function valueText({ value }: SheetRow): string | null {
  const words = printedWords(value).map((part) => renderWords(part, 'zh-CN'))
  return words.length === 0 ? null : words.join('；')
}

function depth(row: SheetRow): number {
  return row.id.split('.').length
}

/** Whether a row starts a line: per block of the form, so that what belongs together stands together. */
function startsLine(row: SheetRow, previous: SheetRow | undefined): boolean {
  if (previous === undefined) return true
  if (row.block === 'header') return row.id === '0.3'
  if (row.block === 'basic') return !PAIRED.has(previous.id)
  const sameClass = depth(row) === 3 && row.id.split('.')[1] === previous.id.split('.')[1] && depth(previous) === 3
  if (!sameClass) return true
  const number = Number(row.id.split('.')[2])
  if (row.block === 'hazards') return number === 9
  // Block 四 lists 检测、点数、超标点数 of the class, then points and points over the limit factor by factor.
  return row.block === 'measurement' ? number > 3 && number % 2 === 0 : false
}

function lines(rows: readonly SheetRow[]): Field[][] {
  const groups: Field[][] = []
  for (const [index, row] of rows.entries()) {
    const field = { label: row.label, value: valueText(row), provisional: row.provisional }
    const open = groups.at(-1)
    if (open === undefined || startsLine(row, rows[index - 1])) groups.push([field])
    else open.push(field)
  }
  return groups
}

function products(sheet: DeclarationSheet, rows: readonly SheetRow[]): Block {
  const body = sheet.products.map(({ name, annualOutput, unit }) => [name, String(annualOutput), unit])
  const weights = [50, 25, 25]
  return {
    kind: 'table',
    columns: rows.map((row, index) => ({
      title: row.label,
      weight: weights[index] ?? 25,
      align: index === 0 ? 'left' : 'center',
    })),
    rows: body.length > 0 ? body : [[null, null, null]],
  }
}

function signature(rows: readonly SheetRow[], t: Translate): Block {
  const label = (id: string): string[] => rows.filter((row) => row.id === id).map((row) => row.label)
  return {
    kind: 'signatures',
    heading: t('declaration.sign.heading'),
    note: null,
    parties: [
      {
        title: t('declaration.sign.firm'),
        lines: ['S.2', 'S.4', 'S.5'].flatMap(label).map((text) => t('sign.line', { label: text })),
        dateLine: label('S.3').map((text) => t('sign.date', { label: text }))[0] ?? null,
        seal: label('S.1')[0] ?? null,
      },
    ],
  }
}

function distribution(sheet: DeclarationSheet, t: Translate): Block[] {
  if (sheet.distribution.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: t('declaration.inner.heading') },
    { kind: 'note', tone: 'plain', lines: [t('declaration.inner.note')] },
    {
      kind: 'table',
      columns: [
        { title: t('declaration.inner.workplace'), weight: 25 },
        { title: t('declaration.inner.factor'), weight: 40 },
        { title: t('declaration.inner.repeated'), weight: 18, align: 'center' },
        { title: t('declaration.inner.distinct'), weight: 18, align: 'center' },
      ],
      rows: sheet.distribution.flatMap(({ workplace, factors, workerIds }) =>
        factors.map(({ name, workerIds: exposed }, index) => [
          index === 0 ? workplace : '',
          name,
          String(exposed.length),
          index === 0 ? String(workerIds.length) : '',
        ]),
      ),
    },
  ]
}

/** The declaration as blocks; `desk` are the blocks for the user's own desk (gaps, warnings, missing characters). */
export function declarationPaper(sheet: DeclarationSheet, desk: readonly Block[]): Paper {
  const t = translator('zh-CN', 'papers')
  const rules = translator('zh-CN', 'rules')
  const rowsOf = (block: FormBlock): SheetRow[] => sheet.rows.filter((row) => row.block === block)
  const section = (block: FormBlock): Block => ({ kind: 'heading', level: 2, text: rules(`sheet.section.${block}`) })
  const marked = sheet.rows.some((row) => row.provisional && row.block !== 'surveillance')
  const inner = [...distribution(sheet, t), ...desk]
  return {
    title: t('declaration.title'),
    firmName: sheet.firmName,
    edition: t('declaration.edition', { edition: sheet.edition }),
    sampleMark: sheet.demo ? t('sample') : null,
    footnote: t('asOf', { asOf: sheet.asOf }),
    blocks: [
      { kind: 'title', text: t('declaration.title'), subtitle: t('declaration.subtitle') },
      { kind: 'fields', perRow: 2, groups: lines(rowsOf('header')) },
      section('basic'),
      { kind: 'fields', perRow: 2, groups: lines(rowsOf('basic')) },
      section('products'),
      products(sheet, rowsOf('products')),
      section('hazards'),
      { kind: 'fields', perRow: 3, groups: lines(rowsOf('hazards')) },
      section('measurement'),
      { kind: 'fields', perRow: 3, groups: lines(rowsOf('measurement')) },
      section('surveillance'),
      ...(sheet.provisionalBlocks.includes('surveillance')
        ? [{ kind: 'note', tone: 'provisional', lines: [t('declaration.provisional.surveillance')] } as const]
        : []),
      {
        kind: 'fields',
        perRow: 3,
        groups: lines(rowsOf('surveillance').map((row) => ({ ...row, provisional: false }))),
      },
      ...(marked ? [{ kind: 'note', tone: 'plain', lines: [t('declaration.provisional.mark')] } as const] : []),
      signature(rowsOf('signature'), t),
      ...(inner.length > 0 ? [{ kind: 'inner' } as const, ...inner] : []),
    ],
  }
}

/** Every kind of record, every field and every choice has its words, and every ledger its place. */
import { describe, expect, test } from 'vitest'
import { RECORD_KINDS } from '#shared/entities/facts.ts'
import { dayField, inLedgerOrder, recordFields } from '#shared/entities/record-fields.ts'
import { referencesOf } from '#shared/entities/references.ts'
import { resources, translator } from '#shared/i18n/index.ts'
import { recordTitle, type Lookups } from '#shared/i18n/record-text.ts'
import { GROUPS } from '../../renderer/src/pages/records/groups.ts'
import { sampleRecord } from '../helpers/sample-record.ts'

/** A workbook refuses longer names of sheets, and these signs in them. */
const SHEET_NAME = /^[^\\/?*[\]:]{1,31}$/

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const { ui } = resources[language]
  const textOf = (key: string): unknown => Reflect.get(ui, key)

  test.each(RECORD_KINDS)('%s', (kind) => {
    expect(textOf(`ledger.${kind}`)).toMatch(SHEET_NAME)
    const keys = recordFields(kind).flatMap(({ name, type }) => [
      `ledger.${kind}.${name}`,
      ...('choices' in type ? type.choices.map((choice) => `ledger.${kind}.${name}.${choice}`) : []),
      ...(type.is === 'number' && type.unit !== null ? [`unit.${type.unit}`] : []),
    ])
    expect([`ledger.${kind}.what`, ...keys].filter((key) => typeof textOf(key) !== 'string')).toEqual([])
  })
})

test('a record that others refer to has a title', () => {
  const t = translator('zh-CN', 'ui')
  const lookups: Lookups = { record: () => undefined, hazard: () => '', listed: () => '' }
  const referred = new Set(RECORD_KINDS.flatMap((kind) => referencesOf(kind).map(({ to }) => to)))
  for (const kind of referred) {
    const title = recordTitle(kind, sampleRecord(kind, 'r', false), lookups, t)
    expect([kind, title]).not.toEqual([kind, t('ledger.untitled')])
  }
})

test('every kind stands in exactly one group', () => {
  expect(GROUPS.flatMap(({ kinds }) => [...kinds]).toSorted()).toEqual(RECORD_KINDS.toSorted())
})

test('a ledger runs from the newest to the oldest, of one day the last entered first, what has no day at the end', () => {
  expect([dayField('exams'), dayField('budgets'), dayField('projects'), dayField('posts')]).toEqual([
    'date',
    'year',
    'feasibilityOn',
    null,
  ])
  const rows = [
    { id: 'old', plannedOn: '2025-01-01' },
    { id: 'without', plannedOn: null },
    { id: 'new', plannedOn: '2026-01-01' },
    { id: 'new too', plannedOn: '2026-01-01' },
  ]
  expect(inLedgerOrder('examBatches', rows).map(({ id }) => id)).toEqual(['new too', 'new', 'old', 'without'])
  expect(inLedgerOrder('posts', rows)).toEqual(rows)
})

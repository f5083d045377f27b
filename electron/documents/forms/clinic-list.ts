/** 受检人员名单 for the clinic: people in one table, their items by group behind it. No result, old or new, is printed. */
import type { ClinicList, ListRow } from '#shared/domain/exams/clinic-list.ts'
import { renderMessage, renderValue, translator, type Translate } from '#shared/i18n/index.ts'
import type { Block, Paper } from '../blocks.ts'

export interface ListHead {
  readonly firmName: string
  readonly demo: boolean
  readonly batch: string
  readonly clinic: string | null
  readonly contact: { readonly name: string | null; readonly phone: string | null }
  readonly asOf: string
}

interface Group {
  readonly row: ListRow
  readonly no: number
}

/** The words of a person's factors; special work stands among them. */
export function factorText({ hazards, specialWork }: ListRow): string {
  const work = specialWork.map((kind) => renderValue(`@exam.work.${kind}`, 'zh-CN'))
  return [...hazards, ...work].join('、')
}

/** The items of a row; a re-check has those of its notice. */
export function itemText({ content, recheckItems }: ListRow): string {
  return recheckItems ?? content.items.join('、')
}

const keyOf = (row: ListRow) => [row.kind, factorText(row), itemText(row)].join('|')

/** People who have the same items share a group: the table stays narrow, and each text is read once. */
function groupsOf(rows: readonly ListRow[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const row of rows) if (!groups.has(keyOf(row))) groups.set(keyOf(row), { row, no: groups.size + 1 })
  return groups
}

function groupBlocks({ row, no }: Group, t: Translate, ui: Translate): Block[] {
  const { content } = row
  const kind = ui(`examKind.${row.kind}`)
  const bars = content.contraindications.join('；')
  const sections = content.parts.map(({ section, name }) => `${section}（${name}）`).join('、')
  return [
    { kind: 'heading', level: 2, text: t('clinicList.groupName', { no, kind, hazards: factorText(row) }) },
    {
      kind: 'list',
      items: [
        t('clinicList.groupItems', { items: itemText(row) || t('clinicList.none') }),
        t('clinicList.groupBars', { contraindications: bars || t('clinicList.none') }),
        ...(sections === '' ? [] : [t('clinicList.groupSections', { edition: content.edition, sections })]),
        ...content.notes.map((note) => renderMessage(note, 'zh-CN')),
      ],
    },
  ]
}

/** The list as blocks. It is Chinese, like every paper. */
export function clinicListPaper({ rows, on }: ClinicList, head: ListHead): Paper {
  const t = translator('zh-CN', 'papers')
  const ui = translator('zh-CN', 'ui')
  const groups = groupsOf(rows)
  const [first] = rows
  const edition = t('clinicList.edition', { edition: first?.content.edition ?? '' })
  const column = (key: string, weight: number) => ({ title: t(`clinicList.${key}`), weight })
  const party = (key: string) => ({
    title: t(`clinicList.${key}`),
    lines: [t('clinicList.signer')],
    dateLine: t('sign.date', { label: t('clinicList.date') }),
    seal: null,
  })
  return {
    title: t('clinicList.title'),
    firmName: head.firmName,
    edition,
    sampleMark: head.demo ? t('sample') : null,
    footnote: t('asOf', { asOf: head.asOf }),
    blocks: [
      {
        kind: 'title',
        text: t('clinicList.title'),
        subtitle: t('clinicList.subtitle', { batch: head.batch, on, count: rows.length }),
      },
      {
        kind: 'fields',
        perRow: 2,
        groups: [
          [
            { label: t('clinicList.firm'), value: head.firmName },
            { label: t('clinicList.clinic'), value: head.clinic },
          ],
          [
            { label: t('clinicList.contact'), value: head.contact.name },
            { label: t('clinicList.phone'), value: head.contact.phone },
          ],
        ],
      },
      { kind: 'note', tone: 'plain', lines: [t('clinicList.privacy')] },
      { kind: 'heading', level: 1, text: t('clinicList.people') },
      {
        kind: 'table',
        columns: [
          column('no', 6),
          column('name', 11),
          column('sex', 6),
          column('age', 6),
          column('idCard', 22),
          column('post', 16),
          column('years', 9),
          column('kind', 11),
          column('group', 7),
        ],
        rows: rows.map((row, index) => [
          String(index + 1),
          row.name,
          row.sex === null ? null : ui(`sex.${row.sex}`),
          row.age === null ? null : String(row.age),
          row.idCard,
          row.posts,
          row.years === null ? null : row.years.toFixed(1),
          ui(`examKind.${row.kind}`),
          String(groups.get(keyOf(row))?.no ?? ''),
        ]),
      },
      { kind: 'heading', level: 1, text: t('clinicList.groups') },
      ...[...groups.values()].flatMap((group) => groupBlocks(group, t, ui)),
      {
        kind: 'signatures',
        heading: t('clinicList.sign'),
        note: null,
        parties: [party('sender'), party('receiver')],
      },
    ],
  }
}

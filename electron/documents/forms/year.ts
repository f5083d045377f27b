/** 档案目录, 迎检清单, and drafts of rules. Chinese, like every paper. */
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { Block, Paper } from '../blocks.ts'

export interface YearHead {
  readonly firmName: string
  readonly demo: boolean
  readonly asOf: string
}

interface ArchiveVolumeSheet {
  readonly title: string
  readonly there: number
  readonly applicable: number
  readonly retention: string
  readonly rows: readonly {
    readonly item: string
    readonly state: string
    readonly count: number
    readonly latest: string | null
    readonly attachments: number
    readonly where: string
  }[]
}

interface InspectionRow {
  readonly no: number
  readonly category: string
  readonly title: string
  readonly status: string
  readonly isOpen: boolean
  readonly where: string
}

/** A rule drafted from a template: sections with their paragraphs. */
export interface DraftSheet {
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[]
}

/** What a paper of this room is drawn from. */
export type YearSheet =
  | { readonly is: 'archive'; readonly volumes: readonly ArchiveVolumeSheet[] }
  | { readonly is: 'inspection'; readonly rows: readonly InspectionRow[] }
  | { readonly is: 'draft'; readonly draft: DraftSheet }

function archive(volumes: readonly ArchiveVolumeSheet[], t: Translate): Block[] {
  const column = (key: string, weight: number) => ({ title: t(`archivePaper.${key}`), weight })
  return [
    { kind: 'note', tone: 'plain', lines: [t('archivePaper.note')] },
    ...volumes.flatMap(({ title, there, applicable, retention, rows }): Block[] => [
      { kind: 'heading', level: 2, text: t('archivePaper.volume', { title, there, applicable }) },
      { kind: 'paragraph', text: retention },
      {
        kind: 'table',
        columns: [
          column('no', 7),
          column('item', 38),
          column('state', 13),
          column('count', 9),
          column('latest', 14),
          column('attachments', 9),
          column('where', 24),
        ],
        rows: rows.map((row, index) => [
          String(index + 1),
          row.item,
          row.state,
          String(row.count),
          row.latest ?? '',
          String(row.attachments),
          row.where,
        ]),
      },
    ]),
  ]
}

function inspection(rows: readonly InspectionRow[], t: Translate): Block[] {
  const column = (key: string, weight: number) => ({ title: t(`inspectionPaper.${key}`), weight })
  const open = rows.filter(({ isOpen }) => isOpen).length
  return [
    { kind: 'note', tone: 'plain', lines: [t('inspectionPaper.note', { all: rows.length, open })] },
    {
      kind: 'table',
      columns: [
        column('no', 6),
        { title: t('inspectionPaper.title.column'), weight: 34 },
        column('status', 14),
        column('where', 46),
      ],
      // A word and a sign: the paper may be copied in black and white.
      rows: rows.map(({ no, title, status, isOpen, where }) => [
        String(no),
        title,
        isOpen ? t('inspectionPaper.lacking', { status }) : status,
        where,
      ]),
    },
  ]
}

function draft({ sections }: DraftSheet, t: Translate): Block[] {
  const party = (key: string) => ({
    title: t(`draftPaper.${key}`),
    lines: [t('draftPaper.signature')],
    dateLine: t('sign.date', { label: t('draftPaper.date') }),
    seal: null,
  })
  return [
    { kind: 'note', tone: 'provisional', lines: [t('draftPaper.note')] },
    ...sections.flatMap(({ heading, lines }): Block[] => [
      { kind: 'heading', level: 2, text: heading },
      ...lines.map((text) => ({ kind: 'paragraph', text }) as const),
    ]),
    {
      kind: 'signatures',
      heading: t('draftPaper.sign'),
      note: null,
      parties: [party('author'), party('approver')],
    },
  ]
}

/** Any paper of this room as blocks. */
export function yearPaper(sheet: YearSheet, head: YearHead): Paper {
  const t = translator('zh-CN', 'papers')
  const title = sheet.is === 'draft' ? sheet.draft.title : t(`${sheet.is}Paper.title`)
  const blocks =
    sheet.is === 'archive'
      ? archive(sheet.volumes, t)
      : sheet.is === 'inspection'
        ? inspection(sheet.rows, t)
        : draft(sheet.draft, t)
  return {
    title,
    firmName: head.firmName,
    edition: t(`${sheet.is}Paper.edition`),
    sampleMark: head.demo ? t('sample') : null,
    footnote: t('asOf', { asOf: head.asOf }),
    blocks: [{ kind: 'title', text: title, subtitle: null }, ...blocks],
  }
}

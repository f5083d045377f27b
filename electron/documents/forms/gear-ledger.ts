/** 防护用品发放登记表: who was handed what, with a column to sign in. Chinese, like every paper. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { GearIssueRow } from '#shared/entities/ppe-work.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Paper, Party } from '../blocks.ts'
import type { TrainingHead } from './training.ts'

export interface GearLedger {
  readonly lines: readonly GearIssueRow[]
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The sheet of some days; a line signed for before says so, the others are signed here. */
export function gearLedgerPaper({ lines, from, to }: GearLedger, head: TrainingHead): Paper {
  const t = translator('zh-CN', 'papers')
  const ui = translator('zh-CN', 'ui')
  const column = (key: string, weight: number) => ({ title: t(`gearLedger.${key}`), weight })
  const signers: Party = {
    title: null,
    lines: [t('gearLedger.keeper'), t('gearLedger.manager')],
    dateLine: t('sign.date', { label: t('gearLedger.dateLabel') }),
    seal: null,
  }
  return {
    title: t('gearLedger.title'),
    firmName: head.firmName,
    edition: t('gearLedger.edition'),
    sampleMark: head.demo ? t('sample') : null,
    footnote: t('asOf', { asOf: head.asOf }),
    blocks: [
      { kind: 'title', text: t('gearLedger.title'), subtitle: t('gearLedger.period', { from, to }) },
      { kind: 'note', tone: 'plain', lines: [t('gearLedger.note')] },
      {
        kind: 'table',
        pen: 'line',
        columns: [
          column('no', 6),
          column('date', 12),
          column('name', 11),
          column('post', 18),
          column('item', 23),
          column('size', 7),
          column('quantity', 7),
          column('reason', 10),
          column('signature', 14),
        ],
        rows: lines.map(({ issue, name, posts }, index) => [
          String(index + 1),
          issue.issuedOn,
          name,
          posts,
          issue.spec === null ? issue.item : `${issue.item} ${issue.spec}`,
          issue.size,
          String(issue.quantity),
          ui(`ledger.ppeIssues.reason.${issue.reason}`),
          issue.signed === true ? t('gearLedger.signedBefore') : null,
        ]),
      },
      {
        kind: 'signatures',
        heading: t('gearLedger.confirm'),
        note: null,
        parties: [signers],
      },
    ],
  }
}

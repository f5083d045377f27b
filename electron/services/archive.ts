/** 档案 and 迎检 of a firm on a day: views over the records, the papers put away, and the due list. */
import { archiveIndex, type ArchiveWorld, retentionOf } from '#shared/domain/archive-index.ts'
import { packWords } from '#shared/domain/explanation.ts'
import { inspectionItems } from '#shared/domain/inspection-list.ts'
import type { AttachmentKind } from '#shared/entities/attachment.ts'
import type { ArchiveLine, ArchiveOverview, InspectionLine } from '#shared/entities/archive-work.ts'
import { renderMessage, renderValue, translator, type Language } from '#shared/i18n/index.ts'
import { allDueItems, type Question, rowsOf } from './due.ts'
import type { Session } from './session.ts'

/** The duties behind an item that are shown; the board has the others. */
const ROWS_SHOWN = 5

/** Looks each kind up once: a volume asks for every record it holds. */
function attachmentCounts({ store }: Session): ArchiveWorld['attachmentsOf'] {
  const known = new Map<AttachmentKind, ReadonlyMap<string, number>>()
  return (kind, recordId) => {
    const counts =
      known.get(kind) ?? new Map(store.attachments.counts(kind).map((entry) => [entry.recordId, entry.count]))
    known.set(kind, counts)
    return counts.get(recordId) ?? 0
  }
}

function worldOf(session: Session, { asOf }: Question): ArchiveWorld {
  const { store, engine } = session
  return { facts: store.facts(), reference: engine.reference, asOf, attachmentsOf: attachmentCounts(session) }
}

function inWords(line: ArchiveLine, language: Language): ArchiveLine {
  return { ...line, item: renderValue(packWords(line.item), language) }
}

const isThere = ({ state }: ArchiveLine) => state === 'there' || state === 'made'

/** The six volumes with what is there and what is missing, and the yearly filing as the due list has it. */
export function archiveOverview(session: Session, question: Question): ArchiveOverview {
  const { asOf, language } = question
  const world = worldOf(session, question)
  const filing = allDueItems(session, asOf).filter(({ rule }) => rule === 'organisation.archive')
  return {
    volumes: archiveIndex(world).map(({ volume, lines, filed }) => {
      const retention = retentionOf(world, volume)
      return {
        volume,
        title: translator(language, 'rules')(`archive.volume.${volume}`),
        lines: lines.map((line) => inWords(line, language)),
        applicable: lines.filter((line) => line.state === 'missing' || isThere(line)).length,
        there: lines.filter(isThere).length,
        filed: [...filed],
        retention: {
          text: renderMessage(retention.text, language),
          basis: retention.basis.map((basis) => ({ ...basis })),
        },
      }
    }),
    due: rowsOf(session, filing, question),
  }
}

/** What an inspector asks for, in the order of the self-check in force on the day. */
export function inspection(session: Session, question: Question): InspectionLine[] {
  const { asOf, language } = question
  const rows = session.engine.reference.library.rowsOn('self-check', asOf)
  const lines = archiveIndex(worldOf(session, question)).flatMap((volume) => volume.lines)
  const items = inspectionItems(
    rows.map(({ no }) => no),
    allDueItems(session, asOf),
    lines,
  )
  const t = translator(language, 'ui')
  return rows.flatMap(({ no, category, item, evidence, verification }) => {
    const found = items.find((candidate) => candidate.no === no)
    if (found === undefined) return []
    const { status, footing, open, papers, place } = found
    const title = `inspection.item.${no}`
    return [
      {
        no,
        category,
        title: no <= ITEMS_NAMED ? t(title) : item,
        item,
        evidence,
        verification,
        status,
        footing,
        open: open.length,
        rows: rowsOf(session, open.slice(0, ROWS_SHOWN), question),
        papers: papers.map((line) => {
          const { id, item: paper, state, kept } = inWords(line, language)
          return { id, item: paper, state, kept }
        }),
        place,
      },
    ]
  })
}

/** Items of the self-check that have a short name; one of a list loaded later goes by its own words. */
const ITEMS_NAMED = 44

/** Lists of 应急 as files. */
import type { SheetFormat } from '#shared/api/due.ts'
import type { EmergencyList } from '#shared/api/emergency-work.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import type { Question } from './due.ts'
import { emergencyOverview } from './emergency.ts'
import type { Session } from './session.ts'
import { firmTableFile } from './table-file.ts'

type Overview = ReturnType<typeof emergencyOverview>
interface List {
  readonly columns: readonly (readonly [key: string, width: number])[]
  readonly rows: (data: Overview, t: Translate) => TableCell[][]
}

const dated = (date: IsoDate | null): TableCell => (date === null ? null : { date })

const LISTS: Readonly<Record<EmergencyList, List>> = {
  plans: {
    columns: [
      ['name', 36],
      ['issuedOn', 12],
      ['revisedOn', 12],
      ['endedOn', 12],
      ['filedOn', 12],
      ['lastDrill', 12],
      ['attachments', 8],
    ],
    rows: ({ plans }) =>
      plans.map(({ plan, lastDrill, attachments }) => [
        plan.name,
        dated(plan.issuedOn),
        dated(plan.revisedOn),
        dated(plan.endedOn),
        dated(plan.filedOn),
        dated(lastDrill),
        attachments,
      ]),
  },
  kit: {
    columns: [
      ['place', 20],
      ['kind', 16],
      ['name', 20],
      ['state', 12],
      ['checkedOn', 12],
    ],
    rows: ({ kit }, t) =>
      kit.map(({ safeguard, place, state }) => [
        place,
        t(`ledger.safeguards.kind.${safeguard.kind}`),
        safeguard.name,
        t(`emergency.kit.${state}`),
        dated(safeguard.checkedOn),
      ]),
  },
  drills: {
    columns: [
      ['date', 12],
      ['scenario', 30],
      ['plan', 30],
      ['participants', 10],
      ['summary', 40],
      ['attachments', 8],
    ],
    rows: ({ drills }) =>
      drills.map(({ drill, plan, attachments }) => [
        dated(drill.date),
        drill.scenario,
        plan,
        drill.participants,
        drill.summary,
        attachments,
      ]),
  },
  incidents: {
    columns: [
      ['date', 12],
      ['time', 8],
      ['place', 18],
      ['hazards', 24],
      ['people', 30],
      ['state', 12],
      ['reportedOn', 12],
      ['reportedTime', 8],
      ['hours', 8],
      ['reportedTo', 24],
      ['reportContent', 40],
      ['closedOn', 12],
    ],
    rows: ({ incidents }, t) =>
      incidents.map(({ incident, place, hazards, people, state, hours }) => [
        dated(incident.date),
        incident.time,
        place,
        hazards,
        people.map(({ name }) => name).join(t('list.separator')),
        t(`emergency.state.${state}`),
        dated(incident.reportedOn),
        incident.reportedTime,
        incident.reportedOn === null ? null : hours,
        incident.reportedTo,
        incident.reportContent,
        dated(incident.closedOn),
      ]),
  },
}

/** The table of one list, in the language asked for. */
export function emergencyTable(session: Session, question: Question, list: EmergencyList): Table {
  const t = translator(question.language, 'ui')
  const { columns, rows } = LISTS[list]
  return {
    asOf: question.asOf,
    sheetName: t(`emergency.tab.${list}`),
    columns: columns.map(([key, width]) => ({ heading: t(`emergency.column.${key}`), width })),
    rows: rows(emergencyOverview(session, question), t),
    notes: { sheetName: t('ledger.export.notes'), lines: [[t('asOf.label'), question.asOf]] },
  }
}

/** The table as a file named after firm and day. */
export async function exportEmergency(
  session: Session,
  { list, format, ...question }: Question & { readonly list: EmergencyList; readonly format: SheetFormat },
): Promise<File> {
  return firmTableFile(session, emergencyTable(session, question, list), { ...question, format })
}

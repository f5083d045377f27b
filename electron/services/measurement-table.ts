/** The lists of 检测 as tables: every result with both verdicts, the exceedances with their chain, the untested pairs. */
import { newestFirst } from '#shared/entities/newest-first.ts'
import type { MeasurementList } from '#shared/api/measurement.ts'
import type { SheetFormat } from '#shared/api/due.ts'
import { measurementView, resultJudge } from '#shared/domain/measurement-view.ts'
import type { ResultEvidence } from '#shared/entities/survey.ts'
import { unitText } from '#shared/domain/units.ts'
import { renderMessage, translator, type Translate } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import type { Question } from './due.ts'
import { postNames } from './due-table.ts'
import type { Session } from './session.ts'
import { firmTableFile, listNotes } from './table-file.ts'

interface ListQuestion extends Question {
  readonly list: MeasurementList
}

/** One list as a file named after firm, list and day. */
export async function exportMeasurement(
  session: Session,
  { format, ...question }: ListQuestion & { readonly format: SheetFormat },
): Promise<File> {
  return firmTableFile(session, measurementTable(session, question), { ...question, format })
}

/** The table of one list, in the language asked for. */
export function measurementTable(session: Session, question: ListQuestion): Table {
  const { asOf, language, list } = question
  const t = translator(language, 'ui')
  const { columns, rows } = LISTS[list](session, question, t)
  return {
    asOf,
    sheetName: t(`measure.list.${list}`),
    columns: columns.map(([key, width]) => ({ heading: t(`measure.column.${key}`), width })),
    rows,
    notes: listNotes(t, asOf, rows.length, [[t(`measure.list.${list}`), t(`measure.list.${list}.what`)]]),
  }
}

interface Content {
  /** Key of the heading and width in characters. */
  readonly columns: readonly (readonly [key: string, width: number])[]
  readonly rows: readonly (readonly TableCell[])[]
}

const LISTS: Readonly<Record<MeasurementList, (session: Session, question: Question, t: Translate) => Content>> = {
  results: resultRows,
  exceedances: exceedanceRows,
  untested: untestedRows,
}

function resultRows({ store, engine }: Session, { asOf }: Question, t: Translate): Content {
  const facts = store.facts()
  const posts = postNames(facts)
  const judgeOn = resultJudge(facts, engine.reference)
  const surveys = newestFirst(
    facts.surveys.filter(({ date }) => date <= asOf),
    ({ date }) => date,
  )
  return {
    columns: [
      ['date', 12],
      ['reportNumber', 18],
      ['survey', 14],
      ['post', 22],
      ['point', 22],
      ['hazard', 18],
      ['kind', 18],
      ['below', 10],
      ['value', 10],
      ['unit', 10],
      ['limit', 10],
      ['verdict', 12],
      ['reported', 12],
      ['given', 28],
    ],
    rows: surveys.flatMap((survey) =>
      survey.results.map((result) => {
        const { verdict, bound } = judgeOn(result, survey.date)
        return [
          { date: survey.date },
          survey.reportNumber,
          t(`ledger.surveys.kind.${survey.kind}`),
          result.postId === null ? null : (posts.get(result.postId) ?? null),
          result.point,
          engine.reference.hazard(result.hazardId)?.name ?? result.hazardId,
          t(`levelKind.${result.kind}`),
          result.belowDetection ? t('measure.below') : null,
          result.value,
          unitText(result.unit),
          bound,
          t(`verdict.${verdict}`),
          result.reportedVerdict === null ? null : t(`verdict.${result.reportedVerdict}`),
          givenText(result, t),
        ]
      }),
    ),
  }
}

/** What the report states beside the value, in words; null where nothing. */
function givenText(result: ResultEvidence, t: Translate): string | null {
  const { condition, silica, labourClass, contactRate, hotRegion, hoursPerDay } = result
  const said = [
    condition,
    silica === null ? null : t('measure.given.silica', { value: silica }),
    labourClass === null ? null : t('measure.given.labourClass', { value: labourClass }),
    contactRate === null ? null : t('measure.given.contactRate', { value: contactRate }),
    hotRegion === null ? null : t(hotRegion ? 'measure.given.hotRegion' : 'measure.given.notHotRegion'),
    hoursPerDay === null ? null : t('measure.given.hoursPerDay', { value: hoursPerDay }),
  ].filter((fact) => fact !== null)
  return said.length === 0 ? null : said.join(t('list.separator'))
}

function exceedanceRows({ store, engine }: Session, { asOf }: Question, t: Translate): Content {
  const { exceedances } = measurementView(store.facts(), engine.reference, asOf)
  const day = (date: string | null | undefined): TableCell => date ?? null
  return {
    columns: [
      ['post', 24],
      ['hazard', 18],
      ['state', 16],
      ['reports', 50],
      ['reportedOn', 14],
      ['postedOn', 14],
      ['finding', 12],
      ['responsible', 12],
      ['deadline', 12],
      ['doneOn', 12],
      ['closedOn', 12],
      ['next', 24],
    ],
    rows: exceedances.map((found) => [
      found.post,
      found.hazard,
      t(`measure.state.${found.state}`),
      found.reports
        .map(({ date, verdict, readings }) =>
          [date, ...readings.map(({ point, value }) => `${point} ${value}`), t(`verdict.${verdict}`)].join(' '),
        )
        .join('\n'),
      day(found.reportedOn),
      day(found.postedOn),
      found.finding === null ? null : t(`ledger.findings.state.${found.finding.state}`),
      found.finding?.responsible ?? null,
      day(found.finding?.deadline),
      day(found.finding?.doneOn),
      day(found.finding?.closedOn),
      t(`measure.next.${found.next}`),
    ]),
  }
}

function untestedRows({ store, engine }: Session, { asOf, language }: Question, t: Translate): Content {
  const { untested } = measurementView(store.facts(), engine.reference, asOf)
  return {
    columns: [
      ['post', 24],
      ['hazard', 18],
      ['kinds', 40],
      ['asks', 40],
    ],
    rows: untested.map(({ post, hazard, kinds, asks }) => [
      post,
      hazard,
      kinds.map((kind) => t(`levelKind.${kind}`)).join(t('list.separator')),
      asks.map((ask) => renderMessage(ask, language)).join(t('list.separator')),
    ]),
  }
}

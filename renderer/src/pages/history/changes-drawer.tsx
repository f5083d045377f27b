import { useQuery } from '@tanstack/react-query'
import type { HistoryBatch, HistoryChange } from '#shared/api/history.ts'
import { attachmentSchema } from '#shared/entities/attachment.ts'
import { RECORD_KINDS, type RecordKind } from '#shared/entities/facts.ts'
import { recordFields } from '#shared/entities/record-fields.ts'
import { fieldHeading, fieldText, type Lookups } from '#shared/i18n/record-text.ts'
import { useApi } from '../../api/api-context.tsx'
import { changeKindText } from '../../components/batch-text.ts'
import { RecordLink } from '../../components/record-link.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useLookups } from '../../hooks/use-lookups.ts'
import { useText, useTranslate } from '../../hooks/use-text.ts'

/** The records of one transaction, field by field: what stood there before, what after. */
export function ChangesDrawer({ batch, onClose }: { batch: HistoryBatch | null; onClose: () => void }) {
  const t = useText()
  return (
    <SideDrawer title={t('history.details')} open={batch !== null} onClose={onClose} wide>
      {batch === null ? null : <Changes batch={batch} />}
    </SideDrawer>
  )
}

/** More than this nobody reads; the log keeps all of it. */
const SHOWN = 100

function Changes({ batch: { batch, counts } }: { batch: HistoryBatch }) {
  const t = useText()
  const { query } = useApi()
  const firmId = useFirmId()
  const changes = useQuery(query.history.changes.queryOptions({ input: { firmId, batch } }))
  const count = counts.reduce((sum, one) => sum + one.count, 0)
  const kinds = RECORD_KINDS.filter((kind) => counts.some((one) => one.kind === kind))
  const records = (changes.data ?? []).flatMap(({ before, after }) => [before ?? {}, after ?? {}])
  const lookups = useLookups(kinds, records)
  return (
    <Answer of={changes}>
      {(all) => (
        <>
          {count > SHOWN ? <p className="muted">{t('history.tooMany', { shown: SHOWN, count })}</p> : null}
          {all.slice(0, SHOWN).map((change) => (
            <Change key={change.id} change={change} lookups={lookups} />
          ))}
        </>
      )}
    </Answer>
  )
}

function Change({ change, lookups }: { change: HistoryChange; lookups: Lookups }) {
  const t = useText()
  const translate = useTranslate()
  const { kind, action, recordId } = change
  const what = changeKindText(kind, translate)
  const title = translate(`history.did.${action}`, { what, count: 1 })
  const record = RECORD_KINDS.find((known) => known === kind)
  return (
    <div className="history-change">
      <h2>
        {title}
        {action === 'remove' || (record === undefined && kind !== 'profile') ? null : (
          <RecordLink kind={kind} id={recordId} field="">
            {t('history.open')}
          </RecordLink>
        )}
      </h2>
      {record === undefined ? (
        <OtherFields change={change} />
      ) : (
        <Fields kind={record} change={change} lookups={lookups} />
      )}
    </div>
  )
}

interface Line {
  readonly name: string
  readonly heading: string
  readonly before: string
  readonly after: string
}

function Fields({ kind, change, lookups }: { kind: RecordKind; change: HistoryChange; lookups: Lookups }) {
  const t = useTranslate()
  const lines = recordFields(kind)
    .map((field) => ({
      field,
      was: change.before?.[field.name] ?? null,
      is: change.after?.[field.name] ?? null,
    }))
    .filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is))
    .map(({ field, was, is }) => ({
      name: field.name,
      heading: fieldHeading(kind, field, t),
      before: fieldText(kind, field, was, lookups, t),
      after: fieldText(kind, field, is, lookups, t),
    }))
  return <Lines lines={lines} />
}

/** Of an attachment its name; of everything else that is no record, that it was changed. */
function OtherFields({ change: { kind, before, after } }: { change: HistoryChange }) {
  const t = useText()
  if (kind !== 'attachments') return <p className="muted">{t('history.details.only')}</p>
  const { fileName } = attachmentSchema
    .pick({ fileName: true })
    .loose()
    .parse(after ?? before)
  return <p>{fileName}</p>
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useText()
  const shown = (value: string) => (value === '' ? <span className="muted">{t('history.blank')}</span> : value)
  return (
    <table className="history-fields">
      <thead>
        <tr>
          <th scope="col">{t('history.field')}</th>
          <th scope="col">{t('history.before')}</th>
          <th scope="col">{t('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, heading, before, after }) => (
          <tr key={name}>
            <th scope="row">{heading}</th>
            <td>{shown(before)}</td>
            <td>{shown(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
